import { defineResource } from '../descriptor.ts'
import { list, tags } from '../shape.ts'

export default defineResource({
  type: 'ec2.internetGateway',
  shape: {
    internetGatewayId: 'text',
    ownerId: 'text',
    attachments: list({
      vpcId: 'text',
      state: 'text',
    }),
    tags,
  },
  names: ['internetGatewayId'],
  links: [['attachments.*.vpcId', 'ec2.vpc']],
  reported: ['internetGatewayId', 'ownerId'],
  printedAs: ['InternetGateways'],
  cloudFormation: {
    type: 'AWS::EC2::InternetGateway',
    ref: 'internetGatewayId',
    attributes: { InternetGatewayId: 'internetGatewayId' },
  },
  terraform: { type: 'aws_internet_gateway' },
  collection: [{ operation: 'DescribeInternetGateways', action: 'ec2:DescribeInternetGateways' }],
})
