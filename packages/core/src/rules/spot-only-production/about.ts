import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['aws-samples-ecs-operation-review:1.5'],
  title: { ko: '스팟만으로 서비스를 운영하지 않는다', en: 'Do not run a service on Spot alone' },
  why: {
    ko: 'AWS는 2분 전에 알리고 스팟 태스크를 회수할 수 있고, 온디맨드로 바꿔 주지 않습니다. FARGATE에 base를 1 이상 두면 최소한의 태스크는 남습니다.',
    en: 'AWS may take Spot tasks back with two minutes of notice and puts no on-demand task in their place. A base of 1 or more on FARGATE keeps the service alive.',
  },
}
