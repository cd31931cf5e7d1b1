import type { WordsOf } from '../rule.ts'
import type { essentialContainerRequired } from './essential-container-required.ts'

export const words: WordsOf<typeof essentialContainerRequired> = {
  title: { ko: '필수(essential) 컨테이너가 하나는 있어야 한다', en: 'Have at least one essential container' },
  why: {
    ko: '모든 컨테이너가 essential: false이면 ECS가 태스크 정의를 거부합니다. essential을 생략하면 true입니다.',
    en: 'ECS refuses a task definition whose containers are all essential: false. Left out, essential is true.',
  },
  message: {
    ko: ({ count }) =>
      count === 1
        ? '하나뿐인 컨테이너가 essential: false입니다. 이 컨테이너는 필수여야 합니다.'
        : `컨테이너 ${count}개가 모두 essential: false입니다. 하나는 필수여야 합니다.`,
    en: ({ count }) =>
      count === 1
        ? 'The only container is essential: false. It must be essential.'
        : `All ${count} containers are essential: false. One of them must be essential.`,
  },
  fix: {
    ko: () => '컨테이너 하나를 필수로 바꾸기',
    en: () => 'Make one container essential',
  },
}
