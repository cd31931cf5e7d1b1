import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['aws-samples-ecs-operation-review:3.2'],
  title: {
    ko: '이미지에 latest가 아닌 태그나 다이제스트를 붙인다',
    en: 'Name images by a tag other than latest, or by digest',
  },
  why: {
    ko: 'latest는 언제든 다른 이미지가 될 수 있어, 태스크마다 다른 코드가 실행되거나 롤백해도 그대로일 수 있습니다.',
    en: 'latest may become another image at any time: tasks may run different code, and a rollback may change nothing.',
  },
}
