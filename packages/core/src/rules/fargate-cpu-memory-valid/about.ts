import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['cfn-lint:E3047', 'kics:f4c9b5f5'],
  title: {
    ko: 'Fargate가 제공하는 CPU와 메모리 조합을 쓴다',
    en: 'Use a CPU and memory pair that Fargate offers',
  },
  why: {
    ko: 'Fargate는 정해진 조합만 받습니다. 다른 값으로는 태스크 정의를 등록할 수 없으므로 목록에 있는 크기를 고르세요.',
    en: 'Fargate offers fixed pairs only and refuses to register a task definition with any other. Pick a size from the list.',
  },
}
