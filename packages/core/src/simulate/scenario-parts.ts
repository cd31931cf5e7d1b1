import {
  dependencySecondsOf,
  deploymentStrategyOf,
  deregistrationDelayOf,
  earlySuccessOf,
  isBehindNetwork,
  loadBalancerCheckOf,
  networkShiftMinutes,
  pausesOf,
  slowestCheck,
} from '../cost/index.ts'
import { taskOf, type PropertiesOf, type Resource, type ResourceGraph } from '../graph/index.ts'
import type { FailureThreshold } from './circuit-breaker.ts'
import { noteChoices, noteEarlySuccess, notePauses } from './deployment-notes.ts'
import type { ScenarioOverrides } from './scenario-of.ts'
import { plainScenario, type Scenario } from './scenario.ts'

// What the parts of a graph say of a deployment. Whatever one does not say has a default, which is noted.

/** Notes an assumption, by its name, in both languages. */
export type Note = (name: string, ko: string, en: string) => void

/** The value, or else a default that is noted. */
export type Or = <Value extends string | number>(
  name: string,
  value: Value | undefined,
  fallback: Value,
  unit?: string,
) => Value

const thresholdTypes: readonly FailureThreshold['type'][] = ['BOUNDED_PERCENT', 'UNBOUNDED_PERCENT', 'COUNT']

/** What the deployment configuration of a service says. */
export function deploymentOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  overrides: ScenarioOverrides,
  or: Or,
  note: Note,
): Partial<Scenario> & Pick<Scenario, 'strategy' | 'circuitBreaker'> {
  const { deploymentConfiguration = {}, loadBalancers = [], schedulingStrategy } = service.properties
  const { deploymentCircuitBreaker, alarms, linearConfiguration, canaryConfiguration } =
    deploymentConfiguration
  const isDaemon = schedulingStrategy === 'DAEMON'
  const strategy = isDaemon ? 'ROLLING' : (overrides.strategy ?? deploymentStrategyOf(service.properties))
  const { threshold } = plainScenario.circuitBreaker
  const given = deploymentCircuitBreaker?.thresholdConfiguration
  const hooks = deploymentConfiguration.lifecycleHooks ?? []
  if (strategy !== 'ROLLING' && hooks.some(({ targetType }) => targetType !== 'PAUSE')) {
    note(
      'hookSeconds',
      '수명 주기 후크의 함수에 걸리는 시간은 알 수 없어 0초로 계산했습니다.',
      'What the functions of the lifecycle hooks take is not known, and counts as 0 seconds.',
    )
  }
  const earlySuccess = readEarlySuccess(service.properties, strategy, overrides, note)
  const pauses = strategy === 'ROLLING' ? {} : pausesOf(service.properties)
  const shiftMinutes = strategy === 'ROLLING' ? 0 : shiftMinutesOf(service, graph, note)
  notePauses(pauses, overrides.pauseHooks, note)
  const circuitBreaker: Scenario['circuitBreaker'] = {
    ...plainScenario.circuitBreaker,
    isOn: deploymentCircuitBreaker?.enable ?? false,
    rollsBack: deploymentCircuitBreaker?.rollback ?? false,
    resetsOnHealthyTask: deploymentCircuitBreaker?.resetOnHealthyTask ?? true,
    threshold: {
      type: thresholdTypes.find((known) => known === given?.type) ?? threshold.type,
      value: given?.value ?? threshold.value,
    },
    ...overrides.breaker,
  }
  noteChoices(strategy, circuitBreaker, overrides, note)
  return {
    strategy,
    ...(strategy === 'ROLLING' && {
      minimumHealthyPercent: or(
        'minimumHealthyPercent',
        deploymentConfiguration.minimumHealthyPercent,
        isDaemon ? 0 : 100,
        '%',
      ),
      // A DAEMON service has one task to an instance, so none can start beside the old one.
      maximumPercent: isDaemon ? 100 : or('maximumPercent', deploymentConfiguration.maximumPercent, 200, '%'),
    }),
    circuitBreaker,
    ...(earlySuccess !== undefined && { earlySuccess }),
    pauses: overrides.pauseHooks === 'continue' ? {} : pauses,
    shiftMinutes,
    alarm: { isOn: alarms?.enable ?? false, rollsBack: alarms?.rollback ?? false },
    bakeMinutes:
      strategy === 'ROLLING'
        ? (deploymentConfiguration.bakeTimeInMinutes ?? 0)
        : bakeMinutesOf(strategy, deploymentConfiguration.bakeTimeInMinutes, or, note),
    ...(strategy === 'LINEAR' && {
      linear: {
        stepPercent: or('stepPercent', linearConfiguration?.stepPercent, 10, '%'),
        stepMinutes: or('stepBakeTimeInMinutes', linearConfiguration?.stepBakeTimeInMinutes, 6),
      },
    }),
    ...(strategy === 'CANARY' && {
      canary: {
        percent: or('canaryPercent', canaryConfiguration?.canaryPercent, 5, '%'),
        minutes: or('canaryBakeTimeInMinutes', canaryConfiguration?.canaryBakeTimeInMinutes, 10),
      },
    }),
    hasTestTraffic:
      strategy !== 'ROLLING' &&
      loadBalancers.some((item) => item.advancedConfiguration?.testListenerRule !== undefined),
  }
}

