import { createGraph, type Resource, type ResourceGraph } from '@ecs-lint/core/graph'

type Service = Resource<'ecs.service'>

/** The security group of the visitor of another service. */
export const neighbourGroupId = 'sg-neighbour'

/** A learner's service, and who might connect to it from inside the VPC. */
export interface Visited {
  readonly graph: ResourceGraph
  readonly service: Service
  /** A task of another service: in the same subnets, with a security group of its own. */
  readonly neighbour: Service
  /** Whatever carries the load balancer's group and stands in its subnets; undefined where there is no load balancer. */
  readonly carrier: Service | undefined
}

/** Adds the visitors to the graph of a learner's service; undefined where it has no service. */
export function withVisitors(graph: ResourceGraph): Visited | undefined {
  const [service] = graph.all('ecs.service')
  const [group] = service === undefined ? [] : graph.targets(service, 'ec2.securityGroup')
  if (service === undefined || group === undefined) return undefined
  const { subnets = [] } = service.properties.networkConfiguration?.awsvpcConfiguration ?? {}
  const [balancer] = graph.all('elbv2.loadBalancer')
  const nodes = balancer?.properties.availabilityZones?.flatMap(({ subnetId }) => subnetId ?? []) ?? []
  const id = neighbourGroupId
  const ownGroup = { ...group, id, properties: { ...group.properties, groupId: id, ipPermissions: [] } }
  const neighbour = visitor(service, 'neighbour', subnets, [id])
  const carrier = balancer && visitor(service, 'carrier', nodes, balancer.properties.securityGroups ?? [])
  const added = [ownGroup, neighbour, ...(carrier === undefined ? [] : [carrier])]
  return { graph: createGraph([...graph.resources, ...added], graph.complete), service, neighbour, carrier }
}

function visitor(
  service: Service,
  name: string,
  subnets: readonly string[],
  securityGroups: readonly string[],
): Service {
  const { assignPublicIp = 'DISABLED' } = service.properties.networkConfiguration?.awsvpcConfiguration ?? {}
  return {
    ...service,
    id: name,
    arn: name,
    properties: {
      serviceName: name,
      taskDefinition: service.properties.taskDefinition,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets, securityGroups, assignPublicIp } },
    },
  }
}
