import { withParticle, type Text } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { Identifier, Kind } from './kinds.ts'
import type { Wanted } from './places.ts'
import type { referenceKind } from './reference-kind.ts'

const kinds: Readonly<Record<Kind, Text>> = {
  'security-group': { ko: '보안 그룹', en: 'a security group' },
  subnet: { ko: '서브넷', en: 'a subnet' },
  vpc: { ko: 'VPC', en: 'a VPC' },
  instance: { ko: 'EC2 인스턴스', en: 'an EC2 instance' },
  'route-table': { ko: '라우팅 테이블', en: 'a route table' },
  'network-interface': { ko: '네트워크 인터페이스', en: 'a network interface' },
  'internet-gateway': { ko: '인터넷 게이트웨이', en: 'an internet gateway' },
  'nat-gateway': { ko: 'NAT 게이트웨이', en: 'a NAT gateway' },
  'elastic-ip': { ko: '탄력적 IP', en: 'an Elastic IP address' },
  'prefix-list': { ko: '접두사 목록', en: 'a prefix list' },
  'vpc-endpoint': { ko: 'VPC 엔드포인트', en: 'a VPC endpoint' },
  'launch-template': { ko: '시작 템플릿', en: 'a launch template' },
  'ebs-volume': { ko: 'EBS 볼륨', en: 'an EBS volume' },
  'ebs-snapshot': { ko: 'EBS 스냅샷', en: 'an EBS snapshot' },
  'file-system': { ko: 'EFS 파일 시스템', en: 'an EFS file system' },
  'access-point': { ko: 'EFS 액세스 포인트', en: 'an EFS access point' },
  'target-group': { ko: '대상 그룹', en: 'a target group' },
  'lattice-target-group': { ko: 'VPC Lattice 대상 그룹', en: 'a VPC Lattice target group' },
  'load-balancer': { ko: '로드 밸런서', en: 'a load balancer' },
  listener: { ko: '리스너', en: 'a listener' },
  'listener-rule': { ko: '리스너 규칙', en: 'a listener rule' },
  role: { ko: 'IAM 역할', en: 'an IAM role' },
  'instance-profile': { ko: '인스턴스 프로파일', en: 'an instance profile' },
  policy: { ko: 'IAM 정책', en: 'an IAM policy' },
  user: { ko: 'IAM 사용자', en: 'an IAM user' },
  cluster: { ko: 'ECS 클러스터', en: 'an ECS cluster' },
  service: { ko: 'ECS 서비스', en: 'an ECS service' },
  task: { ko: 'ECS 태스크', en: 'an ECS task' },
  'task-definition': { ko: '태스크 정의', en: 'a task definition' },
  'daemon-task-definition': { ko: '데몬 태스크 정의', en: 'a daemon task definition' },
  'capacity-provider': { ko: '용량 공급자', en: 'a capacity provider' },
  'container-instance': { ko: '컨테이너 인스턴스', en: 'a container instance' },
  secret: { ko: 'Secrets Manager 보안 암호', en: 'a Secrets Manager secret' },
  parameter: { ko: 'SSM 파라미터', en: 'an SSM parameter' },
  s3: { ko: 'S3 버킷이나 객체', en: 'an S3 bucket or object' },
  'log-group': { ko: '로그 그룹', en: 'a log group' },
  function: { ko: 'Lambda 함수', en: 'a Lambda function' },
  'kms-key': { ko: 'KMS 키', en: 'a KMS key' },
  'auto-scaling-group': { ko: 'Auto Scaling 그룹', en: 'an Auto Scaling group' },
  namespace: { ko: 'Cloud Map 네임스페이스', en: 'a Cloud Map namespace' },
  'discovery-service': { ko: 'Cloud Map 서비스', en: 'a Cloud Map service' },
  alarm: { ko: 'CloudWatch 경보', en: 'a CloudWatch alarm' },
  certificate: { ko: 'ACM 인증서', en: 'an ACM certificate' },
  'private-ca': { ko: '사설 CA', en: 'a private CA' },
  repository: { ko: 'ECR 리포지토리', en: 'an ECR repository' },
  topic: { ko: 'SNS 주제', en: 'an SNS topic' },
  queue: { ko: 'SQS 대기열', en: 'an SQS queue' },
  table: { ko: 'DynamoDB 테이블', en: 'a DynamoDB table' },
  url: { ko: 'URL', en: 'a URL' },
  other: { ko: '다른 리소스', en: 'another resource' },
}

const forms: Readonly<Record<Identifier['form'], Text>> = {
  id: { ko: 'ID', en: 'ID' },
  arn: { ko: 'ARN', en: 'ARN' },
  name: { ko: '이름', en: 'name' },
  url: { ko: 'URL', en: 'URL' },
}

/** `the ARN or name of an IAM role`. */
function wantedText({ kinds: allowed, forms: written }: Wanted): Text {
  return {
    ko: `${allowed.map((kind) => kinds[kind].ko).join(' 또는 ')}의 ${written.map((form) => forms[form].ko).join('이나 ')}`,
    en: `the ${written.map((form) => forms[form].en).join(' or ')} of ${allowed.map((kind) => kinds[kind].en).join(' or ')}`,
  }
}

const plainName: Text = { ko: '이름', en: 'a name' }

function foundText(found: Identifier | undefined): Text {
  if (found === undefined) return plainName
  const { kind, form } = found
  if (form === 'url' || form === 'name') return kinds[kind]
  return { ko: `${kinds[kind].ko}의 ${forms[form].ko}`, en: `the ${forms[form].en} of ${kinds[kind].en}` }
}

export const words: WordsOf<typeof referenceKind> = {
  title: {
    ko: '자리에 맞는 종류의 ARN, ID, 이름을 적는다',
    en: 'Name each thing by an ARN, ID or name of its own kind',
  },
  why: {
    ko: '보안 그룹 자리에 서브넷 ID를, 역할 자리에 대상 그룹 ARN을 적는 것처럼 종류가 다른 리소스를 적거나, ARN이나 ID가 와야 할 자리에 이름만 적으면 AWS가 요청을 거부합니다.',
    en: 'AWS refuses a request in which another kind of resource is named, such as a subnet among the security groups or the ARN of a target group as a role, or which has a name where an ARN or an ID must be.',
  },
  message: {
    ko: ({ value, found, wanted }) =>
      `여기에는 ${withParticle(wantedText(wanted).ko, '이/가')} 와야 하는데, ${withParticle(value, '은/는')} ${foundText(found).ko}입니다.`,
    en: ({ value, found, wanted }) =>
      `This must be ${wantedText(wanted).en}, but ${value} is ${foundText(found).en}.`,
  },
}
