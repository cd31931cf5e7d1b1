import {
  capacityProviderOf,
  computeOf,
  fewestInstances,
  fitOf,
  instanceTypeOf,
  isInstanceTypeName,
  instanceSize,
  managedZones,
  taskInterfaces,
  taskSize,
  untiedTypes,
  type TaskSize,
} from '../cost/index.ts'
import {
  namedInstanceTypes,
  strategyOf,
  taskOf,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
} from '../graph/index.ts'
import type { Text } from '../finding/index.ts'
import type { InstanceLimit, Instances } from './scenario.ts'
import type { Note } from './scenario-parts.ts'

/** What somebody says of the instances, for what the graph does not tell or tells otherwise. */
export interface CapacityChoices {
  readonly instances?: number | 'unlimited'
  readonly instanceType?: string
  readonly trunking?: boolean
  readonly instanceLaunchSeconds?: number
}

/** No figure of AWS's: about what an Amazon ECS-optimized image takes to start and to register. */
const usualLaunchSeconds = 90

/** More instances than any service has tasks. */
const mostManaged = 10_000

type TaskDefinition = PropertiesOf<'ecs.taskDefinition'>

/**
 * The instances that a service's tasks stand on; undefined where there are none to count (Fargate), or where nothing says
 * that they could run out.
 */
export function instancesOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  desired: number,
  choices: CapacityChoices,
  note: Note,
): Instances | undefined {
  const compute = computeOf(service, graph)
  const isDaemon = service.properties.schedulingStrategy === 'DAEMON'
  if ((compute === 'FARGATE' || compute === undefined) && !isDaemon) return undefined
  const task = taskOf(service, graph)?.properties ?? {}
  const launchSeconds = choices.instanceLaunchSeconds ?? usualLaunchSeconds
  const isManaged = compute === 'MANAGED_INSTANCES'
  const type = choices.instanceType ?? instanceTypeOf(service, graph)
  const named = type === undefined ? namedInstanceTypes(graph) : []
  const taken = isManaged ? takenByDaemons(service, graph, note) : { vcpu: 0, memory: 0 }
  const room = roomOf(task, type, named, taken, choices.trunking ?? isManaged, note)
  if (isManaged) {
    return managed(desired, room, managedZones(service, graph), launchSeconds, choices, note)
  }
  const isDistinct = isDaemon || constraintsOf(service, task, note)
  const [group] = groupsOf(service, graph)
  const found = choices.instances ?? group?.properties.desiredCapacity ?? group?.properties.instances?.length
  const least = fewestInstances(desired, isDistinct ? Math.min(1, room.perInstance) : room.perInstance)
  // Without a port or a constraint that binds, a number that nobody gave would only be a guess at what is missing.
  const isBinding = isDistinct || room.limit === 'port'
  // Instances join a cluster by what their user data says, which is not read: those of a group that is at hand may be many.
  const untied = found === undefined && !isDaemon ? untiedGroups(graph) : []
  if (found === 'unlimited' || (found === undefined && (!isBinding || untied.length > 0))) {
    const why = untied.length > 0 ? mayJoin(untied) : noCount
    note(
      'instances',
      `가정: ${isDaemon ? '인스턴스는 1대입니다' : '인스턴스에 새 태스크를 배치할 자리가 늘 있습니다'}. ${why.ko}`,
      `Assumed: ${isDaemon ? 'there is 1 instance' : 'the instances always have room for new tasks'}. ${why.en}`,
    )
    if (!isDaemon) return undefined
  }
  const count = typeof found === 'number' ? found : isDaemon ? 1 : least
  const most = Math.max(count, managedMost(service, graph) ?? count)
  if (choices.instances === undefined && found === undefined && !isDaemon) {
    note(
      'instances',
      `가정: 인스턴스 ${count}대(태스크 ${desired}개가 들어가는 가장 적은 수)가 있고 더 늘지 않습니다. 파일에 인스턴스 수가 없습니다.`,
      `Assumed: ${count} ${count === 1 ? 'instance' : 'instances'}, the fewest that hold ${desired} ${desired === 1 ? 'task' : 'tasks'}, and no more are added. The files do not say how many there are.`,
    )
  }
  if (most > count) {
    note(
      'instanceLaunchSeconds',
      `가정: 자리가 없으면 인스턴스를 ${most}대까지 늘리며, 한 대가 태스크를 받기까지 ${launchSeconds}초가 걸립니다. AWS가 정한 값이 아닙니다.`,
      `Assumed: where there is no room, instances are added up to ${most}, and one takes tasks after ${launchSeconds} s. No figure of AWS's.`,
    )
  }
  return { count, most, launchSeconds, isDistinct, ...room }
}

