import type { ResourceGraph } from '../../graph/index.ts'
import { isInterfaceEndpoint } from '../network.ts'
import { completeUsage, type Usage } from '../usage.ts'
import type { Egress } from './egress-resources.ts'

/** A usage in which so many GB a month go through one way out, and none through the others. */
export function egressUsage(usage: Usage, kind: Egress['kind'], gb: number): Usage {
  return { ...usage, natGb: kind === 'nat' ? gb : 0, endpointGb: kind === 'endpoints' ? gb : 0 }
}

/** GB a month that go through what the graph has now; where it has neither, those that a usage tells for either. */
export function egressData(graph: ResourceGraph, usage: Usage): number {
  const { natGb, endpointGb } = completeUsage(usage)
  const hasGateways = graph.all('ec2.natGateway').length > 0
  const hasEndpoints = graph.all('ec2.vpcEndpoint').some(isInterfaceEndpoint)
  if (!hasGateways && !hasEndpoints) return natGb + endpointGb
  return (hasGateways ? natGb : 0) + (hasEndpoints ? endpointGb : 0)
}
