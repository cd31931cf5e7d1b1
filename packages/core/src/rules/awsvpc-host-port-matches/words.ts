import type { WordsOf } from '../rule.ts'
import type { awsvpcHostPortMatches } from './awsvpc-host-port-matches.ts'

export const words: WordsOf<typeof awsvpcHostPortMatches> = {
  title: {
    ko: 'awsvpc에서는 hostPort를 비우거나 containerPort와 같게 한다',
    en: 'In awsvpc mode leave hostPort out or equal to containerPort',
  },
  why: {
    ko: 'awsvpc 모드의 태스크는 자기 네트워크 인터페이스를 쓰므로 포트를 바꿔 연결할 수 없습니다. hostPort를 지우면 됩니다.',
    en: 'A task in awsvpc mode has a network interface of its own, so there is no host port to map to. Remove hostPort.',
  },
  message: {
    ko: ({ containerPort, hostPort }) =>
      `hostPort(${hostPort})가 containerPort(${containerPort})와 다릅니다. hostPort를 지우거나 같게 하세요.`,
    en: ({ containerPort, hostPort }) =>
      `hostPort ${hostPort} differs from containerPort ${containerPort}. Remove it or make them equal.`,
  },
  fix: {
    ko: () => 'hostPort 지우기',
    en: () => 'Remove hostPort',
  },
}
