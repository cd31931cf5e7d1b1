import type { CST } from 'yaml'
import { columnOf, cutLines, isFirstOnLine, lineEnd } from './lines.ts'
import type { TextEdit } from './text-edit.ts'
import { itemLines, memberLines, type YamlStyle } from './yaml-style.ts'
import { endOfItem, itemsOf, quoteOf, startOf, type BlockCollection } from './yaml-tree.ts'

/** Adds a member after the last of an object in block style. */
export function addMember(
  text: string,
  map: CST.BlockMap,
  name: string,
  value: unknown,
  style: YamlStyle,
): readonly TextEdit[] | undefined {
  const items = itemsOf(map)
  const [first, last] = [items[0], items.at(-1)]
  const start = first === undefined ? undefined : startOf(first)
  if (start === undefined || last === undefined) return undefined
  return [linesAfter(text, endOfItem(last), columnOf(text, start), memberLines(name, value, style), style)]
}

/** Puts an item into a list in block style before the one at `index`. */
export function insertItem(
  text: string,
  list: CST.BlockSequence,
  index: number,
  value: unknown,
  style: YamlStyle,
): readonly TextEdit[] | undefined {
  const items = itemsOf(list)
  const neighbour = items[Math.min(index, items.length - 1)]
  const start = items[0] === undefined ? undefined : startOf(items[0])
  if (start === undefined || neighbour === undefined) return undefined
  const column = columnOf(text, start)
  const dash = neighbour.start.findLast(({ type }) => type === 'seq-item-ind')?.offset ?? start
  const gap = /^-( +)\S/.exec(text.slice(dash, lineEnd(text, dash)))?.[1] ?? ' '
  const lines = itemLines(value, style, gap, quoteOf(neighbour.value))
  const previous = items[index - 1]
  // A comment above an item is about it: the new one comes right after the item before.
  if (previous !== undefined) return [linesAfter(text, endOfItem(previous), column, lines, style)]
  const separator = style.lineBreak + ' '.repeat(column)
  return [{ start: dash, end: dash, text: lines.join(separator) + separator }]
}

/** Lines at a column after what ends at an offset, the comment in its line and the comments inside it. */
function linesAfter(
  text: string,
  offset: number,
  column: number,
  lines: readonly string[],
  style: YamlStyle,
): TextEdit {
  const indented = lines.map((line) => ' '.repeat(column) + line)
  const { lineBreak } = style
  // A text in block style may end with the break of its last line.
  if (offset > 0 && text[offset - 1] === '\n') {
    return { start: offset, end: offset, text: indented.map((line) => line + lineBreak).join('') }
  }
  let at = lineEnd(text, offset)
  for (;;) {
    const next = text.indexOf('\n', at) + 1
    const comment = next === 0 ? null : /^( *)#/.exec(text.slice(next, lineEnd(text, next)))
    if (comment === null || (comment[1]?.length ?? 0) <= column) break
    at = lineEnd(text, next)
  }
  return { start: at, end: at, text: indented.map((line) => lineBreak + line).join('') }
}

/** Takes one of several members or items out of a collection in block style, with the comment at the end of its line. */
export function removeItem(
  text: string,
  collection: BlockCollection,
  index: number,
): readonly TextEdit[] | undefined {
  const items = itemsOf(collection)
  const item = items[index]
  const start = item === undefined ? undefined : startOf(item)
  if (item === undefined || start === undefined) return undefined
  const end = endOfItem(item)
  if (isFirstOnLine(text, start)) return [cutLines(text, start, end)]
  // The first of a list's item stands in the line of the dash; the next one moves up there, unless comments are between.
  const next = items[index + 1]
  const nextStart = next === undefined ? undefined : startOf(next)
  if (nextStart === undefined) return undefined
  const endOfLine = text[end - 1] === '\n' ? end : lineEnd(text, end)
  if (text.slice(endOfLine, nextStart).trim() === '') return [{ start, end: nextStart, text: '' }]
  const before = text.slice(0, start).trimEnd().length
  return [{ start: before, end: endOfLine, text: '' }]
}
