import type { Text } from '../finding/index.ts'
import { cpuUnits, memoryMebibytes, referenceTo, type Resource } from '../graph/index.ts'
import type { Sku } from '../pricing/index.ts'
import { sharesOf, strategyOf } from './compute.ts'
import type { CostContext } from './context.ts'
import type { Assumption, CostEntry, LineItem } from './line-item.ts'
import { billedHours, described, durationText, tasksText, type Run } from './task-hours.ts'

/** The part of a task's disk that AWS does not charge for, in GiB. */
const freeStorage = 20

/** Seconds that AWS bills a task for at the least (https://aws.amazon.com/fargate/pricing/). */
const leastSeconds = { linux: 60, windows: 300 } as const

/** vCPU, memory and disk of a service's tasks on Fargate. */
export function* fargateItems(
  service: Resource<'ecs.service'>,
  task: Resource<'ecs.taskDefinition'>,
  runs: readonly Run[],
  context: CostContext,
): Generator<CostEntry> {
  const resource = referenceTo(service)
  const { cpu, memory, runtimePlatform, ephemeralStorage } = task.properties
  const vcpu = (cpuUnits(cpu) ?? 0) / 1024
  const gigabytes = (memoryMebibytes(memory) ?? 0) / 1024
  if (vcpu === 0 || gigabytes === 0) {
    yield { resource, reason: noSize }
    return
  }
  const isWindows = runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false
  const isArm = runtimePlatform?.cpuArchitecture === 'ARM64'
  const extra = (ephemeralStorage?.sizeInGiB ?? freeStorage) - freeStorage
  const strategy = strategyOf(service, context.graph)
  for (const run of runs) {
    const shares =
      strategy.length === 0 ? [{ tasks: run.tasks, provider: 'FARGATE' }] : sharesOf(strategy, run.tasks)
    const hours = billedHours(run.hours, isWindows ? leastSeconds.windows : leastSeconds.linux)
    const duration = durationText(hours, run.times)
    for (const { tasks, provider } of shares) {
      const isSpot = provider === 'FARGATE_SPOT'
      if (isSpot && isWindows) {
        yield { resource, reason: noWindowsOnSpot }
        continue
      }
      const item = (sku: Sku, description: Text, each: number, unit: string): LineItem => ({
        sku,
        region: context.region,
        resource,
        description: described(description, run),
        quantity: tasks * each * hours * run.times,
        why: {
          ko: `${tasksText(tasks).ko} × ${each} ${unit} × ${duration.ko}`,
          en: `${tasksText(tasks).en} × ${each} ${unit} × ${duration.en}`,
        },
        basis: run.basis,
      })
      const { label, vcpuSku, memorySku } =
        kinds[isWindows ? 'windows' : isSpot ? 'spot' : 'linux'][isArm ? 'arm' : 'x86']
      yield item(vcpuSku, { ko: `Fargate vCPU (${label})`, en: `Fargate vCPU (${label})` }, vcpu, 'vCPU')
      yield item(
        memorySku,
        { ko: `Fargate 메모리 (${label})`, en: `Fargate memory (${label})` },
        gigabytes,
        'GB',
      )
      if (isWindows) yield item('fargate.windows.license-vcpu-hour', license, vcpu, 'vCPU')
      if (extra > 0) yield item('fargate.ephemeral-storage.gb-hour', disk, extra, 'GB')
      if (isSpot) yield spotAssumption
    }
  }
}

interface Kind {
  readonly label: string
  readonly vcpuSku: Sku
  readonly memorySku: Sku
}

const windows: Kind = {
  label: 'Windows',
  vcpuSku: 'fargate.windows.vcpu-hour',
  memorySku: 'fargate.windows.gb-hour',
}

const kinds: Readonly<Record<'linux' | 'spot' | 'windows', Readonly<Record<'x86' | 'arm', Kind>>>> = {
  linux: {
    x86: { label: 'x86', vcpuSku: 'fargate.linux.x86.vcpu-hour', memorySku: 'fargate.linux.x86.gb-hour' },
    arm: { label: 'ARM', vcpuSku: 'fargate.linux.arm.vcpu-hour', memorySku: 'fargate.linux.arm.gb-hour' },
  },
  spot: {
    x86: { label: 'x86 Spot', vcpuSku: 'fargate.spot.x86.vcpu-hour', memorySku: 'fargate.spot.x86.gb-hour' },
    arm: { label: 'ARM Spot', vcpuSku: 'fargate.spot.arm.vcpu-hour', memorySku: 'fargate.spot.arm.gb-hour' },
  },
  windows: { x86: windows, arm: windows },
}

const license: Text = { ko: 'Windows 라이선스', en: 'Windows licence' }

const disk: Text = {
  ko: `임시 스토리지 (${freeStorage}GB 초과분)`,
  en: `Ephemeral storage above ${freeStorage} GB`,
}

const noSize: Text = {
  ko: '태스크 정의에 CPU나 메모리가 없어 태스크 요금을 계산하지 못했습니다.',
  en: 'The task definition has no CPU or memory size, so its tasks are not priced.',
}

const noWindowsOnSpot: Text = {
  ko: 'Fargate Spot은 Windows 태스크를 실행하지 않으므로, 그 몫의 요금은 계산하지 못했습니다.',
  en: 'Fargate Spot runs no Windows tasks; the share of the tasks that it was to run is not priced.',
}

const spotAssumption: Assumption = {
  name: 'spot',
  text: {
    ko: '스팟 요금은 수시로 바뀝니다. 표시한 날짜의 요금으로 계산했습니다.',
    en: 'Spot prices change all the time; these are of the date shown.',
  },
}
