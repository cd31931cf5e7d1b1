import type { CommandDescription, Option } from '../command.ts'

const cannotRun = { ko: '실행할 수 없음', en: 'cannot run' } as const

const pricesOption: Option = {
  type: 'string',
  value: 'FILE',
  text: {
    ko: 'prices update로 저장한 요금으로 계산 (기본값: 함께 제공되는 요금)',
    en: 'reckon with prices that prices update saved (default: the bundled ones)',
  },
}

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
  formats: ['pretty', 'json', 'csv', 'markdown'],
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
    'spot-mix': {
      type: 'string',
      value: 'BASE:W:W',
      text: {
        ko: 'Fargate와 Fargate Spot에 나눔 (예: 1:1:3은 Fargate에 먼저 1개, 나머지는 1:3)',
        en: 'split between Fargate and Spot: 1:1:3 is one on Fargate first, then 1 to 3',
      },
    },
    ec2: { type: 'boolean', text: { ko: 'EC2 인스턴스에서 실행', en: 'run on EC2 instances' } },
    'managed-instances': {
      type: 'boolean',
      text: { ko: 'ECS 관리형 인스턴스에서 실행', en: 'run on ECS Managed Instances' },
    },
    'instance-type': {
      type: 'string',
      value: 'TYPE',
      text: {
        ko: '인스턴스 유형 (기본값: t3.medium, ARM은 t4g.medium, 비교에서는 가장 싼 유형)',
        en: 'type of the instances (default: t3.medium, on ARM t4g.medium; to compare, the cheapest)',
      },
    },
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
    'new-connections': {
      type: 'string',
      value: 'N',
      text: {
        ko: '로드 밸런서의 초당 새 연결 (기본값: 0)',
        en: 'new connections a second to the load balancer (default: 0)',
      },
    },
    'active-connections': {
      type: 'string',
      value: 'N',
      text: {
        ko: '로드 밸런서에 동시에 열린 연결 (기본값: 0)',
        en: 'connections open at a time (default: 0)',
      },
    },
    'processed-gb': {
      type: 'string',
      value: 'GB',
      text: {
        ko: '로드 밸런서가 시간당 처리하는 데이터 (기본값: 0)',
        en: 'GB an hour through the load balancer (default: 0)',
      },
    },
    'rule-evaluations': {
      type: 'string',
      value: 'N',
      text: {
        ko: 'ALB의 초당 규칙 평가, 요청마다 처음 10개는 제외 (기본값: 0)',
        en: 'rule evaluations a second of an ALB beyond ten a request (default: 0)',
      },
    },
    'endpoint-gb': {
      type: 'string',
      value: 'GB',
      text: {
        ko: 'VPC 엔드포인트를 지나는 월 데이터 (기본값: 0)',
        en: 'GB a month through VPC endpoints (default: 0)',
      },
    },
    'gb-out': {
      type: 'string',
      value: 'GB',
      text: {
        ko: '인터넷으로 나가는 월 데이터 (기본값: 0)',
        en: 'GB a month out to the internet (default: 0)',
      },
    },
    'cross-az-gb': {
      type: 'string',
      value: 'GB',
      text: {
        ko: '가용 영역을 넘나드는 월 데이터 (기본값: 0)',
        en: 'GB a month between Availability Zones (default: 0)',
      },
    },
    'log-gb': {
      type: 'string',
      value: 'GB',
      text: { ko: '한 달에 쌓는 로그 (기본값: 0)', en: 'GB logged a month (default: 0)' },
    },
    'log-retention': {
      type: 'string',
      value: 'DAYS',
      text: { ko: '로그 보존 기간 (기본값: 만료 없음)', en: 'days that logs are kept (default: for ever)' },
    },
    'log-months': {
      type: 'string',
      value: 'N',
      text: {
        ko: '만료되지 않는 로그가 쌓인 개월 수 (기본값: 12)',
        en: 'months of logs held where they never expire (default: 12)',
      },
    },
    'container-insights': {
      type: 'string',
      value: 'SETTING',
      text: {
        ko: '클러스터의 Container Insights: disabled, enabled, enhanced (기본값: disabled)',
        en: "the cluster's Container Insights: disabled, enabled, enhanced (default: disabled)",
      },
    },
    'insights-metrics': {
      type: 'string',
      value: 'N',
      text: {
        ko: 'Container Insights 지표 수 (기본값: 문서에 있는 개수)',
        en: 'metrics of Container Insights (default: as many as documented)',
      },
    },
    'insights-log-gb': {
      type: 'string',
      value: 'GB',
      text: {
        ko: 'Container Insights 성능 로그의 월 수집량 (기본값: 0)',
        en: 'GB a month of performance logs of Container Insights (default: 0)',
      },
    },
    'image-gb': {
      type: 'string',
      value: 'GB',
      text: { ko: 'ECR에 보관하는 이미지 (기본값: 0)', en: 'GB of images kept in ECR (default: 0)' },
    },
    schedule: {
      type: 'string',
      value: 'LIST',
      text: {
        ko: '태스크가 실행되는 일정: 태스크 수x시간x횟수 (예: 4x8x22,1x554)',
        en: 'when tasks run, TASKSxHOURSxTIMES: 4x8x22,1x554',
      },
    },
    deployments: {
      type: 'string',
      value: 'N',
      text: { ko: '한 달의 배포 횟수 (기본값: 0)', en: 'deployments a month (default: 0)' },
    },
    'deployment-minutes': {
      type: 'string',
      value: 'N',
      text: {
        ko: '배포할 때 새 태스크와 이전 태스크가 함께 실행되는 시간(분) (기본값: 10)',
        en: 'minutes of a deployment in which old and new tasks run (default: 10)',
      },
    },
    'savings-plan': {
      type: 'string',
      value: '1y|3y',
      text: {
        ko: 'Fargate를 Compute Savings Plan 요금으로 계산 (요금을 아는 리전만)',
        en: 'price Fargate by a Compute Savings Plan, where its rates are known',
      },
    },
    'free-tier': {
      type: 'boolean',
      text: { ko: '계정의 프리 티어를 뺌', en: "take off the account's free tier" },
    },
    hours: {
      type: 'string',
      value: 'N',
      text: { ko: '한 달의 시간 (기본값: 730)', en: 'hours in the month (default: 730)' },
    },
    budget: {
      type: 'string',
      value: 'USD',
      text: {
        ko: '한 달 예산(달러). 넘으면 종료 코드 1',
        en: 'US dollars a month; exits 1 above them',
      },
    },
    diff: {
      type: 'string',
      multiple: true,
      value: 'BASE',
      text: {
        ko: '이 파일이나 디렉터리와 비교해 달라진 항목만 보여 줌',
        en: 'show what changes against this file or directory',
      },
    },
    'diff-rev': {
      type: 'string',
      value: 'REV',
      text: {
        ko: '같은 파일의 Git 리비전과 비교 (예: HEAD~1)',
        en: 'show what changes against a Git revision of the files',
      },
    },
    prices: pricesOption,
    compare: {
      type: 'string',
      value: 'QUESTION',
      text: {
        ko: '다른 선택과 비교: regions, arch, spot, egress, launch-type',
        en: 'compare with other choices: regions, arch, spot, egress, launch-type',
      },
    },
  },
  examples: [
    'ecs-lint estimate task-definition.json service.json --region ap-northeast-2',
    'ecs-lint estimate --region ap-northeast-2 --cpu 1024 --memory 2048 --tasks 3 --public-ip --alb',
    'ecs-lint estimate --region ap-northeast-2 --cpu 1024 --memory 2048 --alb --compare regions',
    'ecs-lint estimate --region ap-northeast-2 --ec2 --instance-type t3.large --tasks 6 --log-gb 20 --gb-out 300',
    'ecs-lint estimate . --region ap-northeast-2 --diff-rev main --format markdown --budget 100',
  ],
  exits: [
    [0, { ko: '모두 계산함', en: 'everything is priced' }],
    [
      1,
      {
        ko: '예산(--budget)을 넘음. 모르는 요금이 있어도 이미 넘었으면 1',
        en: 'over the --budget, be it that a price is missing besides',
      },
    ],
    [2, cannotRun],
    [
      3,
      {
        ko: '알 수 없는 요금이 있어 합계가 최소값임. 비교에서는 순위를 매기지 못한 선택이 있음',
        en: 'a price is missing: the total is a lower bound, or a compared choice could not be ranked',
      },
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
    prices: pricesOption,
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

export const pricesDescription: CommandDescription = {
  name: 'prices',
  operands: 'show|update',
  summary: {
    ko: '요금표의 날짜와 출처, 빠진 항목을 보여 주고(show), AWS 가격 목록에서 새 요금을 읽어 저장합니다(update).',
    en: 'Shows the prices with their dates, sources and gaps (show), and saves newer ones from the AWS Price List (update).',
  },
  formats: ['pretty', 'json', 'csv'],
  options: {
    region: {
      type: 'string',
      value: 'A,B',
      text: {
        ko: '리전 (show의 기본값: 모든 리전의 요약)',
        en: 'Regions (show: by default a line for every one)',
      },
    },
    prices: {
      type: 'string',
      value: 'FILE',
      text: {
        ko: 'show: update로 저장한 요금을 보여 줌',
        en: 'show: the prices that update saved',
      },
    },
    out: {
      type: 'string',
      value: 'FILE',
      text: {
        ko: 'update: 저장할 파일 (기본값: ecs-lint-prices.json). 다른 리전의 요금은 그대로 둠',
        en: 'update: where to save (default: ecs-lint-prices.json); other Regions in it stay',
      },
    },
    profile: { type: 'string', value: 'NAME', text: { ko: 'AWS CLI 프로필', en: 'profile of the AWS CLI' } },
    'endpoint-url': {
      type: 'string',
      value: 'URL',
      text: { ko: 'AWS 대신 호출할 주소', en: 'call this address instead of AWS' },
    },
    'print-policy': {
      type: 'boolean',
      text: {
        ko: 'update에 필요한 최소 IAM 정책을 출력',
        en: 'print the least IAM policy that update needs',
      },
    },
  },
  examples: [
    'ecs-lint prices show --region ap-northeast-2',
    'ecs-lint prices update --region ap-northeast-2,us-east-1 --out prices.json',
    'ecs-lint estimate service.json --region ap-northeast-2 --prices prices.json',
  ],
  exits: [
    [0, { ko: '모두 보여 주거나 저장함', en: 'shown, or saved whole' }],
    [2, cannotRun],
    [3, { ko: '저장했으나 확인하지 못한 요금이 있음', en: 'saved, but a price could not be confirmed' }],
  ],
}

export const traceDescription: CommandDescription = {
  name: 'trace',
  operands: '[paths…]',
  summary: {
    ko: '패킷이나 이미지 받기가 어디까지 가는지 홉마다 보여 줍니다. 보안 그룹, 네트워크 ACL, 라우팅, NAT, 엔드포인트를 따라갑니다.',
    en: 'Follows a packet or an image pull hop by hop: security groups, network ACLs, routes, NAT, endpoints.',
  },
  options: {
    from: {
      type: 'string',
      value: 'FROM',
      text: {
        ko: 'internet, 주소(203.0.113.7), load-balancer, 서비스 이름 (기본값: internet)',
        en: 'internet, an address (203.0.113.7), load-balancer, or a service (default: internet)',
      },
    },
    to: {
      type: 'string',
      value: 'TO',
      text: {
        ko: '서비스 이름, 또는 image, logs, secrets (기본값: 하나뿐인 서비스)',
        en: 'a service, or image, logs, secrets (default: the only service)',
      },
    },
    port: {
      type: 'string',
      value: 'N',
      text: {
        ko: '포트 (기본값: 리스너나 컨테이너의 포트)',
        en: "port (default: the listener's or container's)",
      },
    },
    'from-inventory': {
      type: 'string',
      value: 'FILE',
      text: {
        ko: 'audit --save로 저장한 인벤토리를 읽음',
        en: 'read an inventory that audit --save wrote',
      },
    },
  },
  examples: [
    'ecs-lint trace infra/ --from internet --to web',
    'ecs-lint trace infra/ --from web --to image',
    'ecs-lint trace --from-inventory inventory.json --from web --to api --port 8080',
  ],
  exits: [
    [0, { ko: '통과함', en: 'it gets through' }],
    [1, { ko: '막힘', en: 'it is blocked' }],
    [2, cannotRun],
    [3, { ko: '정보가 모자라 알 수 없음', en: 'unknown, for want of what was read' }],
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
        ko: 'deploy, bad-deploy, slow-start, crash, hang, az-loss, spot-interruption 중 하나 (기본값: deploy)',
        en: 'deploy, bad-deploy, slow-start, crash, hang, az-loss or spot-interruption (default: deploy)',
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
    region: {
      type: 'string',
      value: 'REGION',
      text: {
        ko: '추가 요금을 계산할 리전 (기본값: 파일의 ARN에 있는 리전)',
        en: "Region to price the extra task-hours in (default: that of the files' ARNs)",
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

export const exportDescription: CommandDescription = {
  name: 'export',
  operands: '[paths…]',
  summary: {
    ko: '파일이나 인벤토리에 있는 서비스를 실행할 수 있는 AWS CLI 스크립트, CloudFormation 템플릿, Terraform 구성이나 CDK 앱으로 내보냅니다. AWS를 호출하지 않습니다.',
    en: 'Writes the service in files or in an inventory as a script of the AWS CLI, a CloudFormation template, a Terraform configuration or a CDK app that one can run. It calls no AWS.',
  },
  options: {
    to: {
      type: 'string',
      value: 'cli|cloudformation|terraform|cdk',
      text: {
        ko: '내보낼 형식 (기본값: cloudformation)',
        en: 'what to write (default: cloudformation)',
      },
    },
    'from-inventory': {
      type: 'string',
      value: 'FILE',
      text: {
        ko: 'audit --save로 저장한 인벤토리를 읽음',
        en: 'read an inventory that audit --save wrote',
      },
    },
    out: {
      type: 'string',
      value: 'DIRECTORY',
      text: {
        ko: '파일로 저장할 디렉터리 (기본값: 표준 출력)',
        en: 'directory to save the files in (default: standard output)',
      },
    },
    force: { type: 'boolean', text: { ko: '이미 있는 파일을 덮어씀', en: 'write over files that exist' } },
  },
  examples: [
    'ecs-lint export service.json task-definition.json > template.yaml',
    'ecs-lint export my-service.yaml --to cli --out my-service',
    'ecs-lint export my-service.yaml --to terraform --out my-service',
    'ecs-lint export --from-inventory inventory.json',
  ],
  exits: [
    [0, { ko: '내보냄', en: 'written' }],
    [2, cannotRun],
  ],
}
