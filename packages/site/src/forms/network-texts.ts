import type { Text } from '@ecs-lint/core/finding'

/** What the forms of networking, security groups and creation say. */
export const networkTexts = {
  networking: { ko: '네트워킹', en: 'Networking' },
  egress: { ko: '태스크가 밖으로 나가는 길', en: 'The way out for the tasks' },
  publicIp: { ko: '퍼블릭 서브넷과 퍼블릭 IP', en: 'Public subnet and public IP' },
  nat: { ko: '프라이빗 서브넷과 NAT 게이트웨이', en: 'Private subnet and NAT gateway' },
  endpoints: { ko: '프라이빗 서브넷과 VPC 엔드포인트', en: 'Private subnet and VPC endpoints' },
  nowhere: { ko: '프라이빗 서브넷, 나가는 길 없음', en: 'Private subnet, no way out' },
  ecrHint: {
    ko: '엔드포인트만으로는 내 ECR(프라이빗 리포지토리)의 이미지만 받을 수 있습니다.',
    en: 'With endpoints alone, tasks can only pull images from private repositories of ECR.',
  },
  toEcr: { ko: '내 ECR의 이미지로 바꾸기', en: 'Use an image in my ECR' },
  natGateways: { ko: 'NAT 게이트웨이 수', en: 'NAT gateways' },
  groups: { ko: '보안 그룹', en: 'Security groups' },
  certificate: { ko: 'ACM 인증서 ARN', en: 'ARN of the ACM certificate' },
  containerPort: { ko: '컨테이너 포트', en: 'Container port' },
  taskSource: { ko: '태스크 그룹의 인바운드 소스', en: "Inbound source of the tasks' group" },
  balancerSource: {
    ko: '로드 밸런서 그룹의 인바운드 소스',
    en: "Inbound source of the load balancer's group",
  },
  everyone: { ko: '모든 IPv4 주소 (0.0.0.0/0)', en: 'Every IPv4 address (0.0.0.0/0)' },
  balancerGroup: { ko: '로드 밸런서의 보안 그룹', en: "The load balancer's security group" },
  balancerAlone: { ko: '로드 밸런서', en: 'load balancer' },
  noRule: { ko: '규칙 없음', en: 'No rule' },
  oneAddress: { ko: '주소 하나 (203.0.113.7/32)', en: 'One address (203.0.113.7/32)' },
  creation: { ko: '만들기 전에 마지막으로', en: 'Before you create it' },
  image: { ko: '이미지', en: 'Image' },
  logs: { ko: 'CloudWatch로 로그 보내기', en: 'Send logs to CloudWatch' },
  alarm: { ko: '예산 알림', en: 'Budget alert' },
  on: { ko: '켜기', en: 'On' },
  off: { ko: '끄기', en: 'Off' },
} as const satisfies Readonly<Record<string, Text>>
