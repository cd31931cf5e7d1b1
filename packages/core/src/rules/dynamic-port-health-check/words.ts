import type { WordsOf } from '../rule.ts'
import type { dynamicPortHealthCheck } from './dynamic-port-health-check.ts'

export const words: WordsOf<typeof dynamicPortHealthCheck> = {
  title: {
    ko: '동적 호스트 포트를 쓰면 상태 확인도 traffic-port로 한다',
    en: 'Check health at the traffic port where host ports are dynamic',
  },
  why: {
    ko: '호스트 포트가 0이거나 없으면 태스크마다 다른 포트가 정해집니다. 상태 확인 포트를 고정하면 아무도 듣지 않는 포트를 확인하므로 모든 태스크가 비정상이 됩니다.',
    en: 'Without a host port, each task gets a port of its own. A health check at a fixed port finds nobody listening there, and every task is unhealthy.',
  },
  message: {
    ko: ({ healthCheckPort }) =>
      `호스트 포트는 그때그때 정해지는데 상태 확인은 ${healthCheckPort} 포트로 고정되어 있습니다. traffic-port로 바꾸세요.`,
    en: ({ healthCheckPort }) =>
      `The host port is dynamic, and the health check is fixed to ${healthCheckPort}. Make it traffic-port.`,
  },
}
