import { totalOf } from '../cost/index.ts'
import type { Text } from '../finding/index.ts'
import type { ResourceGraph } from '../graph/index.ts'
import { orderDeletions, type OrderedDeletions } from './deletion.ts'
import { stepId, type DeletionStep } from './deletion-step.ts'
import { detectors } from './generated/detectors.ts'
import type { Leftover, LeftoverKind } from './leftover.ts'

/** One step of the clean-up. */
export interface PlanStep extends DeletionStep {
  /** The detector that must find the resource again right before it is deleted; absent where none looks at its type. */
  readonly recheck?: LeftoverKind
  /** US dollars a month that the step saves. */
  readonly saves: number
  /** What cannot be taken back, and what to look at first. */
  readonly caution?: Text
}

/** The deletions of what is certainly waste, in an order in which AWS accepts them, each resource once. */
export function deletePlan(graph: ResourceGraph, leftovers: readonly Leftover[]): OrderedDeletions<PlanStep> {
  const waste = leftovers.filter(({ verdict }) => verdict === 'waste')
  const kinds = new Map(waste.map(({ kind, resource }) => [stepId(resource), kind]))
  const savings = new Map<string, number>()
  for (const { items } of waste)
    for (const [id, own] of Map.groupBy(items, ({ resource }) => stepId(resource)))
      savings.set(id, totalOf(own))
  const { steps, leftOut } = orderDeletions(
    waste.flatMap(({ deletes }) => deletes),
    graph,
  )
  return {
    steps: steps.map((step) => {
      const recheck = kinds.get(step.id) ?? detectors.find(({ on }) => on === step.resource.type)?.kind
      const caution = step.resource.type === 'ec2.address' ? released(step, graph) : undefined
      return {
        ...step,
        ...(recheck !== undefined && { recheck }),
        saves: savings.get(step.id) ?? 0,
        ...(caution !== undefined && { caution }),
      }
    }),
    leftOut,
  }
}

/** Others may let an address in by its number, also one that goes with a NAT gateway or a load balancer. */
function released({ id, resource }: DeletionStep, graph: ResourceGraph): Text {
  const address = graph.all('ec2.address').find((each) => stepId(each) === id)
  const name = address?.properties.publicIp ?? resource.id
  return {
    ko: `${name}: 릴리스하면 같은 주소를 다시 받을 수 없습니다. 다른 곳의 허용 목록(방화벽, 협력사)에 등록된 주소인지 먼저 확인하세요.`,
    en: `${name}: once released, the address will not come back. Check first whether it is in somebody's allow list, such as a partner's firewall.`,
  }
}
