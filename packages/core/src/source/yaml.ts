import {
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  SCALAR_STYLE,
  YAMLException,
  constructFromEvents,
  getScalarValue,
  type Event,
} from 'js-yaml'
import { lazily, withParticle, type Path } from '../finding/index.ts'
import {
  cloudFormationSchema,
  longFormOf,
  oldFlags,
  plainSchema,
  templateSchema,
} from './cloudformation-tags.ts'
import { sourceFinding } from './findings.ts'
import { foreignMessage, unrendered } from './foreign-names.ts'
import type { Limits } from './limits.ts'
import type { TextMember, TextNode } from './positions.ts'
import type { Draft } from './source.ts'
import { looksUnrenderedYaml } from './value-placeholders.ts'
import { yamlEvents, type YamlEvents } from './yaml-events.ts'
import { yamlProblem } from './yaml-reasons.ts'

/** A document's value and, built when asked, the places of its parts. */
export interface YamlDocument {
  readonly value: unknown
  readonly nodes: () => TextNode
}

/** Reads every document of a YAML text from one stream of events; undefined where it cannot be read. */
export function readYaml(draft: Draft, limits: Limits): readonly YamlDocument[] | undefined {
  try {
    const { events, text } = (latest = yamlEvents(draft.text, limits.depth))
    const values = plainValues(events, text) ?? readWithTrees(draft, { events, text }, limits)
    if (values !== undefined && isTemplateText(text)) {
      reportLeadingZeros(draft, events, text)
      reportAlias(draft, events, text)
    }
    // A text with many documents is read again for their places once, and any other each time: few are asked for.
    const treesOf = (): readonly Tree[] => eventTrees(latestEvents(text, limits.depth).events, text)
    const trees = values !== undefined && values.length > 1 ? lazily(treesOf) : treesOf
    return values?.map((value, index) => ({ value, nodes: () => textNode(trees()[index] ?? emptyTree) }))
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    reportException(draft, error, limits)
    return undefined
  }
}

/** The events that were read last, whose places are asked for before another text is read where there is one file. */
let latest: YamlEvents | undefined

function latestEvents(text: string, maxDepth: number): YamlEvents {
  return (latest = latest?.text === text ? latest : yamlEvents(text, maxDepth))
}

/** The values of a text that needs no look at its trees: one without aliases and repeated keys, as nearly every text is. */
function plainValues(events: YamlEvents['events'], text: string): readonly unknown[] | undefined {
  if (events.some(({ type }) => type === EVENT_ALIAS)) return undefined
  try {
    return construct(events, text, false)
  } catch (error) {
    if (error instanceof YAMLException) return undefined
    throw error
  }
}

/** The values of any text: what its aliases make is counted, and keys given twice are reported, of which the last counts. */
function readWithTrees(
  draft: Draft,
  { events, text }: YamlEvents,
  limits: Limits,
): readonly unknown[] | undefined {
  for (const tree of eventTrees(events, text)) {
    if (tree.size > limits.values) {
      draft.report(sourceFinding('alias-expansion', aliasMessage(limits.values), draft.place(0, 0)))
      return undefined
    }
    reportDuplicates(draft, tree)
  }
  return construct(events, text, true)
}

function construct(events: YamlEvents['events'], text: string, mayRepeatKeys: boolean): readonly unknown[] {
  // What merges bring in is counted with the aliases that they name.
  const options = { source: text, json: mayRepeatKeys, maxTotalMergeKeys: -1 }
  if (isTemplateText(text))
    return constructFromEvents(withPlainKeys(events, text), { ...options, schema: templateSchema() })
  const schema = shortForm.test(text) ? cloudFormationSchema() : plainSchema()
  return constructFromEvents(events, { ...options, schema })
}

/** Whether a text is a template of CloudFormation, which reads it as YAML 1.1. */
function isTemplateText(text: string): boolean {
  return /^(?:AWSTemplateFormatVersion|Resources)\s*:/m.test(text) && text.includes('AWS::')
}

