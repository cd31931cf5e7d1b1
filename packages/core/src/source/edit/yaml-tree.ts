import { CST, Parser } from 'yaml'
import { longFormOf } from '../cloudformation-tags.ts'
import type { FlowCollection } from './flow.ts'
import type { Step } from './values.ts'

export type BlockCollection = CST.BlockMap | CST.BlockSequence

/** Where a value stands in a text, or where it would where it is left out. */
export interface Place {
  /** Absent for a null that is not written, as after `Environment:`. */
  readonly token: CST.Token | undefined
  /** Its tag and its anchor. */
  readonly properties: readonly CST.SourceToken[]
  /** Where one would begin to write it: the end of the colon, the dash or the tag before it; undefined where none is. */
  readonly after: number | undefined
  readonly slot: 'root' | 'member' | 'item'
  /** The column of the key or the dash that it belongs to. */
  readonly column: number
  /** Inside brackets, where all is written in brackets. */
  readonly inFlow: boolean
  /** Inside brackets that are written as in JSON, with quotes around the keys. */
  readonly isJsonLike: boolean
}

/** The documents of a text as tokens, which keep every sign of it. */
export function documentsOf(text: string): readonly CST.Document[] {
  if (last?.text !== text)
    last = { text, documents: [...new Parser().parse(text)].filter((token) => token.type === 'document') }
  return last.documents
}

/** Many edits are looked for in one text, which takes long to parse. */
let last: { readonly text: string; readonly documents: readonly CST.Document[] } | undefined

/** The place of a document's root; undefined where it has none. */
export function rootPlace(found: CST.Document | undefined): Place | undefined {
  if (found?.value === undefined) return undefined
  const properties = propertiesOf(found.start)
  return {
    token: found.value,
    properties,
    after: endOfSource(properties.at(-1)),
    slot: 'root',
    column: -1,
    inFlow: false,
    isJsonLike: false,
  }
}

/** The place inside a short form such as `!If [...]`, where a step is its long form. */
export function insideTag(place: Place, step: Step): Place | undefined {
  const tag = tagOf(place)
  if (tag === undefined || longFormOf(tag.source) !== step) return undefined
  return {
    ...place,
    properties: place.properties.filter(({ offset }) => offset > tag.offset),
    after: endOfSource(tag),
  }
}

/** Whether a place has a tag: what stands there is then not what the text of it says. */
export function tagOf({ properties }: Place): CST.SourceToken | undefined {
  return properties.find(({ type }) => type === 'tag')
}

/** The members of a map, or the items of a list, without what the parser keeps comments in. */
export function itemsOf(
  collection: BlockCollection | CST.FlowCollection,
): readonly (CST.CollectionItem & { readonly at: number })[] {
  const items: readonly CST.CollectionItem[] = collection.items
  return items.flatMap((item, at) => (startOf(item) === undefined ? [] : [{ ...item, at }]))
}

export function isMapToken(token: CST.Token | undefined): token is CST.BlockMap | CST.FlowCollection {
  return (
    token?.type === 'block-map' ||
    (token?.type === 'flow-collection' && token.start.type === 'flow-map-start')
  )
}

export function isSequenceToken(
  token: CST.Token | undefined,
): token is CST.BlockSequence | CST.FlowCollection {
  return CST.isCollection(token) && !isMapToken(token)
}

/** The index among `itemsOf` of the member or the item that a step leads to; -1 where there is none. */
export function indexOfStep(token: CST.Token, step: Step): number {
  if (typeof step === 'number') {
    const count = isSequenceToken(token) ? itemsOf(token).length : 0
    return Number.isInteger(step) && step >= 0 && step < count ? step : -1
  }
  // Of a repeated key the last counts.
  return isMapToken(token) ? itemsOf(token).findLastIndex(({ key }) => keyText(key) === step) : -1
}

function keyText(key: CST.Token | null | undefined): string | undefined {
  return CST.isScalar(key) ? CST.resolveAsScalar(key, false, () => undefined)?.value : undefined
}

