import { sharesOf, type Assumption } from '../cost/index.ts'
import type { Text } from '../finding/index.ts'
import {
  evaluate,
  strategyOf,
  taskOf,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
} from '../graph/index.ts'
import { generalAssumptions } from './assumptions.ts'
import { scenarioProblems } from './check.ts'
import { containerCheckOf, deregistrationDelayOf, loadBalancerCheckOf } from './checks-of.ts'
import type { FailureThreshold } from './circuit-breaker.ts'
import { plainScenario, type Application, type Scenario, type Strategy } from './scenario.ts'
import { unknownValues } from './unknown-values.ts'

/** Values that replace what the graph says, or what would be assumed. */
export type ScenarioOverrides = Partial<Omit<Scenario, 'application' | 'newVersion'>> & {
  readonly application?: Partial<Application>
  readonly newVersion?: Partial<Scenario['newVersion']>
}

/** A scenario and what was assumed for it, or why there is none. */
export type ReadScenario =
  | { readonly scenario: Scenario; readonly assumptions: readonly Assumption[] }
  | { readonly problems: readonly Text[] }

/**
 * A deployment of a service as its graph describes it. Whatever the graph does not tell has AWS's default, or a value that
 * is assumed; each of these is named, and so is each unknown value that was asked for.
 */
export function scenarioOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  overrides: ScenarioOverrides = {},
): ReadScenario {
  const { value, reads } = evaluate(graph, (view) => {
    view.noteExistence(service)
    return readScenario(view.own(service), view, overrides)
  })
  if ('problems' in value) return value
  return { scenario: value.scenario, assumptions: [...unknownValues(reads), ...value.assumptions] }
}

function readScenario(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  overrides: ScenarioOverrides,
): ReadScenario {
  const refusal = refusalOf(service.properties)
  if (refusal !== undefined) return { problems: [refusal] }
  const assumptions = new Map<string, Assumption>()
  const note: Note = (name, ko, en) => assumptions.set(name, { name, text: { ko, en } })
  const or: Or = (name, value, fallback, unit = '') => {
    if (value !== undefined) return value
    note(
      name,
      `${name}: 설정이 없어 AWS 기본값을 씁니다(${fallback}${unit === 's' ? '초' : unit}).`,
      `${name} is not set: AWS's default, ${fallback}${unit === 's' ? ' s' : unit}.`,
    )
    return fallback
  }

  const desired = overrides.desired ?? or('desiredCount', service.properties.desiredCount, 1)
  const tasks = tasksOf(service, graph, or, note)
  const application = { ...plainScenario.application, ...overrides.application }
  const startSeconds = overrides.application?.startSeconds ?? tasks.containerCheck?.startPeriod
  const ready = { ...application, startSeconds: startSeconds ?? application.startSeconds }
  const loadBalancer = loadBalancerOf(service, graph, or, note)
  const { application: _, newVersion, ...others } = overrides
  const scenario: Scenario = {
    ...plainScenario,
    ...deploymentOf(service.properties, or, note),
    ...tasks,
    ...(loadBalancer !== undefined && { loadBalancer }),
    graceSeconds:
      loadBalancer === undefined
        ? (service.properties.healthCheckGracePeriodSeconds ?? 0)
        : or('healthCheckGracePeriodSeconds', service.properties.healthCheckGracePeriodSeconds, 0, 's'),
    zones: zonesOf(service, graph, note),
    rebalances:
      or('availabilityZoneRebalancing', service.properties.availabilityZoneRebalancing, 'ENABLED') ===
      'ENABLED',
    spotTasks: sharesOf(strategyOf(service, graph), desired)
      .filter(({ provider }) => provider === 'FARGATE_SPOT')
      .reduce((sum, share) => sum + share.tasks, 0),
    application: ready,
    newVersion: { ...plainScenario.newVersion, startSeconds: ready.startSeconds, ...newVersion },
    ...others,
    desired,
  }
  const problems = scenarioProblems(scenario)
  if (problems.length > 0) return { problems }
  for (const assumption of generalAssumptions(scenario, overrides))
    assumptions.set(assumption.name, assumption)
  return { scenario, assumptions: [...assumptions.values()] }
}

type Note = (name: string, ko: string, en: string) => void
type Or = <Value extends string | number>(
  name: string,
  value: Value | undefined,
  fallback: Value,
  unit?: string,
) => Value
type Service = PropertiesOf<'ecs.service'>

/** Services that ECS deploys in another way than the simulator knows. */
function refusalOf({ schedulingStrategy, deploymentController }: Service): Text | undefined {
  if (schedulingStrategy === 'DAEMON') {
    return {
      ko: 'DAEMON 서비스의 배포는 시뮬레이션하지 않습니다. REPLICA 서비스만 됩니다.',
      en: 'Deployments of a DAEMON service are not simulated, only those of REPLICA services.',
    }
  }
  const controller = deploymentController?.type ?? 'ECS'
  if (controller === 'ECS') return undefined
  return {
    ko: `${controller} 배포 컨트롤러는 시뮬레이션하지 않습니다. ECS 배포 컨트롤러만 됩니다.`,
    en: `The deployment controller ${controller} is not simulated, only ECS.`,
  }
}

const strategies: readonly Strategy[] = ['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY']
const thresholdTypes: readonly FailureThreshold['type'][] = ['BOUNDED_PERCENT', 'UNBOUNDED_PERCENT', 'COUNT']

function deploymentOf(
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
function tasksOf(
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

function loadBalancerOf(
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

function zonesOf(service: Resource<'ecs.service'>, graph: ResourceGraph, note: Note): readonly string[] {
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
