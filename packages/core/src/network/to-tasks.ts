import { originalOf, taskOf, type Resource, type View } from '../graph/index.ts'
import type { Family } from './cidr.ts'
import { between } from './connection.ts'
import { best, follow, hop, worst, type Hop, type Trace } from './hop.ts'
import type { Network } from './network.ts'
import { sharedFamilies, type Place } from './places.ts'

type Service = Resource<'ecs.service'>

/** What a service without tasks answers: nothing. A daemon has a task on each instance, whatever its count says. */
export function* tasksDesired(service: Service): Generator<Hop> {
  const { schedulingStrategy, desiredCount } = service.properties
  if (schedulingStrategy !== 'DAEMON' && desiredCount === 0)
    yield hop('no-tasks-desired', { name: service.id }, service, ['desiredCount'])
}

/** From every place to every other; the pair that fares worst stands for all. */
export function acrossPlaces(
  network: Network,
  clients: readonly Place[],
  servers: readonly Place[],
  port: number,
  end: () => Iterable<Hop>,
  only?: Family,
): Trace {
  const families = only === undefined ? sharedFamilies([...clients, ...servers]) : [only]
  const traces = families.map((family) => {
    const pairs = clients.flatMap((from) =>
      servers.map((to) => follow(between(network, from, to, { protocol: 'tcp', port, family }), family)),
    )
    const { hops = [] } = worst(pairs) ?? {}
    return follow([...hops, ...end()], family)
  })
  return best(traces) ?? follow([hop('no-shared-family', { host: servers[0]?.owner.id ?? '' })])
}

/** Follows the packet in every family that both ends have; one that gets through is enough. */
export function bestFamily(families: readonly Family[], hops: (family: Family) => Iterable<Hop>): Trace {
  return best(families.map((family) => follow(hops(family), family))) ?? follow([])
}

/** The ports that a service's tasks map, or the one asked for. */
export function portsOf(service: Service, graph: View, asked?: number): readonly number[] {
  if (asked !== undefined) return [asked]
  const containers = taskOf(service, graph)?.properties.containerDefinitions ?? []
  const ports = containers.flatMap(({ portMappings = [] }) =>
    portMappings.map(({ containerPort }) => containerPort),
  )
  return [...new Set(ports.filter((port) => port !== undefined))]
}

/** The container that listens on a port of the tasks. */
export function container(network: Network, service: Service, port: number): Iterable<Hop> {
  return network.stage(() => [containerAt(service, network.graph, port)])
}

function containerAt(service: Service, graph: View, port: number): Hop {
  const task = taskOf(service, graph)
  if (task === undefined) return hop('task-unknown', { name: service.id }, service, ['taskDefinition'])
  const containers = task.properties.containerDefinitions ?? []
  const index = containers.findIndex(({ portMappings = [] }) =>
    portMappings.some(
      (mapping) => mapping.containerPort === port || isInRange(mapping.containerPortRange, port),
    ),
  )
  const path = ['containerDefinitions', index, 'portMappings'] as const
  // No verdict rests on a name: one that is unknown is nothing to speak of.
  const { properties } = originalOf(task)
  const name = properties.containerDefinitions?.[index]?.name
  return index === -1
    ? hop('container-unsure', { port }, task, ['containerDefinitions'])
    : hop('container-listens', { container: name ?? String(index), port }, task, path)
}

function isInRange(range: string | undefined, port: number): boolean {
  const [first = NaN, last = NaN] = range?.split('-').map(Number) ?? []
  return first <= port && port <= last
}

/** Why there is nothing to connect to. */
export function noPort(service: Service, graph: View): Hop {
  const task = taskOf(service, graph)
  return task === undefined
    ? hop('task-unknown', { name: service.id }, service, ['taskDefinition'])
    : hop('no-port', { name: service.id }, task, ['containerDefinitions'])
}

/** Of what stands nowhere in particular nothing can be told. */
export function unplaced(resource: Resource): Hop {
  return hop('placement-unknown', { name: resource.id }, resource)
}
