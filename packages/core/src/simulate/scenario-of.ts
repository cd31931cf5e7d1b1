import {
  computeOf,
  leastFargateSeconds,
  spotTasksOf,
  type Application,
  type Assumption,
  type EarlySuccess,
} from '../cost/index.ts'
import type { Text } from '../finding/index.ts'
import {
  evaluate,
  strategyOf,
  taskOf,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
  type View,
} from '../graph/index.ts'
import { hopText, pullMessage, traceFetching, traceTargets, type Hop, type Trace } from '../network/index.ts'
import { generalAssumptions } from './assumptions.ts'
import { instancesOf, type CapacityChoices } from './capacity-of.ts'
import { scenarioProblems } from './check.ts'
import { plainScenario, type ImageObstacle, type Scenario } from './scenario.ts'
import { deploymentOf, loadBalancerOf, tasksOf, zonesOf, type Note, type Or } from './scenario-parts.ts'
import { unknownOnWay, unknownValues } from './unknown-values.ts'

/** Values that replace what the graph says, or what would be assumed. */
export type ScenarioOverrides = Partial<Omit<Scenario, 'application' | 'newVersion' | 'earlySuccess'>> & {
  readonly application?: Partial<Application>
  readonly newVersion?: Partial<Scenario['newVersion']>
  readonly breaker?: Partial<Pick<Scenario['circuitBreaker'], 'strategies' | 'exits'>>
  readonly capacity?: CapacityChoices
  readonly earlySuccess?: EarlySuccess['reading']
  /** Whether somebody continues a PAUSE hook at once, or nobody does before its timeout. */
  readonly pauseHooks?: 'timeout' | 'continue'
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
  const { loadBalancer, ...scenario } = value.scenario
  const image = evaluate(graph, (view) => wayToImage(view.own(service), view))
  const checks =
    loadBalancer === undefined ? undefined : evaluate(graph, (view) => wayOfChecks(view.own(service), view))
  const [imageObstacle, obstacle] = [image.value.obstacle, checks?.value.obstacle]
  const onWay = new Map(
    [
      ...(imageObstacle === undefined ? unknownOnWay('image', image.reads, reads, image.value.open) : []),
      ...(checks === undefined || obstacle !== undefined
        ? []
        : unknownOnWay('checks', checks.reads, reads, checks.value.open)),
    ].map((each) => [each.name, each]),
  )
  return {
    scenario: {
      ...scenario,
      ...(imageObstacle !== undefined && { imageObstacle }),
      ...(loadBalancer !== undefined && {
        loadBalancer: { ...loadBalancer, ...(obstacle !== undefined && { obstacle }) },
      }),
    },
    assumptions: [...unknownValues(reads), ...onWay.values(), ...value.assumptions],
  }
}

/** What surely stops those who go a way, and what else may. */
interface Way<Obstacle> {
  readonly obstacle: Obstacle | undefined
  readonly open: Text | undefined
}

/** The way of a new task to its image. A subnet that leads there while others do not is chance: it is taken to be the task's. */
function wayToImage(service: Resource<'ecs.service'>, graph: View): Way<ImageObstacle> {
  const traces = traceFetching(graph, service, 'image')
  const stops = [...Map.groupBy(traces, ({ place }) => place?.subnetId).values()].map((ways) =>
    ways.find(({ verdict }) => verdict === 'blocked'),
  )
  const stop = stops.find((trace) => trace !== undefined)
  const hop = stop?.hops.at(-1)
  if (stop !== undefined && hop !== undefined && !stops.includes(undefined))
    return { obstacle: { why: hopText(hop), message: pullMessage(stop) }, open: undefined }
  const unsure = unsureHop(traces) ?? hop
  return { obstacle: undefined, open: unsure && hopText(unsure) }
}

/** The way of the load balancer's health checks to the tasks. */
function wayOfChecks(service: Resource<'ecs.service'>, graph: View): Way<Text> {
  const traces = traceTargets(graph, service)
  const stop = traces
    .filter(({ purpose, verdict }) => purpose === 'health-check' && verdict === 'blocked')
    .map(({ hops }) => hops.at(-1))
    // How many tasks there are the scenario says.
    .find((hop) => hop?.reason !== 'no-tasks-desired')
  const unsure = unsureHop(traces)
  return { obstacle: stop && hopText(stop), open: unsure && hopText(unsure) }
}

function unsureHop(traces: readonly Trace[]): Hop | undefined {
  return traces
    .filter(({ verdict }) => verdict === 'unknown')
    .flatMap(({ hops }) => hops)
    .find(({ verdict }) => verdict === 'unknown')
}

