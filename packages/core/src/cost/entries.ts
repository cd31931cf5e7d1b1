import { isOfType, type Resource } from '../graph/index.ts'
import { referenceTo, type CostContext } from './context.ts'
import { fargateItems } from './fargate.ts'
import type { CostEntry } from './item.ts'
import { billedLoadBalancer, impliedLoadBalancer, loadBalancerItems } from './load-balancer.ts'
import { endpointItems, idleAddressItems, natGatewayItems, taskAddressItems } from './network.ts'

/** Everything that AWS charges for one resource of the graph. */
export function* entriesOf(resource: Resource, context: CostContext): Generator<CostEntry> {
  if (isOfType(resource, 'ecs.service')) {
    yield* fargateItems(resource, context)
    yield* taskAddressItems(resource, context)
    if (needsUnseenLoadBalancer(resource, context)) yield* impliedLoadBalancer(resource, context)
  } else if (isOfType(resource, 'elbv2.loadBalancer')) {
    const billed = billedLoadBalancer(resource)
    if (billed !== undefined) yield* loadBalancerItems(billed, context)
  } else if (isOfType(resource, 'ec2.natGateway')) {
    yield* natGatewayItems(resource, context.graph.all('ec2.natGateway').length, context)
  } else if (isOfType(resource, 'ec2.vpcEndpoint')) {
    yield* endpointItems(resource, context)
  } else if (isOfType(resource, 'ec2.address')) {
    yield* idleAddressItems(resource, context)
  }
}

/** Everything that AWS charges for the resources of a graph. */
export function* entriesOfGraph(context: CostContext): Generator<CostEntry> {
  const { graph } = context
  for (const resource of graph.resources) yield* entriesOf(resource, context)
  if (graph.all('ecs.service').length > 0) return
  for (const task of graph.all('ecs.taskDefinition')) yield* impliedTask(task, context)
}

/** A service of which the files tell the target group and not the load balancer before it. */
function needsUnseenLoadBalancer(service: Resource<'ecs.service'>, { graph }: CostContext): boolean {
  const attached = service.properties.loadBalancers ?? []
  if (attached.length === 0 || graph.complete.has('elbv2.loadBalancer')) return false
  return graph.all('elbv2.loadBalancer').length === 0
}

/** A task definition alone says nothing about how many tasks run: one is taken, and that is said. */
function* impliedTask(task: Resource<'ecs.taskDefinition'>, context: CostContext): Generator<CostEntry> {
  const service: Resource<'ecs.service'> = {
    type: 'ecs.service',
    id: task.id,
    properties: { taskDefinition: task.arn ?? task.id, desiredCount: 1 },
    origin: task.origin,
    unresolved: [],
    ...(task.region !== undefined && { region: task.region }),
    ...(task.account !== undefined && { account: task.account }),
  }
  for (const entry of fargateItems(service, context, 'assumed')) {
    yield 'reason' in entry || 'sku' in entry ? { ...entry, resource: referenceTo(task) } : entry
  }
  yield {
    name: 'implied-service',
    text: {
      ko: '서비스 파일이 없어, 태스크 정의마다 태스크 1개가 실행된다고 보았습니다.',
      en: 'There is no service file; one running task of each task definition is assumed.',
    },
  }
}
