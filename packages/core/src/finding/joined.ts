import type { Text } from './finding.ts'

/** Sentences one after the other. */
export function joined(sentences: readonly Text[]): Text {
  return {
    ko: sentences.map(({ ko }) => ko).join(' '),
    en: sentences.map(({ en }) => en).join(' '),
  }
}