/**
 * BLUE_GREEN needs a bake time: the API refuses one without it, and names no default.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
function bakeMinutesOf(
  strategy: Scenario['strategy'],
  minutes: number | undefined,
  or: Or,
  note: Note,
): number {
  if (strategy !== 'BLUE_GREEN' || minutes !== undefined) return or('bakeTimeInMinutes', minutes, 0)
  note(
    'bakeTimeInMinutes',
    'bakeTimeInMinutes가 없습니다. BLUE_GREEN에는 꼭 있어야 하는 값이어서 ECS가 거부합니다. 0분으로 계산했습니다.',
    'bakeTimeInMinutes is not set. BLUE_GREEN requires it, and ECS refuses the service without it; it is played as 0 minutes.',
  )
  return 0
}

/** The early success criteria of a service, in the reading that was chosen; they exist for rolling updates alone. */
function readEarlySuccess(
  properties: PropertiesOf<'ecs.service'>,
  strategy: Scenario['strategy'],
  { earlySuccess: reading }: ScenarioOverrides,
  note: Note,
): Scenario['earlySuccess'] {
  const criteria = earlySuccessOf(properties)
  const isPlayed = strategy === 'ROLLING' && criteria !== undefined
  if (!isPlayed && properties.deploymentConfiguration?.earlySuccessCriteria?.enable === true) {
    note(
      'earlySuccess',
      'earlySuccessCriteria는 반영하지 않았습니다. 롤링 업데이트에서 healthyPercent(0~100)와 sourceServiceRevisionCleanup이 모두 있어야 ECS가 받아들입니다.',
      'earlySuccessCriteria is left out: ECS takes it in rolling updates alone, with both healthyPercent (0 to 100) and sourceServiceRevisionCleanup.',
    )
  }
  if (!isPlayed) return undefined
  const played = reading === undefined ? criteria : { ...criteria, reading }
  noteEarlySuccess(played, properties.deploymentConfiguration ?? {}, note)
  return played
}

/** What a Network Load Balancer adds to each stage that shifts traffic. */
function shiftMinutesOf(service: Resource<'ecs.service'>, graph: ResourceGraph, note: Note): number {
  if ((service.properties.loadBalancers ?? []).length === 0) return 0
  const [group] = graph.targets(service, 'elbv2.targetGroup')
  if (group === undefined || !isBehindNetwork(group.properties)) return 0
  note(
    'shiftMinutes',
    `Network Load Balancer이므로 트래픽을 옮기는 단계마다 ECS가 ${networkShiftMinutes}분을 더 기다립니다. 단계를 되풀이하는 LINEAR와 CANARY에서는 옮길 때마다 더한다고 보았습니다.`,
    `Behind a Network Load Balancer ECS waits ${networkShiftMinutes} minutes more at each stage that shifts traffic; LINEAR and CANARY, which repeat it, are taken to wait at every shift.`,
  )
  return networkShiftMinutes
}

/** What the essential containers of a service's task definition say; the slowest health check counts. */
export function tasksOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  or: Or,
  note: Note,
): Pick<Scenario, 'stopTimeout' | 'containerCheck' | 'dependencySeconds' | 'restartAttemptPeriod'> {
  const task = taskOf(service, graph)
  if (task === undefined) {
    note(
      'taskDefinition',
      '태스크 정의가 파일에 없어 컨테이너의 상태 확인은 없는 것으로 보았습니다.',
      'The task definition is not in the files: its containers are taken to have no health checks.',
    )
  }
  const containers = (task?.properties.containerDefinitions ?? []).filter(
    ({ essential }) => essential !== false,
  )
  const timeouts = containers.map(({ stopTimeout }) => stopTimeout).filter((timeout) => timeout !== undefined)
  const containerCheck = slowestCheck(containers)
  const dependencySeconds = dependencySecondsOf(task?.properties.containerDefinitions ?? [])
  if (dependencySeconds > 0) {
    note(
      'dependencySeconds',
      `dependsOn 때문에 RUNNING이 ${dependencySeconds}초 늦어집니다. 먼저 뜨는 컨테이너는 startPeriod가 끝날 때 응답한다고 보았습니다.`,
      `dependsOn delays RUNNING by ${dependencySeconds} s; a container that others wait for is taken to answer at the end of its startPeriod.`,
    )
  }
  return {
    stopTimeout: or('stopTimeout', timeouts.length === 0 ? undefined : Math.max(...timeouts), 30, 's'),
    dependencySeconds,
    ...(containerCheck !== undefined && { containerCheck }),
    ...restartOf(containers, note),
  }
}

