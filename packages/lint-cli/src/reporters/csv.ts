import { visible } from '../terminal.ts'

/** A cell; undefined leaves it empty, because a figure that is not known must not read as zero. */
export type Cell = string | number | boolean | undefined

/** Rows as CSV (RFC 4180), the first of which names the columns. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = withoutFormula(visible(cell))
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A spreadsheet reckons with a text that begins so; behind an apostrophe it shows it. */
function withoutFormula(text: string): string {
  return /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text
}
