import type { Text } from '../finding/index.ts'
import type { BookSku, Sku } from './sku.ts'

/** What each SKU is, in words. They stand apart from the list: what sums up a bill needs none of them. */
export const skuDescriptions: Readonly<Record<BookSku, Text>> = {
  'fargate.linux.x86.vcpu-hour': { ko: 'Fargate vCPU (Linux x86)', en: 'Fargate vCPU (Linux x86)' },
  'fargate.linux.x86.gb-hour': { ko: 'Fargate 메모리 (Linux x86)', en: 'Fargate memory (Linux x86)' },
  'fargate.linux.arm.vcpu-hour': { ko: 'Fargate vCPU (Linux ARM)', en: 'Fargate vCPU (Linux ARM)' },
  'fargate.linux.arm.gb-hour': { ko: 'Fargate 메모리 (Linux ARM)', en: 'Fargate memory (Linux ARM)' },
  'fargate.windows.vcpu-hour': { ko: 'Fargate vCPU (Windows)', en: 'Fargate vCPU (Windows)' },
  'fargate.windows.gb-hour': { ko: 'Fargate 메모리 (Windows)', en: 'Fargate memory (Windows)' },
  'fargate.windows.license-vcpu-hour': { ko: 'Fargate Windows 라이선스', en: 'Fargate Windows licence' },
  'fargate.spot.x86.vcpu-hour': { ko: 'Fargate Spot vCPU (x86)', en: 'Fargate Spot vCPU (x86)' },
  'fargate.spot.x86.gb-hour': { ko: 'Fargate Spot 메모리 (x86)', en: 'Fargate Spot memory (x86)' },
  'fargate.spot.arm.vcpu-hour': { ko: 'Fargate Spot vCPU (ARM)', en: 'Fargate Spot vCPU (ARM)' },
  'fargate.spot.arm.gb-hour': { ko: 'Fargate Spot 메모리 (ARM)', en: 'Fargate Spot memory (ARM)' },
  'fargate.savings-plan-1y.x86.vcpu-hour': {
    ko: 'Fargate vCPU (Linux x86, Compute Savings Plan 1년)',
    en: 'Fargate vCPU (Linux x86, one-year Compute Savings Plan)',
  },
  'fargate.savings-plan-1y.x86.gb-hour': {
    ko: 'Fargate 메모리 (Linux x86, Compute Savings Plan 1년)',
    en: 'Fargate memory (Linux x86, one-year Compute Savings Plan)',
  },
  'fargate.savings-plan-1y.arm.vcpu-hour': {
    ko: 'Fargate vCPU (Linux ARM, Compute Savings Plan 1년)',
    en: 'Fargate vCPU (Linux ARM, one-year Compute Savings Plan)',
  },
  'fargate.savings-plan-1y.arm.gb-hour': {
    ko: 'Fargate 메모리 (Linux ARM, Compute Savings Plan 1년)',
    en: 'Fargate memory (Linux ARM, one-year Compute Savings Plan)',
  },
  'fargate.savings-plan-3y.x86.vcpu-hour': {
    ko: 'Fargate vCPU (Linux x86, Compute Savings Plan 3년)',
    en: 'Fargate vCPU (Linux x86, three-year Compute Savings Plan)',
  },
  'fargate.savings-plan-3y.x86.gb-hour': {
    ko: 'Fargate 메모리 (Linux x86, Compute Savings Plan 3년)',
    en: 'Fargate memory (Linux x86, three-year Compute Savings Plan)',
  },
  'fargate.savings-plan-3y.arm.vcpu-hour': {
    ko: 'Fargate vCPU (Linux ARM, Compute Savings Plan 3년)',
    en: 'Fargate vCPU (Linux ARM, three-year Compute Savings Plan)',
  },
  'fargate.savings-plan-3y.arm.gb-hour': {
    ko: 'Fargate 메모리 (Linux ARM, Compute Savings Plan 3년)',
    en: 'Fargate memory (Linux ARM, three-year Compute Savings Plan)',
  },
  'fargate.ephemeral-storage.gb-hour': { ko: 'Fargate 임시 스토리지', en: 'Fargate ephemeral storage' },
  'alb.hour': { ko: 'Application Load Balancer', en: 'Application Load Balancer' },
  'alb.lcu-hour': { ko: 'Application Load Balancer LCU', en: 'Application Load Balancer LCU' },
  'nlb.hour': { ko: 'Network Load Balancer', en: 'Network Load Balancer' },
  'nlb.nlcu-hour': { ko: 'Network Load Balancer NLCU', en: 'Network Load Balancer NLCU' },
  'public-ipv4.in-use-hour': { ko: '퍼블릭 IPv4 주소 (사용 중)', en: 'Public IPv4 address in use' },
  'public-ipv4.idle-hour': { ko: '퍼블릭 IPv4 주소 (유휴)', en: 'Idle public IPv4 address' },
  'nat.hour': { ko: 'NAT 게이트웨이', en: 'NAT gateway' },
  'nat.gb': { ko: 'NAT 게이트웨이 데이터 처리', en: 'Data through a NAT gateway' },
  'vpc-endpoint.az-hour': { ko: 'VPC 인터페이스 엔드포인트', en: 'VPC interface endpoint' },
  'vpc-endpoint.gb': {
    ko: 'VPC 인터페이스 엔드포인트 데이터 처리',
    en: 'Data through an interface endpoint',
  },
  'data-out.internet-gb': { ko: '인터넷으로 나가는 데이터', en: 'Data out to the internet' },
  'data-transfer.cross-az-gb': { ko: '가용 영역 간 데이터 (방향별)', en: 'Data between zones, each way' },
  'logs.ingest-gb': { ko: 'CloudWatch Logs 수집', en: 'CloudWatch Logs ingestion' },
  'logs.ingest-infrequent-access-gb': {
    ko: 'CloudWatch Logs 수집 (Infrequent Access)',
    en: 'CloudWatch Logs ingestion (Infrequent Access)',
  },
  'logs.storage-gb-month': { ko: 'CloudWatch Logs 저장', en: 'CloudWatch Logs storage' },
  'logs.insights-scanned-gb': { ko: 'Logs Insights 조회', en: 'Logs Insights scan' },
  'logs.vended-first-10-tb-gb': { ko: 'AWS 서비스 로그 (처음 10TB)', en: 'Vended logs (first 10 TB)' },
  'cloudwatch.metric-month': { ko: 'CloudWatch 사용자 지정 지표', en: 'CloudWatch custom metric' },
  'cloudwatch.alarm-month': { ko: 'CloudWatch 경보', en: 'CloudWatch alarm' },
  'container-insights.enhanced-metric-month': {
    ko: 'Container Insights (향상된 관측성) 지표',
    en: 'Container Insights enhanced metric',
  },
  'ecr.storage-gb-month': { ko: 'ECR 스토리지', en: 'ECR storage' },
  'ebs.gp3-gb-month': { ko: 'EBS gp3 볼륨', en: 'EBS gp3 volume' },
  'cloud-map.resource-month': { ko: 'Cloud Map 등록 리소스', en: 'Cloud Map registered resource' },
  'cloud-map.million-calls': { ko: 'Cloud Map API 호출 100만 건', en: 'A million Cloud Map API calls' },
  'vpc-lattice.service-hour': { ko: 'VPC Lattice 서비스', en: 'VPC Lattice service' },
  'vpc-lattice.gb': { ko: 'VPC Lattice 데이터 처리', en: 'Data through VPC Lattice' },
  'vpc-lattice.request': {
    ko: 'VPC Lattice 요청 (시간당 30만 건 초과분)',
    en: 'VPC Lattice request above 300,000 an hour',
  },
  'route53.hosted-zone-month': { ko: 'Route 53 호스팅 영역', en: 'Route 53 hosted zone' },
  'ec2.t3.micro.hour': { ko: 'EC2 t3.micro (Linux)', en: 'EC2 t3.micro (Linux)' },
  'ec2.t3.small.hour': { ko: 'EC2 t3.small (Linux)', en: 'EC2 t3.small (Linux)' },
  'ec2.t3.medium.hour': { ko: 'EC2 t3.medium (Linux)', en: 'EC2 t3.medium (Linux)' },
  'ec2.t3.large.hour': { ko: 'EC2 t3.large (Linux)', en: 'EC2 t3.large (Linux)' },
  'ec2.t4g.micro.hour': { ko: 'EC2 t4g.micro (Linux)', en: 'EC2 t4g.micro (Linux)' },
  'ec2.t4g.small.hour': { ko: 'EC2 t4g.small (Linux)', en: 'EC2 t4g.small (Linux)' },
  'ec2.t4g.medium.hour': { ko: 'EC2 t4g.medium (Linux)', en: 'EC2 t4g.medium (Linux)' },
  'ec2.t4g.large.hour': { ko: 'EC2 t4g.large (Linux)', en: 'EC2 t4g.large (Linux)' },
  'ec2.m5.large.hour': { ko: 'EC2 m5.large (Linux)', en: 'EC2 m5.large (Linux)' },
  'ec2.m6i.large.hour': { ko: 'EC2 m6i.large (Linux)', en: 'EC2 m6i.large (Linux)' },
  'ec2.m7i.large.hour': { ko: 'EC2 m7i.large (Linux)', en: 'EC2 m7i.large (Linux)' },
  'ec2.m7g.large.hour': { ko: 'EC2 m7g.large (Linux)', en: 'EC2 m7g.large (Linux)' },
  'ec2.c7g.large.hour': { ko: 'EC2 c7g.large (Linux)', en: 'EC2 c7g.large (Linux)' },
  'ecs-managed-instances.t3.small.fee-hour': {
    ko: 'ECS 관리형 인스턴스 요금 t3.small',
    en: 'ECS Managed Instances fee, t3.small',
  },
  'ecs-managed-instances.t3.medium.fee-hour': {
    ko: 'ECS 관리형 인스턴스 요금 t3.medium',
    en: 'ECS Managed Instances fee, t3.medium',
  },
  'ecs-managed-instances.t3.large.fee-hour': {
    ko: 'ECS 관리형 인스턴스 요금 t3.large',
    en: 'ECS Managed Instances fee, t3.large',
  },
  'ecs-managed-instances.t4g.small.fee-hour': {
    ko: 'ECS 관리형 인스턴스 요금 t4g.small',
    en: 'ECS Managed Instances fee, t4g.small',
  },
  'ecs-managed-instances.t4g.medium.fee-hour': {
    ko: 'ECS 관리형 인스턴스 요금 t4g.medium',
    en: 'ECS Managed Instances fee, t4g.medium',
  },
  'ecs-managed-instances.t4g.large.fee-hour': {
    ko: 'ECS 관리형 인스턴스 요금 t4g.large',
    en: 'ECS Managed Instances fee, t4g.large',
  },
  'ecs-managed-instances.m5.large.fee-hour': {
    ko: 'ECS 관리형 인스턴스 요금 m5.large',
    en: 'ECS Managed Instances fee, m5.large',
  },
  'ecs-managed-instances.m6i.large.fee-hour': {
    ko: 'ECS 관리형 인스턴스 요금 m6i.large',
    en: 'ECS Managed Instances fee, m6i.large',
  },
  'ecs-managed-instances.m7i.large.fee-hour': {
    ko: 'ECS 관리형 인스턴스 요금 m7i.large',
    en: 'ECS Managed Instances fee, m7i.large',
  },
  'ecs-managed-instances.m7g.large.fee-hour': {
    ko: 'ECS 관리형 인스턴스 요금 m7g.large',
    en: 'ECS Managed Instances fee, m7g.large',
  },
  'ecs-managed-instances.c7g.large.fee-hour': {
    ko: 'ECS 관리형 인스턴스 요금 c7g.large',
    en: 'ECS Managed Instances fee, c7g.large',
  },
}

/** What a SKU is, in words, the hours of all EC2 instance types included. */
export function skuDescription(sku: Sku): Text {
  const known = Object.hasOwn(skuDescriptions, sku) ? skuDescriptions[sku as BookSku] : undefined
  if (known !== undefined) return known
  const name = `EC2 ${sku.replace(/^ec2\.|\.hour$/g, '')} (Linux)`
  return { ko: name, en: name }
}
