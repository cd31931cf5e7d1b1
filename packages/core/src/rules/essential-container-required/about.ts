import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['cfn-lint:E3042'],
  title: { ko: '필수(essential) 컨테이너가 하나는 있어야 한다', en: 'Have at least one essential container' },
  why: {
    ko: '모든 컨테이너가 essential: false이면 ECS가 태스크 정의를 거부합니다. essential을 생략하면 true입니다.',
    en: 'ECS refuses a task definition whose containers are all essential: false. Left out, essential is true.',
  },
}
