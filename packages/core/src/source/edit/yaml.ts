import type { CST } from 'yaml'
import type { Path, ValueEdit } from '../../finding/index.ts'
import { insertIntoFlow, removeFromFlow, type FlowStyle } from './flow.ts'
import { columnOf, lineEnd } from './lines.ts'
import type { TextEdit } from './text-edit.ts'
import { isFilled, nested, type Step } from './values.ts'
import { addMember, insertItem, removeItem } from './yaml-block.ts'
import { replaceValue } from './yaml-replace.ts'
import { flowText, keyText, yamlStyleOf, type YamlStyle } from './yaml-style.ts'
import {
  documentsOf,
  flowOf,
  indexOfStep,
  insideTag,
  isJsonLike,
  isMapToken,
  isSequenceToken,
  itemsOf,
  placeOfStep,
  quoteOf,
  rootPlace,
  tagOf,
  type BlockCollection,
  type Place,
} from './yaml-tree.ts'

// The Document of `yaml` writes all of a text anew; its tokens say where everything stands, so that the rest can be left.

/**
 * One edit of one of the `count` documents of a YAML text as edits of the text; undefined where the path does not fit what
 * is there, or leads through an alias.
 */
export function yamlTextEdits(
  text: string,
  document: number,
  count: number,
  edit: ValueEdit,
): readonly TextEdit[] | undefined {
  const documents = documentsOf(text)
  const root = rootPlace(documents[document])
  // Two parsers that count other documents do not speak of the same one.
  if (root === undefined || documents.length !== count) return undefined
  const style = yamlStyleOf(text, documents)
  let place = root
  for (const [index, step] of edit.path.entries()) {
    const rest = edit.path.slice(index + 1)
    const isLast = rest.length === 0
    const inside = insideTag(place, step)
    // What stands under a short form is all that there is of it: it has no other key, and cannot do without this one.
    if (inside === undefined && tagOf(place)?.source.startsWith('!!') === false) return undefined
    if (edit.op === 'remove' && isLast)
      return inside === undefined ? remove(text, place, step, style) : undefined
    const child = inside ?? placeOfStep(text, place, step)
    if (child === undefined || (edit.op === 'insert' && isLast)) {
      return edit.op === 'remove' ? undefined : add(text, place, step, rest, edit.value, style)
    }
    place = child
  }
  return edit.op === 'set' ? replaceValue(text, place, edit.value, style) : undefined
}

function add(
  text: string,
  place: Place,
  step: Step,
  rest: Path,
  value: unknown,
  style: YamlStyle,
): readonly TextEdit[] | undefined {
  const { token } = place
  // What a merge brings in would be hidden as a whole by a part of it.
  if (rest.length > 0 && token !== undefined && indexOfStep(token, '<<') !== -1) return undefined
  const added = nested(rest, value)
  const isName = typeof step === 'string'
  const parent = parentOf(token, isName)
  const length = parent === undefined ? 0 : itemsOf(parent).length
  if (!isName && !(Number.isInteger(step) && step >= 0 && step <= length)) return undefined
  if (parent === undefined)
    return isNull(token) ? replaceValue(text, place, nested([step], added), style) : undefined
  if (parent.type === 'block-map') return isName ? addMember(text, parent, step, added, style) : undefined
  if (parent.type === 'block-seq') return insertItem(text, parent, Number(step), added, style)
  // Brackets with nothing in them say nothing about how their members want to be written.
  const isBare =
    length === 0 && !place.inFlow && text.slice(parent.offset + 1, flowOf(parent).end - 1).trim() === ''
  if (isBare && isFilled(added)) return replaceValue(text, place, nested([step], added), style)
  const isJson = isJsonLike(parent, place.isJsonLike)
  const quote = isName ? undefined : quoteOf(itemsOf(parent)[Math.min(step, length - 1)]?.value)
  const key = isName ? `${keyText(step, style, isJson)}: ` : ''
  const write = (): string => key + flowText(added, style, isJson, isFilled(added) ? undefined : quote)
  const index = isName ? length : step
  return insertIntoFlow(text, flowOf(parent), index, write, flowStyleOf(style, isName))
}

function parentOf(
  token: CST.Token | undefined,
  isMap: boolean,
): BlockCollection | CST.FlowCollection | undefined {
  if (isMap) return isMapToken(token) ? token : undefined
  return isSequenceToken(token) ? token : undefined
}

function isNull(token: CST.Token | undefined): boolean {
  return token === undefined || (token.type === 'scalar' && /^(?:~|null|Null|NULL|)$/.test(token.source))
}

function remove(text: string, place: Place, step: Step, style: YamlStyle): readonly TextEdit[] | undefined {
  const { token } = place
  const index = token === undefined ? -1 : indexOfStep(token, step)
  if (token === undefined || index === -1) return undefined
  if (token.type === 'flow-collection')
    return removeFromFlow(text, flowOf(token), index, flowStyleOf(style, typeof step === 'string'))
  if (token.type !== 'block-map' && token.type !== 'block-seq') return undefined
  if (itemsOf(token).length > 1) return removeItem(text, token, index)
  // In block style nothing at all is null.
  return replaceValue(text, place, token.type === 'block-map' ? {} : [], style)
}

function flowStyleOf(style: YamlStyle, isMap: boolean): FlowStyle {
  return { commentEnd, separator: ', ', padding: isMap ? style.padding : '', emptyIndent: undefined }
}

function commentEnd(text: string, offset: number): number | undefined {
  const isComment =
    text[offset] === '#' && (columnOf(text, offset) === 0 || /\s/.test(text[offset - 1] ?? ''))
  return isComment ? lineEnd(text, offset) : undefined
}
