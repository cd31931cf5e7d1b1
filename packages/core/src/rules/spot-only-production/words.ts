import type { WordsOf } from '../rule.ts'
import type { spotOnlyProduction } from './spot-only-production.ts'

export const words: WordsOf<typeof spotOnlyProduction> = {
  title: { ko: '스팟만으로 서비스를 운영하지 않는다', en: 'Do not run a service on Spot alone' },
  why: {
    ko: 'AWS는 2분 전에 알리고 스팟 태스크를 회수할 수 있고, 온디맨드로 바꿔 주지 않습니다. FARGATE에 base를 1 이상 두면 최소한의 태스크는 남습니다.',
    en: 'AWS may take Spot tasks back with two minutes of notice and puts no on-demand task in their place. A base of 1 or more on FARGATE keeps the service alive.',
  },
  message: {
    ko: () =>
      '모든 태스크가 FARGATE_SPOT에서 실행됩니다. 회수되면 서비스가 멈춥니다. FARGATE를 base 1로 추가하세요.',
    en: () =>
      'Every task runs on FARGATE_SPOT; when AWS takes it back the service is down. Add FARGATE with a base of 1.',
  },
  fix: {
    ko: () => 'FARGATE를 base 1로 추가하기',
    en: () => 'Add FARGATE with a base of 1',
  },
}
