import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['aws-cdk-ecs:minHealthyPercent-warning', 'aws-samples-ecs-operation-review:4.4-zero'],
  title: {
    ko: '배포하는 동안 태스크가 하나도 남지 않는 일을 막는다',
    en: 'Keep some tasks through every deployment',
  },
  why: {
    ko: '최소 정상 비율이 0%이면 ECS는 새 태스크가 뜨기 전에 기존 태스크를 모두 내려도 됩니다. 그동안 들어온 요청은 모두 실패합니다.',
    en: 'With a minimum healthy percent of 0 ECS may stop every task before a new one runs, and every request in between fails.',
  },
}
