import { originalOf, referenceTo, type Resource } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import type { Assumption, Entries } from './line-item.ts'
import { described, eachRun, monthsText, runsOf, tasksText } from './task-hours.ts'

/** Operations and MB a second that the price of a gp3 volume includes (https://aws.amazon.com/ebs/pricing/). */
export const included = { iops: 3000, throughput: 125 } as const

/** The EBS volumes that ECS attaches to every task of a service while it runs. */
export function addVolumes(
  service: Resource<'ecs.service'>,
  context: CostContext,
  { item, assume, omit }: Entries,
): void {
  const { volumeConfigurations } = service.properties
  if (volumeConfigurations === undefined || runsOf(service, context).length === 0) return
  const resource = referenceTo(service)
  for (const [index, { managedEBSVolume: volume }] of volumeConfigurations.entries()) {
    if (volume === undefined) continue
    const { sizeInGiB: size, volumeType = 'gp3' } = volume
    if (volume.volumeType === undefined) assume(assumedType)
    const name = nameOf(service, index)
    const title = name === undefined ? '' : ` ${name}`
    if (size === undefined || volumeType !== 'gp3') {
      const facts = size === undefined ? 'sizeInGiB' : volumeType
      omit(resource, {
        ko: `태스크의 EBS 볼륨${title}(${facts}): 크기나 요금을 알 수 없어 계산하지 못했습니다.`,
        en: `The tasks' EBS volume${title} (${facts}): its size or its price is not known.`,
      })
      continue
    }
    eachRun(service, context, (run) => {
      const tasks = tasksText(run.tasks)
      const months = monthsText(run.hours, run.times, context)
      item({
        sku: 'ebs.gp3-gb-month',
        region: context.region,
        resource,
        description: described(
          { ko: `태스크의 EBS 볼륨${title}`, en: `EBS volumes of the tasks${title}` },
          run,
        ),
        quantity: (run.tasks * size * run.hours * run.times) / context.hours,
        why: {
          ko: `${tasks.ko} × ${size}GB × ${months.ko}`,
          en: `${tasks.en} × ${size} GB × ${months.en}`,
        },
        basis: run.basis,
      })
    })
    const { iops = 0, throughput = 0 } = volume
    if (iops > included.iops || throughput > included.throughput) {
      omit(resource, {
        ko: `태스크의 EBS 볼륨${title}: 기본 제공을 넘는 IOPS와 처리량의 요금을 알지 못합니다.`,
        en: `The tasks' EBS volume${title}: the price of IOPS and throughput beyond what is included is not known.`,
      })
    }
  }
}

/** The name of a volume; it is for the reader alone, and no amount rests on it. */
function nameOf(service: Resource<'ecs.service'>, index: number): string | undefined {
  const { properties } = originalOf(service)
  return properties.volumeConfigurations?.[index]?.name
}

const assumedType: Assumption = {
  name: 'volume-type',
  text: {
    ko: '유형이 적히지 않은 EBS 볼륨은 gp3으로 보았습니다.',
    en: 'EBS volumes whose type is not given are taken to be gp3.',
  },
}
