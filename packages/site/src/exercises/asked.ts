import { start } from '../state/start.ts'
import { findings, own } from '../state/store.ts'
import { askedOf, type Asked, type Exercise } from './tasks.ts'

/** What is asked of the learner's service as it is; the plain form while the linter is on its way. */
export function askedNow(exercise: Exercise): Asked {
  const found = findings.value?.map(({ rule }) => rule)
  return found === undefined ? exercise : askedOf(exercise, own.value, found, start)
}
