import { isForFargate, runsOnFargate, type Resource, type ResourceGraph } from '../graph/index.ts'

/** Whether all services that run a task definition run it on Fargate; without a service, whether it says so itself. */
export function runsOnlyOnFargate(task: Resource<'ecs.taskDefinition'>, graph: ResourceGraph): boolean {
  const services = graph.referrers(task, 'ecs.service')
  return services.length > 0
    ? services.every((service) => runsOnFargate(service, graph))
    : isForFargate(task.properties)
}
