import type { Finding, SourceRange, Severity, Text } from '../finding/index.ts'

/** What can be wrong with a text before anybody asks what it means. */
export type SourceRule =
  | 'syntax'
  | 'empty-file'
  | 'not-text'
  | 'file-too-large'
  | 'nesting-too-deep'
  | 'alias-expansion'
  | 'duplicate-key'
  | 'json-comment'
  | 'json-trailing-comma'
  | 'leading-zero'
  | 'yaml-alias'
  | 'foreign-format'

const severities: Readonly<Record<SourceRule, Severity>> = {
  syntax: 'error',
  'empty-file': 'error',
  'not-text': 'error',
  'file-too-large': 'error',
  'nesting-too-deep': 'error',
  'alias-expansion': 'error',
  'duplicate-key': 'error',
  'json-comment': 'warning',
  'json-trailing-comma': 'warning',
  'leading-zero': 'warning',
  'yaml-alias': 'warning',
  'foreign-format': 'error',
}

export function sourceFinding(
  rule: SourceRule,
  message: Text,
  place: SourceRange,
  data: Readonly<Record<string, unknown>> = {},
  severity = severities[rule],
): Finding {
  return { rule, severity, message, range: place, data }
}
