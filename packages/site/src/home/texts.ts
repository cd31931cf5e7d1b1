import type { Text } from '@ecs-lint/core/finding'
import { minutes } from '../minutes.ts'

export const texts = {
  try: { ko: '서비스 만져 보기', en: 'Try the service' },
  start: { ko: `1단계 시작 · ${minutes.service}분`, en: `Start step 1 · ${minutes.service} min` },
  sandbox: { ko: '샌드박스', en: 'Sandbox' },
  newcomer: { ko: '아홉 단계, 모두 한 시간쯤 걸립니다.', en: 'Nine steps, about an hour in all.' },
  progress: { ko: '내 진도', en: 'Your progress' },
  tasks: { ko: '태스크', en: 'Tasks' },
  fewer: { ko: '태스크 하나 줄이기', en: 'One task fewer' },
  more: { ko: '태스크 하나 늘리기', en: 'One task more' },
  balancer: { ko: '로드 밸런서', en: 'Load balancer' },
  without: { ko: '없음', en: 'Off' },
  with: { ko: '있음', en: 'On' },
  kill: { ko: '태스크 하나 죽이기', en: 'Kill a task' },
  example: { ko: '예시 서비스', en: 'An example' },
  copy: { ko: '내 서비스의 복사본', en: 'A copy of your service' },
  past: { ko: '태스크를 모두 멈추기 전의 내 서비스', en: 'Your service before all its tasks were stopped' },
  hint: {
    ko: '무엇이든 바꿔 보세요. 지도와 요금이 바로 따라옵니다.',
    en: 'Change anything: the map and the bill follow at once.',
  },
  hintOwn: {
    ko: '여기서 바꾼 것은 내 서비스에 남지 않습니다.',
    en: 'What you change here leaves your own service as it is.',
  },
  withoutScript: {
    ko: '자바스크립트가 꺼져 있어 그림만 보여 드립니다.',
    en: 'JavaScript is off, so this picture stands still.',
  },
  month: { ko: '한 달', en: 'a month' },
  day: { ko: '하루', en: 'a day' },
  note: { ko: '트래픽 요금 별도', en: 'traffic is extra' },
  same: { ko: '한 달 요금은 그대로입니다.', en: 'The monthly bill stays the same.' },
  loading: { ko: '요금표를 불러오는 중입니다.', en: 'Loading the prices.' },
  running: { ko: '태스크 실행', en: 'running tasks' },
  addresses: { ko: '퍼블릭 IPv4 주소', en: 'public IPv4 addresses' },
  balancing: { ko: '로드 밸런서', en: 'load balancer' },
  other: { ko: '그 밖', en: 'the rest' },
} as const satisfies Readonly<Record<string, Text>>
