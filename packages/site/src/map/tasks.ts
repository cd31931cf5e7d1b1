import { computeOf, spotTasksOf, type Estimate, type Packing } from '@ecs-lint/core/cost'
import { strategyOf, type Resource, type ResourceGraph } from '@ecs-lint/core/graph'
import { cpuText, memoryText } from '../panel/texts.ts'
import { gatesOf } from './gates.ts'
import type { Part } from './model.ts'
import { names, same, taskName } from './words.ts'

/** As many tasks of a subnet as are drawn one by one; where there are more, the last stands for all the others. */
const drawnOneByOne = 3

/** The tasks of a service in their subnets, and the instances that they run on where there are any. */
export function tasksOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  estimate: Estimate | undefined,
): readonly Part[] {
  const subnets = graph.targets(service, 'ec2.subnet')
  const count = service.properties.desiredCount ?? 1
  const instances = instancesOf(service, graph, estimate)
  const [definition] = graph.targets(service, 'ecs.taskDefinition')
  const { awsvpcConfiguration: network } = service.properties.networkConfiguration ?? {}
  const hasAddress = network?.assignPublicIp === 'ENABLED'
  const size = sizeOf(definition)
  // Whether or not anybody knows the price.
  const spot = spotTasksOf(strategyOf(service, graph), count)
  const ports = (definition?.properties.containerDefinitions ?? []).flatMap(({ portMappings = [] }) =>
    portMappings.map(({ containerPort }) => containerPort),
  )
  const gates = gatesOf(network?.securityGroups, ports, graph)
  const place = { type: service.type, id: service.id } as const
  /** The tasks of one of several places, which are numbered as they are dealt out in turn, and as they are when they are played. */
  const stack = (inside: string, index: number, places: number): readonly Part[] => {
    const own = Array.from({ length: shareOf(count, places, index) }, (_, turn) => index + 1 + turn * places)
    const singles = own.length > drawnOneByOne ? drawnOneByOne - 1 : own.length
    // The last are on Spot; those on Spot and the others are never one group.
    const isOnSpot = (task: number): boolean => task > count - spot
    const others = own.slice(singles)
    const groups = [
      ...own.slice(0, singles).map((task) => [task]),
      others.filter((task) => !isOnSpot(task)),
      others.filter(isOnSpot),
    ]
    return groups.flatMap((alike): readonly Part[] => {
      const [first] = alike
      if (first === undefined) return []
      const isSpot = isOnSpot(first)
      return [
        {
          id: `task:${first}`,
          kind: 'task',
          name: taskName(first, alike.length),
          detail: same(size),
          inside,
          count: alike.length,
          ...(gates !== undefined && { gates }),
          ...(isSpot && { label: names.spot }),
          resources: [
            place,
            ...(definition === undefined ? [] : [{ type: definition.type, id: definition.id }]),
          ],
          facts: { hasAddress, isSpot },
        },
      ]
    })
  }
  if (subnets.length === 0) return []
  // ECS spreads tasks over the zones of their subnets in turn, and over instances as evenly.
  if (instances === undefined)
    return subnets.flatMap(({ id }, index) => stack(`subnet:${id}`, index, subnets.length))
  const { type, isManaged, packing } = instances
  return Array.from({ length: instances.count }, (_, index) => index).flatMap((index) => {
    const subnet = subnets[index % subnets.length]
    const id = `instance:${index + 1}`
    return [
      {
        id,
        kind: 'instance',
        name: same(type),
        label: isManaged ? names.patchedByAws : names.patchedByYou,
        inside: `subnet:${subnet?.id ?? ''}`,
        resources: [place],
        facts: { isManaged, tasks: shareOf(count, instances.count, index), packing },
      },
      ...stack(id, index, instances.count),
    ]
  })
}

/** What falls to one of several if a number is dealt out in turn. */
function shareOf(count: number, parts: number, index: number): number {
  return Math.floor(count / parts) + (index < count % parts ? 1 : 0)
}

interface Instances {
  readonly type: string
  readonly count: number
  readonly isManaged: boolean
  readonly packing: Packing | undefined
}

/** The instances that the bill has; undefined for tasks on Fargate, and where no bill tells how many there are. */
function instancesOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  estimate: Estimate | undefined,
): Instances | undefined {
  const hours = estimate?.items.find(
    ({ sku, resource }) => resource.id === service.id && /^ec2\..+\.hour$/.test(sku),
  )
  if (estimate === undefined || hours === undefined) return undefined
  return {
    type: hours.sku.slice('ec2.'.length, -'.hour'.length),
    count: Math.round(hours.quantity / estimate.hoursPerMonth),
    packing: hours.packing,
    isManaged: computeOf(service, graph) === 'MANAGED_INSTANCES',
  }
}

function sizeOf(definition: Resource<'ecs.taskDefinition'> | undefined): string {
  const { cpu, memory, runtimePlatform } = definition?.properties ?? {}
  const parts = [
    ...(cpu === undefined ? [] : [cpuText(Number(cpu))]),
    ...(memory === undefined ? [] : [memoryText(Number(memory))]),
    ...(runtimePlatform?.cpuArchitecture === 'ARM64' ? ['ARM'] : []),
  ]
  return parts.join(' · ')
}
