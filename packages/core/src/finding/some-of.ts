import type { Text } from './finding.ts'

/** The first of several names, `most` at the most, and how many more there are. */
export function someOf(names: readonly string[], most: number): Text {
  const listed = names.slice(0, most).join(', ')
  const more = names.length - most
  return {
    ko: more > 0 ? `${listed} 외 ${more}개` : listed,
    en: more > 0 ? `${listed} and ${more} more` : listed,
  }
}
