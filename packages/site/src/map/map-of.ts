import type { Estimate } from '@ecs-lint/core/cost'
import type { Finding } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { edgesOf } from './edges.ts'
import { isOfBalancer } from './gates.ts'
import type { MapNode, Part, ServiceMap } from './model.ts'
import { surroundingsOf } from './parts.ts'
import { tagsOf } from './tags.ts'
import { tasksOf } from './tasks.ts'

/**
 * The map of the first service of a graph, with what each thing costs a month and what the linter says of it; undefined where
 * there is no service. Without an estimate nothing has a tag. A finding stands at one node at the most.
 */
export function mapOf<Found extends Finding>(
  graph: ResourceGraph,
  estimate: Estimate | undefined,
  findings: readonly Found[],
): ServiceMap<Found> | undefined {
  const [service] = graph.all('ecs.service')
  if (service === undefined) return undefined
  const parts = [...surroundingsOf(service, graph), ...tasksOf(service, graph, estimate)]
  const tags = tagsOf(parts, estimate)
  const places = findings.map((finding) => ({ finding, id: placeOf(finding, graph, parts) }))
  const isShown = ({ kind, id }: Part): boolean => kind !== 'logs' || tags.has(id)
  return {
    nodes: parts.filter(isShown).map((part): MapNode<Found> => {
      const { resources, count = 1, facts = {}, ...rest } = part
      return {
        ...rest,
        count,
        facts,
        tags: tags.get(part.id) ?? [],
        isUnpriced: (estimate?.missing ?? []).some(
          ({ resource, sku }) =>
            resources.some(({ type, id }) => type === resource.type && id === resource.id) &&
            isOfCapacity(part, sku),
        ),
        findings: places.flatMap(({ finding, id }) => (id === part.id ? [finding] : [])),
      }
    }),
    edges: edgesOf(service, graph, parts, findings),
  }
}

/** Whether a price is of what a task runs on: on Spot and on demand each has its own. */
function isOfCapacity({ kind, facts }: Part, sku = ''): boolean {
  if (kind !== 'task') return true
  return facts?.isSpot === true ? !sku.startsWith('fargate.linux.') : !sku.startsWith('fargate.spot.')
}

/**
 * Where a finding stands: at its resource, at what its security group guards, else at the first task or the VPC. That the account
 * has no budget stands nowhere: it is no fault of a task.
 */
function placeOf(
  { resource, rule }: Finding,
  graph: ResourceGraph,
  parts: readonly Part[],
): string | undefined {
  if (rule === 'cost-alarm-missing') return undefined
  const { type, id } = resource ?? {}
  const isBalancers = type === 'ec2.securityGroup' && isOfBalancer(id, graph)
  const own = parts.find(({ resources }) => resources.some((one) => one.type === type && one.id === id))
  const found = isBalancers
    ? parts.find(({ kind }) => kind === 'balancer')
    : (own ?? parts.find(({ kind }) => kind === 'task') ?? parts.find(({ kind }) => kind === 'vpc'))
  return found?.id
}
