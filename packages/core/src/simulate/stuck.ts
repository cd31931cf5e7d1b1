import { koCount, type Text } from '../finding/index.ts'
import { taskBounds } from '../cost/index.ts'
import { breakerActs, isCounted } from './circuit-breaker.ts'
import { hasInstanceRoom } from './placement.ts'
import type { InstanceLimit, Scenario, Version } from './scenario.ts'
import type { Simulation } from './simulate.ts'
import {
  cannotPull,
  isHealthy,
  isHopeless,
  isSound,
  lifeOf,
  type Deployment,
  type EndReason,
  type State,
} from './state.ts'

/** Why a service can never reach the state that it is to be in. */
export type Stuck =
  | {
      readonly kind: 'no-room'
      readonly desired: number
      readonly minimumHealthyPercent: number
      readonly maximumPercent: number
      readonly enoughPercent: number
    }
  | {
      readonly kind: 'never-healthy'
      readonly version: Version
      readonly reason: EndReason
      /** The circuit breaker is on, and taken not to act in this strategy. */
      readonly isBreakerIdle?: true
    }
  /** No task becomes healthy, for no health check of the load balancer gets to one. */
  | { readonly kind: 'cut-off'; readonly obstacle: Text }
  /** No task that starts gets its image. */
  | { readonly kind: 'no-image'; readonly obstacle: Text }
  | { readonly kind: 'no-zone' }
  /** Tasks do not answer, and no health check is there to notice. */
  | { readonly kind: 'unnoticed'; readonly count: number }
  | { readonly kind: 'no-spot-capacity'; readonly missing: number }
  /** No instance has what one task more takes. */
  | {
      readonly kind: 'no-instance'
      readonly missing: number
      readonly instances: number
      readonly perInstance: number
      readonly limit: InstanceLimit | 'distinct'
    }

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
  if (fails(target)) return isRollback || !isCounted(scenario, faultOf(state, target))
  return fails(source) && isWaiting(state, deployment)
}

/** Why tasks of a version fail that cannot become healthy. */
function faultOf({ scenario }: State, version: Version): EndReason {
  return cannotPull(scenario, version) ? 'cannot-pull' : lifeOf(scenario, version).endReason
}

/** Whether a deployment waits for tasks that are not even starting, such as those without Spot capacity. */
function isWaiting({ at, tasks }: State, { target, stageDue, alarmDue }: Deployment): boolean {
  const isDue = [stageDue, alarmDue].some((due) => due > at && due < Infinity)
  return !isDue && tasks.every((task) => task.version !== target || task.due === Infinity)
}

function isBreakerIdle(scenario: Scenario): boolean {
  return scenario.circuitBreaker.isOn && !breakerActs(scenario)
}

/** Why a simulation that has ended is not where it should be; undefined where it is, or where ECS gave up by itself. */
export function whyStuck(state: State, isEndless: boolean): Stuck | undefined {
  const { scenario, deployment, lastFailure, tasks } = state
  if (isEndless && lastFailure !== undefined) {
    const { imageObstacle } = scenario
    if (imageObstacle !== undefined && lastFailure.reason === 'cannot-pull')
      return { kind: 'no-image', obstacle: imageObstacle.why }
    const { obstacle } = scenario.loadBalancer ?? {}
    return obstacle !== undefined && lastFailure.reason === 'unhealthy'
      ? { kind: 'cut-off', obstacle }
      : { kind: 'never-healthy', ...lastFailure, ...(isBreakerIdle(scenario) && { isBreakerIdle: true }) }
  }
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
  const { enoughPercent, isStuck } = taskBounds(desired, minimumHealthyPercent, maximumPercent)
  const { instances, strategy } = scenario
  const lacksInstance = instances !== undefined && !hasInstanceRoom(state, instances)
  if (lacksInstance && sound.length < desired && !(isStuck && strategy === 'ROLLING')) {
    const { perInstance, limit, isDistinct } = instances
    return {
      kind: 'no-instance',
      missing: desired - sound.length,
      instances: Math.max(instances.count, state.instances.length),
      perInstance: isDistinct ? Math.min(1, perInstance) : perInstance,
      limit: isDistinct && perInstance >= 1 ? 'distinct' : limit,
    }
  }
  return { kind: 'no-room', desired, minimumHealthyPercent, maximumPercent, enoughPercent }
}

