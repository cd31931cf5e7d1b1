import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Options and permissions of a log driver. */
export const loggerOptionsFailures: readonly Failure[] = [
  {
    id: 'log-options-missing',
    stage: 'prepare',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['requires options'],
      ['awslogs-region is required'],
      ['awslogs-group is required'],
      ['must specify a value for', 'awslogs-'],
      ['unknown log opt'],
    ],
    cause: {
      ko: '로그 드라이버에 꼭 있어야 하는 옵션이 없거나, 그 드라이버가 모르는 옵션이 있습니다.',
      en: 'The log driver lacks an option that it must have, or has one that it does not know.',
    },
    fix: {
      ko: 'logConfiguration.options에 awslogs-group과 awslogs-region을, Fargate라면 awslogs-stream-prefix도 적으세요.',
      en: 'Write awslogs-group and awslogs-region in logConfiguration.options, and awslogs-stream-prefix on Fargate.',
    },
    told: [
      {
        phrases: [['requires options'], ['is required'], ['must specify a value for']],
        cause: {
          ko: '로그 드라이버에 꼭 있어야 하는 옵션이 없습니다.',
          en: 'The log driver lacks an option that it must have.',
        },
      },
      {
        phrases: [['unknown log opt']],
        cause: {
          ko: '그 로그 드라이버가 모르는 옵션이 있습니다.',
          en: 'There is an option that the log driver does not know.',
        },
        fix: {
          ko: 'logConfiguration.options에서 메시지에 나온 옵션의 철자를 고치거나 빼세요.',
          en: 'Correct the option in the message in logConfiguration.options, or leave it out.',
        },
      },
    ],
    look: looks.definition,
    sample: 'ClientException: Log driver awslogs requires options: awslogs-region, awslogs-group',
    source: sources.logs,
    basis: 'excerpt',
  },
  {
    id: 'log-driver-unknown',
    stage: 'prepare',
    field: 'container reason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['no log driver named'], ['unknown logging driver'], ['logger: no log driver']],
    cause: {
      ko: '인스턴스에 그 로그 드라이버가 없습니다.',
      en: 'The instance does not have that log driver.',
    },
    fix: {
      ko: 'ECS_AVAILABLE_LOGGING_DRIVERS와 logConfiguration.logDriver를 맞추세요.',
      en: 'Make ECS_AVAILABLE_LOGGING_DRIVERS and logConfiguration.logDriver agree.',
    },
    look: looks.instance,
    sample: 'CannotCreateContainerError: logger: no log driver named fluentd is registered',
    source: sources.logs,
    basis: 'excerpt',
  },
  {
    id: 'log-driver-no-credentials',
    stage: 'prepare',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['failed to load credentials'],
      ['NoCredentialProviders'],
      ['CredentialsEndpointError'],
      ['no EC2 IMDS role'],
      ['169.254.170.2'],
    ],
    cause: {
      ko: '로그 드라이버가 쓸 자격 증명이 없습니다.',
      en: 'The log driver has no credentials that it can use.',
    },
    fix: {
      ko: '실행 역할에 logs:CreateLogStream과 logs:PutLogEvents를 허용하세요. 오래된 ECS 최적화 AMI라면 awslogs가 실행 역할을 쓰도록 설정해야 합니다.',
      en: 'Allow logs:CreateLogStream and logs:PutLogEvents on the execution role; on an old AMI awslogs must be told to use that role.',
    },
    look: looks.rolePolicies,
    sample:
      'CannotStartContainerError: failed to initialize logging driver: CredentialsEndpointError: failed to load credentials',
    source: sources.reports,
    basis: 'excerpt',
  },
  {
    id: 'logs-not-permitted',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['AccessDenied'], ['not authorized to perform', 'logs:']],
    cause: {
      ko: '태스크 실행 역할에 CloudWatch Logs의 권한이 모자랍니다.',
      en: 'The execution role lacks a permission of CloudWatch Logs.',
    },
    fix: {
      ko: '실행 역할에 logs:CreateLogStream과 logs:PutLogEvents를, awslogs-create-group을 쓴다면 logs:CreateLogGroup도 허용하세요.',
      en: 'Allow logs:CreateLogStream and logs:PutLogEvents to the execution role, and logs:CreateLogGroup with awslogs-create-group.',
    },
    told: [
      { cause: { ko: '역할 {role}에 {action} 권한이 없습니다.', en: 'The role {role} may not {action}.' } },
    ],
    look: looks.rolePolicies,
    sample:
      'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/ecsTaskExecutionRole/0123456789abcdef0123456789abcdef',
    source: sources.prepare,
    basis: 'excerpt',
  },
]
