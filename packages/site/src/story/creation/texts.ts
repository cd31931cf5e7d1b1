import type { Text } from '@ecs-lint/core/finding'

/** What the controls of the step say that are no part of the form. */
export const texts = {
  serviceState: { ko: '서비스 상태', en: 'Service status' },
  active: { ko: '활성', en: 'Active' },
  running: { ko: '실행 중인 태스크', en: 'Running tasks' },
  states: { ko: '태스크의 상태', en: 'States of the tasks' },
  PROVISIONING: { ko: '프로비저닝 중', en: 'finding room for it' },
  PENDING: { ko: '대기 중', en: 'getting its image' },
  ACTIVATING: { ko: '활성화 중', en: 'joining the load balancer' },
  RUNNING: { ko: '실행 중', en: 'its containers run' },
  HEALTHY: { ko: '정상', en: 'it may serve' },
  accident: { ko: '사고 내기', en: 'Break something' },
  another: { ko: '다른 사고 내기', en: 'Break something else' },
  reason: { ko: '중지된 이유', en: 'Stopped reason' },
  newTag: { ko: '오늘 구운 이미지로', en: "Today's image" },
  afternoon: { ko: '오늘 오후 4시간', en: 'This afternoon, 4 hours' },
  month: { ko: '잊어버린 한 달', en: 'A month forgotten' },
  line: { ko: '항목', en: 'Item' },
  lines: { ko: '항목별로 보기', en: 'Line by line' },
  total: { ko: '합계', en: 'Total' },
  left: { ko: '아직 나가는 요금', en: 'Still on the bill' },
  loading: { ko: '요금표를 불러오는 중입니다.', en: 'Loading the prices.' },
  cleanUp: { ko: '정리 목록에서 모두 지우기 →', en: 'Delete it all with the clean-up list →' },
} as const satisfies Readonly<Record<string, Text>>
