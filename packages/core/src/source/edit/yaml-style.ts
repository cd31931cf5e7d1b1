import type { CST } from 'yaml'
import { columnOf, lineBreakOf } from './lines.ts'
import { escaped, isFilled } from './values.ts'
import { itemsOf, startOf, type Quote } from './yaml-tree.ts'

/** How a text writes what can be written in more than one way. */
export interface YamlStyle {
  readonly lineBreak: string
  /** What the members of an object are indented by. */
  readonly indent: string
  /** What the dashes of a list are indented by below its key; often nothing. */
  readonly listIndent: string
  /** Around a string that needs quotes. */
  readonly quote: Quote
  /** Inside braces. */
  readonly padding: string
}

/** The style of a text, by the first that it has of each. */
export function yamlStyleOf(text: string, documents: readonly CST.Document[]): YamlStyle {
  let indent: number | undefined
  let listIndent: number | undefined
  const visit = (token: CST.Token | undefined | null): void => {
    if (token?.type !== 'block-map' && token?.type !== 'block-seq') return
    // Both are known after a few lines of most files, which may be long.
    if (indent !== undefined && listIndent !== undefined) return
    for (const item of itemsOf(token)) {
      const { value } = item
      const [first] = value?.type === 'block-map' || value?.type === 'block-seq' ? itemsOf(value) : []
      const inner = first === undefined ? undefined : startOf(first)
      if (token.type === 'block-map' && inner !== undefined) {
        const step = columnOf(text, inner) - columnOf(text, startOf(item) ?? 0)
        if (value?.type === 'block-map') indent ??= Math.max(1, step)
        else listIndent ??= Math.max(0, step)
      }
      visit(value)
    }
  }
  for (const { value } of documents) visit(value)
  const unit = ' '.repeat(indent ?? 2)
  return {
    lineBreak: lineBreakOf(text),
    indent: unit,
    listIndent: listIndent === undefined ? unit : ' '.repeat(listIndent),
    quote: countOf(text, /(?<=[\s[{])'/g) > countOf(text, /(?<=[\s[{])"/g) ? "'" : '"',
    // `${Name}` is no brace of YAML's.
    padding: /(?<!\$)\{[^\s{}]/.test(text) ? '' : ' ',
  }
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/**
 * What may stand without quotes: words that begin with a letter and have no sign in them that YAML gives a meaning. Numbers,
 * dates and the like are not among them, as other readers than ours take more texts for those.
 */
const plain = /^[\p{L}_/](?:[\p{L}\p{N}\w./@+=~^%$-]|:(?=[^\s:]|:[^\s:])| (?=[\p{L}\p{N}\w./@+=~^%$]))*$/u

/** Words that YAML 1.1, and so CloudFormation, reads as true, false or null. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i

/** A value in one word: a string, plain where it reads back as one unless a quote is given, or what else is no structure. */
function scalarText(value: unknown, style: YamlStyle, quote?: Quote): string {
  if (typeof value !== 'string') return JSON.stringify(value) ?? 'null'
  if (quote === undefined && plain.test(value) && !reserved.test(value)) return value
  // Between single quotes nothing can be escaped but the quote.
  const isLiteral = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(value) && !/[\uFFFD-\uFFFF]/.test(value)
  return (quote ?? style.quote) === "'" && isLiteral ? `'${value.replaceAll("'", "''")}'` : escaped(value)
}

/** A value on one line. */
export function flowText(value: unknown, style: YamlStyle, isJson: boolean, quote?: Quote): string {
  const write = (member: unknown): string => flowText(member, style, isJson, quote)
  if (!isFilled(value)) return scalarText(value, style, isJson ? '"' : quote)
  if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`
  const members = Object.entries(value).map(
    ([name, member]) => `${keyText(name, style, isJson)}: ${write(member)}`,
  )
  return `{${style.padding}${members.join(', ')}${style.padding}}`
}

export function keyText(name: string, style: YamlStyle, isJson = false): string {
  return scalarText(name, style, isJson ? '"' : undefined)
}

/** A structure as lines, not indented themselves; what is none is one line. */
export function blockLines(value: unknown, style: YamlStyle): readonly string[] {
  if (!isFilled(value)) return [scalarText(value, style)]
  return Array.isArray(value)
    ? value.flatMap((item) => itemLines(item, style))
    : Object.entries(value).flatMap(([name, member]) => memberLines(name, member, style))
}

/** A member of an object as lines. */
export function memberLines(name: string, value: unknown, style: YamlStyle): readonly string[] {
  const lines = blockLines(value, style)
  const key = keyText(name, style)
  if (!isFilled(value)) return [`${key}: ${lines[0]}`]
  const indent = Array.isArray(value) ? style.listIndent : style.indent
  return [`${key}:`, ...lines.map((line) => indent + line)]
}

/** An item of a list as lines; `gap` is what stands between its dash and it. */
export function itemLines(value: unknown, style: YamlStyle, gap = ' ', quote?: Quote): readonly string[] {
  const lines = isFilled(value) ? blockLines(value, style) : [scalarText(value, style, quote)]
  return lines.map((line, index) => (index === 0 ? `-${gap}${line}` : ` ${gap}${line}`))
}
