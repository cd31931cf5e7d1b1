import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What waited for a deployment in vain. */
export const deploymentWaitsFailures: readonly Failure[] = [
  {
    id: 'waiter-failed',
    stage: 'schedule',
    field: 'api error',
    kind: 'symptom',
    certainty: 'look-next',
    phrases: [
      ['ServicesStable'],
      ['TasksRunning failed'],
      ['TasksStopped failed'],
      ['timeout while waiting for state to become', 'tfSTABLE'],
      ['Timed out waiting for service'],
      ['New task definition not running within'],
      ['service', 'ResourceNotReady'],
      ['task', 'ResourceNotReady'],
    ],
    cause: {
      ko: '도구가 기다리는 동안 서비스가 안정되지 않았습니다. 배포는 계속되고 있을 수 있습니다.',
      en: 'The service did not become stable while the tool waited. The deployment may still go on.',
    },
    fix: {
      ko: '서비스 이벤트와 중지된 태스크의 이유를 읽으세요. aws ecs wait는 10분(15초 × 40번)만 기다립니다.',
      en: 'Read the service events and why tasks stopped. aws ecs wait waits 10 minutes (40 times 15 s) only.',
    },
    sample: 'Waiter ServicesStable failed: Max attempts exceeded',
    source: sources.waiters,
    basis: 'excerpt',
  },
  {
    id: 'blue-green-timeout',
    stage: 'schedule',
    field: 'api error',
    kind: 'symptom',
    certainty: 'look-next',
    phrases: [['timed out while waiting for the replacement task set']],
    cause: {
      ko: 'CodeDeploy가 기다리는 60분 동안 새 태스크 세트가 정상이 되지 않았습니다.',
      en: 'The new task set did not become healthy in the 60 minutes that CodeDeploy waits.',
    },
    fix: {
      ko: '서비스 이벤트와 중지된 태스크의 이유를 읽으세요. 까닭은 거기에 있습니다.',
      en: 'Read the service events and why tasks stopped; the cause stands there.',
    },
    look: looks.codeDeployment,
    sample:
      'The deployment timed out while waiting for the replacement task set to become healthy. This time out period is 60 minutes.',
    source: sources.codeDeploy,
    basis: 'excerpt',
  },
  {
    id: 'blue-green-not-continued',
    stage: 'schedule',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['timed out while waiting for a notification to continue']],
    cause: {
      ko: 'CodeDeploy가 트래픽을 옮겨도 된다는 승인을 기다렸지만, 정해 둔 시간 안에 오지 않았습니다.',
      en: 'CodeDeploy waited for the word to reroute the traffic, and it did not come in the time that was set.',
    },
    fix: {
      ko: '시간 안에 콘솔이나 aws deploy continue-deployment로 이어 가세요. 기다릴 까닭이 없으면 배포 그룹의 대기 시간을 늘리거나 바로 옮기게 하세요.',
      en: 'Continue in time, in the console or by aws deploy continue-deployment; or let the deployment group wait longer, or reroute at once.',
    },
    look: looks.codeDeployment,
    sample:
      'The deployment timed out while waiting for a notification to continue. This time out period is 5 minutes.',
    source: sources.codeDeploy,
    basis: 'excerpt',
  },
  {
    id: 'stack-not-stable',
    stage: 'schedule',
    field: 'api error',
    kind: 'symptom',
    certainty: 'look-next',
    phrases: [
      ['did not stabilize'],
      ['NotStabilized'],
      ['Exceeded attempts to wait'],
      ['Resource timed out waiting'],
    ],
    cause: {
      ko: 'CloudFormation이 기다리는 동안 서비스가 안정 상태에 이르지 못했습니다.',
      en: 'The service did not reach a steady state while CloudFormation waited.',
    },
    fix: {
      ko: '스택이 롤백하기 전에 서비스 이벤트와 중지된 태스크의 이유를 읽으세요. 회로 차단기를 켜면 몇 시간을 기다리지 않습니다.',
      en: 'Read the service events and why tasks stopped before the stack rolls back. With the circuit breaker on it does not wait for hours.',
    },
    sample: 'Service arn:aws:ecs:us-east-1:123456789012:service/web did not stabilize.',
    source: sources.stack,
    basis: 'excerpt',
  },
  {
    id: 'stack-follows',
    stage: 'request',
    field: 'api error',
    kind: 'symptom',
    certainty: 'look-next',
    phrases: [
      ['Resource creation cancelled'],
      ['resource(s) failed to'],
      ['was not successfully created'],
      ['was not successfully updated'],
      ['Rollback requested by user'],
      ['Resource update cancelled'],
    ],
    cause: {
      ko: '다른 리소스가 먼저 실패하여 스택이 멈췄습니다.',
      en: 'Another resource failed first, and the stack stopped.',
    },
    fix: {
      ko: '스택 이벤트에서 맨 처음의 CREATE_FAILED나 UPDATE_FAILED를 찾아 그 이유를 넣어 보세요.',
      en: 'Find the first CREATE_FAILED or UPDATE_FAILED among the events of the stack, and paste its reason.',
    },
    look: looks.stackEvents,
    sample: 'The following resource(s) failed to create: [EcsService]. Rollback requested by user.',
    source: sources.stack,
    basis: 'excerpt',
  },
]
