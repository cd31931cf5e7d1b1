import type { Text } from '@ecs-lint/core/finding'
import type { Certainty, Envelope, Failure } from '@ecs-lint/core/diagnose'

/** What the box for messages and the tree of causes say around the messages. */
export const texts = {
  title: { ko: '메시지로 원인 찾기', en: 'Find the cause by the message' },
  label: {
    ko: '중지된 이유, 이벤트, 종료 코드, 로그를 붙여 넣으세요',
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
  readAs: { ko: '읽은 것', en: 'Read as' },
  look: { ko: '다음으로 볼 것', en: 'Look here next' },
  beside: { ko: '함께 읽은 것(위의 원인에서 따라 나온 것)', en: 'Also read, and following from the above' },
  timeline: { ko: '시간 순서', en: 'What happened when' },
  theCause: { ko: '여기가 원인:', en: 'The cause:' },
  example: { ko: '예시 넣어 보기', en: 'Try an example' },
  cut: {
    ko: '글이 길어 앞부분과 끝부분만 읽었습니다.',
    en: 'The text is long, and only a part of it was read.',
  },
  failed: {
    ko: '메시지 목록을 불러오지 못했습니다. 연결을 확인하고 다시 붙여 넣으세요.',
    en: 'The list of messages could not be loaded. Check your connection and paste again.',
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
  stoppedReason: { ko: '중지된 이유', en: 'Stopped reason' },
  'container reason': { ko: '컨테이너의 상태 이유', en: 'Reason of the container' },
  'exit code': { ko: '종료 코드', en: 'Exit code' },
  'service event': { ko: '서비스 이벤트', en: 'Service event' },
  'target health': { ko: '대상의 상태 세부 정보', en: 'Health details of the target' },
  'http status': { ko: '로드 밸런서의 HTTP 상태 코드', en: 'HTTP status of the load balancer' },
  log: { ko: '애플리케이션의 로그', en: 'Log of the application' },
  'agent log': { ko: 'ECS 에이전트의 로그', en: 'Log of the ECS agent' },
  'api error': { ko: 'API 오류', en: 'API error' },
  'failure reason': { ko: 'API 응답의 failures[].reason', en: 'failures[].reason in an answer of the API' },
}

/** How sure it is. */
export const certainties: Readonly<Record<Certainty, Text>> = {
  certain: { ko: '확실', en: 'certain' },
  likely: { ko: '아마도', en: 'likely' },
  'look-next': { ko: '더 봐야 압니다', en: 'look further' },
}

/** What a text comes from. */
export const envelopes: Readonly<Record<Exclude<Envelope, 'unknown'>, Text>> = {
  'stopped-task': { ko: '중지된 태스크', en: 'a stopped task' },
  'service-event': { ko: '서비스 이벤트', en: 'service events' },
  'target-health': { ko: '대상의 상태', en: 'target health' },
  deployment: { ko: '배포', en: 'a deployment' },
  'api-error': { ko: 'AWS API의 오류', en: 'an error of the AWS API' },
  'stack-event': { ko: 'CloudFormation 이벤트', en: 'CloudFormation events' },
  'agent-log': { ko: 'ECS 에이전트의 로그', en: 'the log of the ECS agent' },
  'application-log': { ko: '애플리케이션의 로그', en: 'the log of the application' },
  console: { ko: 'AWS 콘솔', en: 'the AWS console' },
  runtime: { ko: '컨테이너 런타임', en: 'the container runtime' },
}

/** What stands before a message that is nothing but a code: nobody knows 137 by itself. */
const codeLabels: Readonly<Partial<Record<Failure['field'], Text>>> = {
  'exit code': { ko: '종료 코드', en: 'exit code' },
  'http status': { ko: 'HTTP 상태 코드', en: 'HTTP status' },
  'failure reason': { ko: '실패 이유', en: 'failure reason' },
}

/** The words before a message; undefined where it speaks for itself. */
export function labelOf({ field, code }: Failure, said: string): Text | undefined {
  return said === code ? codeLabels[field] : undefined
}

/** How often a text says the same. */
export function countText(count: number): Text {
  return { ko: `${count}번`, en: `${count} times` }
}
