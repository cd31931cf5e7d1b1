import type { CommandDescription } from '../command.ts'

const cannotRun = { ko: '실행할 수 없음', en: 'cannot run' } as const

export const lintDescription: CommandDescription = {
  name: 'lint',
  operands: '[paths…]',
  summary: {
    ko: '태스크 정의와 서비스 파일을 찾아 점검합니다. 경로를 주지 않으면 현재 디렉터리를 살펴봅니다.',
    en: 'Finds task definition and service files and checks them; looks through this directory unless told where.',
  },
  options: {
    preset: {
      type: 'string',
      value: 'api|recommended|strict|all',
      text: { ko: '규칙 묶음 (기본값: recommended)', en: 'which rules (default: recommended)' },
    },
    rule: {
      type: 'string',
      multiple: true,
      value: 'ID=SEVERITY',
      text: {
        ko: '규칙의 심각도를 error, warning, info, off로 바꿈',
        en: "set a rule's severity: error, warning, info, off",
      },
    },
    'fail-on': {
      type: 'string',
      value: 'SEVERITY',
      text: {
        ko: '종료 코드 1을 낼 최소 심각도 (기본값: error)',
        en: 'the least severity that exits 1 (default: error)',
      },
    },
    config: {
      type: 'string',
      value: 'FILE',
      text: {
        ko: '설정 파일 (기본값: .ecs-lint.yaml이 있으면 그 파일)',
        en: 'configuration (default: .ecs-lint.yaml where there is one)',
      },
    },
  },
  examples: [
    'ecs-lint lint',
    'ecs-lint lint task-definition.json service.json --fail-on warning',
    'aws ecs describe-services --cluster c --services s | ecs-lint lint - --format json',
  ],
  exits: [
    [0, { ko: '문제 없음', en: 'clean' }],
    [1, { ko: '--fail-on 이상인 문제가 있음', en: 'findings at or above --fail-on' }],
    [2, cannotRun],
  ],
}

