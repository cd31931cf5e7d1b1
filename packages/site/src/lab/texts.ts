import type { Text } from '@ecs-lint/core/finding'
import type { FormPart } from './fault.ts'

/** What the lab says around the faults. */
export const texts = {
  title: { ko: '고장 내 보기', en: 'Break it' },
  start: { ko: '내 서비스의 복사본을 고장 내기', en: 'Break a copy of my service' },
  copy: {
    ko: '복사본에만 고장을 냅니다. 내 서비스는 그대로입니다.',
    en: 'Only a copy is broken. Your service stays as it is.',
  },
  copyHasTasks: {
    ko: '내 서비스에는 지금 태스크가 없어서, 복사본에는 두 개를 띄우고 교체할 수 있는 배포 비율을 주었습니다.',
    en: 'Your service has no tasks right now, so the copy has two, and deployment percentages with room to replace them.',
  },
  copyIsBuilt: {
    ko: '내 서비스의 태스크를 모두 멈추었으므로, 멈추기 전의 서비스를 복사했습니다.',
    en: 'You have stopped all tasks of your service, so this is a copy of it as it was before.',
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
  surprise: { ko: '무작위로 고르기', en: 'Surprise me' },
  impossible: { ko: '지금은 일어나지 않음', en: 'cannot happen now' },
  solvedMark: { ko: '✓ 고침', en: '✓ fixed' },
  already: {
    ko: '이 고장은 이미 내 서비스에 있습니다. 여기서 고쳐 본 뒤 내 서비스도 고치세요.',
    en: 'Your own service has this fault already. Fix it here, then in your service too.',
  },
  lasting: {
    ko: '내 서비스에 다른 고장이 이미 있어 복사본에도 있습니다.',
    en: 'Your own service has another fault already, so the copy has it too.',
  },
  symptoms: { ko: '증상', en: 'Symptoms' },
  said: { ko: 'AWS가 남긴 메시지', en: 'What AWS says' },
  browser: { ko: '브라우저로 접속하면', en: 'In a browser' },
  form: { ko: '복사본의 설정', en: 'The settings of the copy' },
  updateService: { ko: '서비스 업데이트', en: 'Update the service' },
  copyBill: { ko: '복사본의 요금:', en: 'The copy costs' },
  role: { ko: '태스크 실행 역할', en: 'Task execution role' },
  secret: { ko: '보안 암호 DATABASE_PASSWORD의 valueFrom', en: 'valueFrom of the secret DATABASE_PASSWORD' },
  host: { ko: '환경 변수 DATABASE_HOST', en: 'Environment variable DATABASE_HOST' },
  forward: {
    ko: '리스너의 기본 작업: 전달할 대상 그룹',
    en: "The listener's default action: forward to target group",
  },
  balancerZones: { ko: '로드 밸런서를 켠 가용 영역 수', en: 'Zones in which the load balancer is enabled' },
  none: { ko: '없음', en: 'None' },
  empty: { ko: '(빈 값)', en: '(empty)' },
  hint: { ko: '힌트 보기', en: 'Give me a hint' },
  next: { ko: '다른 고장 고치기', en: 'Fix another fault' },
  afterAnswer: {
    ko: '정답을 본 뒤에 고쳐서 기록하지는 않았습니다.',
    en: 'You had seen the answer, so this is not recorded as solved by you.',
  },
  giveAway: { ko: '정답 보기', en: 'Show me' },
  again: { ko: '처음부터 다시', en: 'Start over' },
  answer: { ko: '정답', en: 'The answer' },
  answerCause: { ko: '원인', en: 'Cause' },
  answerFix: { ko: '해결', en: 'Fix' },
  proof: { ko: '고장 난 설정으로 계산한 근거', en: 'What the broken configuration shows' },
  noProof: {
    ko: '설정만 보아서는 알 수 없는 고장입니다. 메시지를 읽어야 합니다.',
    en: 'No configuration shows this fault: only the messages do.',
  },
  lints: { ko: '고장 난 설정에서 ecs-lint가 찾는 것', en: 'What ecs-lint finds in it' },
  lintsNothing: {
    ko: '이 고장 때문에 새로 걸리는 점검 규칙은 없습니다.',
    en: 'No rule of ecs-lint finds anything new because of this fault.',
  },
  update: {
    ko: '지금 이 복사본에는 이 고장이 있는 태스크뿐입니다. 잘 돌던 서비스를 업데이트하다가 낸 고장이라면 이랬을 것입니다.',
    en: 'Every task of this copy has the fault. Had an update brought it into a healthy service:',
  },
  more: { ko: '더 읽기', en: 'Read on' },
  troubleshooting: { ko: '이 메시지의 설명', en: 'This message explained' },
  step: { ko: '이 설정을 배우는 단계', en: 'The step that teaches it' },
} as const satisfies Readonly<Record<string, Text>>

/** What the parts of the form are called. */
export const partNames: Readonly<Record<FormPart, Text>> = {
  size: { ko: '태스크 수와 크기', en: 'Number and size of tasks' },
  definition: { ko: '컨테이너와 태스크 정의', en: 'Container and task definition' },
  compute: { ko: '컴퓨팅 옵션', en: 'Compute options' },
  deployment: { ko: '배포 옵션', en: 'Deployment options' },
  network: { ko: '네트워킹', en: 'Networking' },
  balancer: { ko: '로드 밸런싱', en: 'Load balancing' },
  groups: { ko: '보안 그룹', en: 'Security groups' },
}

export function hintText(number: number, all: number): Text {
  return { ko: `힌트 ${number}/${all}`, en: `Hint ${number} of ${all}` }
}

/** How many updates that changed something, and how many hints, the learner took. */
export function solvedText(mistakes: number, hints: number): Text {
  const [isFirst, changes] = [mistakes === 0, mistakes + 1]
  if (hints === 0)
    return isFirst
      ? { ko: '한 번에 고쳤습니다.', en: 'Your first change mended it.' }
      : { ko: `${changes}번 만에 고쳤습니다.`, en: `It took ${changes} changes.` }
  const seen = hints === 1 ? 'one hint' : `${hints} hints`
  return {
    ko: `힌트 ${hints}개를 보고${isFirst ? '' : ` ${changes}번 만에`} 고쳤습니다.`,
    en: isFirst ? `It took ${seen}.` : `It took ${changes} changes and ${seen}.`,
  }
}

/** What was done with a fault since the page was opened: the most hints in a row, whether the answer was among them, and the updates that did not mend it. */
export interface Help {
  readonly mistakes: number
  readonly hints: number
  readonly isGivenAway: boolean
}

/** That help of an earlier try still counts; undefined where there was none beyond the hints that stand here now. */
export function earlierHelp({ hints, isGivenAway }: Omit<Help, 'mistakes'>, shown: number): Text | undefined {
  if (isGivenAway)
    return {
      ko: '정답을 이미 보았으니 지금 고치는 것은 연습이고, 기록하지 않습니다. 다음에 이 페이지를 다시 열어 고치면 기록합니다.',
      en: 'You have seen the answer, so fixing it now is practice and is not recorded. It will be if you open this page again later and fix it then.',
    }
  if (hints <= shown) return undefined
  return {
    ko: `앞서 본 힌트 ${hints}개도 셉니다.`,
    en:
      hints === 1
        ? 'The hint that you saw before still counts.'
        : `The ${hints} hints that you saw before still count.`,
  }
}

/** What folds away of the messages. */
export function moreText(count: number): Text {
  return { ko: `메시지 ${count}개 더 보기`, en: count === 1 ? 'One more message' : `${count} more messages` }
}

export function countText(solved: number, all: number): Text {
  return { ko: `고장: ${all}개 가운데 ${solved}개를 고쳤습니다.`, en: `Faults: ${solved} of ${all} fixed` }
}
