import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** ECS Exec, and the way to the API. */
export const requestsExecFailures: readonly Failure[] = [
  {
    id: 'account-blocked',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['BlockedException'],
      ['Account is blocked'],
      ['account has been blocked'],
      ['account is currently blocked'],
    ],
    cause: { ko: 'AWS가 이 계정의 ECS 사용을 막았습니다.', en: 'AWS blocked the account for ECS.' },
    fix: {
      ko: 'AWS Support에 문의하세요. 새 계정이라면 확인이 끝나지 않았거나 결제 문제일 수 있습니다.',
      en: 'Ask AWS Support. A new account may not be verified yet, or there is a matter of payment.',
    },
    look: looks.caller,
    sample:
      'An error occurred (BlockedException) when calling the RunTask operation: Your account has been blocked.',
    source: sources.createService,
    basis: 'excerpt',
  },
  {
    id: 'endpoint-unreachable',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['Could not connect to the endpoint URL'], ['Connect timeout on endpoint URL']],
    cause: {
      ko: '명령을 실행한 컴퓨터에서 AWS API에 닿지 못했습니다. 리전 이름이 틀렸거나 네트워크가 막혔습니다.',
      en: 'The computer that ran the command does not reach the API of AWS: a wrong Region, or a closed network.',
    },
    fix: {
      ko: '리전 이름과 프록시, 인터넷 연결을 확인하세요.',
      en: 'Check the name of the Region, proxies and the connection.',
    },
    look: looks.configuration,
    sample: 'Could not connect to the endpoint URL: "https://ecs.us-east.amazonaws.com/"',
    source: sources.commonErrors,
    basis: 'excerpt',
  },
  {
    id: 'region-unset',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['You must specify a region'], ['MissingRegion']],
    cause: { ko: '리전을 정하지 않았습니다.', en: 'No Region was given.' },
    fix: { ko: '--region을 주거나 AWS_REGION을 설정하세요.', en: 'Give --region, or set AWS_REGION.' },
    look: looks.configuration,
    sample: 'You must specify a region. You can also configure your region by running "aws configure".',
    source: sources.commonErrors,
    basis: 'excerpt',
  },
  {
    id: 'concurrent-revisions',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Too many concurrent attempts']],
    cause: {
      ko: '같은 패밀리의 개정을 동시에 여럿 등록했습니다.',
      en: 'Several revisions of one family were registered at the same time.',
    },
    fix: {
      ko: '잠시 뒤에 다시 시도하고, 한 패밀리는 한 번에 하나씩 등록하세요.',
      en: 'Try again, and register one at a time for a family.',
    },
    look: looks.definitions,
    sample: 'ClientException: Too many concurrent attempts to create a new revision of the specified family.',
    source: sources.register,
    basis: 'excerpt',
  },
  {
    id: 'exec-not-enabled',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['enableExecuteCommand false']],
    // AWS has one message for both, so that it is off is only the likelier of two.
    hints: [['execute command was not enabled'], ["execute command agent isn't running"]],
    cause: {
      ko: '태스크를 시작할 때 ECS Exec이 꺼져 있었습니다. 나중에 켜도 이미 떠 있는 태스크에는 적용되지 않습니다.',
      en: 'ECS Exec was off when the task started; turning it on later does nothing for tasks that run.',
    },
    fix: {
      ko: '서비스를 --enable-execute-command --force-new-deployment로 업데이트하여 태스크를 새로 띄우세요. 이미 켜져 있었다면 describe-tasks의 managedAgents에서 에이전트의 상태를 보고, 태스크 역할의 ssmmessages 권한과 Systems Manager까지의 경로를 확인하세요.',
      en: 'Update the service with --enable-execute-command --force-new-deployment, so that new tasks start. If it was on, see the state of the agent in managedAgents of describe-tasks, and check ssmmessages on the task role and the way to Systems Manager.',
    },
    look: looks.execAgent,
    sample:
      "InvalidParameterException: The execute command failed because execute command was not enabled when the task was run or the execute command agent isn't running.",
    source: sources.exec,
    basis: 'excerpt',
  },
  {
    id: 'exec-not-connected',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['TargetNotConnectedException'],
      ['execute command failed due to an internal error'],
      ['execute command failed because'],
      ['TargetNotConnected'],
    ],
    cause: {
      ko: '태스크 안의 SSM 에이전트가 Systems Manager에 연결되어 있지 않습니다.',
      en: 'The SSM agent in the task is not connected to Systems Manager.',
    },
    fix: {
      ko: '태스크 역할의 ssmmessages 권한 네 가지, ssmmessages까지 가는 길(NAT나 엔드포인트), managedAgents의 상태(RUNNING), 환경 변수에 직접 넣은 AWS 키를 확인하세요. 구성 파일이 있으면 ecs-lint trace --to exec가 길과 권한을 따라가 봅니다.',
      en: 'Check the four ssmmessages permissions of the task role, the way to ssmmessages (NAT or endpoint), the state of managedAgents (RUNNING), and AWS keys in environment variables. With the configuration at hand, ecs-lint trace --to exec follows the way and the permissions.',
    },
    look: looks.execAgent,
    sample:
      'An error occurred (TargetNotConnectedException) when calling the ExecuteCommand operation: The execute command failed due to an internal error. Try again later.',
    source: sources.exec,
    basis: 'excerpt',
  },
  {
    id: 'exec-plugin-missing',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['SessionManagerPlugin is not found'], ['session-manager-plugin', 'not found']],
    cause: {
      ko: '내 컴퓨터에 Session Manager 플러그인이 없습니다.',
      en: 'Your computer lacks the Session Manager plugin.',
    },
    fix: { ko: '플러그인을 설치하고 다시 시도하세요.', en: 'Install the plugin and try again.' },
    look: looks.plugin,
    sample: 'SessionManagerPlugin is not found. Please refer to SessionManager Documentation',
    source: sources.exec,
    basis: 'excerpt',
  },
]
