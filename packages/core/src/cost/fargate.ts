import type { Text } from '../finding/index.ts'
import { cpuUnits, memoryMebibytes, type Resource, type ResourceGraph } from '../graph/index.ts'
import type { Sku } from '../pricing/index.ts'
import { referenceTo, type CostContext } from './context.ts'
import type { Assumption, CostEntry, LineItem } from './item.ts'

/** The part of a task's disk that AWS does not charge for, in GiB. */
const freeStorage = 20

/** vCPU, memory and disk of a service's tasks; what does not run on Fargate is named as left out. */
export function* fargateItems(
  service: Resource<'ecs.service'>,
  context: CostContext,
  basis: LineItem['basis'] = 'fixed',
): Generator<CostEntry> {
  const { graph, region, hours } = context
  const resource = referenceTo(service)
  const tasks = taskCount(service)
  if (tasks === 0) return
  const task = graph.targets(service, 'ecs.taskDefinition')[0]
  if (task === undefined) {
    yield { resource, reason: noTaskDefinition }
    return
  }
  if (!runsOnFargate(service, graph)) {
    yield { resource, reason: notOnFargate }
    return
  }
  const { cpu, memory, runtimePlatform, ephemeralStorage } = task.properties
  const vcpu = (cpuUnits(cpu) ?? 0) / 1024
  const gigabytes = (memoryMebibytes(memory) ?? 0) / 1024
  if (vcpu === 0 || gigabytes === 0) {
    yield { resource, reason: noSize }
    return
  }
  const isWindows = runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false
  const isArm = runtimePlatform?.cpuArchitecture === 'ARM64'
  const item = (sku: Sku, description: Text, each: number, unit: string, share: Share): LineItem => ({
    sku,
    region,
    resource,
    description,
    quantity: share.tasks * each * hours,
    why: {
      ko: `태스크 ${share.tasks}개 × ${each} ${unit} × ${hours}시간`,
      en: `${share.tasks} ${share.tasks === 1 ? 'task' : 'tasks'} × ${each} ${unit} × ${hours} h`,
    },
    basis,
  })
  for (const share of sharesOf(service, tasks)) {
    const kind = isWindows
      ? 'windows'
      : share.isSpot
        ? isArm
          ? 'spot.arm'
          : 'spot.x86'
        : isArm
          ? 'linux.arm'
          : 'linux.x86'
    const label = isWindows ? 'Windows' : `${isArm ? 'ARM' : 'x86'}${share.isSpot ? ' Spot' : ''}`
    yield item(`fargate.${kind}.vcpu-hour`, both(`Fargate vCPU (${label})`), vcpu, 'vCPU', share)
    yield item(
      `fargate.${kind}.gb-hour`,
      { ko: `Fargate 메모리 (${label})`, en: `Fargate memory (${label})` },
      gigabytes,
      'GB',
      share,
    )
    if (isWindows) {
      const license = { ko: 'Windows 라이선스', en: 'Windows licence' }
      yield item('fargate.windows.license-vcpu-hour', license, vcpu, 'vCPU', share)
    }
    const extra = (ephemeralStorage?.sizeInGiB ?? freeStorage) - freeStorage
    if (extra > 0) {
      const disk = {
        ko: `임시 스토리지 (${freeStorage}GB 초과분)`,
        en: `Ephemeral storage above ${freeStorage} GB`,
      }
      yield item('fargate.ephemeral-storage.gb-hour', disk, extra, 'GB', share)
    }
    if (share.isSpot) yield spotAssumption
  }
}

const noTaskDefinition: Text = {
  ko: '서비스의 태스크 정의를 찾지 못해 태스크 요금을 계산하지 못했습니다. 태스크 정의 파일도 함께 지정하세요.',
  en: "The service's task definition was not found, so its tasks are not priced. Name its file too.",
}

const notOnFargate: Text = {
  ko: '태스크가 Fargate에서 실행되지 않습니다. EC2 인스턴스 요금은 계산하지 않았습니다.',
  en: 'The tasks do not run on Fargate; the instances that they run on are not priced.',
}

const noSize: Text = {
  ko: '태스크 정의에 CPU나 메모리가 없어 태스크 요금을 계산하지 못했습니다.',
  en: 'The task definition has no CPU or memory size, so its tasks are not priced.',
}

const spotAssumption: Assumption = {
  name: 'spot',
  text: {
    ko: '스팟 요금은 수시로 바뀝니다. 표시한 날짜의 요금으로 계산했습니다.',
    en: 'Spot prices change all the time; these are of the date shown.',
  },
}

function both(text: string): Text {
  return { ko: text, en: text }
}

/** The number of tasks that a service is to run: 1 where the file does not say, as the ECS API has it. */
export function taskCount(service: Resource<'ecs.service'>): number {
  return service.properties.desiredCount ?? (service.properties.schedulingStrategy === 'DAEMON' ? 0 : 1)
}

/** Whether a service's tasks run on Fargate, by what the service says or else its task definition. */
export function runsOnFargate(service: Resource<'ecs.service'>, graph: ResourceGraph): boolean {
  const { launchType, capacityProviderStrategy } = service.properties
  if (launchType !== undefined) return launchType === 'FARGATE'
  const providers = capacityProviderStrategy ?? []
  if (providers.length > 0) return providers.some((item) => item.capacityProvider?.startsWith('FARGATE'))
  const task = graph.targets(service, 'ecs.taskDefinition')[0]
  return task?.properties.requiresCompatibilities?.includes('FARGATE') ?? false
}

interface Share {
  readonly tasks: number
  readonly isSpot: boolean
}

/**
 * Splits tasks between Fargate and Fargate Spot as ECS does: the base first, the rest by weight. Where a fraction of a
 * task would be left over, the provider named first gets it.
 */
function sharesOf(service: Resource<'ecs.service'>, tasks: number): readonly Share[] {
  const strategy = service.properties.capacityProviderStrategy ?? []
  if (strategy.length === 0) return [{ tasks, isSpot: false }]
  const base = strategy.map((item) => Math.min(item.base ?? 0, tasks))
  const based = base.reduce((sum, count) => sum + count, 0)
  const weights = strategy.map((item) => item.weight ?? 0)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let left = Math.max(0, tasks - based)
  const rest = left
  const shares = strategy.map((item, index) => {
    const weighted = total === 0 ? 0 : Math.min(left, Math.ceil((rest * (weights[index] ?? 0)) / total))
    left -= weighted
    return { tasks: (base[index] ?? 0) + weighted, isSpot: item.capacityProvider === 'FARGATE_SPOT' }
  })
  return shares.filter((share) => share.tasks > 0)
}
