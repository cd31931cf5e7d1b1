import type { WordsOf } from '../rule.ts'
import type { containerNameUnique } from './container-name-unique.ts'

export const words: WordsOf<typeof containerNameUnique> = {
  title: {
    ko: '컨테이너 이름은 태스크 안에서 겹치지 않아야 한다',
    en: 'Give every container of a task its own name',
  },
  why: {
    ko: '같은 이름의 컨테이너가 둘이면 태스크 정의를 등록할 수 없습니다. 로드 밸런서와 dependsOn도 이름으로 컨테이너를 찾습니다.',
    en: 'ECS refuses two containers of one name, and load balancers and dependsOn find containers by name.',
  },
  message: {
    ko: ({ name }) => `이름이 ${name}인 컨테이너가 이미 있습니다. 다른 이름을 쓰세요.`,
    en: ({ name }) => `There already is a container ${name}. Give this one another name.`,
  },
}