/**
 * Reports numbers without quotes that begin with 0. YAML 1.1 has them octal, and users of CloudFormation have seen 0300 become 192
 * and 012345678901 become 12345678901; which of the two happens when is not documented.
 *
 * Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html (YAML 1.1),
 * https://github.com/DataDog/cloudformation-template/pull/109,
 * https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/745
 */
function reportLeadingZeros(draft: Draft, events: YamlEvents['events'], text: string): void {
  for (const event of events) {
    if (event.type !== EVENT_SCALAR || event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0) continue
    const written = text.slice(event.valueStart, event.valueEnd)
    if (!/^[-+]?0\d+$/.test(written)) continue
    const octal = /[89]/.test(written) ? undefined : String(Number.parseInt(written, 8))
    const message = {
      ko: `CloudFormation이 따옴표 없는 ${written} 값을 ${octal === undefined ? '앞의 0이 없는 숫자로' : `8진수로 읽어 ${withParticle(octal, '으로/로')}`} 바꿀 수 있습니다. 적은 그대로 쓰려면 따옴표로 묶고("${written}"), 숫자라면 앞의 0을 빼세요.`,
      en: `Without quotes CloudFormation may take ${written} for ${octal === undefined ? 'a number without the leading 0' : `an octal number, ${octal}`}. Quote it ("${written}") to keep it as it is written, or write the number without the 0.`,
    }
    const place = draft.place(event.valueStart, event.valueEnd)
    draft.report(sourceFinding('leading-zero', message, place, { written }))
  }
}

/**
 * Reports the first alias or merge of a template: CloudFormation refuses both. Tools that write them out before they deploy are
 * common, so that what they make is checked; with the SAM CLI, which always does, there is nothing to say.
 *
 * Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html ("doesn't support … Aliases,
 * Hash merges"), https://github.com/aws/aws-cli/pull/3827 (`aws cloudformation package`),
 * https://github.com/aws/aws-sam-cli/issues/1354, and W1100 and W1101 of cfn-lint.
 */
function reportAlias(draft: Draft, events: YamlEvents['events'], text: string): void {
  if (/AWS::Serverless-/.test(text)) return
  for (const event of events) {
    const [start, end] =
      event.type === EVENT_ALIAS
        ? [event.anchorStart - 1, event.anchorEnd]
        : event.type === EVENT_SCALAR && isMergeKey(event, text)
          ? [event.valueStart, event.valueEnd]
          : []
    if (start === undefined || end === undefined) continue
    const written = text.slice(start, end)
    const message = {
      ko: `CloudFormation은 YAML의 별칭(*이름)과 병합(<<)을 받지 않습니다. aws cloudformation package처럼 펼쳐 주는 도구로 배포하세요. 여기서는 펼친 값으로 점검했습니다.`,
      en: `CloudFormation takes no aliases (*name) and no merges (<<) of YAML. Deploy with a tool that writes them out, such as aws cloudformation package; what it makes is checked here.`,
    }
    draft.report(sourceFinding('yaml-alias', message, draft.place(start, end), { written }))
    return
  }
}

/** Whether a key brings in the members of other mappings (https://yaml.org/type/merge.html). */
function isMergeKey(event: Extract<Event, { type: typeof EVENT_SCALAR }>, text: string): boolean {
  return event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0 && getScalarValue(text, event) === '<<'
}

/** The events with the keys that would be read as flags as texts: a key is looked for as it is written. */
function withPlainKeys(events: YamlEvents['events'], text: string): Event[] {
  // Whether the next node of each collection around is a key; undefined in a list, and in a document.
  const isKeyNext: (boolean | undefined)[] = []
  return events.map((event) => {
    if (event.type === EVENT_POP) {
      isKeyNext.pop()
      return event
    }
    const isKey = isKeyNext.at(-1)
    if (isKey !== undefined) isKeyNext[isKeyNext.length - 1] = !isKey
    if (event.type === EVENT_MAPPING) isKeyNext.push(true)
    else if (event.type === EVENT_SEQUENCE || event.type === EVENT_DOCUMENT) isKeyNext.push(undefined)
    return isKey === true && event.type === EVENT_SCALAR && oldFlags.test(getScalarValue(text, event))
      ? { ...event, style: SCALAR_STYLE.SINGLE_QUOTED }
      : event
  })
}

