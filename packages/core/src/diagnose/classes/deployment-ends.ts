import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** How a deployment ended. */
export const deploymentEndsFailures: readonly Failure[] = [
  {
    id: 'deployment-failed',
    stage: 'schedule',
    field: 'service event',
    kind: 'symptom',
    certainty: 'look-next',
    phrases: [
      ['circuit breaker'],
      ['deployment failed: tasks failed to start'],
      ['tasks failed to start', 'deployment'],
    ],
    cause: {
      ko: '새 태스크가 거듭 실패하여 배포 회로 차단기가 배포를 실패로 처리했습니다.',
      en: 'New tasks kept failing, and the deployment circuit breaker gave the deployment up.',
    },
    fix: {
      ko: '중지된 태스크의 이유를 고치고 다시 배포하세요. 롤백을 켜 두었다면 이전 버전으로 돌아가 있습니다.',
      en: 'Fix what stopped the tasks and deploy again. With rollback on, the old version is back already.',
    },
    look: looks.stoppedTasks,
    sample:
      '(service web) (deployment ecs-svc/1234567890123456789) deployment failed: tasks failed to start.',
    source: sources.detection,
    basis: 'read',
  },
  {
    id: 'deployment-rolling-back',
    stage: 'schedule',
    field: 'service event',
    kind: 'symptom',
    certainty: 'look-next',
    phrases: [['rolling back to deployment'], ['rolling back to'], ['rollback to']],
    cause: {
      ko: '배포가 실패하여 이전 버전으로 되돌리고 있습니다.',
      en: 'The deployment failed, and the service goes back to the version before.',
    },
    fix: {
      ko: '실패한 배포의 rolloutStateReason과 중지된 태스크의 이유를 읽으세요.',
      en: 'Read rolloutStateReason of the failed deployment, and why its tasks stopped.',
    },
    look: looks.stoppedTasks,
    sample: '(service web) rolling back to deployment ecs-svc/1.',
    source: sources.detection,
    basis: 'excerpt',
  },
  {
    id: 'deployment-gave-up',
    stage: 'schedule',
    field: 'service event',
    kind: 'symptom',
    certainty: 'look-next',
    phrases: [['SERVICE_DEPLOYMENT_FAILED'], ['deployment failed'], ['rolloutState FAILED']],
    cause: {
      ko: '배포가 실패했습니다. 회로 차단기, CloudWatch 경보, 배포 후크 가운데 무엇 때문인지는 이벤트의 reason에 있습니다.',
      en: 'A deployment failed. The reason of the event says whether the circuit breaker, an alarm or a lifecycle hook ended it.',
    },
    fix: {
      ko: '이벤트의 reason과 배포의 rolloutStateReason을 읽으세요.',
      en: 'Read the reason of the event and rolloutStateReason of the deployment.',
    },
    look: looks.deployments,
    sample: 'SERVICE_DEPLOYMENT_FAILED',
    source: sources.detection,
    basis: 'excerpt',
  },
]
