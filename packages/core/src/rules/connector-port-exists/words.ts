import type { WordsOf } from '../rule.ts'
import type { connectorPortExists } from './connector-port-exists.ts'

export const words: WordsOf<typeof connectorPortExists> = {
  title: {
    ko: '게이트웨이와 VPC Lattice의 portName은 포트 매핑의 이름이어야 한다',
    en: 'Name a port mapping for a gateway or VPC Lattice',
  },
  why: {
    ko: 'ECS Gateway와 VPC Lattice는 태스크 정의에서 name이 붙은 포트 매핑으로 트래픽을 보냅니다. 게이트웨이 커넥터는 서비스에 하나만 둘 수 있고, 태스크는 awsvpc 모드여야 합니다.',
    en: 'ECS Gateway and VPC Lattice send traffic to a port mapping that has a name in the task definition. A service has one gateway connector at most, and its tasks use the network mode awsvpc.',
  },
  message: {
    ko: ({ what, name, known }) => {
      switch (what) {
        case 'many':
          return `게이트웨이 커넥터가 ${name}개 있습니다. 하나만 둘 수 있습니다.`
        case 'mode':
          return `게이트웨이 커넥터에는 awsvpc 모드가 필요한데, 태스크 정의의 networkMode가 ${name}입니다.`
        default:
          return known === ''
            ? `태스크 정의에 name이 ${name}인 포트 매핑이 없습니다. 포트 매핑에 name을 붙이세요.`
            : `태스크 정의에 name이 ${name}인 포트 매핑이 없습니다. 있는 이름: ${known}.`
      }
    },
    en: ({ what, name, known }) => {
      switch (what) {
        case 'many':
          return `The service has ${name} gateway connectors, and one is taken.`
        case 'mode':
          return `A gateway connector needs the network mode awsvpc; the task definition uses ${name}.`
        default:
          return known === ''
            ? `No port mapping of the task definition is named ${name}. Give one that name.`
            : `No port mapping of the task definition is named ${name}; there are ${known}.`
      }
    },
  },
  fix: { ko: () => '있는 포트 매핑의 이름으로 바꾸기', en: () => 'Name the port mapping that there is' },
}
