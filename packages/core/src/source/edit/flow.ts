import { indentOf, isFirstOnLine, lineBreakOf, lineEnd } from './lines.ts'
import { normalised, type TextEdit } from './text-edit.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** A list or an object in brackets, as both JSON and YAML have them; `start` and `end` include the brackets. */
export interface FlowCollection extends Stretch {
  readonly items: readonly Stretch[]
}

export interface FlowStyle {
  /** The end of the comment that begins at an offset; undefined where none does. */
  readonly commentEnd: (text: string, offset: number) => number | undefined
  /** Between items on one line, where the collection does not show it. */
  readonly separator: string
  /** Inside the brackets of what was empty and stays on one line. */
  readonly padding: string
  /** The indentation of an item in what was empty; undefined to stay on its line. */
  readonly emptyIndent: string | undefined
}

/** Writes an item: over several lines with this indentation or, without one, on one line. */
export type WriteItem = (indent: string | undefined) => string

/** Puts an item into a collection before the one at `index`, laid out as its neighbours are. */
export function insertIntoFlow(
  text: string,
  collection: FlowCollection,
  index: number,
  write: WriteItem,
  style: FlowStyle,
): readonly TextEdit[] {
  const { items } = collection
  if (items.length === 0) return fillEmpty(text, collection, write, style)
  const neighbour = items[Math.min(index, items.length - 1)] ?? collection
  const indent = isFirstOnLine(text, neighbour.start) ? indentOf(text, neighbour.start) : undefined
  const written = write(indent)
  const previous = items[index - 1]
  const comma = previous === undefined ? undefined : commaAfter(text, previous.end, style)
  const after = comma !== undefined ? comma + 1 : (previous?.end ?? collection.start + 1)
  const isLast = index >= items.length
  if (indent === undefined) {
    const separator = separatorOf(text, collection) ?? style.separator
    if (!isLast) return [{ start: neighbour.start, end: neighbour.start, text: written + separator }]
    // A comma after the last item stays one.
    const added = comma === undefined ? separator + written : `${separator.slice(1)}${written},`
    return [{ start: after, end: after, text: added }]
  }
  // A comment at the end of a line is about that line; the comments below it are about what comes next.
  const at = afterComments(text, after, style)
  const ownComma = isLast && comma === undefined ? '' : ','
  const line = { start: at, end: at, text: `${lineBreakOf(text)}${indent}${written}${ownComma}` }
  if (!isLast || comma !== undefined) return [line]
  return normalised(text, [{ start: after, end: after, text: ',' }, line])
}

function fillEmpty(
  text: string,
  { start, end }: FlowCollection,
  write: WriteItem,
  { padding, emptyIndent }: FlowStyle,
): readonly TextEdit[] {
  const inside = text.slice(start + 1, end - 1)
  const eol = lineBreakOf(text)
  if (inside.trim() !== '') {
    // Only comments are there; the item comes after them, on a line of its own.
    const indent = emptyIndent ?? `${indentOf(text, start)}  `
    const at = start + 1 + inside.trimEnd().length
    return [
      { start: at, end: end - 1, text: `${eol}${indent}${write(indent)}${eol}${indentOf(text, start)}` },
    ]
  }
  const filled =
    emptyIndent === undefined
      ? `${padding}${write(undefined)}${padding}`
      : `${eol}${emptyIndent}${write(emptyIndent)}${eol}${indentOf(text, start)}`
  return [{ start: start + 1, end: end - 1, text: filled }]
}

/** Takes the item at `index` out of a collection, with its comma and the comment at the end of its line. */
export function removeFromFlow(
  text: string,
  collection: FlowCollection,
  index: number,
  style: FlowStyle,
): readonly TextEdit[] {
  const { items, start, end } = collection
  const item = items[index]
  if (item === undefined) return []
  const comma = commaAfter(text, item.end, style)
  const after = comma === undefined ? item.end : comma + 1
  const next = items[index + 1]
  const previous = items[index - 1]
  if (items.length === 1 && (text.slice(start + 1, item.start) + text.slice(after, end - 1)).trim() === '') {
    return [{ start: start + 1, end: end - 1, text: '' }]
  }
  // The comma before the last item goes with it, unless one came after it.
  const previousComma =
    next === undefined && comma === undefined && previous !== undefined
      ? commaAfter(text, previous.end, style)
      : undefined
  const commaEdit =
    previousComma === undefined ? [] : [{ start: previousComma, end: previousComma + 1, text: '' }]
  const lastOfLine = afterComments(text, after, style)
  const isWholeLine = isFirstOnLine(text, item.start) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(lastOfLine))
  if (isWholeLine) {
    const from = text.lastIndexOf('\n', item.start)
    // With the break before the line instead of the one after it, the break of the line before it stays its own.
    const lineBreakStart = from > 0 && text[from - 1] === '\r' ? from - 1 : Math.max(0, from)
    return normalised(text, [
      ...commaEdit,
      { start: Math.max(lineBreakStart, 0), end: lineEnd(text, lastOfLine), text: '' },
    ])
  }
  if (next !== undefined) {
    const isClear = text.slice(after, next.start).trim() === ''
    return [{ start: item.start, end: isClear ? next.start : after, text: '' }]
  }
  if (previous === undefined) return [{ start: item.start, end: after, text: '' }]
  const gap = text.slice(previous.end, item.start)
  if (/^\s*,\s*$/.test(gap)) return [{ start: previous.end, end: item.end, text: '' }]
  return normalised(text, [...commaEdit, { start: item.start, end: item.end, text: '' }])
}

/** The comma that follows an item, if one does. */
function commaAfter(text: string, offset: number, { commentEnd }: FlowStyle): number | undefined {
  let at = offset
  while (at < text.length) {
    const end = commentEnd(text, at)
    if (end !== undefined) at = end
    else if (/\s/.test(text[at] ?? '')) at += 1
    else return text[at] === ',' ? at : undefined
  }
  return undefined
}

/** The end of the comments that fill the rest of a line; the offset itself where something else follows. */
function afterComments(text: string, offset: number, { commentEnd }: FlowStyle): number {
  let at = offset
  let last = offset
  while (at < text.length && text[at] !== '\n') {
    const end = commentEnd(text, at)
    if (end === undefined && !/[ \t\r]/.test(text[at] ?? '')) return offset
    if (end !== undefined) last = end
    at = end ?? at + 1
  }
  return last
}

/** What stands between two items on one line. */
function separatorOf(text: string, { items }: FlowCollection): string | undefined {
  const [first, second] = items
  if (first === undefined || second === undefined) return undefined
  const gap = text.slice(first.end, second.start)
  return /^,[ \t]*$/.test(gap) ? gap : undefined
}