/** What looks like a short form of a CloudFormation function, such as `!Ref`. */
const shortForm = /![A-Z]/

function reportException(draft: Draft, error: YAMLException, limits: Limits): void {
  // The parser counts back from the end of a token, past the start of the text if it must.
  const offset = Math.min(Math.max(0, error.mark?.position ?? 0), draft.text.length)
  const place = draft.place(offset, offset)
  if (/nesting exceeded/i.test(error.reason)) {
    draft.reportDepth(offset, limits.depth)
  } else if (looksUnrenderedYaml(draft.text)) {
    draft.report(sourceFinding('foreign-format', foreignMessage(unrendered), place))
  } else {
    draft.report(sourceFinding('syntax', yamlProblem(error.reason), place, { reason: error.reason }))
  }
}

function aliasMessage(limit: number): { ko: string; en: string } {
  return {
    ko: `별칭(*이름)을 모두 펼치면 값이 ${limit.toLocaleString('en')}개를 넘거나 끝나지 않습니다. 별칭을 줄이세요.`,
    en: `Written out, the aliases (*name) make more than ${limit.toLocaleString('en')} values or never end. Use fewer.`,
  }
}

interface Tree {
  readonly start: number
  readonly end: number
  /** Values that the tree makes once its aliases are written out; infinite for an alias inside its own anchor. */
  readonly size: number
  readonly items?: readonly Tree[]
  readonly entries?: readonly Entry[]
  /** What it brings in by merges, each at the place of what names it; its own entries count before these. */
  readonly merged?: () => readonly Entry[]
  /** What an alias stands for. */
  readonly target?: Tree
}

type Entry = readonly [key: string, keyTree: Tree, value: Tree]

const emptyTree: Tree = { start: 0, end: 0, size: 1 }

