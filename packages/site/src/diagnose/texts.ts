import type { Text } from '@ecs-lint/core/finding'
import type { Failure } from '@ecs-lint/core/diagnose'

/** What the box for messages and the tree of causes say around the messages. */
export const texts = {
  title: { ko: '메시지로 원인 찾기', en: 'Find the cause by the message' },
  label: {
    ko: '중지 이유, 이벤트, 종료 코드, 로그를 붙여 넣으세요',
    en: 'Paste a stopped reason, an event, an exit code or a log',
  },
  private: {
    ko: '붙여 넣은 글은 이 브라우저를 떠나지 않습니다.',
    en: 'What you paste does not leave this browser.',
  },
  unknown: {
    ko: '아는 메시지를 찾지 못했습니다. 문제가 없다는 뜻은 아닙니다. 아래에서 증상부터 따라가 보세요.',
    en: 'There is no message in it that is known here. That does not mean that nothing is wrong: go on by the symptoms below.',
  },
  cause: { ko: '원인', en: 'Cause' },
  fix: { ko: '해결', en: 'Fix' },
  source: { ko: '출처', en: 'Source' },
  unconfirmed: {
    ko: '널리 알려진 내용이며, 출처에서 따로 확인하지는 못했습니다.',
    en: 'Common knowledge; it was not confirmed in the source.',
  },
  withoutScript: {
    ko: '자바스크립트가 꺼져 있어 찾아 드릴 수 없습니다. 아래의 증상별 목록에 같은 내용이 있습니다.',
    en: 'JavaScript is off, so the box cannot answer. The lists below say the same.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** Where a message stands. */
export const fields: Readonly<Record<Failure['field'], Text>> = {
  stopCode: { ko: '중지 코드', en: 'Stop code' },
  stoppedReason: { ko: '중지 이유', en: 'Stopped reason' },
  'container reason': { ko: '컨테이너의 상태 이유', en: 'Reason of the container' },
  'exit code': { ko: '종료 코드', en: 'Exit code' },
  'service event': { ko: '서비스 이벤트', en: 'Service event' },
  'target health': { ko: '대상의 상태 세부 정보', en: 'Health details of the target' },
  'http status': { ko: '로드 밸런서의 HTTP 상태 코드', en: 'HTTP status of the load balancer' },
  log: { ko: '로그', en: 'Log' },
  'api error': { ko: 'API 오류', en: 'API error' },
  'failure reason': { ko: 'API 응답의 failures[].reason', en: 'failures[].reason in an answer of the API' },
}

/** What stands before a message that is nothing but a code: nobody knows 137 by itself. */
const codeLabels: Readonly<Partial<Record<Failure['field'], Text>>> = {
  'exit code': { ko: '종료 코드', en: 'exit code' },
  'http status': { ko: 'HTTP 상태 코드', en: 'HTTP status' },
  'failure reason': { ko: '실패 이유', en: 'failure reason' },
}

/** The words before a failure's sample; undefined where the sample speaks for itself. */
export function labelOf({ field, sample, code }: Failure): Text | undefined {
  return sample === code ? codeLabels[field] : undefined
}
