import type { ResourceReference, Text } from '../finding/index.ts'
import {
  isWeighed,
  isWindows,
  makersOf,
  namedInstanceTypes,
  originalOf,
  referenceTo,
  taskOf,
  type Resource,
} from '../graph/index.ts'
import { isSku, type Sku } from '../pricing/index.ts'
import { addressItem } from './addresses.ts'
import { capacityProviderOf } from './compute.ts'
import type { CostContext } from './context.ts'
import { isInstanceTypeName, type InstanceTypeName } from './instance-types.ts'
import { instanceAssumptions, reasons, what } from './instance-texts.ts'
import { shown, type Entries, type Packing } from './line-item.ts'
import { instanceProfileOf, managedZones } from './instance-profile.ts'
import { fewestInstances, fitOf, type Room, type TaskSize } from './packing.ts'
import {
  billedHours,
  described,
  durationText,
  eachRun,
  monthsText,
  taskCount,
  tasksText,
  type Run,
} from './task-hours.ts'

/**
 * The EC2 instances that a service's tasks need when they are packed as tightly as CPU, memory and network interfaces
 * allow, with their disks and addresses; for ECS Managed Instances, which go into several zones first, also the fee that ECS
 * takes.
 */
export function addInstances(
  service: Resource<'ecs.service'>,
  task: Resource<'ecs.taskDefinition'>,
  isManaged: boolean,
  context: CostContext,
  { item, assume, omit }: Entries,
): void {
  const resource = referenceTo(service)
  const { schedulingStrategy, desiredCount } = service.properties
  if (schedulingStrategy === 'DAEMON' && desiredCount === undefined) {
    omit(resource, reasons.unknownDaemons)
    return
  }
  if (isWindows(task)) {
    omit(resource, reasons.noWindows)
    return
  }
  const profile = instanceProfileOf(service, context)
  if (profile.isSpot) {
    omit(resource, reasons.noSpot)
    return
  }
  const type = profile.instanceType
  const provider = capacityProviderOf(service, context.graph)
  const made = makersOf(provider, context.graph).group
  const isInUnits = made !== undefined && isWeighed(made.properties)
  if (isInUnits) omit(resource, reasons.weighed(made.id, type !== undefined))
  // Sizes in units say nothing of how many instances there are.
  const group = isInUnits ? undefined : made
  if (type === undefined || !isInstanceTypeName(type)) {
    if (type !== undefined) omit(resource, reasons.unpricedType(type))
    else if (!isInUnits) omit(resource, noType(context))
    return
  }
  const { size, room, perInstance } = fitOf(task.properties, type, isManaged, context.usage)
  if (size.memory === 0 || perInstance < 1) {
    omit(resource, size.memory === 0 ? reasons.noSize : reasons.doesNotFit(type))
    return
  }
  const skus = skusOf(type, isManaged)
  if (isManaged && skus.fee === undefined) omit(resource, reasons.unpricedFee(type))
  const zones = isManaged ? managedZones(service, context.graph) : 0
  // Where it is not known how far the group goes, it goes as far as the tasks need.
  const most = (group && originalOf(group).properties.maxSize) ?? Infinity
  const holding = (tasks: number): number => fewestInstances(tasks, perInstance, zones)
  const bill = (part: Part): void => addPart(part, { resource, type, skus, profile }, context, item)
  let runsOver = 0
  const billed: { readonly count: number; readonly hours: number }[] = []
  eachRun(service, context, (run) => {
    const beside = Math.min(holding(run.beside), most)
    const wanted = holding(run.beside + run.atOnce)
    const count = Math.min(wanted, most) - beside
    if (!run.isDeployment) runsOver = Math.max(runsOver, wanted)
    if (count === 0) return
    const hours = billedHours((run.hours * run.tasks) / run.atOnce, leastSeconds)
    if (!run.isDeployment) billed.push({ count, hours: hours * run.times })
    const packed = packedText(run, count, perInstance, size, room)
    const isWhole = wanted <= most
    bill({ count, hours, run, ...(isWhole && { why: packed }), packing: { size, room } })
  })
  if (runsOver > most) omit(resource, reasons.beyondMaxSize(runsOver, most))
  if (profile.volumeType !== 'gp3') omit(resource, reasons.unpricedVolume(profile.volumeType))
  else if (profile.isBeyondIncluded) omit(resource, reasons.volumeBeyondIncluded)
  const keepsMore = group !== undefined && leastOf(originalOf(group), provider && originalOf(provider)) > 0
  for (const assumption of instanceAssumptions(type, { ...profile, keepsMore }, isManaged, context))
    assume(assumption)
  // What keeps the group large is read last: where it is not known, what the tasks need counts all the same.
  const least = group === undefined ? 0 : Math.min(most, leastOf(group, provider))
  if (group === undefined || least === 0) return
  const spare = least - neededByOthers(service, group, context)
  if (spare <= 0) return
  const used = billed.reduce((sum, { count, hours }) => sum + Math.min(count, spare) * hours, 0)
  const kept = spare * context.hours - used
  if (kept > 0) bill({ count: kept / context.hours, hours: context.hours })
}

/** Why no type of instances is known: files may name one, and not what joins its instances to the service. */
function noType({ graph }: CostContext): Text {
  const named = namedInstanceTypes(graph)
  return named.length === 0 ? reasons.unknownType : reasons.untiedType(named)
}