export const estimateDescription: CommandDescription = {
  name: 'estimate',
  operands: '[paths…]',
  summary: {
    ko: '서비스의 월 요금을 계산 근거와 함께 보여 줍니다. 파일을 주거나 옵션으로 서비스를 설명하세요.',
    en: 'Shows what a service costs a month, with the arithmetic. Name its files, or describe it by options.',
  },
  options: {
    region: {
      type: 'string',
      value: 'REGION',
      text: { ko: '리전 코드 (예: ap-northeast-2)', en: 'the Region, such as ap-northeast-2' },
    },
    cpu: {
      type: 'string',
      value: 'UNITS',
      text: { ko: '태스크의 CPU 단위 (1024 = 1vCPU)', en: 'CPU units of a task (1024 are 1 vCPU)' },
    },
    memory: {
      type: 'string',
      value: 'MIB',
      text: { ko: '태스크의 메모리(MiB)', en: 'memory of a task in MiB' },
    },
    tasks: {
      type: 'string',
      value: 'N',
      text: { ko: '태스크 수 (기본값: 1)', en: 'how many tasks (default: 1)' },
    },
    arm: { type: 'boolean', text: { ko: 'ARM64(Graviton)에서 실행', en: 'run on ARM64 (Graviton)' } },
    windows: { type: 'boolean', text: { ko: 'Windows 컨테이너', en: 'Windows containers' } },
    spot: { type: 'boolean', text: { ko: 'Fargate Spot만 사용', en: 'run on Fargate Spot alone' } },
    storage: {
      type: 'string',
      value: 'GIB',
      text: {
        ko: '태스크의 임시 스토리지 (20GiB까지 무료)',
        en: 'ephemeral storage of a task (20 GiB are free)',
      },
    },
    'public-ip': {
      type: 'boolean',
      text: { ko: '태스크마다 퍼블릭 IP 할당', en: 'give every task a public IP' },
    },
    nat: { type: 'string', value: 'N', text: { ko: 'NAT 게이트웨이 수', en: 'how many NAT gateways' } },
    'nat-gb': {
      type: 'string',
      value: 'GB',
      text: {
        ko: 'NAT 게이트웨이를 지나는 월 데이터 (기본값: 0)',
        en: 'GB a month through NAT gateways (default: 0)',
      },
    },
    endpoints: {
      type: 'boolean',
      text: {
        ko: 'NAT 대신 VPC 엔드포인트로 이미지를 받음',
        en: 'pull images through VPC endpoints instead',
      },
    },
    alb: {
      type: 'boolean',
      text: { ko: 'Application Load Balancer 사용', en: 'with an Application Load Balancer' },
    },
    nlb: { type: 'boolean', text: { ko: 'Network Load Balancer 사용', en: 'with a Network Load Balancer' } },
    internal: {
      type: 'boolean',
      text: { ko: '로드 밸런서를 VPC 안에서만 사용', en: 'the load balancer is internal' },
    },
    azs: {
      type: 'string',
      value: 'N',
      text: { ko: '가용 영역 수 (기본값: 2)', en: 'how many Availability Zones (default: 2)' },
    },
    lcu: {
      type: 'string',
      value: 'N',
      text: { ko: '시간당 평균 LCU (기본값: 0)', en: 'LCUs used on average (default: 0)' },
    },
    hours: {
      type: 'string',
      value: 'N',
      text: { ko: '한 달의 시간 (기본값: 730)', en: 'hours in the month (default: 730)' },
    },
  },
  examples: [
    'ecs-lint estimate task-definition.json service.json --region ap-northeast-2',
    'ecs-lint estimate --region ap-northeast-2 --cpu 1024 --memory 2048 --tasks 3 --public-ip --alb',
  ],
  exits: [
    [0, { ko: '모두 계산함', en: 'everything is priced' }],
    [2, cannotRun],
    [
      3,
      { ko: '알 수 없는 요금이 있어 합계가 최소값임', en: 'a price is missing: the total is a lower bound' },
    ],
  ],
}

export const auditDescription: CommandDescription = {
  name: 'audit',
  summary: {
    ko: '계정에 남아 요금이 나가는 로드 밸런서, 탄력적 IP, NAT 게이트웨이 등을 찾습니다. 읽기만 합니다.',
    en: 'Finds load balancers, Elastic IPs, NAT gateways and more that an account still pays for. It only reads.',
  },
  options: {
    region: {
      type: 'string',
      value: 'A,B|all',
      text: {
        ko: '살펴볼 리전 (기본값: 설정된 리전)',
        en: 'Regions to look through (default: the configured one)',
      },
    },
    profile: { type: 'string', value: 'NAME', text: { ko: 'AWS CLI 프로필', en: 'profile of the AWS CLI' } },
    'role-arn': {
      type: 'string',
      value: 'ARN',
      text: { ko: '이 역할을 맡아 다른 계정을 살펴봄', en: 'assume this role, of another account perhaps' },
    },
    'endpoint-url': {
      type: 'string',
      value: 'URL',
      text: { ko: 'AWS 대신 호출할 주소', en: 'call this address instead of AWS' },
    },
    from: {
      type: 'string',
      value: 'FILE',
      text: { ko: '계정 대신 저장된 인벤토리를 읽음', en: 'read a saved inventory instead of an account' },
    },
    save: {
      type: 'string',
      value: 'FILE',
      text: { ko: '읽은 내용을 인벤토리로 저장', en: 'save what was read as an inventory' },
    },
    demo: {
      type: 'boolean',
      text: { ko: '함께 제공되는 예제 계정을 점검', en: 'audit the bundled sample account' },
    },
    'print-policy': {
      type: 'boolean',
      text: { ko: '필요한 최소 IAM 정책을 출력', en: 'print the least IAM policy that it needs' },
    },
  },
  examples: [
    'ecs-lint audit --demo',
    'ecs-lint audit --region ap-northeast-2 --save inventory.json',
    'ecs-lint audit --from inventory.json --format json',
  ],
  exits: [
    [0, { ko: '남은 것 없음', en: 'nothing is left over' }],
    [1, { ko: '남은 리소스가 있음', en: 'there are leftovers' }],
    [2, cannotRun],
    [3, { ko: '읽지 못한 부분이 있음', en: 'a part of the account could not be read' }],
  ],
}

