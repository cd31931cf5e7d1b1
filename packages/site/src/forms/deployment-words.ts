import type { Text } from '@ecs-lint/core/finding'

/** What the form of the deployment options says. */
export const deploymentWords = {
  title: { ko: '배포 옵션', en: 'Deployment options' },
  strategy: { ko: '배포 전략', en: 'Deployment strategy' },
  ROLLING: { ko: '롤링 업데이트', en: 'Rolling update' },
  BLUE_GREEN: { ko: '블루/그린', en: 'Blue/green' },
  LINEAR: { ko: '선형', en: 'Linear' },
  CANARY: { ko: '카나리', en: 'Canary' },
  least: { ko: '최소 정상 상태 비율(%)', en: 'Minimum healthy percent' },
  most: { ko: '최대 비율(%)', en: 'Maximum percent' },
  linearPercent: { ko: '한 번에 옮길 트래픽(%)', en: 'Traffic moved at each step (%)' },
  linearMinutes: { ko: '단계 사이에 지켜볼 시간(분)', en: 'Minutes between the steps' },
  canaryPercent: { ko: '먼저 옮길 트래픽(%)', en: 'Traffic moved first (%)' },
  canaryMinutes: { ko: '먼저 옮기고 지켜볼 시간(분)', en: 'Minutes until the rest follows' },
  bake: { ko: '모두 옮긴 뒤 지켜볼 시간(분)', en: 'Bake time (minutes)' },
  circuitBreaker: {
    ko: '배포 회로 차단기(실패하면 롤백)',
    en: 'Deployment circuit breaker (roll back on failure)',
  },
} as const satisfies Readonly<Record<string, Text>>
