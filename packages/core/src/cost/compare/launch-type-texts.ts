import type { Text } from '../../finding/index.ts'
import { shown } from '../line-item.ts'
import type { TaskSize } from '../packing.ts'
import type { LaunchType } from './launch-type-tasks.ts'

/** The name of a choice, with the types of its instances. The fee of ECS Managed Instances is not exact, nor is their bill. */
export function labelOf(target: LaunchType, types: readonly string[]): Text {
  const names = [...new Set(types)]
  if (target === 'fargate') return { ko: 'Fargate', en: 'Fargate' }
  if (target === 'ec2') {
    const label = names.length === 0 ? 'EC2' : `EC2 (${names.join(', ')})`
    return { ko: label, en: label }
  }
  return {
    ko: `ECS 관리형 인스턴스 (${[...names, '근사치'].join(', ')})`,
    en: `ECS Managed Instances (${[...names, 'approximate'].join(', ')})`,
  }
}

const unusedIsPaid: Text = {
  ko: '인스턴스에서 남는 자원도 요금에 들어갑니다. 배포하는 동안 더 실행되는 태스크의 자리도 있어야 합니다.',
  en: 'What nobody uses of the instances is paid for too, and tasks that a deployment adds need room on them.',
}

/** What every choice gains and loses. */
export const general: Readonly<Record<LaunchType, readonly Text[]>> = {
  fargate: [
    {
      ko: '관리할 서버가 없습니다. 패치와 용량은 AWS가 맡고, 태스크가 실행되는 동안 태스크가 예약한 CPU와 메모리만큼만 냅니다.',
      en: 'There are no servers to keep: AWS patches and provides them, and what the tasks reserve is paid for while they run.',
    },
  ],
  ec2: [
    unusedIsPaid,
    {
      ko: '운영 체제와 ECS 에이전트의 패치, Auto Scaling 그룹의 크기를 직접 관리합니다. 대신 인스턴스 유형과 설정을 마음대로 고르고 인스턴스에 접속할 수 있습니다.',
      en: 'Patches of the system and of the agent, and the size of the Auto Scaling group, are yours to see to; so are the choice of instances and the right to log in to them.',
    },
  ],
  'managed-instances': [
    unusedIsPaid,
    {
      ko: 'AWS가 인스턴스를 실행하고 패치하며, 14일이 지난 인스턴스는 비우고 새것으로 바꿉니다. 인스턴스에 SSH로 접속할 수 없습니다.',
      en: 'AWS starts and patches the instances, and after 14 days drains and replaces them; nobody logs in to them by SSH.',
    },
    {
      ko: 'EC2 요금에 관리 요금이 더해집니다. 관리 요금은 근사치입니다.',
      en: 'A fee comes on top of the price of EC2; the fee shown is approximate.',
    },
  ],
}

export const spotNow: Text = {
  ko: '지금은 Fargate Spot을 씁니다. 다른 선택은 온디맨드 요금이며, EC2 스팟 인스턴스의 요금은 알지 못합니다.',
  en: 'It runs on Fargate Spot; the other choices are on demand, for no price of EC2 Spot Instances is known.',
}

