import { taskOf, type PropertiesOf, type Resource, type View } from '../../graph/index.ts'
import { roleOf } from '../container-role.ts'
import { isSet } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const callersFindTasks = defineRule({
  id: 'callers-find-tasks',
  on: 'ecs.service',
  // Who may read the addresses of tasks finds them in other ways, which no file shows.
  severity: 'info',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  only: 'unaddressed-tasks',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/interconnecting-services.html',
  peers: [],
  *check(service, { resource, graph }) {
    if (isFound(service)) return
    // On instances AWS refuses a public IP. In other network modes tasks are reached by their instance.
    const network = service.networkConfiguration?.awsvpcConfiguration
    if (network === undefined || (network.assignPublicIp === 'ENABLED' && service.launchType !== 'EC2'))
      return
    const task = taskOf(resource, graph)?.properties
    if (task?.networkMode !== 'awsvpc') return
    const ports = portsOf(task)
    if (ports.length === 0 || mayHaveIpv6(resource, graph)) return
    yield {
      path: ['networkConfiguration', 'awsvpcConfiguration', 'assignPublicIp'],
      data: { ports: ports.join(', ') },
    }
  },
})

/** Whether anything leads callers to the tasks, whose addresses change. */
function isFound(service: PropertiesOf<'ecs.service'>): boolean {
  const { loadBalancers, serviceRegistries, gatewayConnectors, deployments = [] } = service
  if ([loadBalancers, serviceRegistries, gatewayConnectors].some(isSet)) return true
  // Task sets have load balancers and registries of their own.
  if (service.deploymentController?.type === 'EXTERNAL') return true
  // Described services have these in their deployments.
  return [service, ...deployments].some(
    ({ vpcLatticeConfigurations, serviceConnectConfiguration: connect }) =>
      isSet(vpcLatticeConfigurations) || (connect?.enabled !== false && isSet(connect?.services)),
  )
}

/** The ports that the application listens on: those of its helpers are for itself. */
function portsOf(task: PropertiesOf<'ecs.taskDefinition'>): readonly (number | string)[] {
  const ports = (task.containerDefinitions ?? [])
    .filter((container) => roleOf(container, task) === 'main')
    .flatMap(({ portMappings = [] }) => portMappings)
    .map(({ containerPort, containerPortRange }) => containerPort ?? containerPortRange)
  return [...new Set(ports.filter((port) => port !== undefined))]
}

/** Whether tasks stand in a subnet from which they get an address that the internet may know. */
function mayHaveIpv6(service: Resource<'ecs.service'>, graph: View): boolean {
  return graph
    .targets(service, 'ec2.subnet')
    .some(({ properties }) => isSet(properties.ipv6CidrBlockAssociationSet))
}
