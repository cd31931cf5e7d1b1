import type { Text } from '../../finding/index.ts'
import { taskOf, type Resource, type ResourceGraph } from '../../graph/index.ts'
import { totalOf, type Estimate } from '../estimate.ts'
import { taskSize } from '../packing.ts'
import { taskCount } from '../task-hours.ts'
import { currentEgress } from './egress-graph.ts'
import type { Moved } from './launch-type-graph.ts'
import { fargateSizeFor, isBeyondPrice, type Move } from './launch-type-tasks.ts'
import { notes } from './launch-type-texts.ts'

/** What the bill of a choice says of its instances: how many there are, and how much of them nobody uses. */
export function notesOnBill({ items, hoursPerMonth }: Estimate, graph: ResourceGraph): readonly Text[] {
  const instances = items.filter(({ sku }) => sku.startsWith('ec2.'))
  const names = new Set(instances.map(({ resource }) => resource.id))
  const packed = instances.map(({ description, why, resource }) => {
    const name = names.size > 1 ? `${resource.id}: ` : ''
    return { ko: `${name}${description.ko}: ${why.ko}`, en: `${name}${description.en}: ${why.en}` }
  })
  const isShared = graph.all('ecs.service').some((service) => taskCount(service) > 1)
  return [
    ...packed,
    ...(isShared && instances.some(({ quantity }) => quantity === hoursPerMonth) ? [notes.oneInstance] : []),
    ...(instances.some(({ sku }) => sku.startsWith('ec2.t')) ? [notes.burstable] : []),
  ]
}

/** What else must change with a move, and what is lost by it. */
export function* notesOnMove(
  { target, services, types }: Move,
  { egress }: Moved,
  { items }: Estimate,
  graph: ResourceGraph,
): Generator<Text> {
  const tasks = [...new Set(services.flatMap((service) => taskOf(service, graph) ?? []))]
  if (target === 'fargate') {
    for (const task of tasks) yield* roundedNote(task)
    if (services.some(({ properties }) => hasPlacement(properties))) yield notes.noPlacement
    if (egress === 'addresses') yield notes.addresses
    else if (currentEgress(graph) === undefined) yield notes.noWayOut
  } else {
    const isUnknown = (service: Resource<'ecs.service'>): boolean => {
      const task = taskOf(service, graph)
      return task !== undefined && !isBeyondPrice(service, task) && !types.has(service)
    }
    if (services.some(isUnknown)) yield notes.noTypeFits
    if (egress === 'gateway') {
      yield notes.gateway(totalOf(items.filter(({ resource }) => resource.type === 'ec2.natGateway')))
      const isBare = services.some(({ properties }) => (properties.loadBalancers ?? []).length === 0)
      if (isBare) yield notes.unreachable
    }
    if (egress === 'endpoints') yield notes.endpoints
    if (tasks.some(({ properties }) => properties.ephemeralStorage !== undefined)) yield notes.sharedDisk
  }
  const keeps = target === 'ec2' ? undefined : target === 'fargate' ? ['awsvpc'] : ['awsvpc', 'host']
  if (
    keeps !== undefined &&
    tasks.some(({ properties }) => !keeps.includes(properties.networkMode ?? 'bridge'))
  )
    yield notes.ownInterface
}

function* roundedNote(task: Resource<'ecs.taskDefinition'>): Generator<Text> {
  const asked = taskSize(task.properties)
  const size = fargateSizeFor(task)
  if (size === undefined || size === 'too-big') return
  const offered = { vcpu: size.cpu / 1024, memory: size.memory / 1024 }
  if (asked.vcpu === offered.vcpu && asked.memory === offered.memory) return
  yield notes.rounded(asked, offered)
}

function hasPlacement({
  placementStrategy = [],
  placementConstraints = [],
}: Resource<'ecs.service'>['properties']): boolean {
  return placementStrategy.length + placementConstraints.length > 0
}