const failures: Readonly<Record<EndReason, Text>> = {
  'cannot-pull': { ko: '이미지를 받지 못해', en: 'cannot pull its image' },
  exited: { ko: '컨테이너가 바로 종료되어', en: 'has a container that exits at once' },
  unhealthy: { ko: '상태 확인에 실패해', en: 'fails its health check' },
  crashed: { ko: '태스크가 죽어', en: 'dies' },
  'zone-lost': { ko: '가용 영역을 잃어', en: 'loses its Availability Zone' },
  'spot-interrupted': { ko: '스팟 용량이 회수되어', en: 'loses its Spot capacity' },
  retired: { ko: 'AWS가 회수하여', en: 'is retired by AWS' },
  replaced: { ko: '교체되어', en: 'is replaced' },
}

/** What gives out first on an instance, as the start of a sentence's end. */
const limits: Readonly<Record<InstanceLimit | 'distinct', readonly [ko: string, en: string]>> = {
  port: ['호스트 포트가 고정되어 있어', 'the host port is fixed and'],
  cpu: ['CPU가 모자라', 'its CPU gives out and'],
  memory: ['메모리가 모자라', 'its memory gives out and'],
  'network-interfaces': ['네트워크 인터페이스가 모자라', 'its network interfaces give out and'],
  distinct: ['태스크를 서로 다른 인스턴스에 두어야 하므로', 'each task needs an instance of its own and'],
  none: ['가정한 대로라면', 'as assumed'],
}

function remedyOf(limit: InstanceLimit | 'distinct', perInstance: number): Text {
  if (perInstance < 1) return { ko: '더 큰 인스턴스 유형을 쓰세요.', en: 'Use a larger instance type.' }
  const port =
    limit === 'port'
      ? { ko: '호스트 포트를 0(동적)으로 두거나, ', en: 'Leave the host port to Docker (0), or add' }
      : { ko: '', en: 'Add' }
  return {
    ko: `${port.ko}인스턴스를 늘리세요. 롤링 업데이트라면 최소 정상 상태 백분율을 낮추어 기존 태스크를 먼저 내릴 수도 있습니다.`,
    en: `${port.en} instances. In a rolling update a lower minimum healthy percent lets old tasks stop first.`,
  }
}

/** What of the network keeps tasks from running, or from becoming healthy, beside what `stuckText` says of it. */
export function obstacleTexts({
  scenario: { imageObstacle, loadBalancer },
  result: { stuck },
}: Simulation): readonly Text[] {
  const image = stuck?.kind === 'no-image' ? undefined : imageObstacle?.why
  const checks = stuck?.kind === 'cut-off' ? undefined : loadBalancer?.obstacle
  return [
    ...(image === undefined
      ? []
      : [
          {
            ko: `새 태스크가 이미지를 받으러 갈 길이 없습니다. ${image.ko}`,
            en: `New tasks do not get to their image. ${image.en}`,
          },
        ]),
    ...(checks === undefined
      ? []
      : [
          {
            ko: `로드 밸런서의 상태 확인이 태스크에 닿지 못합니다. ${checks.ko}`,
            en: `The health checks of the load balancer do not get to the tasks. ${checks.en}`,
          },
        ]),
  ]
}

