import { containerText } from '../container-text.ts'
import type { WordsOf } from '../rule.ts'
import type { noPrivilegedContainer } from './no-privileged-container.ts'

export const words: WordsOf<typeof noPrivilegedContainer> = {
  title: { ko: 'privileged 컨테이너를 쓰지 않는다', en: 'Run no privileged container' },
  why: {
    ko: 'privileged 컨테이너는 호스트의 root와 같은 권한을 가집니다. Fargate는 아예 거부합니다. 필요한 기능은 linuxParameters.capabilities로 하나씩 주세요.',
    en: 'A privileged container has the powers of root on its host, and Fargate refuses it. Grant single capabilities instead.',
  },
  message: {
    ko: (data) => `${containerText(data).ko} privileged입니다. 이 설정을 지우세요.`,
    en: (data) => `${containerText(data).en} is privileged. Remove the setting.`,
  },
  fix: {
    ko: () => 'privileged 지우기',
    en: () => 'Remove privileged',
  },
}
