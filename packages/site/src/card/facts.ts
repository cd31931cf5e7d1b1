import type { Language } from '@ecs-lint/core/finding'
import { exerciseIds } from '../exercises/ids.ts'
import { faultIds } from '../lab/ids.ts'
import { isDone, type Achievement } from '../state/progress.ts'
import { steps } from '../steps.ts'
import { countText } from './texts.ts'

/** What the learner has solved, in words; what nobody has begun is left out. */
export function solvedTexts(done: readonly Achievement[], lang: Language): readonly string[] {
  const counts = [
    ['steps', steps.filter((step) => isDone(step, done)).length, steps.length],
    ['exercises', done.filter((each) => each.startsWith('exercise/')).length, exerciseIds.length],
    ['faults', done.filter((each) => each.startsWith('lab/')).length, faultIds.length],
  ] as const
  return counts
    .filter(([, count]) => count > 0)
    .map(([kind, count, all]) => countText(kind, count, all, lang))
}
