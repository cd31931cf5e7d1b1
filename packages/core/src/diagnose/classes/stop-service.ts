import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What the service did. */
export const stopServiceFailures: readonly Failure[] = [
  {
    id: 'service-scheduler',
    stage: 'run',
    field: 'stopCode',
    kind: 'state',
    certainty: 'look-next',
    phrases: [['ServiceSchedulerInitiated']],
    cause: {
      ko: '서비스 스케줄러가 태스크를 멈췄습니다. 축소, 배포, 상태 확인 실패, 리밸런싱 가운데 하나입니다.',
      en: 'The service scheduler stopped the task: scale-in, a deployment, a failed health check, or rebalancing.',
    },
    fix: {
      ko: '같은 태스크의 stoppedReason과 같은 때의 서비스 이벤트를 읽으세요.',
      en: 'Read stoppedReason of the task, and the service events of that time.',
    },
    look: looks.task,
    sample: 'ServiceSchedulerInitiated',
    source: sources.stopCodes,
    basis: 'excerpt',
  },
  {
    id: 'zone-rebalancing',
    stage: 'schedule',
    field: 'service event',
    kind: 'state',
    certainty: 'certain',
    phrases: [['Availability Zone balanc'], ['AZ balanced'], ['rebalancing']],
    cause: {
      ko: 'ECS가 태스크를 가용 영역 사이에 고르게 다시 나누고 있습니다. 고장이 아닙니다.',
      en: 'ECS spreads the tasks evenly over the zones again. No fault.',
    },
    fix: {
      ko: '할 일이 없습니다. 원하지 않으면 availabilityZoneRebalancing을 끄세요.',
      en: 'Nothing to do; turn availabilityZoneRebalancing off if you do not want it.',
    },
    look: looks.events,
    sample:
      '(service web) is not Availability Zone balanced with (1 tasks in us-east-1a, 3 tasks in us-east-1b). Availability Zone rebalancing in progress.',
    source: sources.rebalancing,
    basis: 'excerpt',
  },
  {
    id: 'steady-state',
    stage: 'schedule',
    field: 'service event',
    kind: 'state',
    certainty: 'certain',
    phrases: [['has reached a steady state']],
    cause: {
      ko: '원하는 수만큼 태스크가 돌고 있다는 좋은 소식입니다.',
      en: 'Good news: as many tasks run as you asked for.',
    },
    fix: { ko: '할 일이 없습니다.', en: 'Nothing to do.' },
    look: looks.events,
    sample: '(service web) has reached a steady state.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'task-moved',
    stage: 'schedule',
    field: 'service event',
    kind: 'state',
    certainty: 'certain',
    phrases: [
      ['has started', 'tasks'],
      ['has stopped', 'running tasks'],
      ['stopped', 'running tasks'],
      ['registered', 'targets in'],
      ['deregistered', 'targets in'],
      ['registered', 'instances in'],
      ['has begun draining connections'],
      ['deployment completed'],
      ['updated computedDesiredCount'],
      ['has started', 'task'],
    ],
    cause: {
      ko: '서비스가 태스크를 시작하거나 멈추거나 대상 그룹에 넣고 뺀 기록입니다. 고장이 아닙니다.',
      en: 'The service started or stopped a task, or moved it in or out of a target group. No fault.',
    },
    fix: {
      ko: '할 일이 없습니다. 되풀이되면 중지된 태스크의 이유를 보세요.',
      en: 'Nothing to do. If it goes round and round, read why the tasks stopped.',
    },
    look: looks.events,
    sample: '(service web) has started 1 tasks: (task 0123).',
    source: sources.events,
    basis: 'excerpt',
  },
]
