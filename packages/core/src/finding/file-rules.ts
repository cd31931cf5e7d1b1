import type { Finding } from './finding.ts'

/**
 * What the readers report of files that they could read all the same, and what there is to say of suppressions: silenced and
 * made more or less grave by these names as rules are. What hinders reading, such as `syntax`, is no such choice.
 */
export const fileRules = [
  'schema',
  'unknown-property',
  'null-value',
  'unfilled-skeleton',
  'duplicate-key',
  'json-comment',
  'json-trailing-comma',
  'leading-zero',
  'yaml-alias',
  'task-definition-assumed',
  'import-assumed',
  'template-condition',
  'template-function',
  'template-parameter',
  'template-reference',
  'template-resource',
  'suppression-expired',
  'suppression-stale',
] as const

export type FileRule = (typeof fileRules)[number]

export function isFileRule(id: string): id is FileRule {
  return fileRules.some((rule) => rule === id)
}

/** Whether a finding is about how a file is written, while every value in it was read. */
export function isOfForm({ rule }: Finding): boolean {
  return isFileRule(rule) && !/^(?:schema|unfilled-skeleton|template-\w+)$/.test(rule)
}
