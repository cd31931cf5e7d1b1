import type { WordsOf } from '../rule.ts'
import type { targetGroupIpForAwsvpc } from './target-group-ip-for-awsvpc.ts'

export const words: WordsOf<typeof targetGroupIpForAwsvpc> = {
  title: {
    ko: 'awsvpc 태스크의 대상 그룹은 대상 유형이 ip여야 한다',
    en: 'Use target type ip for awsvpc tasks',
  },
  why: {
    ko: 'awsvpc 태스크는 인스턴스가 아니라 자기 IP 주소로 등록됩니다. 대상 유형은 나중에 바꿀 수 없으므로 ip로 다시 만드세요.',
    en: 'awsvpc tasks are registered by their own IP address, not by an instance. The target type cannot be changed: create a new group with ip.',
  },
  message: {
    ko: ({ targetType }) => `대상 그룹의 대상 유형이 ${targetType}입니다. awsvpc 태스크에는 ip가 필요합니다.`,
    en: ({ targetType }) => `The target group takes targets of type ${targetType}; awsvpc tasks need ip.`,
  },
  fix: {
    ko: () => '대상 유형을 ip로 바꾸기',
    en: () => 'Make the target type ip',
  },
}
