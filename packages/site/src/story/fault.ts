import type { Work } from '../state/work.ts'

/** What the scene of the fault, 9.2, changes. */
export const faultFields: readonly string[] = ['egress', 'taskInbound']

/** Whether what was changed last of that was changed in step 9. */
export function isOfFault({ changes }: Work): boolean {
  return faultFields.some((name) => changes.findLast(([, field]) => field === name)?.[0] === 'creation')
}
