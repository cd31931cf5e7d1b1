import { architectureOfType, instanceTypesOf, strategyOf, taskOf } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

/**
 * Whether a service's tasks can be placed on the instances of its capacity providers. A task definition that says which
 * processors it is for asks for container instances with that `ecs.cpu-architecture`; one that does not is placed on any.
 *
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html (attributes),
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-arm-specifying.html
 */
export const instanceArchitectureMatches = defineRule({
  id: 'instance-architecture-matches',
  on: 'ecs.service',
  severity: 'error',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  only: 'instances',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html',
  peers: [],
  *check(service, { resource, graph }) {
    if (service.desiredCount === 0) return
    for (const { capacityProvider, base = 0, weight = 0 } of strategyOf(resource, graph)) {
      const provider = graph.named('ecs.capacityProvider', capacityProvider, resource)
      if (provider === undefined || base + weight === 0) continue
      const task = taskOf(resource, graph)
      const wanted = task?.properties.runtimePlatform?.cpuArchitecture
      if (task === undefined || wanted === undefined) return
      const { types, at } = instanceTypesOf(provider, graph)
      // One type that fits is enough, and of one whose name does not tell there may be some.
      if (types.length === 0 || types.some((type) => isFitting(type, wanted))) continue
      const path = ['runtimePlatform', 'cpuArchitecture']
      const own = wanted === 'ARM64' ? 'X86_64' : 'ARM64'
      yield {
        at: { resource: task, path },
        data: { wanted, types: types.join(', '), own },
        related: [at],
        fix: () => ({ safety: 'review', edits: [{ op: 'set', resource: task, path, value: own }] }),
      }
    }
  },
})

function isFitting(type: string, wanted: 'X86_64' | 'ARM64'): boolean {
  return (architectureOfType(type) ?? wanted) === wanted
}