/** ECS Managed Instances launches what new tasks need: those that run fill the instances that there are. */
function managed(
  desired: number,
  room: Pick<Instances, 'perInstance' | 'limit'>,
  zonesFirst: number,
  launchSeconds: number,
  { instances }: CapacityChoices,
  note: Note,
): Instances {
  const perInstance = Number.isFinite(room.perInstance) ? room.perInstance : Math.max(1, desired)
  const count = typeof instances === 'number' ? instances : fewestInstances(desired, perInstance, zonesFirst)
  note(
    'instanceLaunchSeconds',
    `가정: Amazon ECS Managed Instances가 새 태스크를 위해 인스턴스를 띄우는 데 ${launchSeconds}초가 걸립니다. AWS가 정한 값이 아니며, 남는 자리가 있으면 더 빠릅니다.`,
    `Assumed: ECS Managed Instances takes ${launchSeconds} s to launch an instance for new tasks. No figure of AWS's; where an instance has room to spare it is quicker.`,
  )
  const most = perInstance < 1 ? count : mostManaged
  return { count, most, launchSeconds, perInstance, limit: room.limit, isDistinct: false, zonesFirst }
}

/**
 * What daemons take of each instance: ECS runs a task of each there before any other.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons.html
 */
function takenByDaemons(service: Resource<'ecs.service'>, graph: ResourceGraph, note: Note): TaskSize {
  const provider = capacityProviderOf(service, graph)
  const daemons = provider === undefined ? [] : graph.referrers(provider, 'ecs.daemon')
  const taken = { vcpu: 0, memory: 0 }
  if (daemons.length === 0) return taken
  const unseen: string[] = []
  for (const daemon of daemons) {
    const [task] = graph.targets(daemon, 'ecs.daemonTaskDefinition')
    const size = task === undefined ? undefined : taskSize(task.properties)
    if (size === undefined || size.vcpu + size.memory === 0) unseen.push(daemon.id)
    taken.vcpu += size?.vcpu ?? 0
    taken.memory += size?.memory ?? 0
  }
  const names = daemons.map(({ id }) => id).join(', ')
  const [ko, en] =
    unseen.length === 0
      ? ['', '']
      : [
          ` 크기를 모르는 데몬(${unseen.join(', ')})은 빼고 셌습니다.`,
          ` Those of unknown size (${unseen.join(', ')}) are not counted.`,
        ]
  note(
    'daemons',
    `데몬(${names})의 태스크가 인스턴스마다 ${taken.vcpu} vCPU와 메모리 ${taken.memory * 1024}MiB를 먼저 차지한다고 보았습니다. 시작하는 데 걸리는 시간은 반영하지 않았습니다.${ko}`,
    `The tasks of the daemons (${names}) take ${taken.vcpu} vCPU and ${taken.memory * 1024} MiB of each instance first. The time that they take to start is left out.${en}`,
  )
  return taken
}

/** Whether placement constraints keep the tasks of the service apart; those on attributes of instances are noted. */
function constraintsOf({ properties }: Resource<'ecs.service'>, task: TaskDefinition, note: Note): boolean {
  const constraints = [...(properties.placementConstraints ?? []), ...(task.placementConstraints ?? [])]
  const expressions = constraints
    .filter(({ type }) => type === 'memberOf')
    .map(({ expression }) => expression)
  if (expressions.length > 0) {
    const shown = expressions.filter((expression) => expression !== undefined).join(', ')
    note(
      'placementConstraints',
      `가정: 모든 인스턴스가 배치 제약 조건(memberOf ${shown})에 맞습니다. 파일만으로는 알 수 없습니다.`,
      `Assumed: every instance meets the placement constraint (memberOf ${shown}), which the files cannot tell.`,
    )
  }
  return constraints.some(({ type }) => type === 'distinctInstance')
}

