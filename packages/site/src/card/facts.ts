import type { Language } from '@ecs-lint/core/finding'
import { exerciseIds } from '../exercises/ids.ts'
import { faultIds } from '../lab/ids.ts'
import { countsOf } from '../progress/counts.ts'
import type { Achievement } from '../state/progress.ts'
import { countText } from './texts.ts'

export interface Solved {
  readonly text: string
  /** Whether that is all there is. */
  readonly isWhole: boolean
}

/** What the learner has solved, in words; what nobody has begun is left out. */
export function solvedTexts(done: readonly Achievement[], lang: Language): readonly Solved[] {
  const { scenes, quizzes } = countsOf(done)
  const counts = [
    ['scenes', ...scenes],
    ['quizzes', ...quizzes],
    ['exercises', done.filter((each) => each.startsWith('exercise/')).length, exerciseIds.length],
    ['faults', done.filter((each) => each.startsWith('lab/')).length, faultIds.length],
  ] as const
  return counts
    .filter(([, count]) => count > 0)
    .map(([kind, count, all]) => ({ text: countText(kind, count, all, lang), isWhole: count === all }))
}
