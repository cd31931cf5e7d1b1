import type { Phrase } from './failure.ts'

/**
 * A text without anything but small letters and digits, and where its words begin. So a phrase is found whatever quotes,
 * escapes, table lines, blanks and line breaks (also within a word) stand between its letters.
 */
export interface Plain {
  readonly text: string
  /** 1 at each index where a word begins. */
  readonly starts: Uint8Array
}

export function plain(text: string): Plain {
  const kept: string[] = []
  const starts = new Uint8Array(text.length)
  let isStart = true
  for (const character of text.replaceAll(/\\[nrt]/g, '  ').toLowerCase()) {
    if (!isKept(character)) {
      isStart = true
      continue
    }
    if (isStart) starts[kept.length] = 1
    isStart = false
    kept.push(character)
  }
  return { text: kept.join(''), starts }
}

/** The letters and digits of a phrase; see `plain`. A blank at its end stays: the word must end there. */
export function squeeze(phrase: string): string {
  return plain(phrase).text + (phrase.endsWith(' ') ? ' ' : '')
}

/** So many letters may stand between two parts of a phrase. */
const widestGap = 800

/** Whether the parts of a phrase, squeezed, stand in the text in their order, each from the beginning of a word. */
export function hasPhrase(where: Plain, parts: Phrase): boolean {
  let from = 0
  for (const [index, part] of parts.entries()) {
    const at = indexOfPart(where, part, from)
    if (at === -1 || (index > 0 && at - from > widestGap)) return false
    from = at + part.length
  }
  return parts.length > 0
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
