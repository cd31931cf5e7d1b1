import type { Text } from '../finding/index.ts'
import type { CostContext } from './context.ts'
import { instanceSize, isBurstable, typesLike, type InstanceTypeName } from './instance-types.ts'
import type { Assumption } from './line-item.ts'

/** What of an instance is paid for. */
export const what = {
  instance: (type: string): Text => ({ ko: `EC2 인스턴스 ${type}`, en: `EC2 instances, ${type}` }),
  fee: (type: string): Text => ({
    ko: `ECS 관리형 인스턴스 요금 ${type}`,
    en: `ECS Managed Instances fee, ${type}`,
  }),
  volume: { ko: '인스턴스의 EBS 볼륨', en: 'EBS volumes of the instances' },
  address: { ko: '인스턴스의 퍼블릭 IPv4 주소', en: 'Public IPv4 addresses of the instances' },
  kept: ({ ko, en }: Text): Text => ({
    ko: `${ko}: Auto Scaling 그룹이 더 유지하는 몫`,
    en: `${en}: kept beside them by the Auto Scaling group`,
  }),
} as const

/** What an estimate of instances takes for granted. */
export function* instanceAssumptions(
  type: InstanceTypeName,
  {
    volumeGb,
    isVolumeKnown,
    hasStandardCredits,
    keepsMore,
  }: {
    readonly volumeGb: number
    readonly isVolumeKnown: boolean
    readonly hasStandardCredits: boolean
    /** Whether the Auto Scaling group has a number of instances that it does not go below. */
    readonly keepsMore: boolean
  },
  isManaged: boolean,
  { usage, graph }: CostContext,
): Generator<Assumption> {
  const { instanceReservedMemory: reserved } = usage
  yield {
    name: 'packing',
    text: {
      ko: `태스크를 ${type} 인스턴스에 빈틈없이 배치하고, 필요한 만큼만 인스턴스를 실행한다고 보았습니다.${keepsMore ? ' 그 밖에 Auto Scaling 그룹이 유지하는 인스턴스는 따로 더했습니다.' : ''}${isManaged ? ' 다만 ECS 관리형 인스턴스는 먼저 가용 영역 세 곳까지 나누어 둡니다.' : ''} 인스턴스마다 메모리 ${reserved}MiB는 시스템 몫으로 남겼습니다.`,
      en: `Tasks are packed onto ${type} instances as tightly as they fit, and no more instances run than that takes${keepsMore ? ' or their Auto Scaling group keeps' : ''}${isManaged ? ', once there is one in each of up to three Availability Zones' : ''}; the system keeps ${reserved} MiB of each.`,
    },
  }
  if (graph.memo(graph, 'cost: services', () => graph.all('ecs.service').length) > 1) {
    yield {
      name: 'instances-not-shared',
      text: {
        ko: '서비스마다 인스턴스를 따로 쓴다고 보았습니다. 함께 쓰면 인스턴스가 더 적게 필요할 수 있습니다.',
        en: 'Each service is given instances of its own; services that share them may need fewer.',
      },
    }
  }
  if (!isVolumeKnown) {
    yield {
      name: 'instance-volume',
      text: {
        ko: `인스턴스마다 ${volumeGb}GB gp3 볼륨이 있다고 보았습니다.`,
        en: `Each instance is taken to have a gp3 volume of ${volumeGb} GB.`,
      },
    }
  }
  if (isBurstable(type) && !hasStandardCredits) yield cpuCredits
  if (isManaged) yield feeAssumption
}

// Amazon EC2 user guide, "Unlimited mode for burstable performance instances": the default of T3, T3a and T4g.
const cpuCredits: Assumption = {
  name: 'cpu-credits',
  text: {
    ko: 'T 인스턴스는 기본으로 무제한 모드입니다. 기준 성능을 넘겨 쓴 CPU 크레딧의 요금은 넣지 않았습니다.',
    en: 'T instances are in unlimited mode by default; CPU credits for work above their baseline are not in the figure.',
  },
}

const feeAssumption: Assumption = {
  name: 'managed-instances-fee',
  text: {
    ko: 'ECS 관리형 인스턴스 요금은 근사치입니다. AWS 요금 자료의 어느 줄이 어느 인스턴스 유형인지는 추정한 것입니다.',
    en: "The fee of ECS Managed Instances is approximate: which row of AWS's price feed belongs to which instance type was inferred.",
  },
}

/** That files name types of instances, which no capacity provider ties to the service. */
export function untiedTypes(types: readonly string[]): Text {
  const named = types.join(', ')
  return {
    ko: `파일에 인스턴스 유형(${named})이 있지만, 그 인스턴스를 서비스와 잇는 용량 공급자가 없습니다. 사용자 데이터의 ECS_CLUSTER는 읽지 않습니다.`,
    en: `The files name an instance type (${named}), but no capacity provider ties those instances to the service, and ECS_CLUSTER in user data is not read.`,
  }
}

