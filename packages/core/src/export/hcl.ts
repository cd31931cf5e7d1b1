import { printable } from '../escape/index.ts'

/** Marks code among values, which a value of a file cannot imitate, for files hold no symbols. */
const code: unique symbol = Symbol('code')

/** A reference to something else in the file, or the call of a function. */
interface Code {
  readonly [code]:
    | string
    | { readonly function: string; readonly argument: HclValue }
    | { readonly pieces: readonly HclValue[] }
}

export type HclValue =
  string | number | boolean | null | Code | readonly HclValue[] | { readonly [name: string]: HclValue }

/** What stands in a block, in this order. */
export interface HclBody {
  readonly arguments: Readonly<Record<string, HclValue>>
  readonly blocks: readonly HclBlock[]
  /** Arguments that are about the block as a whole, which come last. */
  readonly last?: Readonly<Record<string, HclValue>>
}

export interface HclBlock extends HclBody {
  /** The block's type and labels, as they are written. */
  readonly head: string
}

export function reference(text: string): HclValue {
  return { [code]: text }
}

export function call(name: string, argument: HclValue): HclValue {
  return { [code]: { function: name, argument } }
}

/** A text of pieces, of which code is filled in. */
export function template(pieces: readonly HclValue[]): HclValue {
  return { [code]: { pieces } }
}

/** A block of Terraform's language, laid out as `terraform fmt` does, ending in a newline. */
export function hclBlock({ head, ...body }: HclBlock, indent = ''): string {
  const text = hclBody(body, `${indent}  `)
  return text === '' ? `${indent}${head} {}\n` : `${indent}${head} {\n${text}${indent}}\n`
}

function hclBody({ arguments: values, blocks, last = {} }: HclBody, indent: string): string {
  const sections = [
    members(values, indent, (name) => name),
    ...blocks.map((block) => hclBlock(block, indent)),
    members(last, indent, (name) => name),
  ]
  return sections.filter((text) => text !== '').join('\n')
}

/** One member a line. */
function members(
  map: Readonly<Record<string, HclValue>>,
  indent: string,
  keyOf: (name: string) => string,
): string {
  const entries = Object.entries(map).map(([name, value]) => [keyOf(name), written(value, indent)] as const)
  return aligned(entries, indent)
}

type Entry = readonly [name: string, value: string]

/** The equals signs of neighbouring lines stand under one another, save where a value goes on. */
function aligned(entries: readonly Entry[], indent: string): string {
  let text = ''
  let run: Entry[] = []
  for (const entry of entries) {
    const goesOn = entry[1].includes('\n')
    if (!goesOn) run.push(entry)
    else {
      text += columns(run, indent) + columns([entry], indent)
      run = []
    }
  }
  return text + columns(run, indent)
}

function columns(run: readonly Entry[], indent: string): string {
  const width = Math.max(...run.map(([name]) => widthOf(name)))
  return run
    .map(([name, value]) => `${indent}${name}${' '.repeat(width - widthOf(name))} = ${value}\n`)
    .join('')
}

/** Terraform counts what a person takes for one character. */
function widthOf(name: string): number {
  return Array.from(characters.segment(name)).length
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

function written(value: HclValue, indent: string): string {
  if (typeof value === 'string') return hclText(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (isCode(value)) {
    const { [code]: one } = value
    if (typeof one === 'string') return one
    return 'pieces' in one
      ? `"${one.pieces.map((piece) => pieceOf(piece, indent)).join('')}"`
      : `${one.function}(${written(one.argument, indent)})`
  }
  const deeper = `${indent}  `
  if (isList(value)) {
    const items = value.map((item) => written(item, deeper))
    const line = `[${items.join(', ')}]`
    const isShort = value.every((item) => typeof item !== 'object' || item === null || isCode(item))
    if (isShort && indent.length + line.length < 100) return line
    return `[\n${items.map((item) => `${deeper}${item},\n`).join('')}${indent}]`
  }
  const text = members(value, deeper, keyOf)
  return text === ''
    ? '{}'
    : `{
${text}${indent}}`
}

function pieceOf(piece: HclValue, indent: string): string {
  if (typeof piece !== 'string') return `\${${written(piece, indent)}}`
  // A sign at the end would make the brace behind it an escape.
  const text = hclText(piece).slice(1, -1)
  return text.replace(/[$%]+$/, hidden)
}

/** A text in double quotes, in which nothing is a template and no line ends. */
export function hclText(text: string): string {
  const escaped = text
    // Half a character, which no file can hold.
    .toWellFormed()
    .replace(/[\\"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(/\r/g, '\\r')
    // The last sign before a brace is doubled; signs before it would make that ambiguous.
    .replace(
      /(?<signs>[$%]*)(?<last>[$%])\{/g,
      (_, signs: string, last: string) => `${hidden(signs)}${last}${last}{`,
    )
    // Beyond 16 bits there is another escape.
    .replace(/(?=[\u{10000}-\u{10FFFF}])\p{Cf}/gu, (one) => `\\U000${one.codePointAt(0)?.toString(16)}`)
  return `"${printable(escaped)}"`
}

function hidden(signs: string): string {
  return signs.replaceAll('$', '\\u0024').replaceAll('%', '\\u0025')
}

/** A name of an object's member; `for` would begin an expression. */
function keyOf(name: string): string {
  return /^[A-Za-z_][\w-]*$/.test(name) && name !== 'for' ? name : hclText(name)
}

function isCode(value: HclValue): value is Code {
  return typeof value === 'object' && value !== null && code in value
}

function isList(value: HclValue): value is readonly HclValue[] {
  return Array.isArray(value)
}
