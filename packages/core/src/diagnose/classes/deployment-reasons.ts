import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Why a deployment cannot go on. */
export const deploymentReasonsFailures: readonly Failure[] = [
  {
    id: 'deployment-has-no-room',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['unable to stop or start tasks during a deployment because of the service deployment configuration'],
    ],
    cause: {
      ko: '최소 정상 상태 비율과 최대 비율 사이에 움직일 틈이 없어 태스크를 하나도 바꾸지 못합니다.',
      en: 'The minimum and maximum percentages leave no room to move a single task.',
    },
    fix: {
      ko: '최대를 올리거나 최소를 내리세요. 최소는 올림, 최대는 버림으로 계산하므로, 하나를 더 띄우려면 태스크가 2개일 때는 150%, 3개일 때는 134%가 필요합니다.',
      en: 'Raise the maximum or lower the minimum. The minimum rounds up and the maximum down: for one task more it takes 150% with 2 tasks, and 134% with 3.',
    },
    sample:
      'was unable to stop or start tasks during a deployment because of the service deployment configuration.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'deployment-alarm',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['alarm detected'],
      ['alarms detected'],
      ['alarm', 'ALARM state', 'deployment'],
      ['failed: alarm'],
      ['deployment failed', 'alarm'],
    ],
    cause: {
      ko: '배포에 연결한 CloudWatch 경보가 울려 ECS가 배포를 실패로 처리했습니다.',
      en: 'A CloudWatch alarm of the deployment went off, and ECS gave the deployment up.',
    },
    fix: {
      ko: '그 경보의 지표가 왜 넘었는지 보세요. 새 버전의 오류나 지연일 때가 많고, 임계값이 너무 낮을 때도 있습니다.',
      en: 'See why the metric of the alarm was over: errors or latency of the new version, or a threshold that is too low.',
    },
    look: looks.alarms,
    sample: '(service web) (deployment ecs-svc/1) deployment failed: alarm detected.',
    source: sources.detection,
    basis: 'excerpt',
  },
  {
    id: 'deployment-hook',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['lifecycle hook', 'failed'],
      ['lifecycle hook', 'timed out'],
      ['hook target', 'failed'],
      ['hook execution failure'],
    ],
    cause: {
      ko: '배포의 수명 주기 후크(Lambda 함수)가 실패했거나 제때 답하지 않았습니다.',
      en: 'A lifecycle hook of the deployment (a Lambda function) failed, or did not answer in time.',
    },
    fix: {
      ko: '함수의 로그와 hookStatus 응답, ECS가 함수를 부를 역할을 확인하세요.',
      en: 'Check the log of the function, its hookStatus answer, and the role by which ECS calls it.',
    },
    look: looks.deployments,
    sample: 'Service deployment rolled back because the lifecycle hook failed.',
    source: sources.hooks,
    basis: 'excerpt',
  },
  {
    id: 'starts-keep-failing',
    stage: 'schedule',
    field: 'service event',
    kind: 'symptom',
    certainty: 'look-next',
    phrases: [['is unable to consistently start tasks successfully'], ['SERVICE_TASK_START_IMPAIRED']],
    cause: {
      ko: '태스크가 계속 실패해서 서비스가 시도 간격을 점점 늘리고 있습니다. 그동안에도 로드 밸런서 요금은 나갑니다.',
      en: 'Tasks keep failing, so the service waits longer between tries. The load balancer is paid for meanwhile.',
    },
    fix: {
      ko: '중지된 태스크의 이유를 찾아 고친 뒤 서비스를 업데이트하세요.',
      en: 'Find out why the stopped tasks failed, fix it, then update the service.',
    },
    look: looks.stoppedTasks,
    sample: '(service web) is unable to consistently start tasks successfully.',
    source: sources.events,
    basis: 'read',
  },
]
