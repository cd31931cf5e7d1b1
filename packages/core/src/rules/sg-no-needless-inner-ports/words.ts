import { portsText } from '../ports-text.ts'
import type { WordsOf } from '../rule.ts'
import type { sgNoNeedlessInnerPorts } from './sg-no-needless-inner-ports.ts'

export const words: WordsOf<typeof sgNoNeedlessInnerPorts> = {
  title: {
    ko: 'VPC 안에서도 필요한 포트만 연다',
    en: 'Open only the ports that a path needs, inside the VPC too',
  },
  why: {
    ko: '태스크가 쓰지 않는 포트나 넓은 범위를 다른 보안 그룹에 열어 두면, 한 곳이 뚫렸을 때 옮겨 갈 길이 됩니다. 컨테이너 포트와 상태 확인 포트만 여세요.',
    en: 'Ports and ranges that no task uses, opened to another security group, are ways onward once one place is taken. Open the container port and the health check port.',
  },
  message: {
    ko: ({ ports, needed }) =>
      `${
        isOnePort(ports)
          ? `어떤 연결에도 쓰이지 않는 ${ports} 포트를 엽니다.`
          : `${portsText(ports).ko}를 여는데, 어떤 연결에도 쓰이지 않는 포트가 들어 있습니다.`
      } 필요한 포트: ${needed.join(', ') || '없음'}.`,
    en: ({ ports, needed }) =>
      `${portsText(ports).en} open, ${
        isOnePort(ports) ? 'which no connection uses' : 'more than any connection uses'
      }. Needed: ${needed.join(', ') || 'none'}.`,
  },
  fix: {
    ko: () => '필요한 포트만 남기기',
    en: () => 'Keep only the ports that are needed',
  },
}

function isOnePort(ports: string): boolean {
  return /^\d+$/.test(ports)
}
