import { colours, type Span } from './plain.ts'
import type { Statement } from './statement.ts'

/** So many letters of a message are shown, and so many of them before what it is known by. */
const longest = 240
const lead = 60

/** What of a statement says it: all of a short one, of a long one what it is known by, with some words around it. */
export function saidOf({ text, keyLength = 0 }: Statement, span: Span): string {
  const isShort = text.length - keyLength <= longest
  const from = isShort ? keyLength : Math.max(keyLength, wordFrom(text, span.from - lead, span.from))
  const to = isShort ? text.length : wordTo(text, Math.max(span.from + 1, from + longest))
  return `${from > keyLength ? '… ' : ''}${shown(text.slice(from, to))}${to < text.length ? ' …' : ''}`
}

/** Without the colours and frames of a terminal, and without what would turn the order of the letters around. */
function shown(text: string): string {
  return text
    .replaceAll(colours, '')
    .replaceAll(/\\+(["'])/g, '$1')
    .replaceAll(/[\s\p{Cc}\p{Cf}│]+/gu, ' ')
    .trim()
}

/** The first beginning of a word from here on, and before what must be shown. */
function wordFrom(text: string, at: number, must: number): number {
  if (at <= 0) return 0
  const blank = text.slice(at, must).search(/\s/)
  return blank === -1 ? must : at + blank + 1
}

/** The last end of a word up to here. */
function wordTo(text: string, at: number): number {
  if (at >= text.length) return text.length
  const blank = text.lastIndexOf(' ', at)
  return blank > at - lead ? blank : at
}
