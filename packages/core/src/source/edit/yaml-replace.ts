import { columnOf, cutLines, isFirstOnLine, lineEnd, lineStart } from './lines.ts'
import { normalised, type TextEdit } from './text-edit.ts'
import { isFilled } from './values.ts'
import { blockLines, flowText, type YamlStyle } from './yaml-style.ts'
import { endOf, itemsOf, quoteOf, tagOf, type Place } from './yaml-tree.ts'

/** Puts a value where another stands, or where none is written. A tag goes with what it belongs to; an anchor stays. */
export function replaceValue(
  text: string,
  place: Place,
  value: unknown,
  style: YamlStyle,
): readonly TextEdit[] | undefined {
  const spot = spotOf(place)
  if (spot === undefined) return undefined
  return isOnOneLine(place, value)
    ? replaceOnLine(text, place, spot, value, style)
    : replaceBlock(text, place, spot, value, style)
}

interface Spot {
  /** What is written there now, with the tag that goes with it. */
  readonly start: number
  readonly end: number
  /** Where one would begin to write: after the colon, the dash, or the anchor that stays. */
  readonly after: number
  readonly isEmpty: boolean
}

function spotOf(place: Place): Spot | undefined {
  const { token, properties } = place
  const [first] = properties
  const isTagged = tagOf(place) !== undefined
  const after = isTagged && first !== undefined ? first.offset : place.after
  if (token !== undefined) {
    const start = isTagged && first !== undefined ? first.offset : token.offset
    return { start, end: endOf(token), after: after ?? start, isEmpty: false }
  }
  if (after === undefined || place.after === undefined) return undefined
  return { start: after, end: place.after, after, isEmpty: !isTagged }
}

/** Whether a value is to be written in one line: what is no structure is, and what is or stands in brackets. */
function isOnOneLine({ token, inFlow }: Place, value: unknown): boolean {
  if (inFlow || !isFilled(value)) return true
  if (token?.type !== 'flow-collection') return false
  return itemsOf(token).length > 0 || !Object.values(value).some(isFilled)
}

function replaceOnLine(
  text: string,
  { token, isJsonLike, slot }: Place,
  { start, end, after, isEmpty }: Spot,
  value: unknown,
  style: YamlStyle,
): readonly TextEdit[] {
  const written = flowText(value, style, isJsonLike, isFilled(value) ? undefined : quoteOf(token))
  if (isEmpty) return [{ start: after, end: after, text: ` ${written}` }]
  const isBlock = token?.type === 'block-map' || token?.type === 'block-seq'
  // A structure below its key goes with its lines; the comments between the key and it stay.
  if (isBlock && slot !== 'root' && isFirstOnLine(text, start)) {
    return normalised(text, [{ start: after, end: after, text: ` ${written}` }, cutLines(text, start, end)])
  }
  return [{ start, end, text: written }]
}

function replaceBlock(
  text: string,
  { slot, column }: Place,
  { start, end, after, isEmpty }: Spot,
  value: unknown,
  style: YamlStyle,
): readonly TextEdit[] {
  const lines = blockLines(value, style)
  const joined = (at: number): string => lines.join(style.lineBreak + ' '.repeat(at))
  if (slot !== 'member') {
    const isNew = isEmpty && slot === 'item'
    return isNew
      ? [{ start: after, end: after, text: ` ${joined(columnOf(text, after) + 1)}` }]
      : [{ start, end, text: joined(columnOf(text, start)) }]
  }
  const own = columnOf(text, start)
  const wanted = column + (Array.isArray(value) ? style.listIndent : style.indent).length
  if (!isEmpty && isFirstOnLine(text, start)) {
    // Dashes may stand below their key's first letter; the members of an object may not.
    const at = own > column ? own : wanted
    return [{ start: lineStart(text, start), end, text: ' '.repeat(at) + joined(at) }]
  }
  const at = lineEnd(text, end)
  const before = text.slice(0, after).trimEnd().length
  const below = lines.map((line) => style.lineBreak + ' '.repeat(wanted) + line).join('')
  return normalised(text, [
    ...(isEmpty ? [] : [{ start: before, end, text: '' }]),
    { start: at, end: at, text: below },
  ])
}
