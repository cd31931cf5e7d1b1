import {
  isRolling as isRollingService,
  taskOf,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
} from '../../graph/index.ts'
import { containerCheckOf, deregistrationDelayOf, loadBalancerCheckOf } from './checks-of.ts'
import { healthTimes, type ContainerCheck } from './health.ts'
import type { EarlySuccess, TimedDeployment } from './plan.ts'
import { stages, type Pause, type Stage, type Strategy } from './stages.ts'
import { usualApplication } from './usual-times.ts'

// What of a service decides how long a deployment takes. It has no words: step pages load it.

type Service = PropertiesOf<'ecs.service'>
type Container = NonNullable<PropertiesOf<'ecs.taskDefinition'>['containerDefinitions']>[number]

const strategies: readonly Strategy[] = ['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY']

/** The deployment strategy of a service: rolling where it says none that is known. */
export function deploymentStrategyOf({ deploymentConfiguration }: Service): Strategy {
  return strategies.find((known) => known === deploymentConfiguration?.strategy) ?? 'ROLLING'
}

/**
 * The PAUSE hooks of a service by their stages. Without a timeout one waits 24 hours, and then rolls back.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHookTimeoutConfiguration.html
 */
export function pausesOf({ deploymentConfiguration }: Service): Readonly<Partial<Record<Stage, Pause>>> {
  const pauses: Partial<Record<Stage, Pause>> = {}
  for (const hook of deploymentConfiguration?.lifecycleHooks ?? []) {
    if (hook.targetType !== 'PAUSE') continue
    const { timeoutInMinutes = 1440, action } = hook.timeoutConfiguration ?? {}
    for (const name of hook.lifecycleStages ?? []) {
      const stage = stages.find((known) => known === name)
      if (stage === undefined || isShift(stage)) continue
      pauses[stage] = {
        minutes: (pauses[stage]?.minutes ?? 0) + timeoutInMinutes,
        action: action === 'CONTINUE' && pauses[stage]?.action !== 'ROLLBACK' ? 'CONTINUE' : 'ROLLBACK',
      }
    }
  }
  return pauses
}

/** ECS refuses pauses where traffic shifts. */
function isShift(stage: Stage): boolean {
  return stage === 'TEST_TRAFFIC_SHIFT' || stage === 'PRODUCTION_TRAFFIC_SHIFT'
}

/** Whether a service's first target group belongs to a Network Load Balancer, by its protocol. */
export function isBehindNetwork({ protocol }: PropertiesOf<'elbv2.targetGroup'>): boolean {
  return protocol !== undefined && protocol !== 'HTTP' && protocol !== 'HTTPS' && protocol !== 'GENEVE'
}

/**
 * Minutes that a Network Load Balancer adds to each stage that shifts traffic.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/nlb-resources-for-blue-green.html
 */
export const networkShiftMinutes = 10

/** The health check that counts among those of the essential containers: the slowest. */
export function slowestCheck(containers: readonly Container[]): ContainerCheck | undefined {
  return containers
    .map(({ healthCheck }) => (healthCheck === undefined ? undefined : containerCheckOf(healthCheck)))
    .filter((check) => check !== undefined)
    .toSorted((left, right) => right.interval - left.interval)[0]
}

/**
 * Seconds that containers wait, one after another, for those that they need HEALTHY: the task is RUNNING only then. What a
 * container that must end first takes (COMPLETE, SUCCESS) nobody knows; it counts as nothing.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
 */
export function dependencySecondsOf(containers: readonly Container[]): number {
  const byName = new Map(containers.map((container) => [container.name, container]))
  const waitOf = (container: Container, above: readonly Container[]): number =>
    Math.max(
      0,
      ...(container.dependsOn ?? []).map(({ containerName, condition }) => {
        const other = byName.get(containerName)
        // A circle never starts; ECS refuses it.
        if (other === undefined || above.includes(other)) return 0
        const own = condition === 'HEALTHY' ? healthySeconds(other) : 0
        return waitOf(other, [...above, other]) + own
      }),
    )
  return Math.max(0, ...containers.map((container) => waitOf(container, [container])))
}

