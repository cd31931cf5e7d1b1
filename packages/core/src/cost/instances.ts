import type { Text } from '../finding/index.ts'
import { isWindows, referenceTo, type Resource } from '../graph/index.ts'
import { isSku, type Sku } from '../pricing/index.ts'
import { addressItem } from './addresses.ts'
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
  if (type === undefined || !isInstanceTypeName(type)) {
    omit(resource, type === undefined ? reasons.unknownType : reasons.unpricedType(type))
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
  const holding = (tasks: number): number => fewestInstances(tasks, perInstance, zones)
  eachRun(service, context, (run) => {
    const count = holding(run.beside + run.atOnce) - holding(run.beside)
    if (count === 0) return
    const hours = billedHours((run.hours * run.tasks) / run.atOnce, leastSeconds)
    const duration = durationText(hours, run.times)
    const { region } = context
    const { basis } = run
    const add = (sku: Sku, what: Text, quantity: number, why: Text, packing?: Packing): void => {
      const description = described(what, run)
      item({ sku, region, resource, description, quantity, why, basis, ...(packing && { packing }) })
    }
    const instanceHours = count * hours * run.times
    const instances = {
      ko: `인스턴스 ${count}대`,
      en: `${count} ${count === 1 ? 'instance' : 'instances'}`,
    }
    const plainly = { ko: `${instances.ko} × ${duration.ko}`, en: `${instances.en} × ${duration.en}` }
    const packed = packedText(run, count, perInstance, size, room)
    const why = { ko: `${packed.ko} → ${plainly.ko}`, en: `${packed.en} → ${plainly.en}` }
    add(skus.hour, what.instance(type), instanceHours, why, { size, room })
    if (skus.fee !== undefined) add(skus.fee, what.fee(type), instanceHours, plainly)
    if (profile.volumeType === 'gp3') {
      const { volumeGb } = profile
      const months = monthsText(hours, run.times, context)
      add('ebs.gp3-gb-month', what.volume, (volumeGb * instanceHours) / context.hours, {
        ko: `${instances.ko} × ${volumeGb}GB × ${months.ko}`,
        en: `${instances.en} × ${volumeGb} GB × ${months.en}`,
      })
    }
    if (profile.hasPublicAddress) {
      const description = described(what.address, run)
      item(addressItem({ resource, description, addressHours: instanceHours, why: plainly, basis }, context))
    }
  })
  if (profile.volumeType !== 'gp3') omit(resource, reasons.unpricedVolume(profile.volumeType))
  else if (profile.isBeyondIncluded) omit(resource, reasons.volumeBeyondIncluded)
  for (const assumption of instanceAssumptions(type, profile, isManaged, context)) assume(assumption)
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
