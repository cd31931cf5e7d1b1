import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Where the log is to go. */
export const loggerDestinationFailures: readonly Failure[] = [
  {
    id: 'log-router-configuration',
    stage: 'run',
    field: 'log',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['configuration file contains errors, aborting']],
    cause: {
      ko: '로그 라우터(Fluent Bit)의 설정이 틀려 시작하자마자 끝납니다.',
      en: 'The configuration of the log router (Fluent Bit) is wrong, so it ends as it starts.',
    },
    fix: {
      ko: 'awsfirelens를 쓰는 컨테이너의 logConfiguration.options에서 Name의 철자와 옵션을 확인하세요. 없는 플러그인의 이름을 적었을 때가 많습니다.',
      en: 'Check Name and the other options in logConfiguration.options of the containers that use awsfirelens; often it names a plugin that does not exist.',
    },
    look: looks.logs,
    sample: '[error] configuration file contains errors, aborting.',
    source: sources.firelens,
    basis: 'excerpt',
  },
  {
    id: 'log-region-wrong',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['no such host'],
      ['MissingEndpoint'],
      ["'Endpoint' configuration is required"],
      ['MissingRegion'],
    ],
    cause: {
      ko: '로그를 보낼 주소를 찾지 못했습니다. awslogs-region 값이 리전 이름이 아니거나, VPC의 DNS가 꺼져 있습니다.',
      en: 'There is no such address for logs: awslogs-region is no Region, or DNS is off in the VPC.',
    },
    fix: {
      ko: '태스크 정의의 awslogs-region을 us-east-1 같은 리전 이름으로 고치고, VPC의 enableDnsSupport를 확인하세요.',
      en: 'Set awslogs-region to a Region such as us-east-1, and check enableDnsSupport of the VPC.',
    },
    look: looks.definition,
    sample:
      'failed to validate logger args: create stream has been retried 7 times: failed to create Cloudwatch log stream: RequestError: send request failed caused by: Post "https://logs.undefined.amazonaws.com/": dial tcp: lookup logs.undefined.amazonaws.com: no such host',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'logs-no-route',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['connection issue'],
      ['signal: killed'],
      ['i/o timeout', 'logs'],
      ['context deadline exceeded'],
      ['RequestCanceled'],
      ['RequestError'],
    ],
    cause: {
      ko: 'CloudWatch Logs까지 갈 길이 없습니다. 문구에는 로그 그룹이 나오지만 원인은 네트워크입니다.',
      en: 'No way leads to CloudWatch Logs. The message names the log group, but the network is to blame.',
    },
    fix: {
      ko: 'NAT 게이트웨이나 퍼블릭 IP(Fargate만), 또는 logs 인터페이스 엔드포인트를 두고 아웃바운드 443을 여세요.',
      en: 'Give it a NAT gateway, on Fargate a public IP, or the logs interface endpoint, and open outbound 443.',
    },
    look: looks.routes,
    sample:
      'failed to validate logger args: The task cannot find the Amazon CloudWatch log group defined in the task definition. There is a connection issue between the task and Amazon CloudWatch. signal: killed',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'log-receiver-absent',
    stage: 'prepare',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['dial unix', 'no such file']],
    hints: [['dial unix'], ['connection refused']],
    cause: {
      ko: '로그를 받을 프로그램(Fluentd 등)이 logConfiguration에 적은 주소에서 아직 듣고 있지 않습니다.',
      en: 'What is to take the logs, such as Fluentd, does not listen yet at the address in logConfiguration.',
    },
    fix: {
      ko: '받는 쪽이 같은 인스턴스에서 먼저 뜨게 하고 주소를 확인하세요. fluentd-async를 true로 하면 컨테이너가 그것을 기다리지 않고 시작합니다.',
      en: 'Let the receiver start first on the same instance, and check the address. With fluentd-async set to true the container starts without it.',
    },
    look: looks.definition,
    sample:
      'CannotStartContainerError: Error response from daemon: failed to initialize logging driver: dial unix /var/run/fluent.sock: connect: no such file or directory',
    source: sources.prepare,
    basis: 'known',
  },
  {
    id: 'log-group-missing',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['log group does not exist'], ['ResourceNotFound']],
    hints: [['find the Amazon CloudWatch log group']],
    cause: {
      ko: '태스크 정의의 awslogs-group에 적은 로그 그룹이 없습니다.',
      en: 'The log group named in awslogs-group does not exist.',
    },
    fix: {
      ko: '로그 그룹을 만들거나, awslogs-create-group을 true로 하고 실행 역할에 logs:CreateLogGroup을 허용하세요.',
      en: 'Create it, or set awslogs-create-group to true and allow logs:CreateLogGroup on the execution role.',
    },
    look: looks.logGroups,
    sample: 'The task cannot find the Amazon CloudWatch log group defined in the task definition.',
    source: sources.prepare,
    basis: 'read',
  },
  {
    id: 'log-driver-failed',
    stage: 'prepare',
    field: 'container reason',
    kind: 'general',
    certainty: 'look-next',
    phrases: [],
    cause: {
      ko: '로그 드라이버를 시작하지 못했습니다. 로그 그룹이 없거나 옵션이 틀렸을 수 있습니다.',
      en: 'The log driver could not start: its group is missing, or an option is wrong.',
    },
    fix: {
      ko: 'logConfiguration의 옵션, 로그 그룹 이름, 리전을 확인하세요.',
      en: 'Check the options of logConfiguration, the name of the group and the Region.',
    },
    sample: 'ResourceInitializationError: failed to initialize logging driver: x',
    source: sources.prepare,
    basis: 'read',
  },
]