/** Folds the events of each document into a tree of offsets. */
function eventTrees(events: readonly Event[], text: string): readonly Tree[] {
  let next = 0
  const anchors = new Map<string, Tree>()

  function readNode(): Tree {
    const event = events[next++]
    if (event === undefined || event.type === EVENT_POP || event.type === EVENT_DOCUMENT) return emptyTree
    if (event.type === EVENT_ALIAS) {
      const target = anchors.get(text.slice(event.anchorStart, event.anchorEnd))
      const place = { start: event.anchorStart - 1, end: event.anchorEnd, size: target?.size ?? 1 }
      return target === undefined ? place : { ...place, target }
    }
    const anchor = event.anchorStart >= 0 ? text.slice(event.anchorStart, event.anchorEnd) : undefined
    // Until the anchored value is complete an alias to it is an alias inside itself.
    if (anchor !== undefined) anchors.set(anchor, { ...emptyTree, size: Infinity })
    const untagged = event.type === EVENT_SCALAR ? readScalar(event) : readCollection(event)
    const tree = withLongForm(event, untagged)
    if (anchor !== undefined) anchors.set(anchor, tree)
    return tree
  }

  /** The tree of what a short form stands for: an object whose one key is the tag. */
  function withLongForm(event: { readonly tagStart: number; readonly tagEnd: number }, value: Tree): Tree {
    const key = event.tagStart < 0 ? undefined : longFormOf(text.slice(event.tagStart, event.tagEnd))
    if (key === undefined) return value
    const keyTree = { start: event.tagStart, end: event.tagEnd, size: 1 }
    const end = Math.max(event.tagEnd, value.end)
    return { start: event.tagStart, end, size: value.size + 1, entries: [[key, keyTree, value]] }
  }

  function readScalar(event: Extract<Event, { type: typeof EVENT_SCALAR }>): Tree {
    const quotes =
      text[event.valueStart - 1] === text[event.valueEnd] && /["']/.test(text[event.valueEnd] ?? '') ? 1 : 0
    // A tag without a value, such as a lone `!`, has no place of its own.
    if (event.valueStart < 0) return emptyTree
    return { start: event.valueStart - quotes, end: event.valueEnd + quotes, size: 1 }
  }

  function readCollection(
    event: Extract<Event, { type: typeof EVENT_MAPPING | typeof EVENT_SEQUENCE }>,
  ): Tree {
    const items: Tree[] = []
    const entries: Entry[] = []
    const merges: (() => readonly Entry[])[] = []
    while (next < events.length && events[next]?.type !== EVENT_POP) {
      if (event.type === EVENT_SEQUENCE) {
        items.push(readNode())
        continue
      }
      const keyEvent = events[next]
      const keyTree = readNode()
      const key = keyEvent?.type === EVENT_SCALAR ? getScalarValue(text, keyEvent) : ''
      const value = readNode()
      entries.push([key, keyTree, value])
      if (keyEvent?.type === EVENT_SCALAR && isMergeKey(keyEvent, text))
        merges.push(() => broughtBy(value, keyTree))
    }
    next += 1
    const members = event.type === EVENT_SEQUENCE ? items : entries.map(([, , value]) => value)
    const tree = {
      start: event.start,
      end: Math.max(event.start, ...members.slice(-1).map((member) => member.end)),
      size: members.reduce((sum, member) => sum + member.size, 1),
    }
    return event.type === EVENT_SEQUENCE
      ? { ...tree, items }
      : { ...tree, entries, merged: () => merges.flatMap((made) => made()) }
  }

  const trees: Tree[] = []
  while (next < events.length) {
    const event = events[next]
    if (event?.type === EVENT_DOCUMENT) {
      next += 1
      anchors.clear()
      trees.push(readNode())
    }
    while (next < events.length && events[next]?.type !== EVENT_DOCUMENT) next += 1
  }
  return trees
}

/** The members that a merge brings in. Of several mappings the first that has a member counts. */
function broughtBy(value: Tree, keyTree: Tree): readonly Entry[] {
  const found = new Map<string, Entry>()
  for (const source of (value.target?.items ?? value.items)?.toReversed() ?? [value]) {
    const { entries = [], merged } = source.target ?? source
    const isWrittenHere = source.target === undefined && value.target === undefined
    for (const [name, , member] of [...(merged?.() ?? []), ...entries])
      if (name !== '<<')
        found.set(name, [
          name,
          keyTree,
          isWrittenHere ? member : { start: source.start, end: source.end, size: 1 },
        ])
  }
  return [...found.values()]
}

function textNode(tree: Tree): TextNode {
  const { start, end } = tree
  if (tree.items !== undefined) {
    return {
      start,
      end,
      members: new Map(tree.items.map((item, index) => [index, { node: placedNode(item, tree) }])),
    }
  }
  if (tree.entries === undefined) return { start, end }
  const members = new Map<string, TextMember>()
  for (const [name, key, value] of [...(tree.merged?.() ?? []), ...tree.entries]) {
    members.set(name, { key: { start: key.start, end: key.end }, node: placedNode(value, key) })
  }
  return { start, end, members }
}

/** The node of a value; one that is not written (`image:`) is found at its key or in its list. */
function placedNode(value: Tree, { start, end }: Tree): TextNode {
  return value === emptyTree ? { start, end } : textNode(value)
}

function reportDuplicates(draft: Draft, root: Tree): void {
  const visit = (tree: Tree, path: Path): void => {
    tree.items?.forEach((item, index) => visit(item, [...path, index]))
    const seen = new Map<string, string>()
    for (const [name, key, value] of tree.entries ?? []) {
      const written = draft.text.slice(value.start, value.end)
      const known = seen.get(name)
      if (known !== undefined) draft.reportDuplicate([...path, name], key.start, key.end, known === written)
      seen.set(name, written)
      visit(value, [...path, name])
    }
  }
  visit(root, [])
}
