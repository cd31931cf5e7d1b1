import type { Text } from '@ecs-lint/core/finding'

/** What the lab says around the faults. */
export const texts = {
  title: { ko: '고장 내 보기', en: 'Break it' },
  start: { ko: '내 서비스의 복사본을 고장 내기', en: 'Break a copy of my service' },
  copy: {
    ko: '복사본에만 고장을 냅니다. 내 서비스는 그대로입니다.',
    en: 'Only a copy is broken. Your service stays as it is.',
  },
  loading: { ko: '고장을 준비하는 중입니다.', en: 'Getting the faults ready.' },
  failed: {
    ko: '불러오지 못했습니다. 연결을 확인하고 다시 눌러 보세요.',
    en: 'It could not be loaded. Check the connection and press again.',
  },
  withoutScript: {
    ko: '자바스크립트가 꺼져 있어 채점해 드릴 수 없습니다. 아래에 모든 고장과 답이 글로 있습니다.',
    en: 'JavaScript is off, so nothing can be graded. All faults with their answers stand below.',
  },
  fault: { ko: '고장', en: 'Fault' },
  surprise: { ko: '무작위로 고르기', en: 'Surprise me' },
  impossible: { ko: '지금은 일어나지 않음', en: 'cannot happen now' },
  solvedMark: { ko: '✓ 찾음', en: '✓ found' },
  already: {
    ko: '이 고장은 이미 내 서비스에 있습니다. 답을 찾은 뒤 내 서비스도 고치세요.',
    en: 'Your own service has this fault already. Find the answer, then mend your service too.',
  },
  symptoms: { ko: '증상', en: 'Symptoms' },
  said: { ko: 'AWS가 남긴 메시지', en: 'What AWS says' },
  sampleNames: {
    ko: 'AWS의 실제 문구에 내 서비스의 이름과 리전을 넣었습니다. 계정 번호와 ID는 예입니다.',
    en: 'The real words of AWS, with the names and the Region of your service; account numbers and ids are samples.',
  },
  browser: { ko: '브라우저로 접속하면', en: 'In a browser' },
  stage: { ko: '1. 어디에서 막혔나요?', en: '1. Where does it go wrong?' },
  cause: { ko: '2. 원인은 무엇인가요?', en: '2. What is the cause?' },
  fix: { ko: '3. 어떻게 고치나요?', en: '3. How do you mend it?' },
  check: { ko: '확인', en: 'Check' },
  chooseOne: { ko: '하나를 고르세요.', en: 'Choose one.' },
  right: { ko: '맞았습니다.', en: 'That is right.' },
  wrong: { ko: '아닙니다.', en: 'No.' },
  giveAway: { ko: '정답 보기', en: 'Show me' },
  again: { ko: '처음부터 다시', en: 'Start over' },
  answer: { ko: '정답', en: 'The answer' },
  answerCause: { ko: '원인', en: 'Cause' },
  answerFix: { ko: '해결', en: 'Fix' },
  proof: { ko: '설정으로 계산한 근거', en: 'What the configuration shows' },
  noProof: {
    ko: '설정만 보아서는 알 수 없는 고장입니다. 메시지를 읽어야 합니다.',
    en: 'No configuration shows this fault: only the messages do.',
  },
  lints: { ko: 'ecs-lint가 찾는 것', en: 'What ecs-lint finds' },
  lintsNothing: {
    ko: '배포하기 전에 점검 규칙이 잡아내지 못합니다.',
    en: 'No rule catches it before the deployment.',
  },
  update: { ko: '업데이트로 이 고장이 들어왔다면', en: 'Had it come with an update' },
  more: { ko: '더 읽기', en: 'Read on' },
  troubleshooting: { ko: '이 메시지의 설명', en: 'This message explained' },
  step: { ko: '이 설정을 배우는 단계', en: 'The step that teaches it' },
} as const satisfies Readonly<Record<string, Text>>

/** How many tries the learner took. */
export function solvedText(mistakes: number): Text {
  if (mistakes === 0) return { ko: '한 번에 찾았습니다!', en: 'Found at the first try!' }
  return {
    ko: `찾았습니다. 틀린 답은 ${mistakes}번이었습니다.`,
    en: `Found, after ${mistakes} wrong ${mistakes === 1 ? 'answer' : 'answers'}.`,
  }
}

export function countText(solved: number, all: number): Text {
  return { ko: `고장 ${all}개 가운데 ${solved}개를 찾았습니다.`, en: `${solved} of ${all} faults found.` }
}