/** Says why it can never finish, and what would help. */
export function stuckText(stuck: Stuck): Text {
  switch (stuck.kind) {
    case 'no-room': {
      const { desired, minimumHealthyPercent: least, maximumPercent: most, enoughPercent } = stuck
      return {
        ko: `배포가 끝나지 않습니다. 태스크 ${koCount(desired)}에 최소 ${least}%, 최대 ${most}%이면 새 태스크를 띄울 수도, 기존 태스크를 내릴 수도 없습니다. 최댓값을 ${enoughPercent}% 이상으로 올리세요.`,
        en: `It can never finish: with ${desired} ${desired === 1 ? 'task' : 'tasks'}, a minimum of ${least}% and a maximum of ${most}%, ECS may neither start a task nor stop one. Raise the maximum to ${enoughPercent}% or more.`,
      }
    }
    case 'never-healthy': {
      const { ko, en } = failures[stuck.reason]
      const [whoKo, whoEn] = stuck.version === 'new' ? ['새', 'new'] : ['기존', 'old']
      if (stuck.isBreakerIdle === true)
        return {
          ko: `이대로는 끝나지 않습니다. ${whoKo} 버전의 태스크는 매번 ${ko} 정상이 되지 못합니다. 회로 차단기를 켜 두었지만 이 배포 전략에서는 작동하지 않는다고 보았습니다. AWS의 실패 감지 문서는 롤링 업데이트와 블루/그린만 듭니다.`,
          en: `It can never finish: every task of the ${whoEn} version ${en}, and ECS starts it over and over. The circuit breaker is on, but taken not to act in this strategy: AWS's page on failure detection names rolling updates and blue/green alone.`,
        }
      return {
        ko: `이대로는 끝나지 않습니다. ${whoKo} 버전의 태스크는 매번 ${ko} 정상이 되지 못합니다. 멈춰 줄 회로 차단기나 경보가 없어 ECS가 끝없이 다시 띄웁니다.`,
        en: `It can never finish: every task of the ${whoEn} version ${en}, and no circuit breaker or alarm acts on it, so ECS starts it over and over.`,
      }
    }
    case 'no-image':
      return {
        ko: `이대로는 끝나지 않습니다. 시작하는 태스크는 이미지를 받으러 갈 길이 없어 매번 실행되기 전에 멈추고, ECS가 끝없이 다시 띄웁니다. ${stuck.obstacle.ko}`,
        en: `It can never finish: no task that starts gets to its image. Each stops before it runs, and ECS starts it over and over. ${stuck.obstacle.en}`,
      }
    case 'cut-off':
      return {
        ko: `이대로는 끝나지 않습니다. 로드 밸런서의 상태 확인이 태스크에 닿지 못해, 어떤 태스크도 정상이 되지 못하고 ECS가 끝없이 다시 띄웁니다. ${stuck.obstacle.ko}`,
        en: `It can never finish: the health checks of the load balancer do not get to the tasks, so none becomes healthy, and ECS starts them over and over. ${stuck.obstacle.en}`,
      }
    case 'no-zone':
      return {
        ko: '이대로는 복구되지 않습니다. 서비스의 가용 영역을 모두 잃어 태스크를 띄울 곳이 없습니다. 가용 영역을 둘 이상 쓰세요.',
        en: 'It cannot recover: every Availability Zone of the service is lost, so its tasks have nowhere to run. Use two zones or more.',
      }
    case 'unnoticed':
      return {
        ko: `저절로 나아지지 않습니다. 태스크 ${koCount(stuck.count)}가 응답하지 않는데 상태 확인이 없어 아무도 알아채지 못합니다. ECS는 컨테이너가 돌고 있는 한 정상으로 봅니다.`,
        en: `It does not heal by itself: ${stuck.count} ${stuck.count === 1 ? 'task does' : 'tasks do'} not answer, and there is no health check to notice. To ECS a task is well as long as its container runs.`,
      }
    case 'no-instance': {
      const { missing, instances, perInstance, limit } = stuck
      if (instances === 0) {
        return {
          ko: `이대로는 끝나지 않습니다. 인스턴스가 없어 태스크 ${koCount(missing)}를 배치할 곳이 없습니다. 인스턴스를 늘리세요.`,
          en: `It can never finish: there is no instance to place ${missing} ${missing === 1 ? 'task' : 'tasks'} on. Add instances.`,
        }
      }
      const [whyKo, whyEn] = limits[limit]
      const [holdsKo, holdsEn] =
        perInstance < 1
          ? ['인스턴스 한 대에 태스크 하나도 들어가지 않습니다', 'an instance does not hold even one task']
          : [
              `인스턴스 한 대에 태스크가 ${perInstance}개까지만 들어갑니다`,
              `an instance holds ${perInstance} ${perInstance === 1 ? 'task' : 'tasks'} at the most`,
            ]
      return {
        ko: `이대로는 끝나지 않습니다. 인스턴스 ${instances}대에 태스크 ${koCount(missing)}를 더 배치할 자리가 없습니다. ${whyKo} ${holdsKo}. ${remedyOf(limit, perInstance).ko}`,
        en: `It can never finish: ${instances === 1 ? 'the one instance has' : `the ${instances} instances have`} no place for ${missing} more ${missing === 1 ? 'task' : 'tasks'}, because ${whyEn} ${holdsEn}. ${remedyOf(limit, perInstance).en}`,
      }
    }
    case 'no-spot-capacity':
    default:
      return {
        ko: `남은 스팟이 없어 태스크 ${koCount(stuck.missing)}를 다시 띄우지 못합니다. ECS는 온디맨드로 대신 띄우지 않으므로, 스팟이 날 때까지 이대로입니다.`,
        en: `${stuck.missing} ${stuck.missing === 1 ? 'task stays' : 'tasks stay'} missing until Spot has room again: ECS starts none on demand instead.`,
      }
  }
}
