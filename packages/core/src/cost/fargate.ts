import { lazily, type Text } from '../finding/index.ts'
import {
  cpuUnits,
  fargateCpus,
  fargateMemoryFor,
  isWindows,
  memoryMebibytes,
  nextFargateSize,
  referenceTo,
  strategyOf,
  type Resource,
} from '../graph/index.ts'
import type { Sku } from '../pricing/index.ts'
import { sharesOf } from './compute.ts'
import type { CostContext } from './context.ts'
import type { Assumption, Entries } from './line-item.ts'
import { billedHours, described, durationText, eachRun, tasksText } from './task-hours.ts'

/** The part of a task's disk that AWS does not charge for, in GiB. */
const freeStorage = 20

/** Seconds that AWS bills a task on Fargate for at the least (https://aws.amazon.com/fargate/pricing/). */
export function leastFargateSeconds(task: Resource<'ecs.taskDefinition'>): number {
  return isWindows(task) ? 300 : 60
}

/** vCPU, memory and disk of a service's tasks on Fargate. */
export function addFargate(
  service: Resource<'ecs.service'>,
  task: Resource<'ecs.taskDefinition'>,
  context: CostContext,
  { item, assume, omit }: Entries,
): void {
  const resource = referenceTo(service)
  const { cpu, memory, runtimePlatform } = task.properties
  const asked = { cpu: cpuUnits(cpu) ?? 0, memory: memoryMebibytes(memory) ?? 0 }
  if (asked.cpu === 0 || asked.memory === 0) {
    const isWritten = cpu !== undefined && memory !== undefined
    omit(resource, isWritten ? unreadableSize(cpu, memory) : noSize)
    return
  }
  const isForWindows = isWindows(task)
  const size = offeredSize(asked, isForWindows)
  if (size === undefined) {
    omit(resource, tooBig(asked))
    return
  }
  if (size !== asked) assume(nextSize(task.id, asked, size))
  const vcpu = size.cpu / 1024
  const gigabytes = size.memory / 1024
  const isArm = runtimePlatform?.cpuArchitecture === 'ARM64'
  const strategy = strategyOf(service, context.graph)
  eachRun(service, context, (run) => {
    const shares =
      strategy.length === 0 ? [{ tasks: run.tasks, provider: 'FARGATE' }] : sharesOf(strategy, run.tasks)
    const hours = billedHours(run.hours, leastFargateSeconds(task))
    const duration = durationText(hours, run.times)
    for (const { tasks, provider } of shares) {
      const isSpot = provider === 'FARGATE_SPOT'
      if (isSpot && isForWindows) {
        omit(resource, noWindowsOnSpot)
        continue
      }
      const count = tasksText(tasks)
      const add = (sku: Sku, description: Text, each: number, unit: string): void =>
        item({
          sku,
          region: context.region,
          resource,
          description: described(description, run),
          quantity: tasks * each * hours * run.times,
          why: {
            ko: `${count.ko} × ${each} ${unit} × ${duration.ko}`,
            en: `${count.en} × ${each} ${unit} × ${duration.en}`,
          },
          basis: run.basis,
        })
      const kind = kinds[isForWindows ? 'windows' : isSpot ? 'spot' : 'linux'][isArm ? 'arm' : 'x86']
      add(kind.vcpuSku, kind.vcpuText, vcpu, 'vCPU')
      add(kind.memorySku, kind.memoryText, gigabytes, 'GB')
      if (isForWindows) add('fargate.windows.license-vcpu-hour', license, vcpu, 'vCPU')
      const extra = (task.properties.ephemeralStorage?.sizeInGiB ?? freeStorage) - freeStorage
      if (extra > 0) add('fargate.ephemeral-storage.gb-hour', disk, extra, 'GB')
      if (isSpot) assume(spotAssumption)
    }
  })
}

interface Size {
  /** CPU units. */
  readonly cpu: number
  /** MiB. */
  readonly memory: number
}

/** The size itself where Fargate has it, else the next that holds it; undefined where none does. */
function offeredSize(asked: Size, isForWindows: boolean): Size | undefined {
  const isOffered =
    offeredSizes().has(asked.cpu * sizeFactor + asked.memory) &&
    !(isForWindows && asked.cpu < leastWindowsCpu)
  return isOffered ? asked : nextFargateSize(asked.cpu, asked.memory, isForWindows)
}

/** Larger than any MiB of memory: a size is one number. */
const sizeFactor = 1_000_000

const offeredSizes = lazily(
  () =>
    new Set(fargateCpus.flatMap((cpu) => fargateMemoryFor(cpu).map((memory) => cpu * sizeFactor + memory))),
)

/** CPU units: Fargate runs Windows with one vCPU at the least. */
const leastWindowsCpu = 1024

function nextSize(id: string, asked: Size, size: Size): Assumption {
  return {
    name: `fargate-size-${id}`,
    text: {
      ko: `${id}: Fargate에는 CPU ${asked.cpu}, 메모리 ${asked.memory}MiB 크기가 없어, 그다음 크기인 CPU ${size.cpu}, 메모리 ${size.memory}MiB로 계산했습니다.`,
      en: `${id}: Fargate has no size of ${asked.cpu} CPU units and ${asked.memory} MiB; the next one, ${size.cpu} CPU units and ${size.memory} MiB, is priced.`,
    },
  }
}

function tooBig({ cpu, memory }: Size): Text {
  return {
    ko: `Fargate에는 CPU ${cpu}, 메모리 ${memory}MiB를 담을 크기가 없어 태스크 요금을 계산하지 못했습니다.`,
    en: `No size of Fargate holds ${cpu} CPU units and ${memory} MiB, so the tasks are not priced.`,
  }
}

interface Kind {
  readonly vcpuSku: Sku
  readonly vcpuText: Text
  readonly memorySku: Sku
  readonly memoryText: Text
}

function kindOf(label: string, vcpuSku: Sku, memorySku: Sku): Kind {
  return {
    vcpuSku,
    vcpuText: { ko: `Fargate vCPU (${label})`, en: `Fargate vCPU (${label})` },
    memorySku,
    memoryText: { ko: `Fargate 메모리 (${label})`, en: `Fargate memory (${label})` },
  }
}

const windows = kindOf('Windows', 'fargate.windows.vcpu-hour', 'fargate.windows.gb-hour')

const kinds: Readonly<Record<'linux' | 'spot' | 'windows', Readonly<Record<'x86' | 'arm', Kind>>>> = {
  linux: {
    x86: kindOf('x86', 'fargate.linux.x86.vcpu-hour', 'fargate.linux.x86.gb-hour'),
    arm: kindOf('ARM', 'fargate.linux.arm.vcpu-hour', 'fargate.linux.arm.gb-hour'),
  },
  spot: {
    x86: kindOf('x86 Spot', 'fargate.spot.x86.vcpu-hour', 'fargate.spot.x86.gb-hour'),
    arm: kindOf('ARM Spot', 'fargate.spot.arm.vcpu-hour', 'fargate.spot.arm.gb-hour'),
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

function unreadableSize(cpu: string, memory: string): Text {
  return {
    ko: `CPU "${cpu}", 메모리 "${memory}"는 Fargate 크기로 읽을 수 없어 태스크 요금을 계산하지 못했습니다.`,
    en: `CPU "${cpu}" and memory "${memory}" are no size of Fargate, so its tasks are not priced.`,
  }
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
