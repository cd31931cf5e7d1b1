import { defineResource } from '../descriptor.ts'
import { list, tags } from '../shape.ts'

export default defineResource({
  type: 'ec2.egressOnlyInternetGateway',
  shape: {
    egressOnlyInternetGatewayId: 'text',
    attachments: list({
      vpcId: 'text',
      state: 'text',
    }),
    tags,
  },
  names: ['egressOnlyInternetGatewayId'],
  links: [['attachments.*.vpcId', 'ec2.vpc']],
  printedAs: ['EgressOnlyInternetGateways'],
  cloudFormation: {
    type: 'AWS::EC2::EgressOnlyInternetGateway',
    ref: 'egressOnlyInternetGatewayId',
    attributes: { Id: 'egressOnlyInternetGatewayId' },
  },
  terraform: { type: 'aws_egress_only_internet_gateway' },
  collection: [
    { operation: 'DescribeEgressOnlyInternetGateways', action: 'ec2:DescribeEgressOnlyInternetGateways' },
  ],
})
