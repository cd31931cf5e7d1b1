import type { Language } from '@ecs-lint/core/finding'
import { exerciseIds } from '../exercises/ids.ts'
import { faultIds } from '../lab/ids.ts'
import { scenesDone, scenesOf, type Achievement } from '../state/progress.ts'
import { steps, type Step } from '../steps.ts'
import { countText } from './texts.ts'

/** What the learner has solved, in words; what nobody has begun is left out. */
export function solvedTexts(done: readonly Achievement[], lang: Language): readonly string[] {
  const counts = [
    ['scenes', sum((step) => scenesDone(step, done)), sum((step) => scenesOf(step).length)],
    ['quizzes', sum((step) => Number(done.includes(`quiz/${step}`))), steps.length],
    ['exercises', done.filter((each) => each.startsWith('exercise/')).length, exerciseIds.length],
    ['faults', done.filter((each) => each.startsWith('lab/')).length, faultIds.length],
  ] as const
  return counts
    .filter(([, count]) => count > 0)
    .map(([kind, count, all]) => countText(kind, count, all, lang))
}

function sum(of: (step: Step) => number): number {
  return steps.reduce((all, step) => all + of(step), 0)
}
