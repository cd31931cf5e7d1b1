import { sources, type Failure } from './failure.ts'

/** A task finds no place: on EC2 instances, or on Fargate. */
export const placementFailures: readonly Failure[] = [
  {
    id: 'instance-cpu',
    stage: 'schedule',
    field: 'service event',
    phrases: [['insufficient CPU units available']],
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
    phrases: [['insufficient memory available']],
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
    id: 'instance-port',
    stage: 'schedule',
    field: 'service event',
    phrases: [['already using a port required by your task']],
    cause: {
      ko: '고정된 hostPort를 모든 인스턴스가 이미 쓰고 있습니다.',
      en: 'The fixed hostPort is taken on every instance.',
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
    phrases: [['encountered error AGENT'], ['Timed out waiting for Amazon ECS Agent to start']],
    code: 'AGENT',
    cause: {
      ko: '인스턴스의 ECS 에이전트가 연결되어 있지 않거나 시작된 적이 없습니다.',
      en: 'The ECS agent on the instance is disconnected, or never started.',
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
    phrases: [['missing an attribute required by your task']],
    code: 'ATTRIBUTE',
    cause: {
      ko: '태스크에 필요한 속성(로그 드라이버, CPU 아키텍처, 서브넷, GPU 등)을 가진 인스턴스가 없습니다.',
      en: 'No instance has an attribute that the task needs, such as a log driver, a CPU architecture, a subnet or a GPU.',
    },
    fix: {
      ko: '태스크 정의의 requiresAttributes를 인스턴스의 속성과 비교하고, AMI와 서브넷을 확인하세요.',
      en: 'Compare requiresAttributes of the task definition with the attributes of the instances; look at AMI and subnet.',
    },
    sample: 'closest matching container-instance is missing an attribute required by your task.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'instance-resource',
    stage: 'schedule',
    field: 'failure reason',
    phrases: [
      ['RESOURCE:CPU'],
      ['RESOURCE:MEMORY'],
      ['RESOURCE:ENI'],
      ['RESOURCE:PORTS'],
      ['RESOURCE:PORT'],
      ['RESOURCE:GPU'],
    ],
    cause: {
      ko: 'RunTask가 그 자원(CPU, 메모리, 네트워크 인터페이스, 포트, GPU)이 남은 인스턴스를 찾지 못했습니다.',
      en: 'RunTask found no instance with that resource left: CPU, memory, network interfaces, ports or GPUs.',
    },
    fix: {
      ko: '인스턴스를 늘리거나 태스크가 예약하는 양을 줄이세요. ENI라면 트렁킹을 켜거나 다른 인스턴스 유형을 쓰세요.',
      en: 'Add instances or reserve less; for ENI turn trunking on, or take another instance type.',
    },
    sample: 'RESOURCE:MEMORY',
    source: sources.apiFailures,
    basis: 'excerpt',
  },
  {
    id: 'resource-missing',
    stage: 'schedule',
    field: 'failure reason',
    phrases: [],
    code: 'MISSING',
    cause: {
      ko: '그 ARN이 없습니다. 클러스터나 리전이 다르거나, 이미 지워졌습니다.',
      en: 'There is nothing of that ARN: another cluster, another Region, or it is gone.',
    },
    fix: {
      ko: '--cluster와 --region을 확인하세요. describe 명령은 이것을 오류가 아니라 failures로 알려 줍니다.',
      en: 'Check --cluster and --region; describe calls tell it under failures, not as an error.',
    },
    sample: 'MISSING',
    source: sources.apiFailures,
    basis: 'read',
  },
  {
    id: 'size-above-limit',
    stage: 'schedule',
    field: 'service event',
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
    sample: 'Reason: The requested MEMORY configuration is above your limit.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'zone-not-served',
    stage: 'schedule',
    field: 'service event',
    phrases: [['unable to place a task. Reason: Internal error']],
    cause: {
      ko: '서브넷이 Fargate가 지원하지 않는 가용 영역에 있습니다.',
      en: 'The subnet is in a zone that Fargate does not serve.',
    },
    fix: {
      ko: 'Fargate를 지원하는 가용 영역의 서브넷으로 옮기세요.',
      en: 'Move to a subnet in a zone that is supported.',
    },
    sample: 'was unable to place a task. Reason: Internal error.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'provisioning-limit',
    stage: 'schedule',
    field: 'service event',
    phrases: [['tasks provisioning capacity limit was exceeded']],
    cause: {
      ko: '클러스터에서 PROVISIONING 상태인 태스크가 이미 한도(500개)에 이르렀습니다.',
      en: 'The cluster has as many tasks in PROVISIONING as it may: 500.',
    },
    fix: {
      ko: '조금씩 늘리고, 태스크가 계속 다시 시작되는 서비스를 찾으세요.',
      en: 'Scale up gradually, and look for services whose tasks start over and over.',
    },
    sample:
      'was unable to place tasks in your cluster because the tasks provisioning capacity limit was exceeded.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'partly-launched',
    stage: 'schedule',
    field: 'service event',
    phrases: [['could not launch', 'for deployment']],
    cause: { ko: '태스크 가운데 일부만 용량을 얻었습니다.', en: 'Only a part of the tasks found capacity.' },
    fix: {
      ko: '메시지에 나온 자원을 확인하고 용량을 늘리세요.',
      en: 'Read which resource it names, and add capacity.',
    },
    sample: '(service web) could not launch 3 tasks for deployment ecs-svc/1.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'placement-failure',
    stage: 'schedule',
    field: 'service event',
    phrases: [['SERVICE_TASK_PLACEMENT_FAILURE']],
    isGeneral: true,
    cause: {
      ko: '태스크를 놓을 곳이 없습니다. 까닭은 이벤트의 reason에 있습니다.',
      en: 'There is no place for the task; the reason stands in the event.',
    },
    fix: {
      ko: 'reason을 읽고 용량이나 인스턴스의 에이전트를 확인하세요.',
      en: 'Read it, and check the capacity or the agents of the instances.',
    },
    sample: 'SERVICE_TASK_PLACEMENT_FAILURE',
    source: sources.eventNames,
    basis: 'read',
  },
]
