import type { Text } from '@ecs-lint/core/finding'
import type { Hop } from '@ecs-lint/core/network'

/** A kind of hop; security groups by whose they are, endpoints also by their name and by their absence. */
export type StationName =
  | Exclude<Hop['kind'], 'security-group'>
  | 'balancer-group'
  | 'task-group'
  | 'endpoint-group'
  | 'neighbour-group'
  | 'other-group'
  | 'name-lookup'
  | 'way-out'

export const names: Readonly<Record<StationName, Text>> = {
  dns: { ko: 'DNS', en: 'DNS' },
  'public-address': { ko: '퍼블릭 주소', en: 'Public address' },
  'network-acl': { ko: '네트워크 ACL', en: 'Network ACL' },
  route: { ko: '라우팅 테이블', en: 'Route table' },
  'internet-gateway': { ko: '인터넷 게이트웨이', en: 'Internet gateway' },
  'nat-gateway': { ko: 'NAT 게이트웨이', en: 'NAT gateway' },
  endpoint: { ko: 'VPC 엔드포인트', en: 'VPC endpoint' },
  'balancer-group': { ko: '로드 밸런서의 보안 그룹', en: "The load balancer's security group" },
  listener: { ko: '리스너', en: 'Listener' },
  'target-group': { ko: '대상 그룹', en: 'Target group' },
  'task-group': { ko: '태스크의 보안 그룹', en: "The tasks' security group" },
  'endpoint-group': { ko: '엔드포인트의 보안 그룹', en: "The endpoint's security group" },
  'neighbour-group': { ko: '보내는 태스크의 보안 그룹', en: "The sender's security group" },
  'other-group': { ko: '보안 그룹', en: 'Security group' },
  'name-lookup': { ko: '이름 풀이', en: 'Name lookup' },
  'way-out': { ko: '나가는 길', en: 'A way out' },
  container: { ko: '컨테이너', en: 'Container' },
  role: { ko: '태스크 역할', en: 'Task role' },
  destination: { ko: '이미지 레지스트리', en: 'Image registry' },
}
