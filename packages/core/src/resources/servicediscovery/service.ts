import { defineResource } from '../descriptor.ts'
import { list } from '../shape.ts'

export default defineResource({
  type: 'servicediscovery.service',
  shape: {
    id: 'text',
    arn: 'text',
    resourceOwner: 'text',
    name: 'text',
    namespaceId: 'text',
    description: 'text',
    instanceCount: 'number',
    dnsConfig: {
      namespaceId: 'text',
      routingPolicy: 'text',
      dnsRecords: list({ type: 'text', tTL: 'number' }),
    },
    type: 'text',
    healthCheckConfig: 'any',
    healthCheckCustomConfig: 'any',
    createDate: 'time',
    creatorRequestId: 'text',
    createdByAccount: 'text',
  },
  names: ['id', 'arn'],
  links: [
    ['namespaceId', 'servicediscovery.namespace'],
    ['dnsConfig.namespaceId', 'servicediscovery.namespace'],
  ],
  reported: ['id', 'arn', 'resourceOwner', 'instanceCount', 'createDate', 'createdByAccount'],
  cloudFormation: {
    type: 'AWS::ServiceDiscovery::Service',
    ref: 'id',
    attributes: { Arn: 'arn', Id: 'id', Name: 'name' },
  },
  terraform: { type: 'aws_service_discovery_service' },
})
