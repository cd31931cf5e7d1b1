import { portsText } from '../ports-text.ts'
import type { WordsOf } from '../rule.ts'
import type { sgNoNeedlessOpenPorts } from './sg-no-needless-open-ports.ts'

export const words: WordsOf<typeof sgNoNeedlessOpenPorts> = {
  title: {
    ko: '쓰지 않는 포트를 인터넷에 열지 않는다',
    en: 'Open no port to the world that nothing listens on',
  },
  why: {
    ko: '서비스나 로드 밸런서가 쓰지 않는 포트가 열려 있으면 공격할 곳만 늘어납니다. 필요한 포트만 남기세요.',
    en: 'A port that neither the service nor its load balancer uses only invites attacks. Keep the ports that are needed.',
  },
  message: {
    ko: ({ ports, needed }) =>
      `${portsText(ports).ko}가 인터넷에 열려 있습니다. 필요한 포트(${needed.join(', ') || '없음'})만 여세요.`,
    en: ({ ports, needed }) =>
      `${portsText(ports).en} open to the internet. Open only what is needed (${needed.join(', ') || 'none'}).`,
  },
  fix: {
    ko: () => '필요한 포트만 남기기',
    en: () => 'Keep only the ports that are needed',
  },
}
