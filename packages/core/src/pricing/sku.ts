import type { Text } from '../finding/index.ts'

interface SkuDescription {
  /** What one of it is: prices are US dollars a unit. */
  readonly unit: string
  readonly description: Text
}

/** Everything that has a price in the books. The list is closed: a price that belongs to none of these is an error. */
export const skus = {
  'fargate.linux.x86.vcpu-hour': {
    unit: 'vCPU-hour',
    description: { ko: 'Fargate vCPU (Linux x86)', en: 'Fargate vCPU (Linux x86)' },
  },
  'fargate.linux.x86.gb-hour': {
    unit: 'GB-hour',
    description: { ko: 'Fargate 메모리 (Linux x86)', en: 'Fargate memory (Linux x86)' },
  },
  'fargate.linux.arm.vcpu-hour': {
    unit: 'vCPU-hour',
    description: { ko: 'Fargate vCPU (Linux ARM)', en: 'Fargate vCPU (Linux ARM)' },
  },
  'fargate.linux.arm.gb-hour': {
    unit: 'GB-hour',
    description: { ko: 'Fargate 메모리 (Linux ARM)', en: 'Fargate memory (Linux ARM)' },
  },
  'fargate.windows.vcpu-hour': {
    unit: 'vCPU-hour',
    description: { ko: 'Fargate vCPU (Windows)', en: 'Fargate vCPU (Windows)' },
  },
  'fargate.windows.gb-hour': {
    unit: 'GB-hour',
    description: { ko: 'Fargate 메모리 (Windows)', en: 'Fargate memory (Windows)' },
  },
  'fargate.windows.license-vcpu-hour': {
    unit: 'vCPU-hour',
    description: { ko: 'Fargate Windows 라이선스', en: 'Fargate Windows licence' },
  },
  'fargate.spot.x86.vcpu-hour': {
    unit: 'vCPU-hour',
    description: { ko: 'Fargate Spot vCPU (x86)', en: 'Fargate Spot vCPU (x86)' },
  },
  'fargate.spot.x86.gb-hour': {
    unit: 'GB-hour',
    description: { ko: 'Fargate Spot 메모리 (x86)', en: 'Fargate Spot memory (x86)' },
  },
  'fargate.spot.arm.vcpu-hour': {
    unit: 'vCPU-hour',
    description: { ko: 'Fargate Spot vCPU (ARM)', en: 'Fargate Spot vCPU (ARM)' },
  },
  'fargate.spot.arm.gb-hour': {
    unit: 'GB-hour',
    description: { ko: 'Fargate Spot 메모리 (ARM)', en: 'Fargate Spot memory (ARM)' },
  },
  'fargate.ephemeral-storage.gb-hour': {
    unit: 'GB-hour',
    description: { ko: 'Fargate 임시 스토리지', en: 'Fargate ephemeral storage' },
  },
  'alb.hour': {
    unit: 'hour',
    description: { ko: 'Application Load Balancer', en: 'Application Load Balancer' },
  },
  'alb.lcu-hour': {
    unit: 'LCU-hour',
    description: { ko: 'Application Load Balancer LCU', en: 'Application Load Balancer LCU' },
  },
  'nlb.hour': { unit: 'hour', description: { ko: 'Network Load Balancer', en: 'Network Load Balancer' } },
  'nlb.nlcu-hour': {
    unit: 'NLCU-hour',
    description: { ko: 'Network Load Balancer NLCU', en: 'Network Load Balancer NLCU' },
  },
  'public-ipv4.in-use-hour': {
    unit: 'address-hour',
    description: { ko: '퍼블릭 IPv4 주소 (사용 중)', en: 'Public IPv4 address in use' },
  },
  'public-ipv4.idle-hour': {
    unit: 'address-hour',
    description: { ko: '퍼블릭 IPv4 주소 (유휴)', en: 'Idle public IPv4 address' },
  },
  'nat.hour': { unit: 'hour', description: { ko: 'NAT 게이트웨이', en: 'NAT gateway' } },
  'nat.gb': {
    unit: 'GB',
    description: { ko: 'NAT 게이트웨이 데이터 처리', en: 'Data through a NAT gateway' },
  },
  'vpc-endpoint.az-hour': {
    unit: 'AZ-hour',
    description: { ko: 'VPC 인터페이스 엔드포인트', en: 'VPC interface endpoint' },
  },
  'vpc-endpoint.gb': {
    unit: 'GB',
    description: { ko: 'VPC 인터페이스 엔드포인트 데이터 처리', en: 'Data through an interface endpoint' },
  },
  'data-out.internet-gb': {
    unit: 'GB',
    description: { ko: '인터넷으로 나가는 데이터', en: 'Data out to the internet' },
  },
  'data-transfer.cross-az-gb': {
    unit: 'GB',
    description: { ko: '가용 영역 간 데이터 (방향별)', en: 'Data between zones, each way' },
  },
  'logs.ingest-gb': {
    unit: 'GB',
    description: { ko: 'CloudWatch Logs 수집', en: 'CloudWatch Logs ingestion' },
  },
  'logs.ingest-infrequent-access-gb': {
    unit: 'GB',
    description: {
      ko: 'CloudWatch Logs 수집 (Infrequent Access)',
      en: 'CloudWatch Logs ingestion (Infrequent Access)',
    },
  },
  'logs.storage-gb-month': {
    unit: 'GB-month',
    description: { ko: 'CloudWatch Logs 저장', en: 'CloudWatch Logs storage' },
  },
  'logs.insights-scanned-gb': {
    unit: 'GB',
    description: { ko: 'Logs Insights 조회', en: 'Logs Insights scan' },
  },
  'logs.vended-first-10-tb-gb': {
    unit: 'GB',
    description: { ko: 'AWS 서비스 로그 (처음 10TB)', en: 'Vended logs (first 10 TB)' },
  },
  'cloudwatch.metric-month': {
    unit: 'metric-month',
    description: { ko: 'CloudWatch 사용자 지정 지표', en: 'CloudWatch custom metric' },
  },
  'cloudwatch.alarm-month': {
    unit: 'alarm-month',
    description: { ko: 'CloudWatch 경보', en: 'CloudWatch alarm' },
  },
  'container-insights.enhanced-metric-month': {
    unit: 'metric-month',
    description: { ko: 'Container Insights (향상된 관측성) 지표', en: 'Container Insights enhanced metric' },
  },
  'ecr.storage-gb-month': { unit: 'GB-month', description: { ko: 'ECR 스토리지', en: 'ECR storage' } },
  'ebs.gp3-gb-month': { unit: 'GB-month', description: { ko: 'EBS gp3 볼륨', en: 'EBS gp3 volume' } },
  'cloud-map.resource-month': {
    unit: 'resource-month',
    description: { ko: 'Cloud Map 등록 리소스', en: 'Cloud Map registered resource' },
  },
  'cloud-map.million-calls': {
    unit: 'million calls',
    description: { ko: 'Cloud Map API 호출 100만 건', en: 'A million Cloud Map API calls' },
  },
  'route53.hosted-zone-month': {
    unit: 'zone-month',
    description: { ko: 'Route 53 호스팅 영역', en: 'Route 53 hosted zone' },
  },
  'ec2.t3.micro.hour': {
    unit: 'hour',
    description: { ko: 'EC2 t3.micro (Linux)', en: 'EC2 t3.micro (Linux)' },
  },
  'ec2.t3.small.hour': {
    unit: 'hour',
    description: { ko: 'EC2 t3.small (Linux)', en: 'EC2 t3.small (Linux)' },
  },
  'ec2.t3.medium.hour': {
    unit: 'hour',
    description: { ko: 'EC2 t3.medium (Linux)', en: 'EC2 t3.medium (Linux)' },
  },
  'ec2.t3.large.hour': {
    unit: 'hour',
    description: { ko: 'EC2 t3.large (Linux)', en: 'EC2 t3.large (Linux)' },
  },
  'ec2.t4g.micro.hour': {
    unit: 'hour',
    description: { ko: 'EC2 t4g.micro (Linux)', en: 'EC2 t4g.micro (Linux)' },
  },
  'ec2.t4g.small.hour': {
    unit: 'hour',
    description: { ko: 'EC2 t4g.small (Linux)', en: 'EC2 t4g.small (Linux)' },
  },
  'ec2.t4g.medium.hour': {
    unit: 'hour',
    description: { ko: 'EC2 t4g.medium (Linux)', en: 'EC2 t4g.medium (Linux)' },
  },
  'ec2.t4g.large.hour': {
    unit: 'hour',
    description: { ko: 'EC2 t4g.large (Linux)', en: 'EC2 t4g.large (Linux)' },
  },
  'ec2.m5.large.hour': {
    unit: 'hour',
    description: { ko: 'EC2 m5.large (Linux)', en: 'EC2 m5.large (Linux)' },
  },
  'ec2.m6i.large.hour': {
    unit: 'hour',
    description: { ko: 'EC2 m6i.large (Linux)', en: 'EC2 m6i.large (Linux)' },
  },
  'ec2.m7i.large.hour': {
    unit: 'hour',
    description: { ko: 'EC2 m7i.large (Linux)', en: 'EC2 m7i.large (Linux)' },
  },
  'ec2.m7g.large.hour': {
    unit: 'hour',
    description: { ko: 'EC2 m7g.large (Linux)', en: 'EC2 m7g.large (Linux)' },
  },
  'ec2.c7g.large.hour': {
    unit: 'hour',
    description: { ko: 'EC2 c7g.large (Linux)', en: 'EC2 c7g.large (Linux)' },
  },
  'ecs-managed-instances.t3.small.fee-hour': {
    unit: 'hour',
    description: { ko: 'ECS 관리형 인스턴스 요금 t3.small', en: 'ECS Managed Instances fee, t3.small' },
  },
  'ecs-managed-instances.t3.medium.fee-hour': {
    unit: 'hour',
    description: { ko: 'ECS 관리형 인스턴스 요금 t3.medium', en: 'ECS Managed Instances fee, t3.medium' },
  },
  'ecs-managed-instances.t3.large.fee-hour': {
    unit: 'hour',
    description: { ko: 'ECS 관리형 인스턴스 요금 t3.large', en: 'ECS Managed Instances fee, t3.large' },
  },
  'ecs-managed-instances.t4g.small.fee-hour': {
    unit: 'hour',
    description: { ko: 'ECS 관리형 인스턴스 요금 t4g.small', en: 'ECS Managed Instances fee, t4g.small' },
  },
  'ecs-managed-instances.t4g.medium.fee-hour': {
    unit: 'hour',
    description: { ko: 'ECS 관리형 인스턴스 요금 t4g.medium', en: 'ECS Managed Instances fee, t4g.medium' },
  },
  'ecs-managed-instances.t4g.large.fee-hour': {
    unit: 'hour',
    description: { ko: 'ECS 관리형 인스턴스 요금 t4g.large', en: 'ECS Managed Instances fee, t4g.large' },
  },
  'ecs-managed-instances.m5.large.fee-hour': {
    unit: 'hour',
    description: { ko: 'ECS 관리형 인스턴스 요금 m5.large', en: 'ECS Managed Instances fee, m5.large' },
  },
  'ecs-managed-instances.m6i.large.fee-hour': {
    unit: 'hour',
    description: { ko: 'ECS 관리형 인스턴스 요금 m6i.large', en: 'ECS Managed Instances fee, m6i.large' },
  },
  'ecs-managed-instances.m7i.large.fee-hour': {
    unit: 'hour',
    description: { ko: 'ECS 관리형 인스턴스 요금 m7i.large', en: 'ECS Managed Instances fee, m7i.large' },
  },
  'ecs-managed-instances.m7g.large.fee-hour': {
    unit: 'hour',
    description: { ko: 'ECS 관리형 인스턴스 요금 m7g.large', en: 'ECS Managed Instances fee, m7g.large' },
  },
  'ecs-managed-instances.c7g.large.fee-hour': {
    unit: 'hour',
    description: { ko: 'ECS 관리형 인스턴스 요금 c7g.large', en: 'ECS Managed Instances fee, c7g.large' },
  },
} as const satisfies Readonly<Record<string, SkuDescription>>

export type Sku = keyof typeof skus

/** Every SKU, in the order of the list. */
export const skuNames: readonly Sku[] = Object.keys(skus).filter(isSku)

export function isSku(name: string): name is Sku {
  return Object.hasOwn(skus, name)
}
