import { start } from '../state/start.ts'
import { built } from '../state/built.ts'
import { findings } from '../state/store.ts'
import { askedOf, type Asked, type Exercise } from './tasks.ts'

/** What is asked of the learner's service as it was built; the plain form while the linter is on its way. */
export function askedNow(exercise: Exercise): Asked {
  const found = findings.value?.map(({ rule }) => rule)
  return found === undefined ? exercise : askedOf(exercise, built.value, found, start)
}
