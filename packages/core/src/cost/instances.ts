import type { Text } from '../finding/index.ts'
import { referenceTo, type Resource } from '../graph/index.ts'
import { isSku, type Sku } from '../pricing/index.ts'
import type { CostContext } from './context.ts'
import { isInstanceTypeName, type InstanceTypeName } from './instance-types.ts'
import { instanceAssumptions, reasons, what } from './instance-texts.ts'
import { shown, type CostEntry, type LineItem } from './line-item.ts'
import { machineOf } from './instance-profile.ts'
import { fitOf, type Room, type TaskSize } from './packing.ts'
import { billedHours, described, durationText, tasksText, type Run } from './task-hours.ts'

/**
 * The EC2 instances that a service's tasks need when they are packed as tightly as CPU, memory and network interfaces
 * allow, with their disks and addresses; for ECS Managed Instances also the fee that ECS takes.
 */
export function* instanceItems(
  service: Resource<'ecs.service'>,
  task: Resource<'ecs.taskDefinition'>,
  runs: readonly Run[],
  isManaged: boolean,
  context: CostContext,
): Generator<CostEntry> {
  const resource = referenceTo(service)
  const { schedulingStrategy, desiredCount } = service.properties
  if (schedulingStrategy === 'DAEMON' && desiredCount === undefined) {
    yield { resource, reason: reasons.unknownDaemons }
    return
  }
  if (task.properties.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS')) {
    yield { resource, reason: reasons.noWindows }
    return
  }
  const machine = machineOf(service, context)
  if (machine.isSpot) {
    yield { resource, reason: reasons.noSpot }
    return
  }
  const type = machine.instanceType
  if (type === undefined || !isInstanceTypeName(type)) {
    yield { resource, reason: type === undefined ? reasons.unknownType : reasons.unpricedType(type) }
    return
  }
  const { size, room, perInstance } = fitOf(task.properties, type, isManaged, context.usage)
  if (size.memory === 0 || perInstance < 1) {
    yield { resource, reason: size.memory === 0 ? reasons.noSize : reasons.doesNotFit(type) }
    return
  }
  const skus = skusOf(type, isManaged)
  if (isManaged && skus.fee === undefined) yield { resource, reason: reasons.unpricedFee(type) }
  for (const run of runs) {
    const count = Math.ceil((run.beside + run.tasks) / perInstance) - Math.ceil(run.beside / perInstance)
    if (count === 0) continue
    const hours = billedHours(run.hours, leastSeconds)
    const duration = durationText(hours, run.times)
    const item = (sku: Sku, description: Text, why: Text, gigabytes?: number): LineItem => ({
      sku,
      region: context.region,
      resource,
      description: described(description, run),
      quantity:
        gigabytes === undefined
          ? count * hours * run.times
          : (count * gigabytes * hours * run.times) / context.hours,
      why,
      basis: run.basis,
    })
    const instances = {
      ko: `인스턴스 ${count}대`,
      en: `${count} ${count === 1 ? 'instance' : 'instances'}`,
    }
    const plainly = { ko: `${instances.ko} × ${duration.ko}`, en: `${instances.en} × ${duration.en}` }
    const packed = packedText(run, count, perInstance, size, room)
    yield item(skus.hour, what.instance(type), {
      ko: `${packed.ko} → ${plainly.ko}`,
      en: `${packed.en} → ${plainly.en}`,
    })
    if (skus.fee !== undefined) yield item(skus.fee, what.fee(type), plainly)
    if (machine.volumeType === 'gp3') {
      const { volumeGb } = machine
      const why = {
        ko: `${instances.ko} × ${volumeGb}GB × ${duration.ko} ÷ ${context.hours}시간`,
        en: `${instances.en} × ${volumeGb} GB × ${duration.en} ÷ ${context.hours} h`,
      }
      yield item('ebs.gp3-gb-month', what.volume, why, volumeGb)
    }
    if (machine.hasPublicAddress) yield item('public-ipv4.in-use-hour', what.address, plainly)
  }
  if (machine.volumeType !== 'gp3') yield { resource, reason: reasons.unpricedVolume(machine.volumeType) }
  yield* instanceAssumptions(type, machine, isManaged, context)
}

/** Seconds that AWS bills a Linux instance for at the least (https://aws.amazon.com/ec2/pricing/on-demand/). */
const leastSeconds = 60

function skusOf(type: InstanceTypeName, isManaged: boolean): { readonly hour: Sku; readonly fee?: Sku } {
  const fee = `ecs-managed-instances.${type}.fee-hour`
  return { hour: `ec2.${type}.hour`, ...(isManaged && isSku(fee) && { fee }) }
}

/** How tasks and instances come together, and what of the instances nobody uses. */
function packedText(run: Run, count: number, perInstance: number, size: TaskSize, room: Room): Text {
  const tasks = tasksText(run.tasks)
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
