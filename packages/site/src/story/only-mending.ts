import { hasError, isReached, type Goal, type Judged } from './goal.ts'

/** Whether nothing keeps a service from a goal but an error that is none of the goal's own rules. */
export function lacksOnlyMending(goal: Goal, judged: Judged): boolean {
  const others = judged.findings?.filter(
    ({ rule, severity }) => severity !== 'error' || goal.rules?.includes(rule) === true,
  )
  return hasError(judged.findings) && isReached(goal, { ...judged, findings: others }) === true
}
