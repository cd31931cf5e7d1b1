import type { Text } from '../../finding/index.ts'
import { isWindows, strategyOf, taskOf, type Resource, type ResourceGraph } from '../../graph/index.ts'
import { priceOf } from '../../pricing/index.ts'
import { computeOf } from '../compute.ts'
import { estimateGraph } from '../estimate-graph.ts'
import { instanceTypeNames, isInstanceTypeName, type InstanceTypeName } from '../instance-types.ts'
import { instanceTypeOf } from '../instance-profile.ts'
import { fitOf } from '../packing.ts'
import { completeUsage, type Usage } from '../usage.ts'
import { asItIs, rank, type Choice, type Comparison, type Subject, type Unavailable } from './comparison.ts'
import { egressData, egressUsage } from './egress-usage.ts'
import { moveServices, type Moved } from './launch-type-graph.ts'
import { notesOnBill, notesOnMove } from './launch-type-notes.ts'
import {
  fargateSizeFor,
  isBeyondPrice,
  launchTypes,
  refusedSettings,
  taskFor,
  type LaunchType,
  type Move,
} from './launch-type-tasks.ts'
import { general, labelOf, reasons, spotNow } from './launch-type-texts.ts'

type Service = Resource<'ecs.service'>

/**
 * The same services on Fargate, on EC2 instances and on ECS Managed Instances. Instances are of the cheapest type that has a
 * price and that the tasks fit on, or of the one that the usage names; a service that runs on instances keeps its own.
 */
export function compareLaunchTypes(subject: Subject): Comparison {
  const { graph, usage = {} } = subject
  const services = graph.all('ecs.service')
  const homes = services.map((service) => homeOf(service, graph, usage))
  const [first] = homes
  const now = homes.every((home) => home === first) ? first : undefined
  const choices: Choice[] =
    now === undefined ? [{ id: 'current', label: asItIs, isCurrent: true, notes: [], graph }] : []
  const unavailable: Unavailable[] = []
  for (const target of launchTypes) {
    if (target === now) {
      choices.push(currentChoice(target, subject))
      continue
    }
    const moving = services.filter((_, index) => homes[index] !== target)
    const choice = obstacle(target, moving, graph) ?? movedChoice(target, moving, subject)
    if ('reason' in choice) unavailable.push(choice)
    else choices.push(choice)
  }
  return { question: 'launch-type', alternatives: rank(choices, subject), unavailable, breakEvens: [] }
}

/** Where a service runs now; undefined where that is neither of the three, or on instances of a type that has no price. */
function homeOf(service: Service, graph: ResourceGraph, usage: Usage): LaunchType | undefined {
  const compute = computeOf(service, graph)
  if (compute === 'FARGATE') return 'fargate'
  const type = instanceTypeOf(service, graph) ?? usage.instanceType
  if (type === undefined || !isInstanceTypeName(type)) return undefined
  if (compute === 'EC2') return 'ec2'
  return compute === 'MANAGED_INSTANCES' ? 'managed-instances' : undefined
}

/** Why services cannot run there. */
function obstacle(
  target: LaunchType,
  services: readonly Service[],
  graph: ResourceGraph,
): Unavailable | undefined {
  const reason = reasonAgainst(target, services, graph)
  return reason === undefined ? undefined : { id: target, label: labelOf(target, []), reason }
}

function reasonAgainst(
  target: LaunchType,
  services: readonly Service[],
  graph: ResourceGraph,
): Text | undefined {
  if (services.length === 0) return reasons.noService
  const isDaemon = services.some(({ properties }) => properties.schedulingStrategy === 'DAEMON')
  if (target === 'fargate' && isDaemon) return reasons.noDaemons
  const tasks = services.flatMap((service) => taskOf(service, graph) ?? [])
  if (target === 'managed-instances' && tasks.some(isWindows)) return reasons.noWindows
  const refused = new Set(tasks.flatMap((task) => refusedSettings(target, task)))
  if (refused.size > 0) return reasons.refused([...refused])
  const isTooBig = tasks.some((task) => fargateSizeFor(task) === 'too-big')
  return target === 'fargate' && isTooBig ? reasons.tooBig : undefined
}

