import { defineResource } from '../descriptor.ts'
import { tags } from '../shape.ts'

export default defineResource({
  type: 'ec2.vpc',
  shape: {
    vpcId: 'text',
    ownerId: 'text',
    cidrBlock: 'text',
    cidrBlockAssociationSet: 'any',
    ipv6CidrBlockAssociationSet: 'any',
    isDefault: 'flag',
    state: 'text',
    instanceTenancy: 'text',
    dhcpOptionsId: 'text',
    // DescribeVpcAttribute tells of these two, DescribeVpcs does not.
    enableDnsSupport: 'flag',
    enableDnsHostnames: 'flag',
    encryptionControl: 'any',
    blockPublicAccessStates: { internetGatewayBlockMode: 'text' },
    tags,
  },
  names: ['vpcId'],
  reported: [
    'vpcId',
    'ownerId',
    'cidrBlockAssociationSet',
    'isDefault',
    'state',
    'dhcpOptionsId',
    'blockPublicAccessStates',
  ],
  notExported: ['ipv6CidrBlockAssociationSet', 'encryptionControl'],
  printedAs: ['Vpcs', 'Vpc'],
  cloudFormation: {
    type: 'AWS::EC2::VPC',
    ref: 'vpcId',
    attributes: { VpcId: 'vpcId', CidrBlock: 'cidrBlock' },
  },
  terraform: { type: 'aws_vpc' },
  collection: [{ operation: 'DescribeVpcs', action: 'ec2:DescribeVpcs' }],
})
