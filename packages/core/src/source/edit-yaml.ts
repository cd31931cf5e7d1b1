import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseAllDocuments,
  stringify,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Path, ValueEdit } from '../finding/index.ts'
import { longFormOf } from './cloudformation-tags.ts'

type Step = Path[number]

/** A YAML text with one edit made; undefined where the path leads through what cannot be written to, such as an alias. */
export function editYaml(text: string, document: number, edit: ValueEdit): string | undefined {
  const parsed = parseAllDocuments(text, { strict: false, uniqueKeys: false, logLevel: 'silent' })
  const root = Array.isArray(parsed) ? parsed[document]?.contents : undefined
  if (root === undefined || root === null) return undefined
  let node: Node = root
  for (const [index, step] of edit.path.entries()) {
    // A short form such as `!If [...]` stands for an object whose one key is its long form.
    if (typeof step === 'string' && node.tag !== undefined && longFormOf(node.tag) === step) continue
    const rest = edit.path.slice(index)
    const child = childOf(node, step)
    const isLast = rest.length === 1
    if (edit.op === 'remove' && isLast) return remove(text, node, step)
    if (child === undefined || (isLast && edit.op === 'insert')) {
      if (edit.op === 'remove') return undefined
      return add(text, node, step, nested(rest.slice(1), edit.value))
    }
    node = child
  }
  return edit.op === 'set' ? replace(text, node, edit.value) : undefined
}

function childOf(node: Node, step: Step): Node | undefined {
  const value = isMap(node)
    ? pairOf(node, step)?.value
    : isSeq(node) && typeof step === 'number'
      ? node.items[step]
      : undefined
  return value === null || value === undefined || isPair(value) ? undefined : (value as Node)
}

function pairOf(map: YAMLMap, step: Step): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
}

/** The value with the structures that a path asks for around it. */
function nested(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  )
}

function rangeOf(node: Node): readonly [start: number, end: number] | undefined {
  return node.range === undefined || node.range === null ? undefined : [node.range[0], node.range[1]]
}