/** What is to be known about a choice for these services. */
export const notes = {
  oneInstance: {
    ko: '인스턴스가 1대뿐이라, 그 인스턴스나 가용 영역에 장애가 나면 그 위의 태스크가 모두 멈춥니다.',
    en: 'There is one instance: where it or its zone fails, all the tasks on it stop.',
  },
  burstable: {
    ko: 'T 계열 인스턴스는 CPU를 기준 성능보다 계속 많이 쓰면 크레딧이 떨어지고, 기본값인 무제한 모드에서는 초과분이 따로 청구됩니다. 이 요금은 넣지 않았습니다.',
    en: 'A T instance that stays above its CPU baseline runs out of credits and, in its default unlimited mode, is billed for the rest; that is not in the figure.',
  },
  gateway: (monthly: number): Text => {
    const price = `$${monthly.toFixed(2)}`
    return {
      ko: `인스턴스 위의 태스크는 퍼블릭 IP를 받지 못하므로, 밖으로 나갈 NAT 게이트웨이 1개를 더해 계산했습니다(한 달 ${price}). 이미지와 로그는 인스턴스를 거치므로, 태스크가 외부를 호출하지 않는다면 퍼블릭 IP가 있는 인스턴스로 대신할 수 있습니다.`,
      en: `A task on an instance gets no public IP, so one NAT gateway is added, at ${price} a month. Images and logs go by the instance: tasks that call nothing outside can do with instances that have a public IP.`,
    }
  },
  unreachable: {
    ko: '로드 밸런서 없이 태스크의 퍼블릭 IP로 받던 연결은 더 받을 수 없습니다. 필요하면 로드 밸런서를 두어야 하며, 그 요금은 넣지 않았습니다.',
    en: 'Without a load balancer nobody reaches the tasks by a public IP any more; one may be needed, and is not priced.',
  },
  endpoints: {
    ko: 'VPC 엔드포인트로만 나가는 인스턴스에는 ecs-agent, ecs-telemetry, ecs 엔드포인트도 필요하므로, 없는 것을 더해 계산했습니다.',
    en: 'Instances that go out by VPC endpoints alone need those for ecs-agent, ecs-telemetry and ecs as well; what is missing is added and priced.',
  },
  addresses: {
    ko: '퍼블릭 서브넷에 NAT 게이트웨이가 없으므로, 태스크마다 퍼블릭 IPv4 주소를 하나씩 더해 계산했습니다.',
    en: 'The subnets are public and have no NAT gateway: a public IPv4 address for each task is added and priced.',
  },
  noWayOut: {
    ko: 'Fargate 태스크는 이미지를 직접 받으므로 퍼블릭 IP나 NAT 게이트웨이, 또는 ECR용 VPC 엔드포인트가 필요합니다. 파일에 보이지 않아 그 요금은 넣지 않았습니다.',
    en: 'A Fargate task pulls its image itself, by a public IP, a NAT gateway or VPC endpoints for ECR. The files show none, and none is priced.',
  },
  ownInterface: {
    ko: '네트워크 모드를 awsvpc로 바꿔야 합니다. 태스크마다 IP 주소가 따로 생기며, 대상 그룹의 대상 유형도 ip여야 합니다.',
    en: 'The network mode must become awsvpc: every task has an IP address of its own, and target groups must be of type ip.',
  },
  noPlacement: {
    ko: '배치 전략과 배치 제약은 Fargate에 없습니다.',
    en: 'Fargate has neither placement strategies nor placement constraints.',
  },
  sharedDisk: {
    ko: '임시 스토리지(ephemeralStorage)는 Fargate에만 있습니다. 태스크들이 함께 쓰는 인스턴스의 볼륨을 그만큼 키워 계산했습니다.',
    en: 'ephemeralStorage is of Fargate alone: the volume of each instance, which its tasks share, is priced with so much more.',
  },
  noTypeFits: {
    ko: '요금을 아는 인스턴스 유형에는 들어가지 않는 태스크가 있습니다. 더 크거나 다른 유형이 필요합니다.',
    en: 'A task fits on none of the instance types whose price is known; it needs a larger or another one.',
  },
  rounded: (asked: TaskSize, offered: TaskSize): Text => {
    const sizes = `${sizeText(asked)} → ${sizeText(offered)}`
    return {
      ko: `Fargate에 없는 크기라 다음 크기로 올려 계산했습니다: ${sizes}`,
      en: `Fargate has no such size; the next one is priced: ${sizes}`,
    }
  },
} as const

/** Why a choice cannot be made. */
export const reasons = {
  noService: {
    ko: '서비스가 없습니다. 서비스 파일도 함께 지정하세요.',
    en: 'There is no service. Name its file too.',
  },
  noDaemons: {
    ko: 'Fargate에는 데몬(DAEMON) 예약 전략이 없습니다.',
    en: 'Fargate has no DAEMON scheduling strategy.',
  },
  noWindows: {
    ko: 'ECS 관리형 인스턴스에서는 Windows 컨테이너가 실행되지 않습니다.',
    en: 'Windows containers do not run on ECS Managed Instances.',
  },
  tooBig: {
    ko: 'Fargate의 가장 큰 크기보다 큰 태스크입니다.',
    en: 'A task is larger than the largest size that Fargate has.',
  },
  noSubnets: {
    ko: '인스턴스 위의 태스크는 퍼블릭 IP를 받지 못해 NAT 게이트웨이가 필요한데, 태스크의 서브넷을 알 수 없습니다. 서브넷이 적힌 서비스 파일을 지정하세요.',
    en: 'A task on an instance gets no public IP and needs a NAT gateway, and the subnets of the tasks are not known. Name a service file that has them.',
  },
  refused: (settings: readonly string[]): Text => ({
    ko: `태스크 정의에 여기서 쓸 수 없는 설정이 있습니다: ${settings.join(', ')}`,
    en: `The task definition has settings that are refused there: ${settings.join(', ')}`,
  }),
} as const

function sizeText({ vcpu, memory }: TaskSize): string {
  return `${shown(vcpu)} vCPU ${shown(memory)} GB`
}
