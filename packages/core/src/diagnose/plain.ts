import type { Phrase } from './failure.ts'

/**
 * A text without anything but small letters and digits, and where its words begin. So a phrase is found whatever quotes,
 * escapes, table lines, blanks and line breaks (also within a word) stand between its letters.
 */
export interface Plain {
  readonly text: string
  /** 1 at each index where a word begins. */
  readonly starts: Uint8Array
  /** Where each letter stands in what it was made of. */
  readonly places: Uint32Array
}

/** Where something stands in a text: its first letter, and the one after its last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The colours of a terminal. */
export const colours = /\p{Cc}\[[\d;]{0,20}m/gu

export function plain(text: string): Plain {
  const kept: string[] = []
  const starts = new Uint8Array(text.length)
  const places = new Uint32Array(text.length)
  // Only what has as many letters afterwards is changed, so that every letter keeps its place.
  const letters = text
    .replaceAll(colours, (colour) => ' '.repeat(colour.length))
    .replaceAll(/\\[nrt]/g, '  ')
    .replaceAll(/[A-Z]+/g, (word) => word.toLowerCase())
  let isStart = true
  for (let place = 0; place < letters.length; place += 1) {
    const character = letters.charAt(place)
    if (!isKept(character)) {
      isStart = true
      continue
    }
    if (isStart) starts[kept.length] = 1
    isStart = false
    places[kept.length] = place
    kept.push(character)
  }
  return { text: kept.join(''), starts, places }
}

/** The letters and digits of a phrase; see `plain`. A blank at its end stays: the word must end there. */
export function squeeze(phrase: string): string {
  return plain(phrase).text + (phrase.endsWith(' ') ? ' ' : '')
}

/** So many letters may stand between two parts of a phrase. */
const widestGap = 800

/** Where the parts of a phrase, squeezed, stand in the text in their order, each from the beginning of a word. */
export function spanOf(where: Plain, parts: Phrase): Span | undefined {
  let first: number | undefined
  let from = 0
  for (const part of parts) {
    const at = indexOfPart(where, part, from)
    if (at === -1 || (first !== undefined && at - from > widestGap)) return undefined
    first ??= at
    from = at + part.trimEnd().length
  }
  return first === undefined
    ? undefined
    : { from: where.places[first] ?? 0, to: (where.places[from - 1] ?? 0) + 1 }
}

function indexOfPart({ text, starts }: Plain, part: string, from: number): number {
  const word = part.trimEnd()
  for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length
    const isEnd = end === text.length || starts[end] === 1
    if (starts[at] === 1 && (word === part || isEnd) && (isEnd || !isCutNumber(text, end))) return at
  }
  return -1
}

/** Whether a number goes on: HTTP 50 is not in HTTP 502. */
function isCutNumber(text: string, end: number): boolean {
  return isDigit(text[end - 1]) && isDigit(text[end])
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

function isKept(character: string): boolean {
  return (
    (character >= 'a' && character <= 'z') || isDigit(character) || (character >= '가' && character <= '힣')
  )
}