/** Why instances are not in the figure. */
export const reasons = {
  unknownDaemons: {
    ko: '데몬 서비스는 인스턴스마다 태스크를 하나씩 실행합니다. 인스턴스 수를 알 수 없어 요금을 계산하지 못했습니다.',
    en: 'A daemon service runs a task on every instance; how many there are is not known, so nothing is priced.',
  },
  noWindows: {
    ko: 'Windows 인스턴스의 요금은 요금표에 없어, 태스크가 실행될 인스턴스의 요금을 계산하지 못했습니다.',
    en: 'The price book has no Windows instances; those that the tasks run on are not priced.',
  },
  noSpot: {
    ko: 'EC2 스팟 인스턴스의 요금은 요금표에 없어, 태스크가 실행될 인스턴스의 요금을 계산하지 못했습니다.',
    en: 'The price book has no EC2 Spot Instances; those that the tasks run on are not priced.',
  },
  unknownType: {
    ko: '태스크가 Fargate에서 실행되지 않으며 인스턴스 유형도 알 수 없어, 인스턴스 요금을 계산하지 못했습니다.',
    en: 'The tasks do not run on Fargate, and the type of the instances that they run on is not known; they are not priced.',
  },
  untiedType: (types: readonly string[]): Text => {
    const { ko, en } = untiedTypes(types)
    return {
      ko: `${ko} 그래서 인스턴스 요금을 계산하지 못했습니다. 그 인스턴스의 용량 공급자를 서비스나 클러스터에 연결하세요(명령에서는 --instance-type으로도 지정할 수 있습니다).`,
      en: `${en} They are not priced. Give the service or its cluster a capacity provider of theirs (or, to the command, --instance-type).`,
    }
  },
  // "The Auto Scaling group can't have instance weighting settings":
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/asg-capacity-providers.html
  weighed: (group: string, hasType: boolean): Text => ({
    ko: `Auto Scaling 그룹 ${group}: 인스턴스 유형의 가중치(WeightedCapacity)는 ECS 용량 공급자에서 지원하지 않고, 그룹 크기가 몇 대인지도 알 수 없어 ${hasType ? '그룹이 더 유지하는 몫은' : '인스턴스 요금을'} 계산하지 못했습니다. 가중치를 지우세요${hasType ? '' : '(태스크에 필요한 만큼은 명령의 --instance-type으로 계산됩니다)'}.`,
    en: `The Auto Scaling group ${group} weighs its instance types (WeightedCapacity), which ECS capacity providers do not support, and its sizes are in units: ${hasType ? 'what it keeps beside the tasks is' : 'the instances are'} not priced. Remove the weights${hasType ? '' : ' (what the tasks need is priced with --instance-type of the command)'}.`,
  }),
  noSize: {
    ko: '태스크 정의에 메모리가 없어, 필요한 인스턴스 수를 계산하지 못했습니다.',
    en: 'The task definition says nothing of memory, so how many instances it needs is not known.',
  },
  unpricedType: (type: string): Text => {
    const family = typesLike(type).join(', ')
    const [ko, en] =
      family === '' ? ['', ''] : [` 이 계열에서 아는 유형: ${family}`, ` Known of its family: ${family}.`]
    return {
      ko: `인스턴스 유형 ${type}: 크기와 요금을 알지 못해 인스턴스 요금을 계산하지 못했습니다.${ko}`,
      en: `Neither the size nor the price of the instance type ${type} is known; the instances are not priced.${en}`,
    }
  },
  doesNotFit: (type: InstanceTypeName): Text => {
    const { vcpu, memory, architecture } = instanceSize(type)
    const facts = `${architecture}, ${vcpu} vCPU, ${memory} GB`
    return {
      ko: `인스턴스 유형 ${type}(${facts})에서는 태스크를 하나도 실행할 수 없어, 요금을 계산하지 못했습니다.`,
      en: `Not one task runs on an instance of type ${type} (${facts}); nothing is priced.`,
    }
  },
  beyondMaxSize: (needed: number, most: number): Text => ({
    ko: `태스크를 모두 실행하려면 인스턴스 ${needed}대가 필요하지만 Auto Scaling 그룹의 최대 크기(MaxSize)는 ${most}대입니다. 들어가지 않는 태스크는 실행되지 않으므로 ${most}대만 계산했습니다.`,
    en: `All tasks need ${needed} instances, and the Auto Scaling group has ${most} at the most (MaxSize). Tasks that do not fit do not run; ${most} ${most === 1 ? 'is' : 'are'} priced.`,
  }),
  unpricedFee: (type: InstanceTypeName): Text => ({
    ko: `ECS 관리형 인스턴스 요금 ${type}: 요금을 알지 못합니다.`,
    en: `The fee of ECS Managed Instances for ${type} is not known.`,
  }),
  volumeBeyondIncluded: {
    ko: '인스턴스의 EBS 볼륨: 기본 제공을 넘는 IOPS와 처리량의 요금을 알지 못합니다.',
    en: "The instances' EBS volumes: the price of IOPS and throughput beyond what is included is not known.",
  },
  unpricedVolume: (type: string): Text => ({
    ko: `인스턴스의 EBS 볼륨(${type}): 요금을 알지 못합니다.`,
    en: `The price of the instances' EBS volumes (${type}) is not known.`,
  }),
} as const