export const simulateDescription: CommandDescription = {
  name: 'simulate',
  operands: '[paths…]',
  summary: {
    ko: '배포나 장애가 일어나면 서비스의 태스크가 어떻게 되는지 시간순으로 보여 줍니다. AWS를 호출하지 않습니다.',
    en: 'Plays what a deployment or a failure does to a service over time. It calls no AWS.',
  },
  options: {
    event: {
      type: 'string',
      value: 'EVENT',
      text: {
        ko: 'deploy, bad-deploy, slow-start, crash, az-loss, spot-interruption 중 하나 (기본값: deploy)',
        en: 'deploy, bad-deploy, slow-start, crash, az-loss or spot-interruption (default: deploy)',
      },
    },
    service: {
      type: 'string',
      value: 'NAME',
      text: {
        ko: '파일에 서비스가 여럿일 때 고를 서비스',
        en: 'which service, where the files have several',
      },
    },
    'start-seconds': {
      type: 'string',
      value: 'N',
      text: {
        ko: 'RUNNING부터 앱이 응답하기까지 걸리는 초',
        en: 'seconds from RUNNING until the application answers',
      },
    },
    tasks: {
      type: 'string',
      value: 'N',
      text: {
        ko: '파일이 없을 때: 원하는 태스크 수 (기본값: 3)',
        en: 'without files: desired tasks (default: 3)',
      },
    },
    min: {
      type: 'string',
      value: 'PERCENT',
      text: {
        ko: '파일이 없을 때: 최소 정상 상태 백분율 (기본값: 100)',
        en: 'without files: minimum healthy percent (default: 100)',
      },
    },
    max: {
      type: 'string',
      value: 'PERCENT',
      text: {
        ko: '파일이 없을 때: 최대 백분율 (기본값: 200)',
        en: 'without files: maximum percent (default: 200)',
      },
    },
    strategy: {
      type: 'string',
      value: 'STRATEGY',
      text: {
        ko: '파일이 없을 때: rolling, blue-green, linear, canary (기본값: rolling)',
        en: 'without files: rolling, blue-green, linear or canary (default: rolling)',
      },
    },
    azs: {
      type: 'string',
      value: 'N',
      text: {
        ko: '파일이 없을 때: 가용 영역 수 (기본값: 2)',
        en: 'without files: Availability Zones (default: 2)',
      },
    },
    alb: {
      type: 'boolean',
      text: {
        ko: '파일이 없을 때: Application Load Balancer 사용',
        en: 'without files: with an Application Load Balancer',
      },
    },
    spot: {
      type: 'boolean',
      text: { ko: '파일이 없을 때: Fargate Spot만 사용', en: 'without files: run on Fargate Spot alone' },
    },
    'no-circuit-breaker': {
      type: 'boolean',
      text: {
        ko: '파일이 없을 때: 롤백하는 배포 회로 차단기를 끔',
        en: 'without files: no deployment circuit breaker, which else rolls back',
      },
    },
  },
  examples: [
    'ecs-lint simulate task-definition.json service.json --event bad-deploy',
    'ecs-lint simulate --tasks 3 --min 100 --max 133',
    'ecs-lint simulate --alb --strategy canary --format json',
  ],
  exits: [
    [0, { ko: '끝까지 진행됨', en: 'it came to its end' }],
    [1, { ko: '끝나지 못하거나, 실패하거나, 롤백됨', en: 'stuck, failed or rolled back' }],
    [2, cannotRun],
  ],
}
