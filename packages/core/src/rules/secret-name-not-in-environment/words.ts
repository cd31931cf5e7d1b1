import type { WordsOf } from '../rule.ts'
import type { secretNameNotInEnvironment } from './secret-name-not-in-environment.ts'

export const words: WordsOf<typeof secretNameNotInEnvironment> = {
  title: {
    ko: 'secrets의 이름은 environment와 겹치지 않아야 한다',
    en: 'Give a secret a name that no environment variable has',
  },
  why: {
    ko: 'secrets도 환경 변수로 들어가므로 environment나 다른 secrets와 이름이 같으면 태스크 정의를 등록할 수 없습니다.',
    en: 'Secrets become environment variables, so ECS refuses one that is named as another secret or a variable of environment.',
  },
  message: {
    ko: ({ name, isVariable }) =>
      isVariable
        ? `${name}: environment에도 있는 이름입니다. 한쪽을 지우세요.`
        : `${name}: secrets에 두 번 있는 이름입니다.`,
    en: ({ name, isVariable }) =>
      isVariable
        ? `${name} is also in environment. Remove one of them.`
        : `${name} stands twice under secrets.`,
  },
}
