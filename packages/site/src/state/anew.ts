import type { Step } from '../steps.ts'
import { achievements } from './progress.ts'
import type { Session } from './session.ts'
import { encodeWork } from './work.ts'

/**
 * Has a step done again: what the service does of it already does not count before it was seen to be open, as with the service of a
 * link.
 */
export function askAnew(session: Session, step: Step): Session {
  const lent = achievements.filter((each) => each.split('/')[1] !== step)
  const work = { ...session.work, lent }
  return { ...session, work, changes: { ...session.changes, present: encodeWork(work) } }
}
