import type { WordsOf } from '../rule.ts'
import type { volumeConfigurationValid } from './volume-configuration-valid.ts'

function volume(label: string | undefined): string {
  return label === undefined ? 'This volume' : `The volume ${label}`
}

export const words: WordsOf<typeof volumeConfigurationValid> = {
  title: {
    ko: '볼륨마다 한 종류만, 서로 다른 이름으로 설정한다',
    en: 'Give every volume one kind and its own name',
  },
  why: {
    ko: '볼륨은 호스트 경로, Docker 볼륨, EFS, FSx, 시작할 때 설정하는 EBS 중 하나여야 하고 이름은 겹치지 않아야 등록됩니다. autoprovision은 scope가 shared인 Docker 볼륨에만 있습니다.',
    en: 'A volume is one of a host path, a Docker volume, EFS, FSx, or EBS configured at launch, and has a name of its own, or ECS refuses it. autoprovision goes with a Docker volume of scope shared.',
  },
  message: {
    ko: ({ what, label = '이', given }) =>
      what === 'kinds'
        ? `${label} 볼륨: 두 종류 이상을 설정했습니다(${given}). 하나만 남기세요.`
        : what === 'name'
          ? `이름이 ${label}인 볼륨이 이미 있습니다.`
          : `${label} 볼륨: autoprovision은 scope가 shared일 때만 쓸 수 있습니다.`,
    en: ({ what, label, given }) =>
      what === 'kinds'
        ? `${volume(label)} is of more than one kind (${given}). Keep one.`
        : what === 'name'
          ? `There already is a volume ${label}.`
          : `${volume(label)} has autoprovision, which needs the scope shared.`,
  },
}
