import { sharesOf, type Assumption } from '../cost/index.ts'
import type { Text } from '../finding/index.ts'
import { evaluate, strategyOf, type PropertiesOf, type Resource, type ResourceGraph } from '../graph/index.ts'
import { generalAssumptions } from './assumptions.ts'
import { scenarioProblems } from './check.ts'
import { plainScenario, type Application, type Scenario } from './scenario.ts'
import { deploymentOf, loadBalancerOf, tasksOf, zonesOf, type Note, type Or } from './scenario-parts.ts'
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

/** Services that ECS deploys in another way than the simulator knows. */
function refusalOf({
  schedulingStrategy,
  deploymentController,
}: PropertiesOf<'ecs.service'>): Text | undefined {
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