/** The services as they are. */
function currentChoice(target: LaunchType, subject: Subject): Choice {
  const { graph, book, usage = {} } = subject
  const services = graph.all('ecs.service')
  const types = services.map((service) => instanceTypeOf(service, graph) ?? usage.instanceType)
  const isOnSpot = services.some((service) =>
    strategyOf(service, graph).some(({ capacityProvider }) => capacityProvider === 'FARGATE_SPOT'),
  )
  const estimate = estimateGraph(graph, book, usage)
  return {
    id: target,
    label: labelOf(target, target === 'fargate' ? [] : types.filter((type) => type !== undefined)),
    isCurrent: true,
    notes: [...notesOnBill(estimate, graph), ...general[target], ...(isOnSpot ? [spotNow] : [])],
    graph,
  }
}

function movedChoice(
  target: LaunchType,
  services: readonly Service[],
  subject: Subject,
): Choice | Unavailable {
  const { graph, book, usage = {} } = subject
  const types =
    target === 'fargate' ? new Map<Service, InstanceTypeName>() : cheapestTypes(target, services, subject)
  const move = { target, services, types }
  const moved = moveServices(graph, move, book.region, completeUsage(usage))
  const label = labelOf(target, [...types.values()])
  if (moved.egress === 'blocked') return { id: target, label, reason: reasons.noSubnets }
  const after = usageAfter(moved, subject)
  const estimate = estimateGraph(moved.graph, book, after)
  return {
    id: target,
    label,
    isCurrent: false,
    notes: [
      ...notesOnBill(estimate, graph),
      ...notesOnMove(move, moved, estimate, graph),
      ...general[target],
    ],
    graph: moved.graph,
    usage: after,
  }
}

/** What went out by public addresses goes through the gateway that takes their place. */
function usageAfter({ egress }: Moved, { graph, usage = {} }: Subject): Usage {
  return egress === 'gateway' ? egressUsage(usage, 'nat', egressData(graph, usage)) : usage
}

/** For every service the type of instance with which its bill is the lowest; none where no type is known that it fits on. */
function cheapestTypes(
  target: LaunchType,
  services: readonly Service[],
  subject: Subject,
): ReadonlyMap<Service, InstanceTypeName> {
  const { graph, book, usage = {} } = subject
  const types = new Map<Service, InstanceTypeName>()
  for (const service of services) {
    const tried = candidates(target, service, subject).map((type) => {
      const move: Move = { target, services, types: new Map([...types, [service, type]]) }
      const moved = moveServices(graph, move, book.region, completeUsage(usage))
      const { missing, total } = estimateGraph(moved.graph, book, usageAfter(moved, subject))
      return { type, missing: missing.length, total }
    })
    // A bill that lacks a price looks low.
    const [best] = tried.toSorted((one, other) => one.missing - other.missing || one.total - other.total)
    if (best !== undefined) types.set(service, best.type)
  }
  return types
}

/** The types of instance that have a price and that at least one task of a service fits on. */
function candidates(
  target: LaunchType,
  service: Service,
  { graph, book, usage = {} }: Subject,
): readonly InstanceTypeName[] {
  const task = taskOf(service, graph)
  if (task === undefined || isBeyondPrice(service, task)) return []
  const properties = taskFor(target, task, graph)
  const priced = instanceTypeNames().filter((type) => priceOf(book, `ec2.${type}.hour`) !== undefined)
  const asked = usage.instanceType === undefined ? priced : [usage.instanceType]
  return asked
    .filter(isInstanceTypeName)
    .filter(
      (type) => fitOf(properties, type, target === 'managed-instances', completeUsage(usage)).perInstance > 0,
    )
}
