import type { WordsOf } from '../rule.ts'
import type { containerReferenceExists } from './container-reference-exists.ts'

export const words: WordsOf<typeof containerReferenceExists> = {
  title: {
    ko: '다른 컨테이너를 가리키는 이름은 태스크 안에 있어야 한다',
    en: 'Refer only to containers of the same task',
  },
  why: {
    ko: 'dependsOn, volumesFrom, links, proxyConfiguration에 적은 컨테이너가 같은 태스크 정의에 없으면 등록할 수 없습니다.',
    en: 'ECS refuses dependsOn, volumesFrom, links and proxyConfiguration that name a container which the task definition does not have.',
  },
  message: {
    ko: ({ name }) => `이 태스크 정의에는 ${name} 컨테이너가 없습니다.`,
    en: ({ name }) => `The task definition has no container ${name}.`,
  },
}
