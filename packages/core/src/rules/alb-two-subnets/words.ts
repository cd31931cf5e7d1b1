import type { WordsOf } from '../rule.ts'
import type { albTwoSubnets } from './alb-two-subnets.ts'

export const words: WordsOf<typeof albTwoSubnets> = {
  title: {
    ko: 'Application Load Balancer는 가용 영역 두 곳 이상에 둔다',
    en: 'Put an Application Load Balancer in two zones or more',
  },
  why: {
    ko: '서로 다른 가용 영역의 서브넷이 둘 이상 없으면 만들 수 없습니다. 퍼블릭 IPv4 요금은 가용 영역 수만큼 나갑니다.',
    en: 'It cannot be created without subnets in two Availability Zones. Each zone adds a public IPv4 address to the bill.',
  },
  message: {
    ko: ({ count }) => `가용 영역이 ${count}개뿐입니다. Application Load Balancer에는 2개 이상이 필요합니다.`,
    en: ({ count }) =>
      `There ${count === 1 ? 'is 1 zone' : 'are 0 zones'}; an Application Load Balancer needs at least two.`,
  },
  fix: {
    ko: () => '다른 가용 영역의 서브넷 추가하기',
    en: () => 'Add a subnet in another Availability Zone',
  },
}