/** The column in which a position stands, as white space; what else is before it counts as so much space. */
function indentAt(text: string, position: number): string {
  const line = text.slice(text.lastIndexOf('\n', position - 1) + 1, position)
  return line.replace(/[^\t]/g, ' ')
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function replace(text: string, node: Node, value: unknown): string | undefined {
  const range = rangeOf(node)
  if (range === undefined || node.anchor !== undefined || node.tag !== undefined) return undefined
  const [start, end] = range
  const quote = isScalar(node) && /^["']/.test(text.slice(start)) ? text[start] : undefined
  const isText = typeof value === 'string'
  const written =
    isText && quote === '"'
      ? JSON.stringify(value)
      : isText && quote === "'"
        ? `'${value.replaceAll("'", "''")}'`
        : flow(value)
  return text.slice(0, start) + written + text.slice(end)
}

/** A value on one line. */
function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trimEnd()
}

/** A value below its key or after its dash, in block style; what fits on the line stays there. */
function block(value: unknown, indent: string, eol: string): string {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return ` ${flow(value)}`
  const lines = stringify(value, { lineWidth: 0, indent: 2 }).trimEnd().split('\n')
  return lines.map((line) => `${eol}${indent}  ${line}`).join('')
}

function add(text: string, parent: Node, step: Step, value: unknown): string | undefined {
  if (isMap(parent) && typeof step === 'string') return addMember(text, parent, step, value)
  if (isSeq(parent) && typeof step === 'number') return addItem(text, parent, step, value)
  return undefined
}

function addMember(text: string, map: YAMLMap, name: string, value: unknown): string | undefined {
  const range = rangeOf(map)
  if (range === undefined) return undefined
  const key = flow(name)
  if (map.flow === true) {
    const separator = map.items.length === 0 ? ' ' : ', '
    return inFlow(text, range[1], `${separator}${key}: ${flow(value)}`, map.items.length === 0)
  }
  const [first] = map.items
  const start = isScalar(first?.key) ? first.key.range?.[0] : undefined
  if (start === undefined) return undefined
  const indent = indentAt(text, start)
  const eol = lineBreak(text)
  const at = endOfLine(text, range[1])
  return `${text.slice(0, at)}${eol}${indent}${key}:${block(value, indent, eol)}${text.slice(at)}`
}

function addItem(text: string, list: YAMLSeq, index: number, value: unknown): string | undefined {
  const range = rangeOf(list)
  if (range === undefined) return undefined
  if (list.flow === true) {
    if (index >= list.items.length)
      return inFlow(text, range[1], `${list.items.length === 0 ? '' : ', '}${flow(value)}`, false)
    const next = rangeOf(list.items[index] as Node)
    return next === undefined ? undefined : `${text.slice(0, next[0])}${flow(value)}, ${text.slice(next[0])}`
  }
  // The range of a block list begins at its first dash.
  const indent = indentAt(text, range[0])
  const eol = lineBreak(text)
  const item = `- ${flow(value)}`
  if (index < list.items.length) {
    const next = rangeOf(list.items[index] as Node)
    const dash = next === undefined ? -1 : text.lastIndexOf('-', next[0] - 1)
    return dash === -1 ? undefined : `${text.slice(0, dash)}${item}${eol}${indent}${text.slice(dash)}`
  }
  const at = endOfLine(text, range[1])
  return `${text.slice(0, at)}${eol}${indent}${item}${text.slice(at)}`
}

/** Puts a text before the bracket that ends a flow collection at `end`. */
function inFlow(text: string, end: number, added: string, isPadded: boolean): string {
  const bracket = end - 1
  const before = text.slice(0, bracket)
  const space = /\s*$/.exec(before)?.[0] ?? ''
  const trimmed = before.slice(0, before.length - space.length)
  return `${trimmed}${added}${space === '' && isPadded ? ' ' : space}${text.slice(bracket)}`
}

/** The end of the line that the last sign before a position stands in. */
function endOfLine(text: string, position: number): number {
  const last = position - (/\s*$/.exec(text.slice(0, position))?.[0].length ?? 0)
  const found = /\r?\n/.exec(text.slice(last))
  return found === null ? text.length : last + found.index
}

function remove(text: string, parent: Node, step: Step): string | undefined {
  const items: readonly unknown[] = isMap(parent) || isSeq(parent) ? parent.items : []
  const index = isMap(parent) ? parent.items.indexOf(pairOf(parent, step) as never) : Number(step)
  const item = items[index]
  const start = startOf(item)
  if (start === undefined) return undefined
  const isFlow = (isMap(parent) || isSeq(parent)) && parent.flow === true
  const next = startOf(items[index + 1])
  if (isFlow) {
    if (next !== undefined) return text.slice(0, start) + text.slice(next)
    const previous = endOf(items[index - 1])
    const from = previous ?? start
    const to = endOf(item)
    return to === undefined ? undefined : text.slice(0, from) + text.slice(to)
  }
  if (items.length === 1) return undefined
  if (isSeq(parent)) {
    const dash = text.lastIndexOf('-', start - 1)
    const nextDash = next === undefined ? undefined : text.lastIndexOf('-', next - 1)
    return cut(text, dash, nextDash, endOf(item))
  }
  return cut(text, start, next, endOf(item))
}

/** Takes out what stands from `start` up to the next item, or with its line up to its end where it is the last. */
function cut(
  text: string,
  start: number,
  next: number | undefined,
  end: number | undefined,
): string | undefined {
  if (next !== undefined) return text.slice(0, start) + text.slice(next)
  if (end === undefined) return undefined
  const line = text.lastIndexOf('\n', start - 1)
  const isAlone = text.slice(line + 1, start).trim() === ''
  const from = isAlone && line > 0 ? (text[line - 1] === '\r' ? line - 1 : line) : start
  return text.slice(0, from) + text.slice(endOfLine(text, end))
}

function startOf(item: unknown): number | undefined {
  if (isPair(item)) return isScalar(item.key) ? item.key.range?.[0] : undefined
  return (item as Node | undefined)?.range?.[0]
}

function endOf(item: unknown): number | undefined {
  if (!isPair(item)) return (item as Node | undefined)?.range?.[1]
  const value = item.value as Node | null | undefined
  return value?.range?.[1] ?? (isScalar(item.key) ? item.key.range?.[1] : undefined)
}
