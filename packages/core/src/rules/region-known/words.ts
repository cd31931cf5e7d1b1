import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { regionKnown } from './region-known.ts'

export const words: WordsOf<typeof regionKnown> = {
  title: { ko: '리전 코드는 있는 것으로 적는다', en: 'Name a Region that exists' },
  why: {
    ko: '없는 리전을 적으면 그 리전의 엔드포인트가 없어서 로그, 이미지, 보안 암호를 가져오지 못해 태스크가 시작되지 않습니다. 목록보다 나중에 생긴 리전이라면 이 경고를 무시하세요.',
    en: 'A Region that does not exist has no endpoints, so that a task finds neither its logs nor its image nor its secrets, and does not start. Ignore this for a Region that is newer than the list.',
  },
  message: {
    ko: ({ region, date, nearest }) =>
      `${withParticle(region, '은/는')} ${date}의 리전 목록에 없습니다. 혹시 ${nearest} 아닌가요?`,
    en: ({ region, date, nearest }) =>
      `There is no Region ${region} in the list of ${date}. Did you mean ${nearest}?`,
  },
}
