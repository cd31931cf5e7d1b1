import { defineResource } from '../descriptor.ts'
import { list, tags } from '../shape.ts'

export default defineResource({
  type: 'ec2.securityGroup',
  shape: {
    groupId: 'text',
    groupName: 'text',
    description: 'text',
    vpcId: 'text',
    ownerId: 'text',
    securityGroupArn: 'text',
    ipPermissions: list({
      ipProtocol: 'text',
      fromPort: 'number',
      toPort: 'number',
      userIdGroupPairs: list({
        description: 'text',
        userId: 'text',
        groupName: 'text',
        groupId: 'text',
        vpcId: 'text',
        vpcPeeringConnectionId: 'text',
        peeringStatus: 'text',
      }),
      ipRanges: list({
        description: 'text',
        cidrIp: 'text',
      }),
      ipv6Ranges: list({
        description: 'text',
        cidrIpv6: 'text',
      }),
      prefixListIds: list({
        description: 'text',
        prefixListId: 'text',
      }),
    }),
    ipPermissionsEgress: list({
      ipProtocol: 'text',
      fromPort: 'number',
      toPort: 'number',
      userIdGroupPairs: list({
        description: 'text',
        userId: 'text',
        groupName: 'text',
        groupId: 'text',
        vpcId: 'text',
        vpcPeeringConnectionId: 'text',
        peeringStatus: 'text',
      }),
      ipRanges: list({
        description: 'text',
        cidrIp: 'text',
      }),
      ipv6Ranges: list({
        description: 'text',
        cidrIpv6: 'text',
      }),
      prefixListIds: list({
        description: 'text',
        prefixListId: 'text',
      }),
    }),
    tags,
  },
  names: ['groupId', 'securityGroupArn'],
  links: [
    ['vpcId', 'ec2.vpc'],
    ['ipPermissions.*.userIdGroupPairs.*.groupId', 'ec2.securityGroup'],
    ['ipPermissionsEgress.*.userIdGroupPairs.*.groupId', 'ec2.securityGroup'],
    ['ipPermissions.*.prefixListIds.*.prefixListId', 'ec2.managedPrefixList'],
    ['ipPermissionsEgress.*.prefixListIds.*.prefixListId', 'ec2.managedPrefixList'],
  ],
  reported: ['groupId', 'ownerId', 'securityGroupArn'],
  printedAs: ['SecurityGroups'],
  cloudFormation: {
    type: 'AWS::EC2::SecurityGroup',
    ref: 'groupId',
    attributes: { GroupId: 'groupId', Id: 'groupId', VpcId: 'vpcId' },
    names: { description: 'GroupDescription' },
  },
  terraform: {
    type: 'aws_security_group',
    names: { groupName: 'name' },
  },
  collection: [{ operation: 'DescribeSecurityGroups', action: 'ec2:DescribeSecurityGroups' }],
  deletion: {
    operation: 'DeleteSecurityGroup',
    action: 'ec2:DeleteSecurityGroup',
    command: 'ec2 delete-security-group',
    input: { GroupId: 'groupId' },
  },
})
