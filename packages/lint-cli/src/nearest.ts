import { distance } from 'fastest-levenshtein'
import type { Text } from '@ecs-lint/core/finding'

const most = 3

/** The names that may have been meant instead of a word: three at the most, the likeliest first. */
export function nearest(word: string, names: readonly string[]): readonly string[] {
  return names
    .map((name) => ({ name, edits: distance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= Math.max(2, Math.max(word.length, name.length) * 0.4))
    .toSorted((left, right) => left.edits - right.edits)
    .slice(0, most)
    .map(({ name }) => name)
}

/** A hint that names what may have been meant, or where nothing is near, `otherwise`. */
export function didYouMean(word: string, names: readonly string[], otherwise: Text): Text {
  const near = nearest(word, names)
  if (near.length === 0) return otherwise
  return {
    ko: `비슷한 이름: ${near.join(', ')}`,
    en: `Did you mean ${alternatives(near)}?`,
  }
}

/** `a`, `a or b`, `a, b or c`. */
function alternatives(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`
}
