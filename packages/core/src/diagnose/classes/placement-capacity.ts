import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Capacity and quotas. */
export const placementCapacityFailures: readonly Failure[] = [
  {
    id: 'no-capacity',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Capacity is unavailable at this time']],
    cause: {
      ko: '그 가용 영역에 이 크기의 태스크를 둘 Fargate 용량이 지금 없습니다.',
      en: 'The zone has no Fargate capacity for a task of this size just now.',
    },
    fix: {
      ko: '더 많은 가용 영역의 서브넷을 넣거나, 잠시 뒤에 다시 시도하거나, 다른 크기를 써 보세요. 스팟만 쓰는 전략이라면 FARGATE를 함께 두세요.',
      en: 'Add subnets in more zones, try later, or try another size. With a strategy of Spot alone, add FARGATE.',
    },
    look: looks.events,
    sample:
      'was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'quota-reached',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['reached the limit on the number of tasks you can run concurrently'],
      ['reached the limit on the number of vCPUs you can run concurrently'],
    ],
    cause: {
      ko: '계정의 Fargate 할당량을 다 썼습니다. 잊고 둔 서비스도 할당량을 차지합니다.',
      en: 'The quota of the account is used up; forgotten services count too.',
    },
    fix: {
      ko: '쓰지 않는 서비스를 지우거나 Service Quotas에서 할당량을 늘려 달라고 하세요.',
      en: 'Delete services that nobody uses, or ask for more in Service Quotas.',
    },
    told: [
      {
        phrases: [['number of tasks']],
        cause: {
          ko: '계정이 한꺼번에 실행할 수 있는 Fargate 태스크 수에 이르렀습니다. 잊고 둔 서비스도 셉니다.',
          en: 'The account runs as many Fargate tasks as it may; forgotten services count too.',
        },
      },
      {
        phrases: [['number of vCPUs']],
        cause: {
          ko: '계정이 한꺼번에 쓸 수 있는 Fargate vCPU 수에 이르렀습니다. 잊고 둔 서비스도 셉니다.',
          en: 'The account uses as many Fargate vCPUs as it may; forgotten services count too.',
        },
        fix: {
          ko: '쓰지 않는 서비스를 지우거나, 태스크의 cpu를 줄이거나, Service Quotas에서 vCPU 할당량을 늘려 달라고 하세요. 스팟의 할당량은 따로 있습니다.',
          en: 'Delete services that nobody uses, lower cpu of the tasks, or ask for more vCPUs in Service Quotas; Spot has a quota of its own.',
        },
      },
    ],
    look: looks.fargateQuotas,
    sample: "Reason: You've reached the limit on the number of tasks you can run concurrently",
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'size-above-limit',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['requested CPU configuration is above your limit'],
      ['requested MEMORY configuration is above your limit'],
    ],
    cause: {
      ko: '태스크 크기가 계정에서 실행할 수 있는 한도보다 큽니다.',
      en: 'The size of the task is above what the account may run.',
    },
    fix: {
      ko: '더 작은 크기를 쓰거나 Service Quotas에서 한도를 올려 달라고 요청하세요.',
      en: 'Choose a smaller size, or ask for a higher quota in Service Quotas.',
    },
    told: [
      {
        phrases: [['MEMORY configuration']],
        cause: {
          ko: '태스크의 메모리가 계정에서 실행할 수 있는 한도보다 큽니다.',
          en: 'The memory of the task is above what the account may run.',
        },
      },
      {
        phrases: [['CPU configuration']],
        cause: {
          ko: '태스크의 CPU가 계정에서 실행할 수 있는 한도보다 큽니다.',
          en: 'The CPU of the task is above what the account may run.',
        },
      },
    ],
    look: looks.fargateQuotas,
    sample: 'Reason: The requested MEMORY configuration is above your limit.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'provisioning-limit',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['tasks provisioning capacity limit was exceeded']],
    cause: {
      ko: '클러스터에서 PROVISIONING 상태인 태스크가 이미 한도(500개)에 이르렀습니다.',
      en: 'The cluster has as many tasks in PROVISIONING as it may: 500.',
    },
    fix: {
      ko: '조금씩 늘리고, 태스크가 계속 다시 시작되는 서비스를 찾으세요.',
      en: 'Scale up gradually, and look for services whose tasks start over and over.',
    },
    look: looks.stoppedTasks,
    sample:
      'was unable to place tasks in your cluster because the tasks provisioning capacity limit was exceeded.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'zone-not-served',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['unable to place a task. Reason: Internal error']],
    cause: {
      ko: '서브넷이 Fargate가 지원하지 않는 가용 영역에 있습니다.',
      en: 'The subnet is in a zone that Fargate does not serve.',
    },
    fix: {
      ko: 'Fargate를 지원하는 가용 영역의 서브넷으로 옮기세요.',
      en: 'Move to a subnet in a zone that is supported.',
    },
    look: looks.subnet,
    sample: 'was unable to place a task. Reason: Internal error.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'no-instances',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['No Container Instances were found'], ['EMPTY CAPACITY PROVIDER']],
    cause: {
      ko: 'EC2에서 실행하려는 서비스인데 태스크를 둘 수 있는 인스턴스가 클러스터에 없습니다.',
      en: 'The service is to run on EC2, and the cluster has no instance that could take the task.',
    },
    fix: {
      ko: 'Fargate를 쓰려던 것이라면 시작 유형이나 용량 공급자 전략을 FARGATE로 바꾸세요.',
      en: 'If you meant Fargate, change the launch type or the capacity provider strategy to FARGATE.',
    },
    look: looks.instances,
    sample:
      'was unable to reach steady state. Reason: No Container Instances were found in your capacity provider.',
    source: sources.events,
    basis: 'read',
  },
]
