import type { WordsOf } from '../rule.ts'
import type { launchTypeCompatible } from './launch-type-compatible.ts'

export const words: WordsOf<typeof launchTypeCompatible> = {
  title: {
    ko: '서비스의 시작 유형은 태스크 정의가 지원해야 한다',
    en: 'Use a launch type that the task definition supports',
  },
  why: {
    ko: '태스크 정의의 requiresCompatibilities에 없는 시작 유형으로는 서비스를 만들 수 없습니다. 등록할 때 그 유형의 조건을 확인하지 않았기 때문입니다.',
    en: 'ECS refuses a launch type that is not among requiresCompatibilities of the task definition, which was not checked against that launch type when it was registered.',
  },
  message: {
    ko: ({ launchType, compatible }) =>
      `launchType은 ${launchType}인데 태스크 정의는 ${compatible}만 지원합니다.`,
    en: ({ launchType, compatible }) =>
      `The launch type is ${launchType}, and the task definition is for ${compatible}.`,
  },
}
