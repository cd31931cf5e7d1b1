import { containerText } from '../container-text.ts'
import type { WordsOf } from '../rule.ts'
import type { firelensRouterPresent } from './firelens-router-present.ts'

export const words: WordsOf<typeof firelensRouterPresent> = {
  title: {
    ko: 'awsfirelens를 쓰려면 FireLens 컨테이너가 있어야 한다',
    en: 'Give awsfirelens a container that routes the logs',
  },
  why: {
    ko: 'awsfirelens는 같은 태스크의 FireLens 컨테이너(firelensConfiguration이 있는 Fluent Bit 등)에 로그를 넘깁니다. 그런 컨테이너가 없으면 등록할 수 없습니다.',
    en: 'awsfirelens hands logs to a container of the same task that has a firelensConfiguration, such as Fluent Bit. ECS refuses a task definition without one.',
  },
  message: {
    ko: (data) =>
      `${containerText(data, '은/는').ko} awsfirelens로 로그를 보내는데, 태스크에 firelensConfiguration이 있는 컨테이너가 없습니다.`,
    en: (data) =>
      `${containerText(data).en} logs to awsfirelens, and no container of the task has a firelensConfiguration.`,
  },
}
