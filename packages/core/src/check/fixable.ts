import { projectEdit } from '../readers/index.ts'
import type { LintFinding } from '../rules/index.ts'
import type { Source } from '../source/index.ts'

/** Whether what would take a finding away can be written into the files. */
export function isFixable({ fix }: LintFinding, sources: readonly Source[]): boolean {
  return fix !== undefined && fix.edits.every((edit) => projectEdit(edit, sources) !== undefined)
}
