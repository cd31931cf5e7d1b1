import { visible } from '../terminal.ts'

/** A cell; undefined leaves it empty, because a figure that is not known must not read as zero. */
export type Cell = string | number | boolean | Dollars | undefined

/** An amount that is written to the cent: `82.90`. */
interface Dollars {
  readonly usd: number
}

/** Rows as CSV (RFC 4180), the first of which names the columns. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'object') return cell.usd.toFixed(2)
  if (typeof cell !== 'string') return String(cell)
  const text = withoutFormula(visible(cell))
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Spreadsheets evaluate cells that start with one of these signs, even after spaces; an apostrophe makes the cell a text. */
function withoutFormula(text: string): string {
  return /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text
}
