// A service behind its load balancer while a task fails; loaded only once the learner asks for it.
import type { Text } from '@ecs-lint/core/finding'
import { completeServiceConfig, expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import {
  inSituation,
  momentsOf,
  scenarioOf,
  simulate,
  type Moment,
  type Scenario,
} from '@ecs-lint/core/simulate'

export { checkText, logText } from '@ecs-lint/core/simulate'
export { default as BalancerPicture } from './BalancerPicture.tsx'

/** A task stops answering, or its container ends. */
export type TaskFailure = 'hang' | 'crash'

/** The service at every second at which something happens. */
export interface Balanced {
  readonly scenario: Scenario
  readonly moments: readonly Moment[]
  /** Which targets a node of the load balancer sends to. */
  readonly reach: 'all-zones' | 'own-zone'
  /** The learner's service has no load balancer: this one was put in front of a copy. */
  readonly isBorrowed: boolean
}

/** Without a failure, the one moment before it. */
export function balance(
  service: CompleteServiceConfig,
  failure: TaskFailure | undefined,
): Balanced | { readonly problems: readonly Text[] } {
  const isBorrowed = service.loadBalancer === 'none'
  const { loadBalancer } = service
  const copy = isBorrowed ? completeServiceConfig({ ...service, loadBalancer: 'application' }) : service
  const graph = expand(copy)
  const [resource] = graph.all('ecs.service')
  if (resource === undefined) return { problems: [] }
  const read = scenarioOf(resource, graph)
  if ('problems' in read) return read
  const scenario =
    failure === undefined ? { ...read.scenario, events: [] } : inSituation(read.scenario, failure)
  return {
    scenario,
    moments: momentsOf(simulate(scenario)),
    reach: loadBalancer === 'network' ? 'own-zone' : 'all-zones',
    isBorrowed,
  }
}

/** How long the load balancer takes to drop a target and to take one in, with the sums. */
export function checkSums({ loadBalancer }: Scenario): Text {
  if (loadBalancer === undefined) return { ko: '', en: '' }
  const { interval, unhealthyThreshold } = loadBalancer.check
  return {
    ko: `상태 확인은 ${interval}초마다 합니다. 응답하지 않는 태스크를 빼기까지 ${interval}초 × 비정상 임계값 ${unhealthyThreshold} = ${interval * unhealthyThreshold}초, 새로 뜬 태스크는 한 번만 성공하면 되므로 넣기까지 적어도 ${interval}초가 걸립니다. 정상 임계값은 비정상이 되었던 대상을 다시 넣을 때만 셉니다.`,
    en: `A health check comes every ${interval} s. To drop a task that does not answer takes ${interval} s × ${unhealthyThreshold} (unhealthy threshold) = ${interval * unhealthyThreshold} s; a new one needs a single success, so to take it in takes at least ${interval} s. The healthy threshold counts only for a target that was unhealthy.`,
  }
}
