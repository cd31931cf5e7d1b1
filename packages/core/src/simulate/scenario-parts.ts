import { taskOf, type PropertiesOf, type Resource, type ResourceGraph } from '../graph/index.ts'
import { containerCheckOf, deregistrationDelayOf, loadBalancerCheckOf } from './checks-of.ts'
import type { FailureThreshold } from './circuit-breaker.ts'
import { plainScenario, type Scenario, type Strategy } from './scenario.ts'

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

type Service = PropertiesOf<'ecs.service'>

const strategies: readonly Strategy[] = ['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY']
const thresholdTypes: readonly FailureThreshold['type'][] = ['BOUNDED_PERCENT', 'UNBOUNDED_PERCENT', 'COUNT']

/** What the deployment configuration of a service says. */
export function deploymentOf(
  { deploymentConfiguration = {}, loadBalancers = [] }: Service,
  or: Or,
  note: Note,
): Partial<Scenario> {
  const { deploymentCircuitBreaker, alarms, linearConfiguration, canaryConfiguration } =
    deploymentConfiguration
  const strategy = strategies.find((known) => known === deploymentConfiguration.strategy) ?? 'ROLLING'
  const { threshold } = plainScenario.circuitBreaker
  const given = deploymentCircuitBreaker?.thresholdConfiguration
  if ((deploymentConfiguration.lifecycleHooks ?? []).length > 0) {
    note(
      'hookSeconds',
      '수명 주기 후크에 걸리는 시간은 알 수 없어 0초로 계산했습니다.',
      'What the lifecycle hooks take is not known, and counts as 0 seconds.',
    )
  }
  if (deploymentConfiguration.earlySuccessCriteria?.enable === true) {
    note(
      'earlySuccessCriteria',
      'earlySuccessCriteria는 반영하지 않았습니다. 실제 배포는 더 일찍 성공으로 끝날 수 있습니다.',
      'earlySuccessCriteria is left out: the real deployment may count as successful sooner.',
    )
  }
  return {
    strategy,
    ...(strategy === 'ROLLING' && {
      minimumHealthyPercent: or(
        'minimumHealthyPercent',
        deploymentConfiguration.minimumHealthyPercent,
        100,
        '%',
      ),
      maximumPercent: or('maximumPercent', deploymentConfiguration.maximumPercent, 200, '%'),
    }),
    circuitBreaker: {
      isOn: deploymentCircuitBreaker?.enable ?? false,
      rollsBack: deploymentCircuitBreaker?.rollback ?? false,
      resetsOnHealthyTask: deploymentCircuitBreaker?.resetOnHealthyTask ?? true,
      threshold: {
        type: thresholdTypes.find((known) => known === given?.type) ?? threshold.type,
        value: given?.value ?? threshold.value,
      },
    },
    alarm: { isOn: alarms?.enable ?? false, rollsBack: alarms?.rollback ?? false },
    bakeMinutes:
      strategy === 'ROLLING'
        ? (deploymentConfiguration.bakeTimeInMinutes ?? 0)
        : or('bakeTimeInMinutes', deploymentConfiguration.bakeTimeInMinutes, 0),
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
    hasTestTraffic: loadBalancers.some((item) => item.advancedConfiguration?.testListenerRule !== undefined),
  }
}

/** What the essential containers of a service's task definition say; the slowest health check counts. */
export function tasksOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  or: Or,
  note: Note,
): Pick<Scenario, 'stopTimeout' | 'containerCheck'> {
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
  const containerCheck = containers
    .map(({ healthCheck }) => (healthCheck === undefined ? undefined : containerCheckOf(healthCheck)))
    .filter((check) => check !== undefined)
    .toSorted((left, right) => right.interval - left.interval)[0]
  return {
    stopTimeout: or('stopTimeout', timeouts.length === 0 ? undefined : Math.max(...timeouts), 30, 's'),
    ...(containerCheck !== undefined && { containerCheck }),
  }
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
  return {
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