function readScenario(
  service: Resource<'ecs.service'>,
  graph: View,
  overrides: ScenarioOverrides,
): ReadScenario {
  const isOnFargate = isSurelyOnFargate(service, graph)
  const refusal = refusalOf(service.properties, isOnFargate)
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

  const isDaemon = service.properties.schedulingStrategy === 'DAEMON'
  const wanted =
    overrides.desired ??
    (isDaemon
      ? (service.properties.desiredCount ?? 1)
      : or('desiredCount', service.properties.desiredCount, 1))
  const capacity: CapacityChoices =
    isDaemon && service.properties.desiredCount !== undefined
      ? { instances: service.properties.desiredCount, ...overrides.capacity }
      : (overrides.capacity ?? {})
  const instances = instancesOf(service, graph, wanted, capacity, note)
  // A DAEMON service runs one task on each instance.
  const desired = isDaemon ? (instances?.count ?? wanted) : wanted
  const task = taskOf(service, graph)
  const tasks = tasksOf(service, graph, or, note)
  const application = { ...plainScenario.application, ...overrides.application }
  const startSeconds = overrides.application?.startSeconds ?? tasks.containerCheck?.startPeriod
  const ready = { ...application, startSeconds: startSeconds ?? application.startSeconds }
  const loadBalancer = loadBalancerOf(service, graph, or, note)
  const {
    application: _,
    newVersion,
    breaker,
    capacity: __,
    pauseHooks: ___,
    earlySuccess: ____,
    ...others
  } = overrides
  const deployment = deploymentOf(service, graph, overrides, or, note)
  const strategy = others.strategy ?? deployment.strategy
  const unbalanced = balanceProblem(service, graph, strategy, note)
  if (unbalanced !== undefined) return { problems: [unbalanced] }
  const scenario: Scenario = {
    ...plainScenario,
    ...deployment,
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
    spotTasks: spotTasksOf(strategyOf(service, graph), desired),
    application: ready,
    newVersion: { ...plainScenario.newVersion, startSeconds: ready.startSeconds, ...newVersion },
    isOnFargate,
    leastBilledSeconds: isOnFargate && task !== undefined ? leastFargateSeconds(task) : 0,
    ...(instances !== undefined && { instances }),
    ...others,
    circuitBreaker: {
      ...(others.circuitBreaker ?? deployment.circuitBreaker),
      ...breaker,
    },
    desired,
  }
  const problems = scenarioProblems(scenario)
  if (problems.length > 0) return { problems }
  for (const assumption of generalAssumptions(scenario, overrides))
    assumptions.set(assumption.name, assumption)
  return { scenario, assumptions: [...assumptions.values()] }
}

/**
 * LINEAR and CANARY shift traffic, which takes something that routes it. BLUE_GREEN is taken without, and then moves none.
 *
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/linear-deployment-implementation.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/canary-deployment-implementation.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-implementation.html
 */
function balanceProblem(
  service: Resource<'ecs.service'>,
  graph: View,
  strategy: Scenario['strategy'],
  note: Note,
): Text | undefined {
  if (strategy === 'ROLLING') return undefined
  const { reads, stop } = graph.record()
  const {
    loadBalancers = [],
    serviceConnectConfiguration,
    vpcLatticeConfigurations = [],
  } = service.properties
  const routes =
    loadBalancers.length > 0 ||
    serviceConnectConfiguration?.enabled === true ||
    vpcLatticeConfigurations.length > 0
  stop()
  if (routes) return undefined
  if (reads.size > 0) {
    note(
      'routing',
      `가정: ${strategy} 배포에서 요청을 옮길 로드 밸런서, Service Connect, VPC Lattice 가운데 하나가 있습니다.`,
      `Assumed: the service has a load balancer, Service Connect or VPC Lattice to move requests in ${strategy}.`,
    )
    return undefined
  }
  if (strategy === 'BLUE_GREEN') {
    note(
      'routing',
      '가정: 요청이 새 태스크로 옮겨 갑니다. 이 서비스에는 요청을 옮길 로드 밸런서, Service Connect, VPC Lattice가 없습니다.',
      'Assumed: requests go over to the new tasks. The service has no load balancer, Service Connect or VPC Lattice to move them.',
    )
    return undefined
  }
  return {
    ko: `${strategy} 배포는 로드 밸런서(ALB, NLB), Service Connect, VPC Lattice 가운데 하나가 있어야 하는데 이 서비스에는 없어 ECS가 거부합니다.`,
    en: `${strategy} shifts traffic, so it needs a load balancer (ALB or NLB), Service Connect or VPC Lattice. The service has none, and ECS refuses it.`,
  }
}

/** Whether the tasks run on Fargate, and nothing unknown could make it otherwise: only then is something refused for it. */
function isSurelyOnFargate(service: Resource<'ecs.service'>, graph: View): boolean {
  const { reads, stop } = graph.record()
  const compute = computeOf(service, graph)
  stop()
  return compute === 'FARGATE' && reads.size === 0
}

/** Services that ECS does not deploy, or in another way than the simulator knows. */
function refusalOf(
  { deploymentController, schedulingStrategy }: PropertiesOf<'ecs.service'>,
  isOnFargate: boolean,
): Text | undefined {
  if (schedulingStrategy === 'DAEMON' && isOnFargate) {
    return {
      ko: 'DAEMON은 태스크를 인스턴스마다 하나씩 두는 방식이어서 Fargate에서는 쓸 수 없습니다. ECS가 거부합니다.',
      en: 'DAEMON puts one task on each instance, and Fargate has none: ECS refuses it.',
    }
  }
  const controller = deploymentController?.type ?? 'ECS'
  if (controller === 'ECS') return undefined
  return {
    ko: `${controller} 배포 컨트롤러는 시뮬레이션하지 않습니다. ECS 배포 컨트롤러만 됩니다.`,
    en: `The deployment controller ${controller} is not simulated, only ECS.`,
  }
}
