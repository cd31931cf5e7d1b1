import type { Language } from '@ecs-lint/core/finding'
import type { Achievement } from '../state/progress.ts'
import { steps, type Step } from '../steps.ts'

/** A page of the site in the reader's language: `/en/certificate/`. */
export function pageLink(path: string, lang: Language): string {
  return lang === 'en' ? `/en${path}` : path
}

export function stepLink(step: Step, lang: Language): string {
  return pageLink(`/steps/${step}/`, lang)
}

/** Where something is done that the learner has to do. */
export function taskLink(achievement: Achievement, lang: Language): string {
  const [kind, name, scene] = achievement.split('/')
  const step = steps.find((each) => each === name)
  if (step === undefined) return pageLink(`/exercises/${headings.exercise[lang]}`, lang)
  return `${stepLink(step, lang)}${kind === 'quiz' ? headings.quiz[lang] : scene === undefined ? '' : `#${scene}`}`
}

/** The headings that stand on every page of a step, and on the page of the exercises. */
const headings = {
  quiz: { ko: '#퀴즈', en: '#quiz' },
  exercise: { ko: '#실습', en: '#practical' },
} as const
