// A service behind its load balancer while a task fails; loaded only once the learner asks for it.
import type { Text } from '@ecs-lint/core/finding'
import { completeServiceConfig, expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { Scenario } from '@ecs-lint/core/simulate'
import { scenarioIn } from '../map/stage/simulated.ts'
import { stage } from '../map/stage/stage.ts'
import type { Staged, Unplayable } from '../map/stage/played.ts'

/** A task stops answering, or its container ends. */
export type TaskFailure = 'hang' | 'crash'

/** A failure behind a load balancer: the service's own, or that of a copy which was given one. */
export interface Balanced {
  readonly staged: Staged
  /** How long the load balancer takes to drop a target and to take one in, with the sums. */
  readonly sums: Text
  /** The learner's service has no load balancer: this one was put in front of a copy. */
  readonly isBorrowed: boolean
}

export function balance(service: CompleteServiceConfig, failure: TaskFailure): Balanced | Unplayable {
  const isBorrowed = service.loadBalancer === 'none'
  const { taskInbound: _, loadBalancerInbound: __, ...rest } = service
  const copy = isBorrowed ? completeServiceConfig({ ...rest, loadBalancer: 'application' }) : service
  const staged = stage({ kind: 'simulate', situation: failure }, copy)
  const read = scenarioIn(expand(copy))
  if ('problems' in staged) return staged
  return { staged, sums: 'problems' in read ? { ko: '', en: '' } : checkSums(read.scenario), isBorrowed }
}

function checkSums({ loadBalancer }: Scenario): Text {
  if (loadBalancer === undefined) return { ko: '', en: '' }
  const { interval, unhealthyThreshold } = loadBalancer.check
  return {
    ko: `상태 확인은 ${interval}초마다 합니다. 응답하지 않는 태스크를 빼기까지 ${interval}초 × 비정상 임계값 ${unhealthyThreshold} = ${interval * unhealthyThreshold}초, 새로 뜬 태스크는 한 번만 성공하면 되므로 넣기까지 적어도 ${interval}초가 걸립니다. 정상 임계값은 비정상이 되었던 대상을 다시 넣을 때만 셉니다.`,
    en: `A health check comes every ${interval} s. To drop a task that does not answer takes ${interval} s × ${unhealthyThreshold} (unhealthy threshold) = ${interval * unhealthyThreshold} s; a new one needs a single success, so to take it in takes at least ${interval} s. The healthy threshold counts only for a target that was unhealthy.`,
  }
}
