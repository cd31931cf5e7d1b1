import type { WordsOf } from '../rule.ts'
import type { portsUnique } from './ports-unique.ts'

export const words: WordsOf<typeof portsUnique> = {
  title: { ko: '한 태스크 안에서 같은 포트를 두 번 쓰지 않는다', en: 'Use each port of a task once' },
  why: {
    ko: 'awsvpc와 host 모드의 컨테이너는 하나의 네트워크를 함께 쓰므로 같은 포트를 둘이 열 수 없고, bridge 모드에서는 같은 호스트 포트를 둘이 쓸 수 없습니다. 포트 매핑의 이름도 태스크 안에서 겹치면 안 됩니다.',
    en: 'Containers in awsvpc and host mode share one network, so no two of them can open a port; in bridge mode no two can have a host port. The names of port mappings must differ too.',
  },
  message: {
    ko: ({ property, key }) =>
      property === 'name'
        ? `포트 매핑 이름 ${key}: 이미 쓰였습니다.`
        : `${property} ${key}: 이 태스크에서 이미 쓰인 포트입니다.`,
    en: ({ property, key }) =>
      property === 'name'
        ? `Another port mapping is named ${key} already.`
        : `${property} ${key} is taken by another port mapping of the task.`,
  },
}
