import type { Step } from '../steps.ts'
import { achievements, besideStep } from './progress.ts'
import type { Session } from './session.ts'
import { encodeWork } from './work.ts'

/**
 * Has a step done again: what the service does of it already does not count before it was seen to be open, as with the service of a
 * link.
 */
export function askAnew(session: Session, step: Step): Session {
  const work = { ...session.work, lent: besideStep(step, achievements) }
  return { ...session, work, changes: { ...session.changes, present: encodeWork(work) } }
}
