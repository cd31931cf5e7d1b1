import type { Language, Text } from '@ecs-lint/core/finding'
import { exerciseIds } from '../exercises/ids.ts'
import { faultIds } from '../lab/ids.ts'
import { isDone, type Achievement } from '../state/progress.ts'
import { steps } from '../steps.ts'
import { countsOf } from './counts.ts'

/** What the page of the learner's progress says. */
export const texts = {
  steps: { ko: '단계', en: 'Steps' },
  exercises: { ko: '실습 문제', en: 'Practical exercises' },
  faults: { ko: '고장 내 보기', en: 'Faults of the lab' },
  service: { ko: '내 서비스', en: 'My service' },
  check: { ko: '장면', en: 'Scenes' },
  quiz: { ko: '퀴즈', en: 'Quiz' },
  done: { ko: '완료', en: 'done' },
  open: { ko: '아직', en: 'not yet' },
  resetStep: { ko: '다시 하기', en: 'Do it again' },
  toCertificate: { ko: '수료증 보기', en: 'See the certificate' },
  toCertificateYet: { ko: '수료증까지 남은 것 보기', en: 'What is left to do for the certificate' },
  file: { ko: '파일로 옮기기', en: 'Take it along in a file' },
  fileIntro: {
    ko: '진도는 이 브라우저에만 저장됩니다. 다른 컴퓨터에서 이어 하거나 따로 보관하려면 파일로 내보내세요. 서비스와 완료 기록, 정리 목록의 표시가 담기고 이름은 담기지 않습니다.',
    en: 'Your progress stays in this browser. To go on at another computer, or to keep a copy, export it to a file. It holds your service, what you have done and what you have ticked off, but not your name.',
  },
  exportFile: { ko: '파일로 내보내기', en: 'Export to a file' },
  importFile: { ko: '파일 가져오기', en: 'Import a file' },
  exported: { ko: '파일을 내려받았습니다.', en: 'The file is downloaded.' },
  imported: {
    ko: '파일의 진도를 가져왔습니다. 이 페이지를 떠나기 전까지는 되돌릴 수 있습니다.',
    en: 'The progress of the file is here. You can undo this until you leave the page.',
  },
  notImported: {
    ko: '파일을 가져오지 못했습니다. 지금까지의 진도는 그대로입니다.',
    en: 'The file was not imported. Your progress is as it was.',
  },
  unreadable: {
    ko: '파일을 열 수 없습니다. 파일이 아직 있는지 확인하고 다시 고르세요.',
    en: 'The file cannot be opened. See whether it is still there, and choose it again.',
  },
  startOver: { ko: '처음부터 다시 하기', en: 'Start all over' },
  startOverIntro: {
    ko: '완료 기록과 서비스, 정리 목록의 표시, 수료증에 적은 이름을 이 브라우저에서 지웁니다.',
    en: 'Removes from this browser what you have done, your service, the ticks of the clean-up and the name on the certificate.',
  },
  removeAll: { ko: '모두 지우기', en: 'Remove everything' },
  sure: { ko: '정말 모두 지울까요?', en: 'Really remove everything?' },
  yes: { ko: '네, 지웁니다', en: 'Yes, remove it' },
  no: { ko: '아니요', en: 'No' },
  removed: {
    ko: '모두 지웠습니다. 이 페이지를 떠나기 전까지는 되돌릴 수 있습니다.',
    en: 'Everything is removed. You can undo this until you leave the page.',
  },
  stepRemoved: {
    ko: '이 단계의 완료 기록을 지웠습니다.',
    en: 'The step counts as not done.',
  },
  undo: { ko: '되돌리기', en: 'Undo' },
  undone: { ko: '되돌렸습니다.', en: 'It is as it was.' },
  withoutScript: {
    ko: '자바스크립트가 꺼져 있어 진도를 읽을 수 없습니다. 아래는 아직 아무것도 하지 않았을 때의 목록입니다.',
    en: 'JavaScript is off, so your progress cannot be read. The list shows what there is to do.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** How much of all that there is to do is done. */
export function summaryText(done: readonly Achievement[], lang: Language): string {
  const stepCount = steps.filter((step) => isDone(step, done)).length
  const exerciseCount = exerciseIds.filter((id) => done.includes(`exercise/${id}`)).length
  const { scenes, quizzes } = countsOf(done)
  return lang === 'ko'
    ? `${steps.length}단계 가운데 ${stepCount}단계(장면 ${scenes.join('/')}, 퀴즈 ${quizzes.join('/')}), 실습 문제 ${exerciseIds.length}개 가운데 ${exerciseCount}개를 마쳤습니다.`
    : `${stepCount} of ${steps.length} steps (${scenes.join(' of ')} scenes, ${quizzes.join(' of ')} quizzes) and ${exerciseCount} of ${exerciseIds.length} practical exercises are done.`
}

/** How many faults of the lab were found. */
export function faultsText(done: readonly Achievement[], lang: Language): string {
  const count = faultIds.filter((id) => done.includes(`lab/${id}`)).length
  return lang === 'ko'
    ? `고장 ${faultIds.length}가지 가운데 ${count}가지를 찾았습니다. 수료증에는 없어도 됩니다.`
    : `${count} of ${faultIds.length} faults are found. The certificate does not ask for them.`
}

/** How many more problems a file has than are listed. */
export function moreText(count: number, lang: Language): string {
  return lang === 'ko' ? `이 밖에 ${count}군데가 더 있습니다.` : `There are ${count} more.`
}