/** A container is taken to answer at the end of its start period. */
function healthySeconds({ healthCheck }: Container): number {
  if (healthCheck === undefined) return 0
  const containerCheck = containerCheckOf(healthCheck)
  return healthTimes({ containerCheck, graceSeconds: Infinity }, containerCheck.startPeriod).healthyAfter
}

/** The early success criteria of a rolling update; undefined where they are off, or ECS refuses them. */
export function earlySuccessOf({ deploymentConfiguration }: Service): EarlySuccess | undefined {
  const {
    enable,
    healthyPercent,
    sourceServiceRevisionCleanup: cleanup,
  } = deploymentConfiguration?.earlySuccessCriteria ?? {}
  if (enable !== true || healthyPercent === undefined || healthyPercent > 100) return undefined
  return cleanup === 'BLOCKING' || cleanup === 'DEFERRED'
    ? { healthyPercent, cleanup, reading: 'at-once' }
    : undefined
}

/** A deployment of so many tasks of a service as its graph describes it, with the defaults of AWS. */
export function timedDeploymentOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  desired: number,
): TimedDeployment {
  const { deploymentConfiguration: configuration = {}, loadBalancers = [] } = service.properties
  const isRolling = isRollingService(service.properties)
  const named = deploymentStrategyOf(service.properties)
  // AWS CodeDeploy runs both versions whole, as a blue/green deployment by ECS does.
  const strategy = isRolling || named !== 'ROLLING' ? named : 'BLUE_GREEN'
  const containers = taskOf(service, graph)?.properties.containerDefinitions ?? []
  const essential = containers.filter((container) => container.essential !== false)
  const timeouts = essential.map(({ stopTimeout }) => stopTimeout).filter((seconds) => seconds !== undefined)
  const containerCheck = slowestCheck(essential)
  const isBalanced = loadBalancers.length > 0
  const group = isBalanced ? (graph.targets(service, 'elbv2.targetGroup')[0]?.properties ?? {}) : undefined
  const { linearConfiguration, canaryConfiguration } = configuration
  const earlySuccess = isRolling ? earlySuccessOf(service.properties) : undefined
  return {
    desired,
    strategy,
    minimumHealthyPercent: isRolling ? (configuration.minimumHealthyPercent ?? 100) : 100,
    maximumPercent: isRolling ? (configuration.maximumPercent ?? 200) : 200,
    drainingTasks: 'wait-at-100',
    graceSeconds: service.properties.healthCheckGracePeriodSeconds ?? 0,
    stopTimeout: timeouts.length === 0 ? 30 : Math.max(...timeouts),
    dependencySeconds: dependencySecondsOf(containers),
    application: usualApplication,
    newStartSeconds: containerCheck?.startPeriod ?? usualApplication.startSeconds,
    ...(containerCheck !== undefined && { containerCheck }),
    ...(group !== undefined && {
      loadBalancer: {
        check: loadBalancerCheckOf(group),
        deregistrationDelay: deregistrationDelayOf(group)?.seconds ?? 300,
      },
    }),
    ...(earlySuccess !== undefined && { earlySuccess }),
    bakeMinutes: configuration.bakeTimeInMinutes ?? 0,
    linear: {
      stepPercent: (strategy === 'LINEAR' ? linearConfiguration?.stepPercent : undefined) ?? 10,
      stepMinutes: (strategy === 'LINEAR' ? linearConfiguration?.stepBakeTimeInMinutes : undefined) ?? 6,
    },
    canary: {
      percent: (strategy === 'CANARY' ? canaryConfiguration?.canaryPercent : undefined) ?? 5,
      minutes: (strategy === 'CANARY' ? canaryConfiguration?.canaryBakeTimeInMinutes : undefined) ?? 10,
    },
    hasTestTraffic:
      !isRolling &&
      loadBalancers.some((balancer) => balancer.advancedConfiguration?.testListenerRule !== undefined),
    hookSeconds: {},
    pauses: isRolling ? {} : pausesOf(service.properties),
    shiftMinutes: !isRolling && group !== undefined && isBehindNetwork(group) ? networkShiftMinutes : 0,
  }
}
