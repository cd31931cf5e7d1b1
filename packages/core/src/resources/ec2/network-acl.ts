import { defineResource } from '../descriptor.ts'
import { list, tags } from '../shape.ts'

export default defineResource({
  type: 'ec2.networkAcl',
  shape: {
    networkAclId: 'text',
    vpcId: 'text',
    ownerId: 'text',
    isDefault: 'flag',
    associations: list({
      networkAclAssociationId: 'text',
      networkAclId: 'text',
      subnetId: 'text',
    }),
    entries: list({
      ruleNumber: 'number',
      egress: 'flag',
      protocol: 'text',
      ruleAction: 'text',
      cidrBlock: 'text',
      ipv6CidrBlock: 'text',
      portRange: {
        from: 'number',
        to: 'number',
      },
      icmpTypeCode: {
        type: 'number',
        code: 'number',
      },
    }),
    tags,
  },
  names: ['networkAclId'],
  links: [
    ['vpcId', 'ec2.vpc'],
    ['associations.*.subnetId', 'ec2.subnet'],
  ],
  printedAs: ['NetworkAcls', 'NetworkAcl'],
  cloudFormation: { type: 'AWS::EC2::NetworkAcl', ref: 'networkAclId', attributes: { Id: 'networkAclId' } },
  terraform: { type: 'aws_network_acl' },
  collection: [{ operation: 'DescribeNetworkAcls', action: 'ec2:DescribeNetworkAcls' }],
})
