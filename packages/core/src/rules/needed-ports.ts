import { taskOf, type PropertiesOf, type Resource, type ResourceGraph } from '../graph/index.ts'

type TaskDefinition = PropertiesOf<'ecs.taskDefinition'>

/** The ports that the users of a security group listen on; undefined where a user, or what it listens on, is not known. */
export function neededPorts(
  group: Resource<'ec2.securityGroup'>,
  graph: ResourceGraph,
): readonly number[] | undefined {
  const services = graph.referrers(group, 'ecs.service')
  const balancers = graph.referrers(group, 'elbv2.loadBalancer')
  if (services.length + balancers.length === 0) return undefined
  // What listens on instances, such as containers on dynamic ports, nobody can tell.
  const instances = ['ec2.launchTemplate', 'ecs.capacityProvider'] as const
  // Nor is it looked for here what these take.
  const others = ['elb.loadBalancer', 'ecs.expressGatewayService'] as const
  if ([...instances, ...others].some((type) => graph.referrers(group, type).length > 0)) return undefined
  const endpoints = graph.referrers(group, 'ec2.vpcEndpoint')
  if (!endpoints.every(({ properties }) => takesHttps(properties))) return undefined
  const tasks = services.map((service) => taskOf(service, graph))
  const listeners = balancers.map((balancer) => graph.referrers(balancer, 'elbv2.listener'))
  if (tasks.includes(undefined) || listeners.some((found) => found.length === 0)) return undefined
  if (tasks.some((task) => task !== undefined && !tellsPorts(task.properties))) return undefined
  const containers = tasks.flatMap((task) => task?.properties.containerDefinitions ?? [])
  const containerPorts = containers.flatMap(({ portMappings = [] }) =>
    portMappings.map(({ containerPort }) => containerPort),
  )
  const listenerPorts = listeners.flat().map(({ properties }) => properties.port)
  // Its proxy listens for who calls a name of Service Connect.
  const proxyPorts = services.flatMap(({ properties }) =>
    (properties.serviceConnectConfiguration?.services ?? []).map(
      ({ ingressPortOverride }) => ingressPortOverride,
    ),
  )
  const endpointPorts = endpoints.length > 0 ? [443] : []
  return [...new Set([...containerPorts, ...proxyPorts, ...listenerPorts, ...endpointPorts])].filter(
    (port) => port !== undefined,
  )
}

/**
 * Whether an interface endpoint is one of a service of AWS that is asked by HTTPS; those of others, and of mail, take what
 * they like ("Create a VPC endpoint" in the AWS PrivateLink guide).
 */
function takesHttps({ serviceName = '' }: PropertiesOf<'ec2.vpcEndpoint'>): boolean {
  return /(?:^|\.)amazonaws\./.test(serviceName) && !/\.(?:vpce|email-smtp)(?:\.|$)/.test(serviceName)
}

/**
 * Whether a task definition tells the ports that its containers listen on. In awsvpc mode a container may listen without a
 * mapping, as many do behind a proxy, which takes the ports of the application upon itself (ECS API reference,
 * "PortMapping" and "ProxyConfiguration").
 */
function tellsPorts({ containerDefinitions = [], proxyConfiguration }: TaskDefinition): boolean {
  const mappings = containerDefinitions.flatMap(({ portMappings = [] }) => portMappings)
  return (
    proxyConfiguration === undefined &&
    mappings.length > 0 &&
    mappings.every(({ containerPortRange }) => containerPortRange === undefined)
  )
}

/** The ports that load balancers send health checks to; undefined where a target group is not known. */
function healthCheckPorts(
  group: Resource<'ec2.securityGroup'>,
  graph: ResourceGraph,
): readonly number[] | undefined {
  const entries = graph
    .referrers(group, 'ecs.service')
    .flatMap((service) =>
      (service.properties.loadBalancers ?? []).map(({ targetGroupArn }) =>
        graph.named('elbv2.targetGroup', targetGroupArn, service),
      ),
    )
  if (entries.includes(undefined)) return undefined
  const ports = entries.map((entry) => Number(entry?.properties.healthCheckPort))
  return ports.filter((port) => Number.isInteger(port))
}

/** The ports of all that may have to get to the users of a security group by TCP; undefined where that is not known. */
export function allNeededPorts(
  group: Resource<'ec2.securityGroup'>,
  graph: ResourceGraph,
): readonly number[] | undefined {
  const listened = neededPorts(group, graph)
  const checked = healthCheckPorts(group, graph)
  return listened === undefined || checked === undefined ? undefined : [...new Set([...listened, ...checked])]
}

/** Whether users of a security group listen by UDP too. */
export function listensByUdp(group: Resource<'ec2.securityGroup'>, graph: ResourceGraph): boolean {
  const mappings = graph
    .referrers(group, 'ecs.service')
    .flatMap((service) => taskOf(service, graph)?.properties.containerDefinitions ?? [])
    .flatMap(({ portMappings = [] }) => portMappings)
  const listeners = graph
    .referrers(group, 'elbv2.loadBalancer')
    .flatMap((balancer) => graph.referrers(balancer, 'elbv2.listener'))
  return (
    mappings.some(({ protocol }) => protocol === 'udp') ||
    listeners.some(({ properties }) => /UDP|QUIC/.test(properties.protocol ?? ''))
  )
}
