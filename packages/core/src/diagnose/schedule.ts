import { sources, type Failure } from './failure.ts'

/** What the service says in its events when it cannot place, start or replace tasks. */
export const scheduleFailures: readonly Failure[] = [
  {
    id: 'deployment-has-no-room',
    stage: 'schedule',
    field: 'service event',
    phrases: [
      ['unable to stop or start tasks during a deployment because of the service deployment configuration'],
    ],
    cause: {
      ko: '최소 정상 상태 비율과 최대 비율 사이에 움직일 틈이 없어 태스크를 하나도 바꾸지 못합니다.',
      en: 'The minimum and maximum percentages leave no room to move a single task.',
    },
    fix: {
      ko: '최대를 올리거나 최소를 내리세요. 최소는 올림, 최대는 버림으로 계산하므로 태스크 3개라면 133%로는 4개가 되지 않고 134%가 필요합니다.',
      en: 'Raise the maximum or lower the minimum. The minimum rounds up and the maximum down: with 3 tasks 133% is still 3, and 134% is 4.',
    },
    sample:
      'was unable to stop or start tasks during a deployment because of the service deployment configuration.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'deployment-failed',
    stage: 'schedule',
    field: 'service event',
    phrases: [['deployment failed: tasks failed to start'], ['SERVICE_DEPLOYMENT_FAILED']],
    cause: {
      ko: '새 태스크가 거듭 실패하여 배포 회로 차단기가 배포를 실패로 처리했습니다.',
      en: 'New tasks kept failing, and the deployment circuit breaker gave the deployment up.',
    },
    fix: {
      ko: '중지된 태스크의 이유를 고치고 다시 배포하세요. 롤백을 켜 두었다면 이전 버전으로 돌아가 있습니다.',
      en: 'Mend what stopped the tasks and deploy again. With rollback on, the old version is back already.',
    },
    sample: '(service web) deployment failed: tasks failed to start.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'starts-keep-failing',
    stage: 'schedule',
    field: 'service event',
    phrases: [['is unable to consistently start tasks successfully'], ['SERVICE_TASK_START_IMPAIRED']],
    cause: {
      ko: '태스크가 계속 실패해서 서비스가 시도 간격을 점점 늘리고 있습니다. 그동안에도 로드 밸런서 요금은 나갑니다.',
      en: 'Tasks keep failing, so the service waits longer between tries. The load balancer is paid for meanwhile.',
    },
    fix: {
      ko: '중지된 태스크의 이유를 찾아 고친 뒤 서비스를 업데이트하세요.',
      en: 'Find out why the stopped tasks failed, mend it, then update the service.',
    },
    sample: '(service web) is unable to consistently start tasks successfully.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'no-capacity',
    stage: 'schedule',
    field: 'service event',
    phrases: [['Capacity is unavailable at this time']],
    cause: {
      ko: '그 가용 영역에 이 크기의 태스크를 둘 Fargate 용량이 지금 없습니다.',
      en: 'The zone has no Fargate capacity for a task of this size just now.',
    },
    fix: {
      ko: '더 많은 가용 영역의 서브넷을 넣거나, 잠시 뒤에 다시 시도하거나, 다른 크기를 써 보세요. 스팟만 쓰는 전략이라면 FARGATE를 함께 두세요.',
      en: 'Add subnets in more zones, try later, or try another size. With a strategy of Spot alone, add FARGATE.',
    },
    sample:
      'was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'quota-reached',
    stage: 'schedule',
    field: 'service event',
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
    sample: "Reason: You've reached the limit on the number of tasks you can run concurrently",
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'no-instances',
    stage: 'schedule',
    field: 'service event',
    phrases: [
      ['No Container Instances were found in your'],
      ['no container instance met all of its requirements'],
    ],
    cause: {
      ko: 'EC2에서 실행하려는 서비스인데 태스크를 둘 수 있는 인스턴스가 클러스터에 없습니다.',
      en: 'The service is to run on EC2, and the cluster has no instance that could take the task.',
    },
    fix: {
      ko: 'Fargate를 쓰려던 것이라면 시작 유형이나 용량 공급자 전략을 FARGATE로 바꾸세요.',
      en: 'If you meant Fargate, change the launch type or the capacity provider strategy to FARGATE.',
    },
    sample:
      'was unable to reach steady state. Reason: No Container Instances were found in your capacity provider.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'steady-state',
    stage: 'schedule',
    field: 'service event',
    phrases: [['has reached a steady state']],
    cause: {
      ko: '원하는 수만큼 태스크가 돌고 있다는 좋은 소식입니다.',
      en: 'Good news: as many tasks run as you asked for.',
    },
    fix: { ko: '할 일이 없습니다.', en: 'Nothing to do.' },
    sample: '(service web) has reached a steady state.',
    source: sources.events,
    basis: 'read',
  },
]
