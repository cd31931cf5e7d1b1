import { taskOf, type Resource, type ResourceGraph } from '../graph/index.ts'
import { containerCheckOf, healthTimes, loadBalancerCheckOf } from '../simulate/index.ts'

/** A container that may take long to start, and the times that follow from its health checks. */
interface SlowStart extends ReturnType<typeof healthTimes> {
  readonly task: Resource<'ecs.taskDefinition'>
  readonly index: number
  readonly startPeriod: number
}

/** The essential containers of a service that ECS gives up with this grace period while they may still be starting. */
export function givenUpWhileStarting(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  graceSeconds: number,
): readonly SlowStart[] {
  const [group] = graph.targets(service, 'elbv2.targetGroup')
  const task = taskOf(service, graph)
  if (group === undefined || task === undefined) return []
  const loadBalancerCheck = loadBalancerCheckOf(group.properties)
  return (task.properties.containerDefinitions ?? []).flatMap(({ essential, healthCheck }, index) => {
    if (essential === false || healthCheck?.startPeriod === undefined) return []
    const { startPeriod } = healthCheck
    const checks = { containerCheck: containerCheckOf(healthCheck), loadBalancerCheck, graceSeconds }
    const times = healthTimes(checks, startPeriod)
    return times.givenUpAfter === Infinity ? [] : [{ ...times, task, index, startPeriod }]
  })
}

/** The least grace period, in seconds, that lets all of them start, and is no shorter than `least`. */
export function enoughGrace(slow: readonly SlowStart[], least: number): number {
  return Math.max(least, ...slow.map(({ healthyAfter }) => healthyAfter))
}
