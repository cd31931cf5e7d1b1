import type { Text } from '../finding/index.ts'
import { isOfType, referenceTo, type Resource } from '../graph/index.ts'
import { computeOf } from './compute.ts'
import type { CostContext } from './context.ts'
import { discoveryItems, hostedZoneItems } from './discovery.ts'
import { fargateItems } from './fargate.ts'
import { imageItems } from './images.ts'
import { insightsItems } from './insights.ts'
import { instanceItems } from './instances.ts'
import type { CostEntry } from './line-item.ts'
import { impliedLoadBalancer, knownLoadBalancer } from './load-balancer.ts'
import { loggingTasks, logItems } from './logs.ts'
import { endpointItems, idleAddressItems, natGatewayItems, taskAddressItems } from './network.ts'
import { deploymentAssumptions, runsOf } from './task-hours.ts'
import { crossZoneItems, dataOutItems } from './traffic.ts'
import { unusedAssumption } from './zero-usage.ts'
import { volumeItems } from './volumes.ts'

/** Everything that AWS charges for one resource of the graph. */
export function* entriesOf(resource: Resource, context: CostContext): Generator<CostEntry> {
  if (isOfType(resource, 'ecs.service')) {
    yield* serviceEntries(resource, context)
    if (needsUnseenLoadBalancer(resource, context)) yield* impliedLoadBalancer(resource, context)
  } else if (isOfType(resource, 'elbv2.loadBalancer')) {
    yield* knownLoadBalancer(resource, context)
  } else if (isOfType(resource, 'ec2.natGateway')) {
    yield* natGatewayItems(resource, context.graph.all('ec2.natGateway').length, context)
  } else if (isOfType(resource, 'ec2.vpcEndpoint')) {
    yield* endpointItems(resource, context)
  } else if (isOfType(resource, 'ec2.address')) {
    yield* idleAddressItems(resource, context)
  }
}

/** What a service's tasks run on, and what they hold while they run. */
function* serviceEntries(service: Resource<'ecs.service'>, context: CostContext): Generator<CostEntry> {
  const { graph, usage } = context
  const runs = runsOf(service, context)
  const isDaemon = service.properties.schedulingStrategy === 'DAEMON'
  if (runs.length === 0 && !isDaemon) return
  const task = graph.targets(service, 'ecs.taskDefinition')[0]
  if (task === undefined) {
    yield { resource: referenceTo(service), reason: noTaskDefinition }
    return
  }
  const compute = computeOf(service, graph)
  if (compute === 'FARGATE') {
    yield* fargateItems(service, task, runs, context)
  } else if (compute === 'EXTERNAL') {
    yield { resource: referenceTo(service), reason: onOwnMachines }
  } else if (compute === undefined && usage.instanceType === undefined) {
    yield { resource: referenceTo(service), reason: unknownProvider }
  } else {
    yield* instanceItems(service, task, runs, compute === 'MANAGED_INSTANCES', context)
  }
  yield* taskAddressItems(service, runs, context)
  yield* volumeItems(service, runs, context)
  yield* discoveryItems(service, runs, context)
}

const noTaskDefinition: Text = {
  ko: '서비스의 태스크 정의를 찾지 못해 태스크 요금을 계산하지 못했습니다. 태스크 정의 파일도 함께 지정하세요.',
  en: "The service's task definition was not found, so its tasks are not priced. Name its file too.",
}

const unknownProvider: Text = {
  ko: '용량 공급자가 어떤 인스턴스를 쓰는지 알 수 없어, 태스크가 실행될 인스턴스의 요금을 계산하지 못했습니다.',
  en: 'What instances the capacity provider runs the tasks on is not known; they are not priced.',
}

const onOwnMachines: Text = {
  ko: '태스크가 직접 등록한 서버(EXTERNAL)에서 실행됩니다. 서버와 ECS Anywhere의 요금은 계산하지 못했습니다.',
  en: 'The tasks run on registered machines of your own (EXTERNAL); neither they nor ECS Anywhere are priced.',
}

/** Everything that AWS charges for the resources of a graph. */
export function* entriesOfGraph(context: CostContext): Generator<CostEntry> {
  const { graph } = context
  for (const resource of graph.resources) yield* entriesOf(resource, context)
  yield* sharedEntries(context)
  if (graph.all('ecs.service').length > 0) return
  for (const task of graph.all('ecs.taskDefinition')) yield* impliedTask(task, context)
}

/** What is used by the graph as a whole; where nothing better is known, it is put down to the first service or task. */
function* sharedEntries(context: CostContext): Generator<CostEntry> {
  const { graph } = context
  const first = graph.all('ecs.service')[0] ?? graph.all('ecs.taskDefinition')[0]
  if (first === undefined) return
  const resource = referenceTo(first)
  for (const task of loggingTasks(graph)) yield* logItems(task, context)
  for (const cluster of graph.all('ecs.cluster')) yield* insightsItems(cluster, context)
  yield* dataOutItems(resource, context)
  yield* crossZoneItems(resource, context)
  yield* imageItems(resource, context)
  yield* hostedZoneItems(context)
  yield* deploymentAssumptions(context)
  yield* unusedAssumption(context)
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
    unknowns: [],
    exists: true,
    ...(task.region !== undefined && { region: task.region }),
    ...(task.account !== undefined && { account: task.account }),
  }
  for (const entry of serviceEntries(service, { ...context, basis: 'assumed' })) {
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
