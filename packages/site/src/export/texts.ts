import type { ExportFormat, Note, PartKind } from '@ecs-lint/core/export'
import { koCount, type Language, type Text } from '@ecs-lint/core/finding'

/** What each format is called. */
export const formatNames: Readonly<Record<ExportFormat, Text>> = {
  cloudformation: { ko: 'CloudFormation', en: 'CloudFormation' },
  cli: { ko: 'AWS CLI', en: 'AWS CLI' },
  terraform: { ko: 'Terraform', en: 'Terraform' },
  cdk: { ko: 'AWS CDK', en: 'AWS CDK' },
}

/** Above the notes of each kind. */
export const noteHeadings: Readonly<Record<Note['about'], Text>> = {
  omitted: { ko: '내보내지 않은 것', en: 'Left out' },
  changed: { ko: '바꾼 것', en: 'Changed' },
  added: { ko: '더한 것', en: 'Added' },
  existing: { ko: '이미 있어야 하는 것', en: 'What must exist already' },
}

/** What is created, as the console calls it. */
export const kindNames: Readonly<Record<PartKind, Text>> = {
  role: { ko: 'IAM 역할', en: 'IAM role' },
  instanceProfile: { ko: '인스턴스 프로파일', en: 'Instance profile' },
  logGroup: { ko: '로그 그룹', en: 'Log group' },
  namespace: { ko: 'Cloud Map 네임스페이스', en: 'Cloud Map namespace' },
  vpc: { ko: 'VPC', en: 'VPC' },
  internetGateway: { ko: '인터넷 게이트웨이', en: 'Internet gateway' },
  internetGatewayAttachment: { ko: '인터넷 게이트웨이 연결', en: 'Attachment of the internet gateway' },
  subnet: { ko: '서브넷', en: 'Subnet' },
  routeTable: { ko: '라우팅 테이블', en: 'Route table' },
  routeTableAssociation: { ko: '라우팅 테이블 연결', en: 'Route table association' },
  route: { ko: '라우팅', en: 'Route' },
  address: { ko: '탄력적 IP', en: 'Elastic IP' },
  natGateway: { ko: 'NAT 게이트웨이', en: 'NAT gateway' },
  securityGroup: { ko: '보안 그룹', en: 'Security group' },
  securityGroupIngress: { ko: '인바운드 규칙', en: 'Inbound rule' },
  securityGroupEgress: { ko: '아웃바운드 규칙', en: 'Outbound rule' },
  vpcEndpoint: { ko: 'VPC 엔드포인트', en: 'VPC endpoint' },
  loadBalancer: { ko: '로드 밸런서', en: 'Load balancer' },
  targetGroup: { ko: '대상 그룹', en: 'Target group' },
  listener: { ko: '리스너', en: 'Listener' },
  listenerRule: { ko: '리스너 규칙', en: 'Listener rule' },
  launchTemplate: { ko: '시작 템플릿', en: 'Launch template' },
  autoScalingGroup: { ko: 'Auto Scaling 그룹', en: 'Auto Scaling group' },
  cluster: { ko: '클러스터', en: 'Cluster' },
  capacityProvider: { ko: '용량 공급자', en: 'Capacity provider' },
  managedCapacityProvider: {
    ko: '용량 공급자(관리형 인스턴스)',
    en: 'Capacity provider (Managed Instances)',
  },
  clusterCapacityProviders: {
    ko: '클러스터의 용량 공급자 전략',
    en: "The cluster's capacity provider strategy",
  },
  taskDefinition: { ko: '태스크 정의', en: 'Task definition' },
  service: { ko: '서비스', en: 'Service' },
  budget: { ko: '예산', en: 'Budget' },
}

export const texts = {
  title: { ko: '내 서비스 파일', en: 'The files of your service' },
  formats: { ko: '형식', en: 'Formats' },
  copy: { ko: '복사', en: 'Copy' },
  download: { ko: '내려받기', en: 'Download' },
  copied: { ko: '복사했습니다.', en: 'Copied.' },
  notCopied: {
    ko: '복사하지 못했습니다. 글을 직접 선택해 복사하세요.',
    en: 'It could not be copied. Select the text and copy it yourself.',
  },
  broken: {
    ko: '아래 파일은 지금 설정 그대로입니다. 고친 뒤에 내려받으세요. 그대로 실행하면 서비스가 돌지 않아도 요금은 나갑니다.',
    en: 'The files below are of these settings: fix them before you take the files. What they create costs money even if the service does not work.',
  },
  loading: { ko: '내 설정으로 파일을 만드는 중입니다.', en: 'Writing the files from your settings.' },
  failed: {
    ko: '파일을 만드는 프로그램을 불러오지 못했습니다. 연결을 확인하고 새로 고치세요. 아래는 처음 설정의 파일입니다.',
    en: 'The part that writes the files could not be loaded. Check the connection and reload. Below are the files of the settings you started with.',
  },
  withoutScript: {
    ko: '자바스크립트를 켜면 내 설정으로 만든 파일이 나옵니다. 아래는 처음 설정의 파일입니다.',
    en: 'With JavaScript on, the files come from your settings. Below are the files of the settings you started with.',
  },
  noTasks: {
    ko: '지금 내 서비스는 태스크를 모두 멈춰 두었습니다. 이 파일로 만든 서비스에도 태스크가 없고, 원하는 태스크를 늘려야 돌기 시작합니다.',
    en: 'All tasks of your service are stopped now. What these files create has none either, until you raise the desired tasks.',
  },
  ownLimit: {
    ko: '멈춘 서비스의 요금으로는 예산 한도를 정할 수 없어, 실행할 때 직접 넣습니다.',
    en: 'What it costs now is no measure for the budget, so you set its limit when you run this.',
  },
  storeroom: {
    ko: '지도의 창고는 다른 사람이 운영하는 서비스라 이 파일로 만들지 않습니다.',
    en: 'The storeroom on the map is a service that somebody else runs: these files do not create it.',
  },
  created: { ko: '실행하면 만들어지는 것', en: 'What running it creates' },
  costs: { ko: '만든 뒤로 나가는 요금:', en: 'From then on it costs' },
  cleanUp: {
    ko: '정리 목록에서 하나씩 지울 수 있습니다.',
    en: 'With the clean-up list you can delete it, one by one.',
  },
  notes: { ko: '설정과 다른 점', en: 'How it differs from the settings' },
} as const satisfies Readonly<Record<string, Text>>

/** How many tasks the files start of a service whose tasks are stopped. */
export function tasksAsBuilt(tasks: number, lang: Language): string {
  return {
    ko: `지금 내 서비스의 태스크는 멈춰 두었지만, 파일에는 멈추기 전의 원하는 태스크 ${koCount(tasks)}를 넣었습니다.`,
    en: `All tasks of your service are stopped now. The files have the desired tasks from before: ${tasks}.`,
  }[lang]
}
