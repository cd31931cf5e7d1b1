import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What the instances lack. */
export const placementInstancesFailures: readonly Failure[] = [
  {
    id: 'instance-cpu',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['RESOURCE:CPU'], ['insufficient CPU'], ['enough CPU']],
    cause: {
      ko: '가장 잘 맞는 인스턴스에도 CPU가 모자랍니다.',
      en: 'Even the closest instance has too little CPU left.',
    },
    fix: {
      ko: '태스크의 CPU를 줄이거나, 인스턴스를 늘리거나, 용량 공급자가 늘리게 하세요.',
      en: 'Lower the CPU of the task, add instances, or let a capacity provider add them.',
    },
    sample:
      '(service web) was unable to place a task because no container instance met all of its requirements. The closest matching container-instance i has insufficient CPU units available.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'instance-memory',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['RESOURCE:MEMORY'], ['insufficient memory'], ['enough memory']],
    cause: {
      ko: '가장 잘 맞는 인스턴스에도 메모리가 모자랍니다.',
      en: 'Even the closest instance has too little memory left.',
    },
    fix: {
      ko: 'memory나 memoryReservation을 줄이거나 인스턴스를 늘리세요.',
      en: 'Lower memory or memoryReservation, or add instances.',
    },
    sample: 'The closest matching (container-instance x) has insufficient memory available.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'instance-gpu',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['RESOURCE:GPU'], ['insufficient GPU']],
    cause: { ko: '남은 GPU를 가진 인스턴스가 없습니다.', en: 'No instance has a GPU left.' },
    fix: {
      ko: 'GPU 인스턴스를 늘리거나 태스크의 GPU 수를 줄이세요.',
      en: 'Add GPU instances, or ask for fewer GPUs.',
    },
    sample: 'The closest matching container-instance i has insufficient GPU resource available.',
    source: sources.events,
    basis: 'excerpt',
  },
  {
    id: 'instance-interfaces',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['attach network interface to unused device index'],
      ['RESOURCE:ENI'],
      ['insufficient', 'ENI'],
      ['network interfaces', 'insufficient'],
      ['has no', 'network interface'],
    ],
    cause: {
      ko: '인스턴스에 더 붙일 수 있는 네트워크 인터페이스가 없습니다. awsvpc 모드의 태스크는 저마다 하나를 쓰고, 인스턴스 유형마다 수가 정해져 있습니다.',
      en: 'The instance can take no more network interfaces. Each task in awsvpc mode takes one, and the instance type sets how many there are.',
    },
    fix: {
      ko: 'awsvpcTrunking 계정 설정을 켜거나, 더 큰 인스턴스나 bridge 모드를 쓰세요.',
      en: 'Turn the awsvpcTrunking account setting on, or use a larger instance or bridge mode.',
    },
    sample: 'The closest matching container-instance i has insufficient ENI available.',
    source: sources.events,
    basis: 'excerpt',
  },
  {
    id: 'instance-port',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['RESOURCE:PORT'], ['already using a port']],
    cause: {
      ko: '태스크의 고정된 hostPort를 인스턴스가 이미 쓰고 있습니다.',
      en: 'The fixed hostPort of the task is taken on the instance.',
    },
    fix: {
      ko: 'bridge 모드에서는 hostPort를 0으로 두거나 awsvpc 모드를 쓰세요. 배포 중이라면 최소·최대 비율에 여유를 두세요.',
      en: 'Use hostPort 0 in bridge mode, or awsvpc mode; for deployments leave room between minimum and maximum.',
    },
    sample: 'The closest matching container-instance is already using a port required by your task.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'instance-agent',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['encountered error "AGENT"'],
      ['Timed out waiting for Amazon ECS Agent'],
      ["doesn't have the agent connected"],
      ['reason AGENT'],
      ['agent connected'],
    ],
    code: 'AGENT',
    cause: {
      ko: '인스턴스의 ECS 에이전트가 연결되어 있지 않습니다.',
      en: 'The ECS agent on the instance is not connected.',
    },
    fix: {
      ko: '인스턴스에서 ecs 서비스를 다시 시작하고, 사용자 데이터의 클러스터 이름, 인스턴스 역할, ECS까지 가는 길을 확인하세요.',
      en: 'Restart the ecs service on the instance, and check the cluster name in its user data, its role and its way to ECS.',
    },
    sample: 'The closest matching container-instance i encountered error "AGENT".',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'instance-attribute',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['missing an attribute'], ["error 'ATTRIBUTE'"], ['reason ATTRIBUTE']],
    code: 'ATTRIBUTE',
    cause: {
      ko: '태스크에 필요한 속성을 모두 가진 인스턴스가 없습니다. 로그 드라이버, CPU 아키텍처, 서브넷, GPU도 속성입니다.',
      en: 'No instance has all attributes that the task needs. Log drivers, CPU architecture, subnet and GPU are attributes too.',
    },
    fix: {
      ko: '태스크 정의의 requiresAttributes를 인스턴스의 속성과 비교하고, AMI와 서브넷을 확인하세요.',
      en: 'Compare requiresAttributes of the task definition with the attributes of the instances; look at AMI and subnet.',
    },
    look: looks.definition,
    sample: 'closest matching container-instance is missing an attribute required by your task.',
    source: sources.events,
    basis: 'read',
  },
]
