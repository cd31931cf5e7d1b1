import type { TextEdit } from './text-edit.ts'

/** What ends the lines of a text. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** The end of the line that an offset stands in, before what breaks it. */
export function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset)
  if (found === -1) return text.length
  return found > offset && text[found - 1] === '\r' ? found - 1 : found
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

/** The white space that the line of an offset begins with. */
export function indentOf(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? ''
}

export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === ''
}

/** Takes out whole lines: from the one that `start` stands in to the one before `end`. */
export function cutLines(text: string, start: number, end: number): TextEdit {
  const from = lineStart(text, start)
  const isPastBreak = end > from && text[end - 1] === '\n'
  const last = isPastBreak ? end : lineEnd(text, end)
  if (last < text.length || isPastBreak) {
    const next = isPastBreak ? last : text.indexOf('\n', last) + 1
    return { start: from, end: next, text: '' }
  }
  // The last line has no break of its own; the one before it goes, so that the text still ends without.
  const before = from === 0 ? 0 : lineEnd(text, lineStart(text, from - 1))
  return { start: before, end: text.length, text: '' }
}