/**
 * How many instances a group has at the least: its minimum, or as many as it was told to have where nothing takes it back to
 * what the tasks need.
 */
function leastOf(
  { properties: { minSize = 0, desiredCapacity = 0 } }: Resource<'autoscaling.autoScalingGroup'>,
  provider: Resource<'ecs.capacityProvider'> | undefined,
): number {
  const { managedScaling } = provider?.properties.autoScalingGroupProvider ?? {}
  return Math.max(minSize, managedScaling?.status === 'ENABLED' ? 0 : desiredCapacity)
}

/** Instances that are billed together: those that tasks run on, or those that their group keeps beside them. */
interface Part {
  readonly count: number
  readonly hours: number
  /** When the tasks run; absent for what their group keeps beside them. */
  readonly run?: Run
  /** How the tasks come to so many instances. */
  readonly why?: Text
  readonly packing?: Packing
}

interface Billed {
  readonly resource: ResourceReference
  readonly type: InstanceTypeName
  readonly skus: ReturnType<typeof skusOf>
  readonly profile: ReturnType<typeof instanceProfileOf>
}

/** Hours of instances, with their disks and addresses. */
function addPart(
  { count, hours, run, why, packing }: Part,
  { resource, type, skus, profile }: Billed,
  context: CostContext,
  item: Entries['item'],
): void {
  const { region } = context
  const times = run?.times ?? 1
  const basis = run?.basis ?? context.basis
  const named = (text: Text): Text => (run === undefined ? what.kept(text) : described(text, run))
  const duration = durationText(hours, times)
  const add = (sku: Sku, text: Text, quantity: number, because: Text, packing?: Packing): void =>
    item({
      sku,
      region,
      resource,
      description: named(text),
      quantity,
      why: because,
      basis,
      ...(packing && { packing }),
    })
  const instanceHours = count * hours * times
  const number = shown(count)
  const instances = { ko: `인스턴스 ${number}대`, en: `${number} ${count === 1 ? 'instance' : 'instances'}` }
  const plainly = { ko: `${instances.ko} × ${duration.ko}`, en: `${instances.en} × ${duration.en}` }
  const packed =
    why === undefined ? plainly : { ko: `${why.ko} → ${plainly.ko}`, en: `${why.en} → ${plainly.en}` }
  add(skus.hour, what.instance(type), instanceHours, packed, packing)
  if (skus.fee !== undefined) add(skus.fee, what.fee(type), instanceHours, plainly)
  if (profile.volumeType === 'gp3') {
    const { volumeGb } = profile
    const months = monthsText(hours, times, context)
    add('ebs.gp3-gb-month', what.volume, (volumeGb * instanceHours) / context.hours, {
      ko: `${instances.ko} × ${volumeGb}GB × ${months.ko}`,
      en: `${instances.en} × ${volumeGb} GB × ${months.en}`,
    })
  }
  if (profile.hasPublicAddress) {
    const description = named(what.address)
    item(addressItem({ resource, description, addressHours: instanceHours, why: plainly, basis }, context))
  }
}

/**
 * How many instances of a group are billed for services that come before this one; what the group keeps beside all of them
 * is put down to the last. Infinity where another one comes after this.
 */
function neededByOthers(
  service: Resource<'ecs.service'>,
  group: Resource<'autoscaling.autoScalingGroup'>,
  context: CostContext,
): number {
  const { graph, usage } = context
  const sharing = graph
    .all('ecs.service')
    .filter((one) => taskCount(one) > 0 || usage.schedule.length > 0)
    .filter((one) => makersOf(capacityProviderOf(one, graph), graph).group?.id === group.id)
  if (sharing.at(-1)?.id !== service.id) return Infinity
  return sharing.slice(0, -1).reduce((sum, other) => {
    const task = taskOf(other, graph)
    const { instanceType } = instanceProfileOf(other, context)
    if (task === undefined || instanceType === undefined || !isInstanceTypeName(instanceType)) return sum
    const { perInstance } = fitOf(task.properties, instanceType, false, usage)
    return sum + (perInstance < 1 ? 0 : fewestInstances(taskCount(other), perInstance))
  }, 0)
}

/** Seconds that AWS bills a Linux instance for at the least (https://aws.amazon.com/ec2/pricing/on-demand/). */
const leastSeconds = 60

function skusOf(type: InstanceTypeName, isManaged: boolean): { readonly hour: Sku; readonly fee?: Sku } {
  const fee = `ecs-managed-instances.${type}.fee-hour`
  return { hour: `ec2.${type}.hour`, ...(isManaged && isSku(fee) && { fee }) }
}

/** How tasks and instances come together, and what of the instances nobody uses. */
function packedText(run: Run, count: number, perInstance: number, size: TaskSize, room: Room): Text {
  const tasks = tasksText(run.atOnce)
  const vcpu = shown(count * room.vcpu - run.tasks * size.vcpu)
  const memory = shown(count * room.memory - run.tasks * size.memory)
  const unused = run.isDeployment
    ? { ko: '', en: '' }
    : { ko: `, 남는 자원 ${vcpu} vCPU와 ${memory}GB`, en: `, ${vcpu} vCPU and ${memory} GB unused` }
  return {
    ko: `${tasks.ko}(인스턴스당 최대 ${perInstance}개${unused.ko})`,
    en: `${tasks.en} (at most ${perInstance} to an instance${unused.en})`,
  }
}
