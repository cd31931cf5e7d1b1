import { koCount, type Text } from '@ecs-lint/core/finding'
import type { Image } from '@ecs-lint/core/graph'
import type { NodeKind } from './model.ts'

/** What the map says of things, in the console's own terms. */
export const names = {
  internet: { ko: '인터넷', en: 'Internet' },
  insideVpc: { ko: 'VPC 안의 손님', en: 'VPC clients' },
  gateway: { ko: '인터넷 게이트웨이', en: 'Internet gateway' },
  application: same('Application Load Balancer'),
  network: same('Network Load Balancer'),
  certificate: { ko: 'ACM 인증서', en: 'ACM certificate' },
  exampleCertificate: { ko: '예시 인증서', en: 'example certificate' },
  production: { ko: '대상 그룹: 기존 버전', en: 'Target group: current' },
  alternate: { ko: '대상 그룹: 새 버전', en: 'Target group: new' },
  publicSubnet: { ko: '퍼블릭 서브넷', en: 'Public subnet' },
  privateSubnet: { ko: '프라이빗 서브넷', en: 'Private subnet' },
  nat: { ko: 'NAT 게이트웨이', en: 'NAT gateway' },
  endpoints: { ko: '엔드포인트', en: 'Endpoints' },
  gatewayEndpoint: { ko: 'S3 게이트웨이 엔드포인트', en: 'S3 gateway endpoint' },
  logs: same('CloudWatch'),
  // In the story of the tutorial it is the storeroom that calls.
  otherService: { ko: '창고', en: 'Storeroom' },
  spot: { ko: '스팟', en: 'Spot' },
  patchedByYou: { ko: '패치: 나', en: 'Patches: you' },
  patchedByAws: { ko: '패치: AWS', en: 'Patches: AWS' },
  fee: { ko: '수수료', en: 'fee' },
  balancerHere: { ko: '로드 밸런서 자리', en: 'load balancer' },
  unused: { ko: '빈자리', en: 'Spare' },
  anyone: { ko: '누구나', en: 'anyone' },
  balancerGroup: { ko: '로드 밸런서만', en: 'load balancer' },
  /** Where that has no room. */
  balancerBriefly: { ko: 'LB만', en: 'balancer' },
  ownGroup: { ko: '같은 그룹', en: 'same group' },
  otherGroup: { ko: '다른 그룹', en: 'another group' },
  everyPort: { ko: '모든 포트', en: 'every port' },
} as const satisfies Readonly<Record<string, Text>>

/** Names for narrow cards. */
export const shortNames: Readonly<Partial<Record<NodeKind, Text>>> = {
  balancer: { ko: '로드 밸런서', en: 'Load balancer' },
  gateway: { ko: '인터넷 게이트웨이', en: 'Internet gateway' },
  nat: same('NAT'),
  targets: { ko: '대상 그룹', en: 'Target group' },
  'gateway-endpoint': { ko: 'S3 엔드포인트', en: 'S3 endpoint' },
}

const registries: Readonly<Record<Image['registry'], Text>> = {
  'docker-hub': same('Docker Hub'),
  ecr: same('Amazon ECR'),
  'ecr-public': same('ECR Public'),
  other: { ko: '이미지 저장소', en: 'Image registry' },
}

export function registryName({ registry }: Image): Text {
  return registries[registry]
}

/** As many tasks of one card as are called by their numbers where there is little room. */
export const mostNamed = 3

/** `태스크 3`, or `태스크 두 개 더` for the others as one: without 더 that is near to the name of the second. */
export function taskName(first: number, count: number): Text {
  return count === 1
    ? { ko: `태스크 ${first}`, en: `Task ${first}` }
    : { ko: `태스크 ${koCount(count)} 더`, en: `${count} more tasks` }
}

/** A text that is the same in both languages: an address, a size, AWS's own name. */
export function same(text: string): Text {
  return { ko: text, en: text }
}
