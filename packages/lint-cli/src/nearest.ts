import { distance } from 'fastest-levenshtein'
import type { Text } from '@ecs-lint/core/finding'

const most = 3

/** The names nearest to a misspelt one: at most three, the nearest first; none if all are more than `edits` letters away. */
export function nearest(word: string, names: readonly string[], edits?: number): readonly string[] {
  const allowed = (name: string): number => edits ?? Math.max(2, Math.max(word.length, name.length) * 0.4)
  return [...new Set(names)]
    .map((name) => ({ name, edits: distance(word.toLowerCase(), name.toLowerCase()) }))
    .filter((found) => found.edits <= allowed(found.name))
    .toSorted((left, right) => left.edits - right.edits)
    .slice(0, most)
    .map(({ name }) => name)
}

/** A hint with the nearest names; `otherwise` if none is near. */
export function didYouMean(word: string, names: readonly string[], otherwise: Text): Text {
  const near = nearest(word, names)
  if (near.length === 0) return otherwise
  return {
    ko: `비슷한 이름: ${near.join(', ')}`,
    en: `Did you mean ${alternatives(near)}?`,
  }
}

/** `a`, `a or b`, `a, b or c`. */
export function alternatives(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`
}
