import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Who calls, and what for. */
export const apiCallerFailures: readonly Failure[] = [
  {
    id: 'resource-missing',
    stage: 'request',
    field: 'failure reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['ServiceNotFoundException'],
      ['is MISSING'],
      ['reason MISSING'],
      ['ResourceNotFoundException'],
    ],
    code: 'MISSING',
    cause: {
      ko: '그 ARN이 없습니다. 클러스터나 리전이 다르거나, 이미 지워졌습니다.',
      en: 'There is nothing of that ARN: another cluster, another Region, or it is gone.',
    },
    fix: {
      ko: '--cluster와 --region을 확인하세요. describe 명령은 이것을 오류가 아니라 failures로 알려 줍니다.',
      en: 'Check --cluster and --region; describe calls tell it under failures, not as an error.',
    },
    look: looks.clusters,
    sample: 'MISSING',
    source: sources.apiFailures,
    basis: 'read',
  },
  {
    id: 'caller-not-permitted',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['AccessDenied', 'calling the'],
      ['AccessDenied', 'not authorized to perform', 'ecs:'],
      ['when calling the', 'not authorized to perform: ecs:'],
    ],
    hints: [['not authorized to perform', 'ecs:'], ['AccessDenied']],
    cause: {
      ko: '이 명령을 부른 사용자나 역할에 그 권한이 없습니다.',
      en: 'Who called the command lacks that permission.',
    },
    fix: {
      ko: '메시지의 User와 작업 이름으로 정책을 고치세요. SCP나 권한 경계가 막을 때도 있습니다.',
      en: 'Fix the policy of the user that the message names so that it allows the action. An SCP or a permissions boundary can forbid it too.',
    },
    told: [
      {
        cause: {
          ko: '이 명령을 부른 쪽에 {action} 권한이 없습니다.',
          en: 'Who called the command may not {action}.',
        },
      },
    ],
    sample:
      'An error occurred (AccessDeniedException) when calling the UpdateService operation: User: x is not authorized to perform: ecs:UpdateService on resource: y',
    source: sources.iam,
    basis: 'excerpt',
  },
  {
    id: 'already-exists',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['has been taken in this account'], ['already exists'], ['AlreadyExists']],
    cause: { ko: '같은 이름의 리소스가 이미 있습니다.', en: 'A resource of that name is there already.' },
    fix: {
      ko: '이름을 바꾸거나, 있는 것을 가져오거나 지우세요.',
      en: 'Use another name, or import or delete the one that is there.',
    },
    look: looks.stackEvents,
    sample: 'web already exists in stack arn:aws:cloudformation:us-east-1:123456789012:stack/app/1',
    source: sources.stack,
    basis: 'excerpt',
  },
]