/** How many tasks an instance holds, and what gives out first. */
function roomOf(
  task: TaskDefinition,
  type: string | undefined,
  /** Types that the graph names, and ties to no service. */
  named: readonly string[],
  taken: TaskSize,
  hasTrunking: boolean,
  note: Note,
): Pick<Instances, 'perInstance' | 'limit'> {
  const held: { most: number; limit: InstanceLimit }[] = []
  if (hasStaticPort(task)) held.push({ most: 1, limit: 'port' })
  if (type !== undefined && isInstanceTypeName(type)) {
    const { size, room } = fitOf(task, type, hasTrunking, { instanceReservedMemory: 256 })
    const { vcpu } = instanceSize(type)
    if (size.vcpu > 0) held.push({ most: whole((vcpu - taken.vcpu) / size.vcpu), limit: 'cpu' })
    if (size.memory > 0)
      held.push({ most: whole((room.memory - taken.memory) / size.memory), limit: 'memory' })
    if (task.networkMode === 'awsvpc') {
      held.push({ most: taskInterfaces(type, hasTrunking), limit: 'network-interfaces' })
      note(
        'trunking',
        `가정: 네트워크 인터페이스 트렁킹(awsvpcTrunking)은 ${hasTrunking ? '켜져' : '꺼져'} 있습니다.`,
        `Assumed: network interface trunking (awsvpcTrunking) is ${hasTrunking ? 'on' : 'off'}.`,
      )
    }
  } else {
    const why = unknownSize(type, named)
    note(
      'instanceType',
      `가정: 인스턴스의 CPU, 메모리, 네트워크 인터페이스는 모자라지 않습니다. ${why.ko}`,
      `Assumed: CPU, memory and network interfaces of the instances do not run out. ${why.en}`,
    )
  }
  const first = held.toSorted((one, other) => one.most - other.most)[0]
  return { perInstance: first?.most ?? Infinity, limit: first?.limit ?? 'none' }
}

/** Why the size of the instances is not known. */
function unknownSize(type: string | undefined, named: readonly string[]): Text {
  if (type !== undefined)
    return { ko: `${type}의 크기를 모릅니다.`, en: `The size of ${type} is not known here.` }
  return named.length === 0
    ? { ko: '파일만으로는 인스턴스 유형을 알 수 없습니다.', en: 'The files do not tell the instance type.' }
    : untiedTypes(named)
}

/** Tasks that fit; none where others take more than there is. */
function whole(tasks: number): number {
  return Math.max(0, Math.floor(tasks))
}

/** A port of the instance that belongs to one task alone: fixed in `bridge` mode, every one in `host` mode. */
function hasStaticPort({ networkMode = 'bridge', containerDefinitions = [] }: TaskDefinition): boolean {
  if (networkMode !== 'bridge' && networkMode !== 'host') return false
  const mappings = containerDefinitions.flatMap(({ portMappings = [] }) => portMappings)
  return mappings.some(({ hostPort = 0 }) => networkMode === 'host' || hostPort > 0)
}

function groupsOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
): readonly Resource<'autoscaling.autoScalingGroup'>[] {
  const provider = capacityProviderOf(service, graph)
  return provider === undefined ? [] : graph.targets(provider, 'autoscaling.autoScalingGroup')
}

/** The groups that no capacity provider is for. */
function untiedGroups(graph: ResourceGraph): readonly Resource<'autoscaling.autoScalingGroup'>[] {
  return graph
    .all('autoscaling.autoScalingGroup')
    .filter((group) => graph.referrers(group, 'ecs.capacityProvider').length === 0)
}

const noCount: Text = {
  ko: '파일에 인스턴스 수가 없습니다.',
  en: 'The files do not say how many there are.',
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bootstrap_container_instance.html */
function mayJoin(groups: readonly Resource[]): Text {
  const names = groups.map(({ id }) => id).join(', ')
  return {
    ko: `Auto Scaling 그룹(${names})이 있지만, 사용자 데이터의 ECS_CLUSTER는 읽지 않으므로 그 인스턴스가 이 클러스터에 들어오는지 알 수 없습니다.`,
    en: `There is an Auto Scaling group (${names}), but ECS_CLUSTER in user data is not read, so whether its instances join this cluster is not known.`,
  }
}

/** The instances that managed scaling may make; undefined where it is off, or does not count tasks that are placed without a strategy. */
function managedMost(service: Resource<'ecs.service'>, graph: ResourceGraph): number | undefined {
  if (strategyOf(service, graph).length === 0) return undefined
  const scaling = capacityProviderOf(service, graph)?.properties.autoScalingGroupProvider?.managedScaling
  return scaling?.status === 'ENABLED' ? groupsOf(service, graph)[0]?.properties.maxSize : undefined
}
