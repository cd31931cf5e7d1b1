import { parseTree, type Node } from 'jsonc-parser'
import type { Path, ValueEdit } from '../../finding/index.ts'
import { insertIntoFlow, removeFromFlow, type FlowCollection, type FlowStyle } from './flow.ts'
import { indentOf, isFirstOnLine, lineBreakOf } from './lines.ts'
import type { TextEdit } from './text-edit.ts'
import { escaped, isFilled, nested, type Step } from './values.ts'

// jsonc-parser's own `modify` formats the lines that it touches, which of minified JSON is all of it, and moves comments.

/** One edit of a JSON text as edits of the text; undefined where the path does not fit what is there. */
export function jsonTextEdits(text: string, edit: ValueEdit): readonly TextEdit[] | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true })
  if (root === undefined) return undefined
  let node = root
  for (const [index, step] of edit.path.entries()) {
    const rest = edit.path.slice(index + 1)
    const isLast = rest.length === 0
    if (edit.op === 'remove' && isLast) return remove(text, node, step)
    const child = childOf(node, step)
    if (child === undefined || (edit.op === 'insert' && isLast)) {
      return edit.op === 'remove' ? undefined : add(text, node, step, rest, edit.value)
    }
    node = child
  }
  return edit.op === 'set' ? replace(text, node, edit.value) : undefined
}

function childOf(node: Node, step: Step): Node | undefined {
  if (typeof step === 'number') return node.type === 'array' ? node.children?.[step] : undefined
  // Of a repeated key the last counts.
  return node.type === 'object' ? node.children?.[lastIndexOfKey(node, step)]?.children?.[1] : undefined
}

function lastIndexOfKey({ children = [] }: Node, name: string): number {
  return children.findLastIndex(({ children: [key] = [] }) => key?.value === name)
}

function flowOf({ offset, length, children = [] }: Node): FlowCollection {
  const items = children.map((child) => ({ start: child.offset, end: child.offset + child.length }))
  return { start: offset, end: offset + length, items }
}

function add(
  text: string,
  parent: Node,
  step: Step,
  rest: Path,
  value: unknown,
): readonly TextEdit[] | undefined {
  const added = nested(rest, value)
  if (parent.type === 'null') {
    return isAddable(step, 0) ? replace(text, parent, nested([step], added)) : undefined
  }
  const isObject = parent.type === 'object' && typeof step === 'string'
  const count = parent.children?.length ?? 0
  if (!isObject && (parent.type !== 'array' || !isAddable(step, count) || typeof step === 'string'))
    return undefined
  const collection = flowOf(parent)
  const key = isObject ? `${escaped(step)}:${spaceOf(text)}` : ''
  const write = (indent: string | undefined): string => key + written(text, added, indent)
  return insertIntoFlow(text, collection, isObject ? count : Number(step), write, styleOf(text, collection))
}

/** Whether a step can lead to a new value: any name can, and an index up to the end of the list. */
function isAddable(step: Step, length: number): boolean {
  return typeof step === 'string' || (Number.isInteger(step) && step >= 0 && step <= length)
}

function remove(text: string, parent: Node, step: Step): readonly TextEdit[] | undefined {
  if (childOf(parent, step) === undefined) return undefined
  const index = typeof step === 'number' ? step : lastIndexOfKey(parent, step)
  const collection = flowOf(parent)
  return removeFromFlow(text, collection, index, styleOf(text, collection))
}

function replace(text: string, node: Node, value: unknown): readonly TextEdit[] {
  const [start, end] = [node.offset, node.offset + node.length]
  const isOneLine = (node.children?.length ?? 0) > 0 && !text.slice(start, end).includes('\n')
  const indent = isOneLine ? undefined : spreadIndent(text, start)
  return [{ start, end, text: written(text, value, indent) }]
}

/** The indentation of the line that a value begins in, where its members may have lines of their own. */
function spreadIndent(text: string, offset: number): string | undefined {
  if (!text.trim().includes('\n')) return undefined
  const before = text.slice(text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1, offset)
  const isAlone = offset === 0 || isFirstOnLine(text, offset) || /^\s*"(?:[^"\\]|\\.)*"\s*:\s*$/.test(before)
  return isAlone ? indentOf(text, offset) : undefined
}

function styleOf(text: string, { start }: FlowCollection): FlowStyle {
  const outer = spreadIndent(text, start)
  const separator = spaceOf(text) === '' ? ',' : ', '
  const emptyIndent = outer === undefined ? undefined : outer + unitOf(text)
  return { commentEnd, separator, padding: '', emptyIndent }
}

function commentEnd(text: string, offset: number): number | undefined {
  const match = /^\/\/[^\r\n]*|^\/\*[^]*?\*\//.exec(text.startsWith('/', offset) ? text.slice(offset) : '')
  return match === null ? undefined : offset + match[0].length
}

/** What one level is indented by: the white space before the first line that has any. */
function unitOf(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? '  '
}

/** What the text has between a colon and a value. */
function spaceOf(text: string): string {
  const colon = /"\s*:([ \t]*)\S/.exec(text)
  if (colon !== null) return colon[1] ?? ''
  return text.trim().includes('\n') ? ' ' : ''
}

/** A value over several lines, the first of which is already indented, or without an indentation on one line. */
function written(text: string, value: unknown, indent: string | undefined): string {
  const space = spaceOf(text)
  if (indent === undefined || !isFilled(value)) return onOneLine(value, space)
  const inner = indent + unitOf(text)
  const eol = lineBreakOf(text)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const lines = Object.entries(value).map(
    ([name, member]) =>
      `${inner}${Array.isArray(value) ? '' : `${escaped(name)}:${space}`}${written(text, member, inner)}`,
  )
  return `${open}${eol}${lines.join(`,${eol}`)}${eol}${indent}${close}`
}

function onOneLine(value: unknown, space: string): string {
  if (typeof value === 'string') return escaped(value)
  if (!isFilled(value)) return JSON.stringify(value) ?? 'null'
  const separator = space === '' ? ',' : ', '
  if (Array.isArray(value)) return `[${value.map((item) => onOneLine(item, space)).join(separator)}]`
  const members = Object.entries(value).map(
    ([name, member]) => `${escaped(name)}:${space}${onOneLine(member, space)}`,
  )
  return `{${members.join(separator)}}`
}
