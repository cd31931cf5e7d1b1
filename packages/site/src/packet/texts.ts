import type { Text } from '@ecs-lint/core/finding'
import type { Verdict } from '@ecs-lint/core/network'

/** What the tracers of the packet page say. */
export const texts = {
  packetTitle: { ko: '내 서비스로 패킷 보내기', en: 'Send a packet to your service' },
  from: { ko: '보내는 곳', en: 'Sent from' },
  internet: { ko: '인터넷 (아무나)', en: 'The internet (anyone)' },
  address: { ko: 'IP 주소 하나', en: 'One IP address' },
  neighbour: { ko: 'VPC 안 다른 서비스의 태스크', en: "Another service's task in the VPC" },
  addressField: { ko: '보내는 주소', en: 'Address of the sender' },
  badAddress: {
    ko: '203.0.113.7이나 203.0.113.0/24처럼 IP 주소나 CIDR 블록을 넣으세요.',
    en: 'Give an IP address or a CIDR block, such as 203.0.113.7 or 203.0.113.0/24.',
  },
  port: { ko: '포트', en: 'Port' },
  listenerPort: { ko: '리스너 포트', en: 'the listener' },
  containerPort: { ko: '컨테이너 포트', en: 'the container' },
  entrance: { ko: '입구를 바꾸면?', en: 'What about another entrance?' },
  noBalancer: { ko: '로드 밸런서 없이', en: 'No load balancer' },
  application: { ko: 'Application Load Balancer', en: 'Application Load Balancer' },
  network: { ko: 'Network Load Balancer', en: 'Network Load Balancer' },
  browser: { ko: '브라우저', en: 'Browser' },
  sender: { ko: '보내는 컴퓨터', en: 'The sender' },
  otherTask: { ko: '다른 서비스의 태스크', en: "Another service's task" },
  onMap: { ko: '지도에서 따라가기', en: 'Follow it on the map' },
  pullSets: { ko: '태스크가 이미지를 받으러 나갑니다.', en: 'The task sets out for its image.' },
  hops: { ko: '지나는 곳', en: 'Hop by hop' },
  arrived: { ko: '도착했습니다.', en: 'It arrives.' },
  stopped: { ko: '여기서 막혔습니다.', en: 'It is stopped here.' },
  unknown: { ko: '도착하는지 알 수 없습니다.', en: 'Whether it arrives is unknown.' },
  because: { ko: '이유', en: 'Because' },
  toChange: { ko: '바꿀 것', en: 'What to change' },
  readMore: { ko: '설명 읽기', en: 'Read about it' },
  change: { ko: '이렇게 바꾸기', en: 'Change it so' },
  notReached: { ko: '여기까지 오지 못합니다', en: 'never reached' },
  notKnown: { ko: '여기까지 오는지 알 수 없습니다', en: 'not known to be reached' },
  assumed: { ko: '기본값으로 가정', en: 'assumed' },
  assumptions: {
    ko: '‘기본값으로 가정’이라고 적힌 곳은 내 서비스에 정한 것이 없어 AWS의 기본값으로 보았습니다.',
    en: 'Where it says “assumed”, your service says nothing, and the default of AWS is taken.',
  },
  task: { ko: '태스크', en: 'Task' },
  pullTitle: { ko: '내 서비스의 이미지 받기', en: "Pull your service's image" },
  image: { ko: '이미지', en: 'Image' },
  publicImage: { ko: '퍼블릭 ECR', en: 'Public ECR' },
  ecrImage: { ko: '내 Amazon ECR', en: 'Your Amazon ECR' },
  dualStackImage: { ko: '내 Amazon ECR, 듀얼 스택 주소', en: 'Your Amazon ECR, dual-stack name' },
  hubImage: { ko: 'Docker Hub', en: 'Docker Hub' },
  ways: { ko: '나가는 길을 바꾸면?', en: 'What about another way out?' },
  'public-ip': { ko: '퍼블릭 IP', en: 'Public IP' },
  nat: { ko: 'NAT 게이트웨이', en: 'NAT gateway' },
  endpoints: { ko: 'VPC 엔드포인트', en: 'VPC endpoints' },
  none: { ko: '길 없음', en: 'No way out' },
  ipv6: { ko: 'IPv6만', en: 'IPv6 only' },
  ipv6Note: {
    ko: 'IPv6만 쓰는 서브넷은 미리 보기입니다. 튜토리얼의 서비스에는 없는 선택이라 내 서비스는 그대로입니다.',
    en: 'IPv6-only subnets are a preview: the tutorial’s service has no such choice, so yours stays as it is.',
  },
  yours: { ko: '지금 선택', en: 'yours now' },
  same: { ko: '요금 같음', en: 'same bill' },
  unknownBill: { ko: '요금 차이를 알 수 없음', en: 'difference not known' },
  hosts: { ko: '받는 데 닿아야 하는 곳', en: 'What the pull has to reach' },
  guestsTitle: { ko: '누가 들어오나', en: 'Who gets in' },
  who: { ko: '누가', en: 'Who' },
  doorOfBalancer: { ko: '로드 밸런서까지', en: 'As far as the load balancer' },
  doorOfTask: { ko: '태스크까지 바로', en: 'Straight to a task' },
  guestInternet: { ko: '인터넷의 누구나', en: 'Anyone on the internet' },
  guestAddress: { ko: '203.0.113.7', en: '203.0.113.7' },
  guestBalancer: { ko: '로드 밸런서', en: 'The load balancer' },
  guestNeighbour: { ko: '다른 보안 그룹의 태스크', en: 'A task of another group' },
  reasons: { ko: '이유', en: 'Why' },
  withoutScript: {
    ko: '자바스크립트가 꺼져 있어 처음 서비스의 결과를 보여 드립니다. 직접 바꾸고 재생하려면 자바스크립트를 켜세요.',
    en: 'JavaScript is off, so this shows the result for the first service. Turn it on to change it and to play.',
  },
} as const satisfies Readonly<Record<string, Text>>

export const verdictTexts: Readonly<Record<Verdict, Text>> = {
  passes: { ko: '통과', en: 'passes' },
  blocked: { ko: '막힘', en: 'stopped' },
  unknown: { ko: '알 수 없음', en: 'unknown' },
}

/** The same, of a guest at a door. */
export const guestTexts: Readonly<Record<Verdict, Text>> = {
  passes: { ko: '들어옴', en: 'gets in' },
  blocked: { ko: '못 들어옴', en: 'kept out' },
  unknown: { ko: '알 수 없음', en: 'unknown' },
}

/** Beside the colour, for those who do not see it. */
export const marks: Readonly<Record<Verdict | 'ahead' | 'never', string>> = {
  passes: '✓',
  blocked: '✕',
  unknown: '?',
  ahead: '',
  never: '',
}
