import type { Language, Text } from '@ecs-lint/core/finding'
import { openScenes } from '../progress/counts.ts'
import { isEarned } from '../progress/missing.ts'
import { pageLink, stepLink, taskLink } from '../progress/links.ts'
import { isDone, scenesOf, type Achievement } from '../state/progress.ts'
import { steps, type Step } from '../steps.ts'

/** How far somebody has come who was here before, and where they go on. */
export interface Resumption {
  readonly said: string
  readonly link: string
  readonly label: string
}

/** Undefined for somebody who has not begun. `place` is the step that they looked at last. */
export function resumption(
  done: readonly Achievement[],
  place: Step | undefined,
  lang: Language,
): Resumption | undefined {
  if (place === undefined && done.length === 0) return undefined
  const count = steps.filter((step) => isDone(step, done)).length
  const step = nextStep(done, place)
  const said = count > 0 || step === undefined ? doneText(count) : reachedText(steps.indexOf(step) + 1)
  if (step !== undefined) return { said: said[lang], ...leftOf(step, done, lang) }
  return isEarned(done)
    ? { said: said[lang], link: pageLink('/certificate/', lang), label: toCertificate[lang] }
    : { said: said[lang], link: pageLink('/exercises/', lang), label: toExercises[lang] }
}

/** The step that was looked at last, if it is not done; else the next that is not, round to the first. */
function nextStep(done: readonly Achievement[], place: Step | undefined): Step | undefined {
  const at = place === undefined ? 0 : steps.indexOf(place)
  return [...steps.slice(at), ...steps.slice(0, at)].find((step) => !isDone(step, done))
}

/** What is left of a step: all of it, or the first of its scenes that is not done, or its quiz. */
function leftOf(
  step: Step,
  done: readonly Achievement[],
  lang: Language,
): Pick<Resumption, 'link' | 'label'> {
  const number = steps.indexOf(step) + 1
  const open = openScenes(step, done)
  const [first] = open
  if (first === undefined) return { link: taskLink(`quiz/${step}`, lang), label: quizText(number)[lang] }
  return open.length === scenesOf(step).length
    ? { link: stepLink(step, lang), label: goOnText(number)[lang] }
    : { link: taskLink(first.scene, lang), label: sceneText(first.number)[lang] }
}

function doneText(count: number): Text {
  return {
    ko: `${steps.length}단계 가운데 ${count}단계를 마쳤습니다.`,
    en: `You have done ${count} of ${steps.length} steps.`,
  }
}

function reachedText(step: number): Text {
  return { ko: `지난번에 ${step}단계를 보고 있었습니다.`, en: `Last time you were at step ${step}.` }
}

function goOnText(step: number): Text {
  return { ko: `${step}단계부터 계속`, en: `Go on from step ${step}` }
}

function sceneText(number: string): Text {
  return { ko: `${number} 장면부터 계속`, en: `Go on from scene ${number}` }
}

function quizText(step: number): Text {
  return { ko: `남은 ${step}단계 퀴즈 풀기`, en: `Answer the quiz of step ${step}: it is still open` }
}

const toExercises: Text = { ko: '실습 문제 풀기', en: 'Go on with the exercises' }
const toCertificate: Text = { ko: '수료증 보기', en: 'See the certificate' }
