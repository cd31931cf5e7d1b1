import type { WordsOf } from '../rule.ts'
import type { serviceConnectPortExists } from './service-connect-port-exists.ts'

export const words: WordsOf<typeof serviceConnectPortExists> = {
  title: {
    ko: 'Service Connect의 portName은 포트 매핑의 이름이어야 한다',
    en: 'Name a port mapping in Service Connect',
  },
  why: {
    ko: 'Service Connect는 태스크 정의에서 name이 붙은 포트 매핑으로 연결합니다. 없는 이름이면 서비스를 만들 수 없고, 포트 하나에 별칭은 하나만 둘 수 있습니다.',
    en: 'Service Connect leads to a port mapping that has a name in the task definition. ECS refuses a name that is not there, and more than one alias for a port.',
  },
  message: {
    ko: ({ what, portName, known }) =>
      what === 'aliases'
        ? `${portName}에 clientAliases가 ${known}개 있습니다. 하나만 둘 수 있습니다.`
        : known === ''
          ? `태스크 정의에 name이 ${portName}인 포트 매핑이 없습니다. 포트 매핑에 name을 붙이세요.`
          : `태스크 정의에 name이 ${portName}인 포트 매핑이 없습니다. 있는 이름: ${known}.`,
    en: ({ what, portName, known }) =>
      what === 'aliases'
        ? `${portName} has ${known} clientAliases, and one is taken.`
        : known === ''
          ? `No port mapping of the task definition is named ${portName}. Give one that name.`
          : `No port mapping of the task definition is named ${portName}; there are ${known}.`,
  },
  fix: { ko: () => '있는 포트 매핑의 이름으로 바꾸기', en: () => 'Name the port mapping that there is' },
}
