import type { Path } from '../../finding/index.ts'
import { taskOf, type Resource, type ResourceGraph } from '../../graph/index.ts'
import { traceFetching, traceImageOfUnknown, type FetchTrace, type Hop } from '../../network/index.ts'
import { defineRule } from '../rule.ts'
import { wayOut } from './way-out.ts'

const needs = ['image', 'logs', 'secrets'] as const

export const privateSubnetEgress = defineRule({
  id: 'private-subnet-egress',
  on: 'ecs.service',
  severity: 'error',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  only: 'private-subnets',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
  peers: ['ecs-task-doctor:NETWORK_CONNECTIVITY'],
  *check(_, { resource, graph }) {
    const said = new Set<string>()
    const traces = tracesOf(resource, graph)
    for (const trace of traces) {
      const { need, host, place, hops, verdict } = trace
      const hop = hops.at(-1)
      if (verdict !== 'blocked' || hop === undefined || place === undefined) continue
      const path = pathOf(hop, place)
      // One finding a place: what stops the image stops the logs too.
      if (said.has(path.join('.'))) continue
      said.add(path.join('.'))
      const isElsewhere = hop.at !== undefined && hop.at.resource !== resource
      yield {
        at: { resource, path },
        data: { subnetId: place.subnetId, need, host, reason: hop.reason, because: hop },
        related: isElsewhere ? [hop.at] : [],
        fix: () => wayOut(resource, trace, traces, graph),
      }
    }
  },
})

function tracesOf(service: Resource<'ecs.service'>, graph: ResourceGraph): readonly FetchTrace[] {
  if (taskOf(service, graph) === undefined) return traceImageOfUnknown(graph, service)
  return needs.flatMap((need) => traceFetching(graph, service, need))
}

/** The subnet, unless the tasks' own security groups are what is in the way. */
function pathOf(hop: Hop, place: NonNullable<FetchTrace['place']>): Path {
  const isOwnGroup = hop.reason === 'group-refuses' && hop.data['direction'] === 'outbound'
  return isOwnGroup ? place.groupsPath : place.subnetPath
}
