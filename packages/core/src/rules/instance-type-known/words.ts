import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { instanceTypeKnown } from './instance-type-known.ts'

export const words: WordsOf<typeof instanceTypeKnown> = {
  title: { ko: 'EC2 인스턴스 유형은 있는 것으로 적는다', en: 'Name an EC2 instance type that exists' },
  why: {
    ko: '없는 인스턴스 유형으로는 인스턴스를 시작할 수 없어서 태스크를 둘 곳이 없습니다. 목록보다 나중에 나온 유형이라면 이 경고를 무시하세요.',
    en: 'No instance starts of a type that does not exist, and the tasks have nowhere to run. Ignore this for a type that is newer than the list.',
  },
  message: {
    ko: ({ type, date, nearest }) =>
      `${withParticle(type, '은/는')} ${date}의 EC2 인스턴스 유형 목록에 없습니다. 혹시 ${nearest} 아닌가요?`,
    en: ({ type, date, nearest }) =>
      `There is no EC2 instance type ${type} in the list of ${date}. Did you mean ${nearest}?`,
  },
}
