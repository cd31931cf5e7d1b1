import { defineResource } from '../descriptor.ts'

export default defineResource({
  type: 'servicediscovery.namespace',
  shape: {
    id: 'text',
    arn: 'text',
    resourceOwner: 'text',
    name: 'text',
    type: 'text',
    description: 'text',
    serviceCount: 'number',
    properties: 'any',
    createDate: 'time',
    creatorRequestId: 'text',
  },
  names: ['name', 'id', 'arn'],
  reported: ['id', 'arn', 'resourceOwner', 'serviceCount', 'createDate'],
  printedAs: ['Namespaces', 'Namespace'],
  cloudFormation: {
    type: 'AWS::ServiceDiscovery::PrivateDnsNamespace',
    otherTypes: ['AWS::ServiceDiscovery::HttpNamespace', 'AWS::ServiceDiscovery::PublicDnsNamespace'],
    ref: 'id',
    attributes: { Arn: 'arn', Id: 'id' },
  },
  terraform: { type: 'aws_service_discovery_private_dns_namespace' },
})
