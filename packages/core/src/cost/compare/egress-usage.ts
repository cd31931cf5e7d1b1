import type { ResourceGraph } from '../../graph/index.ts'
import { isInterfaceEndpoint } from '../network.ts'
import { completeUsage, type Usage } from '../usage.ts'
import type { Egress } from './egress-resources.ts'

/**
 * A usage in which so many GB a month go through one way out, and none through the others. Of those, a gateway endpoint of
 * Amazon S3, which always stands beside interface endpoints, takes the layers of images for free.
 */
export function egressUsage(usage: Usage, egress: Egress | Egress['kind'], gb: number): Usage {
  const way = typeof egress === 'string' ? { kind: egress } : egress
  const hasS3 = way.kind === 'endpoints' || ('hasS3Gateway' in way && way.hasS3Gateway)
  const paid = hasS3 ? Math.max(0, gb - (usage.layerGb ?? 0)) : gb
  return { ...usage, natGb: way.kind === 'nat' ? paid : 0, endpointGb: way.kind === 'endpoints' ? paid : 0 }
}

/** GB a month that go through what the graph has now; where it has neither, those that a usage tells for either. */
export function egressData(graph: ResourceGraph, usage: Usage): number {
  const { natGb, endpointGb } = completeUsage(usage)
  const hasGateways = graph.all('ec2.natGateway').length > 0
  const hasEndpoints = graph.all('ec2.vpcEndpoint').some(isInterfaceEndpoint)
  if (!hasGateways && !hasEndpoints) return natGb + endpointGb
  return (hasGateways ? natGb : 0) + (hasEndpoints ? endpointGb : 0)
}
