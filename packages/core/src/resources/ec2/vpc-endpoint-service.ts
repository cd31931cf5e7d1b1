import { defineResource } from '../descriptor.ts'
import { list, tags, texts } from '../shape.ts'

export default defineResource({
  type: 'ec2.vpcEndpointService',
  shape: {
    serviceType: list({ serviceType: 'text' }),
    serviceId: 'text',
    serviceName: 'text',
    serviceState: 'text',
    availabilityZoneIds: texts,
    availabilityZones: texts,
    acceptanceRequired: 'flag',
    managesVpcEndpoints: 'flag',
    networkLoadBalancerArns: texts,
    gatewayLoadBalancerArns: texts,
    supportedIpAddressTypes: texts,
    baseEndpointDnsNames: texts,
    privateDnsName: 'text',
    privateDnsNameConfiguration: 'any',
    payerResponsibility: 'text',
    supportedRegions: 'any',
    remoteAccessEnabled: 'flag',
    tags,
  },
  names: ['serviceId', 'serviceName'],
  links: [
    ['networkLoadBalancerArns.*', 'elbv2.loadBalancer'],
    ['gatewayLoadBalancerArns.*', 'elbv2.loadBalancer'],
  ],
  printedAs: ['ServiceConfigurations'],
  cloudFormation: {
    type: 'AWS::EC2::VPCEndpointService',
    ref: 'serviceId',
    attributes: { ServiceId: 'serviceId' },
  },
  terraform: { type: 'aws_vpc_endpoint_service' },
  collection: [
    {
      operation: 'DescribeVpcEndpointServiceConfigurations',
      action: 'ec2:DescribeVpcEndpointServiceConfigurations',
    },
  ],
})
