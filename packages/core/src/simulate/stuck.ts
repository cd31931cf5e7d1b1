import type { Text } from '../finding/index.ts'
import { taskBounds } from './bounds.ts'
import type { Version } from './scenario.ts'
import { isHealthy, isHopeless, isSound, type Deployment, type EndReason, type State } from './state.ts'

/** Why a service can never reach the state that it is to be in. */
export type Stuck =
  | {
      readonly kind: 'no-room'
      readonly desired: number
      readonly minimumHealthyPercent: number
      readonly maximumPercent: number
      readonly enoughPercent: number
    }
  | { readonly kind: 'never-healthy'; readonly version: Version; readonly reason: EndReason }
  | { readonly kind: 'no-zone' }
  /** Tasks do not answer, and no health check is there to notice. */
  | { readonly kind: 'unnoticed'; readonly count: number }
  | { readonly kind: 'no-spot-capacity'; readonly missing: number }

/**
 * Whether a task failed in this step that ECS will replace for ever, without any hope: no task of its version can become
 * healthy, the service needs that version, and nothing that ends the deployment is still to come.
 */
export function failsForEver(state: State): boolean {
  const { scenario, deployment, version, log } = state
  const fails = (failed: Version): boolean =>
    isHopeless(scenario, failed) &&
    log.some((entry) => entry.kind === 'tasks-failed' && entry.version === failed)
  if (deployment === undefined) return fails(version)
  const { source, target, isHalted, isRollback } = deployment
  if (isHalted) return fails(source)
  if (fails(target)) return isRollback || !scenario.circuitBreaker.isOn
  return fails(source) && isWaiting(state, deployment)
}

/** Whether a deployment waits for tasks that are not even starting, such as those without Spot capacity. */
function isWaiting({ at, tasks }: State, { target, stageDue, alarmDue }: Deployment): boolean {
  const isDue = [stageDue, alarmDue].some((due) => due > at && due < Infinity)
  return !isDue && tasks.every((task) => task.version !== target || task.due === Infinity)
}

/** Why a simulation that has ended is not where it should be; undefined where it is, or where ECS gave up by itself. */
export function whyStuck(state: State, isEndless: boolean): Stuck | undefined {
  const { scenario, deployment, lastFailure, tasks } = state
  if (isEndless && lastFailure !== undefined) return { kind: 'never-healthy', ...lastFailure }
  const unnoticed = tasks.filter((task) => isHealthy(task) && !task.isReachable).length
  if (unnoticed > 0) return { kind: 'unnoticed', count: unnoticed }
  const { desired, minimumHealthyPercent, maximumPercent } = scenario
  const healthy = tasks.filter(isHealthy).length
  const isThere = deployment === undefined ? healthy >= desired : deployment.isHalted
  if (isThere) return undefined
  if (state.lostZones.length === scenario.zones.length) return { kind: 'no-zone' }
  const sound = tasks.filter(
    (task) => isSound(task) && task.version === (deployment?.target ?? state.version),
  )
  if (!scenario.hasSpotCapacity && sound.length < desired) {
    return { kind: 'no-spot-capacity', missing: desired - sound.length }
  }
  const { enoughPercent } = taskBounds(desired, minimumHealthyPercent, maximumPercent)
  return { kind: 'no-room', desired, minimumHealthyPercent, maximumPercent, enoughPercent }
}

const failures: Readonly<Record<EndReason, Text>> = {
  'cannot-pull': { ko: '이미지를 받지 못해', en: 'cannot pull its image' },
  exited: { ko: '컨테이너가 바로 종료되어', en: 'has a container that exits at once' },
  unhealthy: { ko: '상태 확인에 실패해', en: 'fails its health check' },
  crashed: { ko: '태스크가 죽어', en: 'dies' },
  'zone-lost': { ko: '가용 영역을 잃어', en: 'loses its Availability Zone' },
  'spot-interrupted': { ko: '스팟 용량이 회수되어', en: 'loses its Spot capacity' },
  replaced: { ko: '교체되어', en: 'is replaced' },
}

/** Says why it can never finish, and what would help. */
export function stuckText(stuck: Stuck): Text {
  switch (stuck.kind) {
    case 'no-room': {
      const { desired, minimumHealthyPercent: least, maximumPercent: most, enoughPercent } = stuck
      return {
        ko: `끝날 수 없습니다. 태스크 ${desired}개에 최소 ${least}%, 최대 ${most}%이면 새 태스크를 띄울 수도, 기존 태스크를 내릴 수도 없습니다. 최댓값을 ${enoughPercent}% 이상으로 올리세요.`,
        en: `It can never finish: with ${desired} ${desired === 1 ? 'task' : 'tasks'}, a minimum of ${least}% and a maximum of ${most}%, ECS may neither start a task nor stop one. Raise the maximum to ${enoughPercent}% or more.`,
      }
    }
    case 'never-healthy': {
      const { ko, en } = failures[stuck.reason]
      const [whoKo, whoEn] = stuck.version === 'new' ? ['새', 'new'] : ['기존', 'current']
      return {
        ko: `끝날 수 없습니다. ${whoKo} 버전의 태스크가 매번 ${ko} 정상이 되지 못하는데, 멈추게 할 회로 차단기도 경보도 없어 ECS가 끝없이 다시 띄웁니다.`,
        en: `It can never finish: every task of the ${whoEn} version ${en}, and no circuit breaker or alarm ends it, so ECS starts it over and over.`,
      }
    }
    case 'no-zone':
      return {
        ko: '끝날 수 없습니다. 서비스의 가용 영역을 모두 잃어 태스크를 띄울 곳이 없습니다. 가용 영역을 둘 이상 쓰세요.',
        en: 'It can never finish: every Availability Zone of the service is lost, so its tasks have nowhere to run. Use two zones or more.',
      }
    case 'unnoticed':
      return {
        ko: `끝날 수 없습니다. 태스크 ${stuck.count}개가 응답하지 않는데 상태 확인이 없어 아무도 알아채지 못합니다. ECS는 컨테이너가 돌고 있는 한 정상으로 봅니다.`,
        en: `It can never finish: ${stuck.count} ${stuck.count === 1 ? 'task does' : 'tasks do'} not answer, and there is no health check to notice. To ECS a task is well as long as its container runs.`,
      }
    case 'no-spot-capacity':
    default:
      return {
        ko: `끝날 수 없습니다. 스팟 용량이 없어 태스크 ${stuck.missing}개를 다시 띄우지 못합니다. ECS는 온디맨드로 대신 띄우지 않습니다.`,
        en: `It can never finish: Spot has no capacity for ${stuck.missing} ${stuck.missing === 1 ? 'task' : 'tasks'}, and ECS does not run them on demand instead.`,
      }
  }
}
