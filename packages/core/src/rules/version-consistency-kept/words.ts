import type { WordsOf } from '../rule.ts'
import type { versionConsistencyKept } from './version-consistency-kept.ts'

export const words: WordsOf<typeof versionConsistencyKept> = {
  title: {
    ko: '한 배포의 태스크는 같은 이미지로 떠야 한다',
    en: 'Let all tasks of a deployment run the same image',
  },
  why: {
    ko: 'ECS는 배포를 시작할 때 태그를 다이제스트로 바꾸어 배포가 끝날 때까지 그 이미지만 씁니다. versionConsistency를 disabled로 두면 태스크가 뜰 때마다 태그를 다시 찾으므로, 그 사이에 태그가 옮겨지면 같은 배포의 태스크가 서로 다른 코드를 실행합니다.',
    en: 'When a deployment begins ECS resolves the tag to a digest, and every task of it runs that image. With versionConsistency disabled the tag is looked up for each task: once it is moved, tasks of one deployment run different code.',
  },
  message: {
    ko: ({ image }) =>
      `versionConsistency가 disabled라 ${image} 태그가 옮겨지면 태스크마다 다른 이미지를 실행할 수 있습니다.`,
    en: ({ image }) =>
      `versionConsistency is disabled: when the tag of ${image} moves, tasks may run different images.`,
  },
  fix: {
    ko: () => 'versionConsistency를 enabled로 바꾸기',
    en: () => 'Set versionConsistency to enabled',
  },
}