/** When ECS restarts an essential container in place: where each has a policy, for any of them may be the one that exits. */
function restartOf(
  containers: NonNullable<PropertiesOf<'ecs.taskDefinition'>['containerDefinitions']>,
  note: Note,
): Pick<Scenario, 'restartAttemptPeriod'> {
  const policies = containers.map(({ restartPolicy }) =>
    restartPolicy?.enabled === true ? restartPolicy : undefined,
  )
  const kept = policies.filter((policy) => policy !== undefined)
  if (kept.length === 0) return {}
  const restartAttemptPeriod = Math.max(...kept.map((policy) => policy.restartAttemptPeriod ?? 300))
  const ignored = kept.flatMap((policy) => policy.ignoredExitCodes ?? [])
  const but = ignored.length === 0 ? '' : ` (${ignored.join(', ')})`
  note(
    'restartPolicy',
    `재시작 정책: ${restartAttemptPeriod}초 이상 돈 컨테이너가 종료되면 ECS가 태스크 안에서 다시 시작합니다. 정책이 있는 컨테이너가 종료되며 종료 코드는 무시하는 값${but}이 아니라고 보았습니다.`,
    `Restart policy: a container that ran for ${restartAttemptPeriod} s or more is restarted in its task. The one that exits is taken to have the policy, and an exit code that it does not ignore${but}.`,
  )
  return { restartAttemptPeriod }
}

/** How the load balancer of a service checks tasks and lets them go; undefined where it has none. */
export function loadBalancerOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  or: Or,
  note: Note,
): Scenario['loadBalancer'] {
  if ((service.properties.loadBalancers ?? []).length === 0) return undefined
  const [group] = graph.targets(service, 'elbv2.targetGroup')
  if (group === undefined) {
    note(
      'targetGroup',
      '대상 그룹이 파일에 없어 상태 확인은 기본값(30초 간격, 정상 5번, 비정상 2번)으로 보았습니다.',
      'The target group is not in the files: its health check has the defaults (every 30 s, 5 to be healthy, 2 to be unhealthy).',
    )
  }
  const properties = group?.properties ?? {}
  const slow = (properties.attributes ?? []).find(({ key }) => key === 'slow_start.duration_seconds')
  const slowStartSeconds = Number(slow?.value ?? 0)
  if (slowStartSeconds > 0) {
    note(
      'slow_start.duration_seconds',
      `느린 시작: 새 대상이 받는 요청이 ${slowStartSeconds}초 동안 고르게 늘어난다고 보았습니다. 배포가 걸리는 시간은 같습니다.`,
      `Slow start: the requests of a new target grow evenly over ${slowStartSeconds} s. The deployment takes no longer for it.`,
    )
  }
  return {
    ...(slowStartSeconds > 0 && { slowStartSeconds }),
    check: loadBalancerCheckOf(properties),
    deregistrationDelay: or(
      'deregistration_delay.timeout_seconds',
      deregistrationDelayOf(properties)?.seconds,
      300,
      's',
    ),
  }
}

/** The zones that a service's subnets stand in. */
export function zonesOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  note: Note,
): readonly string[] {
  const subnets = service.properties.networkConfiguration?.awsvpcConfiguration?.subnets ?? []
  const known = graph.targets(service, 'ec2.subnet').map((subnet) => subnet.properties.availabilityZone)
  const names = [...new Set(known.filter((name) => name !== undefined))]
  if (names.length > 0 && known.length === subnets.length) return names.slice(0, 6).toSorted()
  const count = Math.min(6, Math.max(1, new Set(subnets).size))
  note(
    'zones',
    `가용 영역: 서브넷이 파일에 없어 서브넷마다 다른 가용 영역에 있다고 보았습니다(${count}개).`,
    `Availability Zones: the subnets are not in the files, so each is taken to be in a zone of its own (${count}).`,
  )
  return Array.from({ length: count }, (_, index) => String.fromCharCode('a'.charCodeAt(0) + index))
}
