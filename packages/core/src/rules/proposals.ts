import type { Path } from '../finding/index.ts'
import type { ProposedFix } from './rule.ts'

/** Takes out what should not be there, for somebody to look at; `path` starts at what the rule looks at. */
export function removing(path: Path): () => ProposedFix {
  return () => ({ safety: 'review', edits: [{ op: 'remove', path }] })
}

/** Sets one value, for somebody to look at; `path` starts at what the rule looks at. */
export function setting(path: Path, value: unknown): () => ProposedFix {
  return () => ({ safety: 'review', edits: [{ op: 'set', path, value }] })
}

/** What is reported of a property that should not be there at all. */
export function unsupported<const Name extends string>(
  property: Name,
): {
  readonly path: readonly [Name]
  readonly atKey: true
  readonly data: { readonly property: Name }
  readonly fix: () => ProposedFix
} {
  return { path: [property], atKey: true, data: { property }, fix: removing([property]) }
}

/** Whether somebody has set a value: null and an empty list or object are none. */
export function isSet(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  // A property that is null is left out, as far as AWS's tools take it at all.
  return value !== undefined && value !== null && value !== false && value !== ''
}
