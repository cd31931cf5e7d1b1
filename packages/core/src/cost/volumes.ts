import { referenceTo, type Resource } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import type { Assumption, CostEntry } from './line-item.ts'
import { described, durationText, tasksText, type Run } from './task-hours.ts'

/** Operations and MB a second that the price of a gp3 volume includes (https://aws.amazon.com/ebs/pricing/). */
const included = { iops: 3000, throughput: 125 } as const

/** The EBS volumes that ECS attaches to every task of a service while it runs. */
export function* volumeItems(
  service: Resource<'ecs.service'>,
  runs: readonly Run[],
  context: CostContext,
): Generator<CostEntry> {
  const resource = referenceTo(service)
  for (const { name, managedEBSVolume: volume } of service.properties.volumeConfigurations ?? []) {
    if (volume === undefined) continue
    const { sizeInGiB: size, volumeType = 'gp3', iops = 0, throughput = 0 } = volume
    if (volume.volumeType === undefined) yield assumedType
    const title = name === undefined ? '' : ` ${name}`
    if (size === undefined || volumeType !== 'gp3') {
      const facts = size === undefined ? 'sizeInGiB' : volumeType
      yield {
        resource,
        reason: {
          ko: `태스크의 EBS 볼륨${title}(${facts}): 크기나 요금을 알 수 없어 계산하지 못했습니다.`,
          en: `The tasks' EBS volume${title} (${facts}): its size or its price is not known.`,
        },
      }
      continue
    }
    for (const run of runs) {
      const tasks = tasksText(run.tasks)
      const duration = durationText(run.hours, run.times)
      yield {
        sku: 'ebs.gp3-gb-month',
        region: context.region,
        resource,
        description: described(
          { ko: `태스크의 EBS 볼륨${title}`, en: `EBS volumes of the tasks${title}` },
          run,
        ),
        quantity: (run.tasks * size * run.hours * run.times) / context.hours,
        why: {
          ko: `${tasks.ko} × ${size}GB × ${duration.ko} ÷ ${context.hours}시간`,
          en: `${tasks.en} × ${size} GB × ${duration.en} ÷ ${context.hours} h`,
        },
        basis: run.basis,
      }
    }
    if (iops > included.iops || throughput > included.throughput) {
      yield {
        resource,
        reason: {
          ko: `태스크의 EBS 볼륨${title}: 기본 제공을 넘는 IOPS와 처리량의 요금을 알지 못합니다.`,
          en: `The tasks' EBS volume${title}: the price of IOPS and throughput beyond what is included is not known.`,
        },
      }
    }
  }
}

const assumedType: Assumption = {
  name: 'volume-type',
  text: {
    ko: '유형이 적히지 않은 EBS 볼륨은 gp3으로 보았습니다.',
    en: 'EBS volumes whose type is not given are taken to be gp3.',
  },
}
