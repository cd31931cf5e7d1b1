import type { WordsOf } from '../rule.ts'
import type { ebsVolumeValid } from './ebs-volume-valid.ts'

export const words: WordsOf<typeof ebsVolumeValid> = {
  title: {
    ko: '관리형 EBS 볼륨의 크기와 성능은 볼륨 유형에 맞게 지정한다',
    en: 'Give a managed EBS volume only what its type supports',
  },
  why: {
    ko: '크기나 스냅샷이 있어야 볼륨을 만들 수 있습니다. iops는 gp3, io1, io2에만 있고 io1과 io2에는 꼭 필요하며, throughput은 gp3에만 있습니다.',
    en: 'A volume needs a size or a snapshot. iops is for gp3, io1 and io2, and io1 and io2 require it; throughput is for gp3.',
  },
  message: {
    ko: ({ what, type }) => {
      switch (what) {
        case 'size':
          return 'sizeInGiB나 snapshotId가 있어야 합니다.'
        case 'iops':
          return `${type} 볼륨에는 iops를 지정할 수 없습니다.`
        case 'no-iops':
          return `${type} 볼륨에는 iops가 필요합니다.`
        default:
          return `${type} 볼륨에는 throughput을 지정할 수 없습니다.`
      }
    },
    en: ({ what, type }) => {
      switch (what) {
        case 'size':
          return 'A volume needs sizeInGiB or snapshotId.'
        case 'iops':
          return `A volume of type ${type} takes no iops.`
        case 'no-iops':
          return `A volume of type ${type} needs iops.`
        default:
          return `A volume of type ${type} takes no throughput.`
      }
    },
  },
}
