import {
  createGraph,
  exampleAccount,
  identify,
  isOfType,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
  type ResourceType,
} from '@ecs-lint/core/graph'
import { expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'

/** A copy of the learner's service, with settings of the console that a `ServiceConfig` has no field for. */
export interface Bench {
  readonly service: CompleteServiceConfig
  readonly beside: Beside
}

/** Settings beside the service's own. All that is well where they are absent. */
export interface Beside {
  /** The task execution role. */
  readonly role?: RoleName | undefined
  /** Where the value of the secret `DATABASE_PASSWORD` comes from. */
  readonly secret?: SecretPlace | undefined
  /** The environment variable `DATABASE_HOST`. */
  readonly databaseHost?: string | undefined
  /** The target group to which the listener forwards. */
  readonly forwardsTo?: 'own' | 'old' | undefined
  /** In how many zones the load balancer is enabled. */
  readonly balancerZones?: number | undefined
}

export type RoleName = 'ecsTaskExecutionRole' | 'web-task-execution' | 'ecsInstanceRole' | 'none'
export type SecretPlace = 'none' | 'gone' | 'elsewhere' | 'here'

/** The name of the database in the network of the case. */
export const databaseName = 'database.internal'

export function roleArn(role: RoleName): string {
  return `arn:aws:iam::${exampleAccount}:role/${role}`
}

/** The ARN of a secret: one that was deleted, one of another Region, one that exists. */
export function secretArn(place: SecretPlace, region: string): string {
  const where = place === 'elsewhere' ? (region === 'us-east-1' ? 'eu-west-1' : 'us-east-1') : region
  const name = place === 'gone' ? 'database-password-AbCdEf' : 'database-password-Kq7RtZ'
  return `arn:aws:secretsmanager:${where}:${exampleAccount}:secret:${name}`
}

/** The resources of a copy. */
export function graphOf({ service, beside }: Bench): ResourceGraph {
  const { role, secret, databaseHost, forwardsTo, balancerZones } = beside
  let graph = expand(service)
  if (role !== undefined && role !== 'ecsTaskExecutionRole') graph = withRole(graph, role)
  if (secret !== undefined && secret !== 'none')
    graph = withContainer(graph, {
      secrets: [{ name: 'DATABASE_PASSWORD', valueFrom: secretArn(secret, service.region) }],
    })
  if (databaseHost !== undefined)
    graph = withContainer(graph, { environment: [{ name: 'DATABASE_HOST', value: databaseHost }] })
  if (balancerZones !== undefined) graph = withBalancerIn(graph, balancerZones)
  return forwardsTo === 'old' ? withListenerElsewhere(graph, service.serviceName) : graph
}

export function serviceOf(graph: ResourceGraph): Resource<'ecs.service'> {
  const [service] = graph.all('ecs.service')
  if (service === undefined) throw new Error('The graph of a ServiceConfig has a service.')
  return service
}

/** The name of the empty target group that an older version of the service has left. */
export function oldGroup(serviceName: string): string {
  return `${serviceName}-old`
}

type Container = NonNullable<PropertiesOf<'ecs.taskDefinition'>['containerDefinitions']>[number]

function withRole(graph: ResourceGraph, role: RoleName): ResourceGraph {
  return withChanged(graph, 'ecs.taskDefinition', (task) => {
    const { executionRoleArn: _, ...rest } = task
    return role === 'none' ? rest : { ...rest, executionRoleArn: roleArn(role) }
  })
}

function withBalancerIn(graph: ResourceGraph, zones: number): ResourceGraph {
  return withChanged(graph, 'elbv2.loadBalancer', (balancer) => ({
    ...balancer,
    availabilityZones: balancer.availabilityZones?.slice(0, zones),
  }))
}

function withContainer(graph: ResourceGraph, more: Partial<Container>): ResourceGraph {
  return withChanged(graph, 'ecs.taskDefinition', (task) => ({
    ...task,
    containerDefinitions: task.containerDefinitions?.map((container) => ({ ...container, ...more })),
  }))
}

function withChanged<Type extends ResourceType>(
  graph: ResourceGraph,
  type: Type,
  change: (properties: PropertiesOf<Type>) => PropertiesOf<Type>,
): ResourceGraph {
  const resources = graph.resources.map((resource): Resource =>
    isOfType(resource, type) ? { ...resource, properties: change(resource.properties) } : resource,
  )
  return createGraph(resources, graph.complete)
}

/** The listener forwards to another target group, in which nothing is. */
function withListenerElsewhere(graph: ResourceGraph, serviceName: string): ResourceGraph {
  const [group] = graph.all('elbv2.targetGroup')
  if (group === undefined) return graph
  const targetGroupName = oldGroup(serviceName)
  const targetGroupArn = group.arn?.replace(
    /targetgroup\/.*$/,
    `targetgroup/${targetGroupName}/8d1c2a4f6b7e9035`,
  )
  const properties = { ...group.properties, targetGroupName, targetGroupArn }
  const empty = {
    ...group,
    id: identify('elbv2.targetGroup', properties) ?? targetGroupName,
    properties,
    ...(targetGroupArn !== undefined && { arn: targetGroupArn }),
  }
  const rest = graph.resources.filter(({ type }) => type !== 'elbv2.rule')
  return withChanged(createGraph([...rest, empty], graph.complete), 'elbv2.listener', (listener) => ({
    ...listener,
    defaultActions: [{ type: 'forward', targetGroupArn }],
  }))
}
