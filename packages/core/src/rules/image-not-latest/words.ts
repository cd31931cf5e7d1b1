import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { imageNotLatest } from './image-not-latest.ts'

export const words: WordsOf<typeof imageNotLatest> = {
  title: {
    ko: '이미지에 latest가 아닌 태그나 다이제스트를 붙인다',
    en: 'Name images by a tag other than latest, or by digest',
  },
  why: {
    ko: 'latest는 언제든 다른 이미지가 될 수 있어, 태스크마다 다른 코드가 실행되거나 롤백해도 그대로일 수 있습니다.',
    en: 'latest may become another image at any time: tasks may run different code, and a rollback may change nothing.',
  },
  message: {
    ko: ({ image, isBare }) =>
      isBare
        ? `${image}에 태그가 없어 latest를 받게 됩니다. 버전 태그를 붙이세요.`
        : `${withParticle(image, '은/는')} 언제든 바뀔 수 있습니다. 버전 태그를 쓰세요.`,
    en: ({ image, isBare }) =>
      isBare
        ? `${image} has no tag, which means latest. Add a version tag.`
        : `${image} may change at any time. Use a version tag.`,
  },
}
