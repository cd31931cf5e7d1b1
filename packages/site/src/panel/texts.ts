import type { Estimate } from '@ecs-lint/core/cost'
import type { Language, Text } from '@ecs-lint/core/finding'

/** What the panel and the forms say around the learner's service. */
export const texts = {
  panel: { ko: '내 서비스', en: 'My service' },
  panelOfCopy: { ko: '내 서비스의 복사본', en: 'A copy of my service' },
  open: { ko: '펼치기', en: 'Open' },
  close: { ko: '접기', en: 'Close' },
  bill: { ko: '한 달 요금', en: 'Monthly bill' },
  loading: { ko: '요금표를 불러오는 중입니다.', en: 'Loading the prices.' },
  atLeast: {
    ko: '알 수 없는 요금이 있어 최소 금액입니다.',
    en: 'A price is missing: this is the least it costs.',
  },
  lines: { ko: '항목별 계산', en: 'How it adds up' },
  assumptions: { ko: '이렇게 가정했습니다', en: 'What is assumed' },
  missing: { ko: '계산하지 못한 것', en: 'What is missing' },
  region: { ko: '리전', en: 'Region' },
  regions: { ko: '모든 리전 비교', en: 'Compare all Regions' },
  findings: { ko: '점검 결과', en: 'What the linter says' },
  severities: {
    ko: '오류와 경고는 고치세요. 참고는 알아만 두어도 됩니다.',
    en: 'Fix errors and warnings. A note is just good to know.',
  },
  checking: { ko: '점검 중…', en: 'checking …' },
  noFindings: { ko: '고칠 것이 없습니다.', en: 'There is nothing to fix.' },
  fixIt: { ko: '고치기', en: 'Fix it' },
  learnMore: { ko: 'AWS 문서', en: 'AWS documentation' },
  share: { ko: '링크 복사', en: 'Copy link' },
  copied: { ko: '복사했습니다.', en: 'Copied.' },
  copyThis: { ko: '이 주소를 복사하세요.', en: 'Copy this address.' },
  reset: { ko: '처음으로 되돌리기', en: 'Start over' },
  resetStep: { ko: '이 단계의 설정 되돌리기', en: 'Take back this step’s settings' },
  undo: { ko: '실행 취소', en: 'Undo' },
  redo: { ko: '다시 실행', en: 'Redo' },
  sameBill: {
    ko: '이 단계의 설정으로 바뀐 요금은 없습니다.',
    en: 'This step’s settings do not change the bill.',
  },
  /** Never since it began: who comes back to a step finds what later ones have changed as well. */
  thisStep: { ko: '이 단계 설정', en: 'This step’s settings' },
  withoutStep: {
    ko: '이 단계의 설정을 되돌린 것보다',
    en: 'Compared with taking this step’s settings back:',
  },
  inexact: {
    ko: '알 수 없는 요금이 있어, 얼마나 달라지는지 모릅니다.',
    en: 'A price is missing: the difference is not known.',
  },
  scenes: { ko: '장면', en: 'Scenes' },
  quiz: { ko: '퀴즈', en: 'Quiz' },
  done: { ko: '완료', en: 'done' },
  notDone: { ko: '아직', en: 'not yet' },
  keepShared: { ko: '이 서비스로 계속하기', en: 'Go on with this one' },
  takeBack: { ko: '내 서비스로 돌아가기', en: 'Back to my service' },
  shared: {
    ko: '링크에 담긴 서비스를 보고 있습니다. 내 서비스는 따로 보관했습니다.',
    en: 'This is the service of the link. Yours is kept aside.',
  },
  fleeting: {
    ko: '브라우저가 저장을 막았거나 저장 공간이 가득 찼습니다. 이 탭을 닫으면 서비스가 사라지니 ‘링크 복사’로 남겨 두세요.',
    en: 'The browser cannot store anything, or has no room left: your service is lost when you close this tab. Keep it with “Copy link”.',
  },
  dated: { ko: 'AWS 정가', en: 'AWS list prices' },
  error: { ko: '오류', en: 'Error' },
  warning: { ko: '경고', en: 'Warning' },
  info: { ko: '참고', en: 'Note' },
  tasksField: { ko: '원하는 태스크', en: 'Desired tasks' },
  fewer: { ko: '줄이기', en: 'Decrease' },
  more: { ko: '늘리기', en: 'Increase' },
  azsField: { ko: '가용 영역 수', en: 'Availability Zones' },
} as const satisfies Readonly<Record<string, Text>>

export function memoryText(mebibytes: number): string {
  return `${mebibytes / 1024} GB`
}

export function cpuText(units: number): string {
  return `${units / 1024} vCPU`
}

/**
 * Dollars as the bill shows them, to the cent or to parts of it. Intl would take a phone longer than the whole panel. Sums
 * of one thing in another order differ by less than what is added here, and are the same half a cent.
 */
export function dollars(amount: number, digits: 2 | 3 | 4 = 2): string {
  return `$${(amount + 1e-9).toFixed(digits).replace(/\B(?=(\d{3})+\.)/g, ',')}`
}

/** The sum of a bill, or what is left or comes of it in another time; at least so much, where a price is missing. */
export function totalText(
  { total, missing }: Pick<Estimate, 'total' | 'missing'>,
  digits?: 2 | 3 | 4,
): string {
  return `${missing.length > 0 ? '≥\u00a0' : ''}${dollars(total, digits)}`
}

/** What a bill comes to in some hours. */
export function totalInHours(
  { total, hoursPerMonth, missing }: Pick<Estimate, 'total' | 'hoursPerMonth' | 'missing'>,
  hours: number,
  digits?: 2 | 3 | 4,
): string {
  return totalText({ total: (total / hoursPerMonth) * hours, missing }, digits)
}

/** A difference in dollars, with its sign, in one line: a word joiner keeps the sign from ending the line before. */
export function signed(amount: number, digits: 2 | 3 | 4 = 2): string {
  return `${amount < 0 ? '−' : '+'}\u2060${dollars(Math.abs(amount), digits)}`
}

const spans = {
  month: { ko: '한 달', en: 'a month' },
  day: { ko: '하루', en: 'a day' },
  hour: { ko: '한 시간', en: 'an hour' },
} as const satisfies Readonly<Record<string, Text>>

/** An amount for a span of time, in the order of the language: `한 달 $68.82`, `$68.82 a month`. */
export function per(span: keyof typeof spans, amount: string, lang: Language): string {
  return lang === 'ko' ? `${spans[span].ko} ${amount}` : `${amount} ${spans[span].en}`
}

/** How many findings call for action, and how many only tell something. */
export function findingsText(count: number, notes: number, lang: Language): string {
  if (lang === 'ko') return `고칠 것 ${count}개${notes > 0 ? ` · 참고 ${notes}개` : ''}`
  return `${count} to fix${notes > 0 ? ` · ${notes} ${notes === 1 ? 'note' : 'notes'}` : ''}`
}

/** How many of the steps are done. */
export function progressText(done: number, all: number, lang: Language): string {
  return lang === 'ko' ? `${all}단계 가운데 ${done}단계 완료` : `${done} of ${all} steps done`
}

export interface Localized {
  readonly lang: Language
}
