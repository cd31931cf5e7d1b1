import { styleText } from 'node:util'
import type { Output } from './io.ts'

type Format = Parameters<typeof styleText>[0]

/** Styles a text where the output shows colours. */
export function style(output: Output, format: Format, text: string): string {
  return output.hasColors ? styleText(format, text, { validateStream: false }) : text
}

/**
 * A text from a file or an account as it may safely stand in a terminal: control characters, escape sequences and marks
 * that reverse the direction of writing are shown as their code points.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `\\u{${code.toString(16)}}`
  })
}

/** Columns that a text takes: letters of Chinese, Japanese and Korean take two. */
export function width(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length
  let columns = 0
  for (const character of text)
    columns +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(
        character,
      )
        ? 2
        : 1
  return columns
}

/** Fills a text with spaces to so many columns, on its left for numbers. */
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

/** An entry of a list, broken into lines. */
export function bullet(text: string, columns: number): readonly string[] {
  return wrap(text, columns - 4).map((line, index) => `  ${index === 0 ? '•' : ' '} ${line}`)
}

/** A label, and an amount at the end of its line. */
export function row(label: string, amount: string, columns: number): string {
  return label + pad(amount, Math.max(width(amount) + 1, columns - width(label)), 'left')
}

/** Dollars as they are printed: `$1,234.50`; less than a cent shows what there is. Loading Intl for it takes longer than the bill. */
export function dollars(amount: number): string {
  if (amount !== 0 && Math.abs(amount) < 0.005) return `$${amount.toPrecision(2)}`
  return `$${amount.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}`
}
