import type { Text } from '@ecs-lint/core/finding'

/** What the form of the load balancer says. */
export const balancerWords = {
  loadBalancerForm: { ko: '로드 밸런싱', en: 'Load balancing' },
  schemeField: { ko: '체계', en: 'Scheme' },
  internetFacing: { ko: '인터넷 경계', en: 'Internet-facing' },
  internal: { ko: '내부', en: 'Internal' },
  healthCheckPathField: { ko: '상태 확인 경로', en: 'Health check path' },
  intervalField: { ko: '상태 확인 간격(초)', en: 'Health check interval (seconds)' },
  graceField: { ko: '상태 확인 유예 기간(초)', en: 'Health check grace period (seconds)' },
} as const satisfies Readonly<Record<string, Text>>
