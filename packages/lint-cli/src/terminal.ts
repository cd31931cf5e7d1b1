import { styleText } from 'node:util'
import { printable as visible } from '@ecs-lint/core/escape'
import type { Output } from './io.ts'

/** A text from a file or an account that is safe to print: characters that a terminal interprets are escaped. */
export { visible }

/** A line of a file that is safe to print. Its tabs, which are no danger, are shown as `tab`. */
export function visibleLine(line: string, tab: string): string {
  return line.split('\t').map(visible).join(tab)
}

type Format = Parameters<typeof styleText>[0]

/** Styles a text if the output shows colours. */
export function style(output: Output, format: Format, text: string): string {
  return output.hasColors ? styleText(format, text, { validateStream: false }) : text
}

/** The characters of our own texts. The width of each is independent of its neighbours. */
const everyday =
  /^[ -~\u00A0-\u00AC\u00AE-\u00FF\u2010-\u2015\u2018-\u2027\u2190-\u2193\u2264\u2265\u2500-\u259F\u2713\u2717\u4E00-\u9FFF\uAC00-\uD7A3]*$/
const twoColumns = /[\u4E00-\u9FFF\uAC00-\uD7A3]/g

/**
 * The columns that a text takes in a terminal. `string-width` knows them for every text, but it creates an
 * `Intl.Segmenter`, which takes as long as linting a file; so it is loaded only for texts with other characters than ours.
 */
export function width(text: string): number {
  if (everyday.test(text)) return text.length + (text.match(twoColumns)?.length ?? 0)
  // A static import would load it at every start, and `import()` would make every reporter asynchronous. The bundler
  // resolves this call as it does imports.
  const { default: stringWidth } = require('string-width') as typeof import('string-width')
  return stringWidth(text)
}

/** Pads a text with spaces to a number of columns; on the left for numbers. */
export function pad(text: string, columns: number, side: 'left' | 'right' = 'right'): string {
  const fill = ' '.repeat(Math.max(0, columns - width(text)))
  return side === 'right' ? text + fill : fill + text
}

/** Breaks a text at spaces so that no line is wider than `columns`, unless a single word is. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && width(line) + 1 + width(word) > columns) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}

/** Says something beside the output: a line, which on a terminal breaks between words. */
export function tell(text: string, { stderr }: { readonly stderr: Output }): void {
  const safe = visible(text)
  const lines = stderr.isTerminal ? wrap(safe, stderr.columns) : [safe]
  stderr.write(`${lines.join('\n')}\n`)
}

/** A list item, wrapped. */
export function bullet(text: string, columns: number): readonly string[] {
  return wrap(text, columns - 4).map((line, index) => `  ${index === 0 ? '•' : ' '} ${line}`)
}

/** A label with an amount at the end of the line. */
export function row(label: string, amount: string, columns: number): string {
  return label + pad(amount, Math.max(width(amount) + 1, columns - width(label)), 'left')
}

/** `row`, of a label that may be longer than the line: the amount stands at the end of its last line. */
export function rows(label: string, amount: string, columns: number): readonly string[] {
  const lines = wrap(label, columns - width(amount) - 1)
  return lines.map((line, index) => (index < lines.length - 1 ? line : row(line, amount, columns)))
}

/** A difference of dollars, with its sign: `+$3.10`, `-$8.29`, `$0.00`. */
export function signedDollars(amount: number): string {
  if (amount === 0) return dollars(0)
  return `${amount > 0 ? '+' : '-'}${dollars(Math.abs(amount))}`
}

/** Dollars: `$1,234.50`, and two significant digits below a cent. `Intl` would take longer to load than a bill to compute. */
export function dollars(amount: number): string {
  if (amount !== 0 && Math.abs(amount) < 0.005) return `$${amount.toPrecision(2)}`
  // As core rounds: sums that differ by their order alone are the same half a cent.
  return `$${(amount + 1e-9).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}`
}
