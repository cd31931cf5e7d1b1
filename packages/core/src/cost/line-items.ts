import type { Text } from '../finding/index.ts'
import { firstOf, isOfType, referenceTo, taskOf, type Resource, type ResourceGraph } from '../graph/index.ts'
import { addTaskAddresses } from './addresses.ts'
import type { Bill } from './bill.ts'
import { computeOf } from './compute.ts'
import { needed, type CostContext } from './context.ts'
import { addFargate } from './fargate.ts'
import type { Assumption, Entries } from './line-item.ts'
import { addLoadBalancer } from './load-balancer.ts'
import { loggingTasks } from './logging-tasks.ts'
import {
  addEndpointData,
  addEndpointHours,
  addGatewayAddresses,
  addGatewayData,
  addGatewayHours,
} from './network.ts'
import { addServiceConnect } from './service-connect.ts'
import { runsOf } from './task-hours.ts'
import { addWayOut } from './way-out.ts'

type Service = Resource<'ecs.service'>
type Task = Resource<'ecs.taskDefinition'>

/** Adds everything that AWS charges for one resource of the graph. */
export function addResource(resource: Resource, context: CostContext, bill: Bill): void {
  if (isOfType(resource, 'ecs.service')) {
    bill.part(resource, (entries) => addTasks(resource, taskOf(resource, context.graph), context, entries))
    addHeldByTasks(resource, context, bill)
    bill.part(resource, (entries) => context.further?.addImpliedLoadBalancer(resource, context, entries))
  } else if (isOfType(resource, 'elbv2.loadBalancer')) {
    addLoadBalancer(resource, context, bill)
  } else if (isOfType(resource, 'ec2.natGateway')) {
    bill.part(resource, (entries) => addGatewayHours(resource, context, entries))
    bill.part(resource, (entries) => addGatewayData(resource, context, entries))
    bill.part(resource, (entries) => addGatewayAddresses(resource, context, entries))
  } else if (isOfType(resource, 'ec2.vpcEndpoint')) {
    bill.part(resource, (entries) => addEndpointHours(resource, context, entries))
    bill.part(resource, (entries) => addEndpointData(resource, context, entries))
  } else if (isOfType(resource, 'ec2.address')) {
    bill.part(resource, (entries) => context.further?.addIdleAddress(resource, context, entries))
  }
}

/** What a service's tasks run on. */
function addTasks(service: Service, task: Task | undefined, context: CostContext, entries: Entries): void {
  const { graph, usage } = context
  const isDaemon = service.properties.schedulingStrategy === 'DAEMON'
  if (runsOf(service, context).length === 0 && !isDaemon) {
    if (usage.schedule.length === 0) entries.assume(noTasks(service.id))
    return
  }
  const compute = computeOf(service, graph)
  if (task === undefined) {
    entries.omit(referenceTo(service), noTaskDefinition)
  } else if (compute === 'FARGATE') {
    addFargate(service, task, context, entries)
  } else if (compute === 'EXTERNAL') {
    entries.omit(referenceTo(service), onOwnMachines)
  } else if (compute === undefined && usage.instanceType === undefined) {
    entries.omit(referenceTo(service), unknownProvider)
  } else {
    needed(context).addInstances(service, task, compute === 'MANAGED_INSTANCES', context, entries)
  }
}

/** What a service's tasks hold while they run, whatever they run on. */
function addHeldByTasks(service: Service, context: CostContext, bill: Bill): void {
  bill.part(service, (entries) => addTaskAddresses(service, context, entries))
  bill.part(service, (entries) => context.further?.addVolumes(service, context, entries))
  bill.part(service, (entries) => addServiceConnect(service, context, entries))
  bill.part(service, (entries) => context.further?.addDiscovery(service, context, entries))
  bill.part(service, (entries) => context.further?.addLattice(service, context, entries))
}

/** Without a word, a bill of nothing looks like one of something that costs nothing. */
function noTasks(id: string): Assumption {
  return {
    name: `no-tasks-${id}`,
    text: {
      ko: `서비스 ${id}의 원하는 태스크 수가 0이므로 태스크 요금은 없습니다.`,
      en: `Service ${id} has a desired count of 0, so no tasks of it are priced.`,
    },
  }
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

/** Adds everything that AWS charges for the resources of a graph. */
export function addGraph(context: CostContext, bill: Bill): void {
  const { graph } = context
  for (const resource of graph.resources) addResource(resource, context, bill)
  for (const service of graph.all('ecs.service')) {
    bill.part(service, (entries) => {
      context.further?.addScalingRange(service, context, entries)
      addWayOut(service, context, entries)
    })
  }
  addShared(context, bill)
  context.further?.addAlarms(context, bill)
  context.further?.addExpress(context, bill)
  context.further?.addGateways(context, bill)
  context.further?.addBeside(context, bill)
  if (runsServices(graph)) return
  for (const task of graph.all('ecs.taskDefinition'))
    bill.part(task, (entries) => context.further?.addImpliedTask(task, context, entries, addTasks))
}

/** Whether something in the graph says how many tasks run. */
export function runsServices(graph: ResourceGraph): boolean {
  return graph.all('ecs.service').length > 0 || graph.all('ecs.expressGatewayService').length > 0
}

/**
 * Adds what a change of some resources may change on the bill: their own lines, those of their logs, and those of tasks that
 * are taken to run where the whole graph has no service (`hasServices`).
 */
export function addChanging(
  resources: readonly Resource[],
  hasServices: boolean,
  context: CostContext,
  bill: Bill,
): void {
  const { graph, usage } = context
  const logging = usage.logGb > 0 ? loggingTasks(graph) : []
  for (const resource of resources) {
    addResource(resource, context, bill)
    if (!isOfType(resource, 'ecs.taskDefinition')) continue
    if (logging.includes(resource))
      bill.part(undefined, (entries) => context.further?.addLogs(resource, context, entries))
    if (!hasServices)
      bill.part(resource, (entries) => context.further?.addImpliedTask(resource, context, entries, addTasks))
  }
}

/** What is used by the graph as a whole; where nothing better is known, it is put down to one service or task. */
function addShared(context: CostContext, bill: Bill): void {
  const { graph, usage } = context
  if (usage.logGb > 0) {
    bill.part(undefined, (entries) => {
      for (const task of loggingTasks(graph)) context.further?.addLogs(task, context, entries)
    })
  }
  for (const cluster of graph.all('ecs.cluster'))
    bill.part(cluster, (entries) => context.further?.addInsights(cluster, context, entries))
  for (const { isUsed, add } of sharedUses) {
    if (!isUsed(context)) continue
    bill.part(undefined, (entries) => {
      const user = firstOf(graph.all('ecs.service')) ?? firstOf(graph.all('ecs.taskDefinition'))
      if (user !== undefined) context.further?.[add](referenceTo(user), context, entries)
    })
  }
  bill.part(undefined, (entries) => context.further?.addHostedZone(context, entries))
}

/** Uses that are put down to one service or task for all. */
const sharedUses = [
  { isUsed: ({ usage }: CostContext) => usage.gbOut > 0, add: 'addDataOut' },
  { isUsed: ({ usage }: CostContext) => usage.crossZoneGb > 0, add: 'addCrossZone' },
  { isUsed: ({ usage }: CostContext) => usage.imageGb > 0, add: 'addImages' },
] as const