/** The place of the value that a step leads to; undefined where there is none. */
export function placeOfStep(text: string, place: Place, step: Step): Place | undefined {
  const { token } = place
  if (!CST.isCollection(token)) return undefined
  const item = itemsOf(token)[indexOfStep(token, step)]
  const start = item === undefined ? undefined : startOf(item)
  if (item === undefined || start === undefined) return undefined
  const inFlow = token.type === 'flow-collection'
  const isItem = typeof step === 'number'
  // `[a: 1]` is a list of a map without brackets.
  if (isItem && item.key !== undefined) return undefined
  const before = isItem ? item.start : (item.sep ?? [])
  const indicator = before.findLast(({ type }) => type === 'map-value-ind' || type === 'seq-item-ind')
  const properties = propertiesOf(before)
  return {
    token: item.value ?? undefined,
    properties,
    after: endOfSource(properties.at(-1)) ?? endOfSource(indicator),
    slot: isItem ? 'item' : 'member',
    column: start - (text.lastIndexOf('\n', start - 1) + 1),
    inFlow,
    isJsonLike: inFlow && isJsonLike(token, place.isJsonLike),
  }
}

/** Whether what is added to a collection is written as in JSON. */
export function isJsonLike(collection: CST.FlowCollection, outer: boolean): boolean {
  const [first] = itemsOf(collection)
  return first?.key === undefined ? outer : first.key?.type === 'double-quoted-scalar'
}

export function flowOf(collection: CST.FlowCollection): FlowCollection {
  const items = itemsOf(collection).map((item) => ({ start: startOf(item) ?? 0, end: endOfItem(item) }))
  return { start: collection.offset, end: endOf(collection), items }
}

function propertiesOf(tokens: readonly CST.SourceToken[]): readonly CST.SourceToken[] {
  return tokens.filter(({ type }) => type === 'tag' || type === 'anchor')
}

const marks: ReadonlySet<string> = new Set([
  'tag',
  'anchor',
  'seq-item-ind',
  'explicit-key-ind',
  'map-value-ind',
])

function endOfSource(token: CST.SourceToken | undefined): number | undefined {
  return token === undefined ? undefined : token.offset + token.source.length
}

export type Quote = "'" | '"'

/** The quotes that a string stands in. */
export function quoteOf(token: CST.Token | undefined): Quote | undefined {
  if (token?.type === 'single-quoted-scalar') return "'"
  return token?.type === 'double-quoted-scalar' ? '"' : undefined
}

/** Where an item begins: at its dash, its key's tag, its key or its value; undefined where it holds comments alone. */
export function startOf({ start, key, sep, value }: CST.CollectionItem): number | undefined {
  const mark = [...start, ...(key === undefined || key === null ? (sep ?? []) : [])].find(({ type }) =>
    marks.has(type),
  )
  return mark?.offset ?? key?.offset ?? value?.offset
}

/** Where an item ends, without the comments and the breaks that follow it. */
export function endOfItem({ start, key, sep, value }: CST.CollectionItem): number {
  if (value !== undefined) return endOf(value)
  const mark = (sep ?? []).findLast(({ type }) => marks.has(type))
  if (mark !== undefined) return mark.offset + mark.source.length
  if (key !== undefined && key !== null) return endOf(key)
  return endOfSource(start.findLast(({ type }) => marks.has(type))) ?? 0
}

/** Where a value ends, without the comments and the breaks that follow it. */
export function endOf(token: CST.Token): number {
  switch (token.type) {
    case 'block-map':
    case 'block-seq': {
      const last = itemsOf(token).at(-1)
      return last === undefined ? token.offset : endOfItem(last)
    }
    case 'flow-collection': {
      const bracket = token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end')
      return endOfSource(bracket) ?? token.offset
    }
    case 'block-scalar': {
      const header = token.props.map((part) => ('source' in part ? part.source : '')).join('')
      const source = header + token.source
      // With a plus the empty lines at the end belong to the text.
      const isKept = /^[|>]\S*\+/.test(header)
      return token.offset + (isKept ? source : source.trimEnd()).length
    }
    default:
      return token.offset + ('source' in token ? token.source.length : 0)
  }
}
