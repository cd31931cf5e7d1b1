import { flagOption, textOption } from '../../command.ts'

/** Options that describe a service; they exclude files. */
export const serviceOptions = {
  cpu: textOption('UNITS', {
    ko: '태스크의 CPU 단위, 1024 = 1vCPU (기본값: 1024)',
    en: 'CPU units of a task; 1024 are 1 vCPU (default: 1024)',
  }),
  memory: textOption('MIB', {
    ko: '태스크의 메모리(MiB) (기본값: 2048)',
    en: 'memory of a task in MiB (default: 2048)',
  }),
  tasks: textOption('N', { ko: '태스크 수 (기본값: 1)', en: 'how many tasks (default: 1)' }),
  arm: flagOption({ ko: 'ARM64(Graviton)에서 실행', en: 'run on ARM64 (Graviton)' }),
  windows: flagOption({ ko: 'Windows 컨테이너', en: 'Windows containers' }),
  spot: flagOption({ ko: 'Fargate Spot만 사용', en: 'run on Fargate Spot only' }),
  'spot-mix': textOption('BASE:W:W', {
    ko: 'Fargate와 Fargate Spot에 나눔 (예: 1:1:3은 Fargate에 먼저 1개, 나머지는 1:3)',
    en: 'split between Fargate and Spot: 1:1:3 is one on Fargate first, then 1 to 3',
  }),
  ec2: flagOption({ ko: 'EC2 인스턴스에서 실행', en: 'run on EC2 instances' }),
  'managed-instances': flagOption({ ko: 'ECS 관리형 인스턴스에서 실행', en: 'run on ECS Managed Instances' }),
  storage: textOption('GIB', {
    ko: '태스크의 임시 스토리지, 20GiB까지 무료 (기본값: 20)',
    en: 'ephemeral storage of a task, of which 20 GiB are free (default: 20)',
  }),
  'public-ip': flagOption({ ko: '태스크마다 퍼블릭 IP 할당', en: 'give every task a public IP' }),
  nat: textOption('N', {
    ko: 'NAT 게이트웨이 수 (기본값: 없음)',
    en: 'how many NAT gateways (default: none)',
  }),
  endpoints: flagOption({
    ko: 'NAT 대신 VPC 엔드포인트로 이미지를 받음',
    en: 'pull images through VPC endpoints instead',
  }),
  alb: flagOption({ ko: 'Application Load Balancer 사용', en: 'with an Application Load Balancer' }),
  nlb: flagOption({ ko: 'Network Load Balancer 사용', en: 'with a Network Load Balancer' }),
  internal: flagOption({ ko: '로드 밸런서를 VPC 안에서만 사용', en: 'the load balancer is internal' }),
  azs: textOption('N', { ko: '가용 영역 수 (기본값: 2)', en: 'how many Availability Zones (default: 2)' }),
  'log-retention': textOption('DAYS', {
    ko: '로그 보존 기간 (기본값: 만료 없음)',
    en: 'days that logs are kept (default: they never expire)',
  }),
  'container-insights': textOption('SETTING', {
    ko: '클러스터의 Container Insights: disabled, enabled, enhanced (기본값: disabled)',
    en: "the cluster's Container Insights: disabled, enabled, enhanced (default: disabled)",
  }),
}
