import type { WordsOf } from '../rule.ts'
import type { mountVolumeExists } from './mount-volume-exists.ts'

export const words: WordsOf<typeof mountVolumeExists> = {
  title: {
    ko: '마운트하는 볼륨이 태스크 정의에 있어야 한다',
    en: 'Mount only volumes that the task definition has',
  },
  why: {
    ko: 'mountPoints의 sourceVolume은 같은 태스크 정의의 volumes에 있는 이름이어야 등록됩니다.',
    en: 'ECS registers a mount point only if its sourceVolume names one of the volumes of the same task definition.',
  },
  message: {
    ko: ({ sourceVolume, known }) =>
      known === ''
        ? `볼륨 ${sourceVolume}: 태스크 정의에 없습니다. volumes에 추가하세요.`
        : `볼륨 ${sourceVolume}: 태스크 정의에 없습니다. 있는 볼륨: ${known}.`,
    en: ({ sourceVolume, known }) =>
      known === ''
        ? `There is no volume ${sourceVolume}. Add it to volumes.`
        : `There is no volume ${sourceVolume}; the task definition has ${known}.`,
  },
  fix: { ko: () => '있는 볼륨의 이름으로 바꾸기', en: () => 'Name the volume that there is' },
}
