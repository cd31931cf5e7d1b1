import type { Alternative, Comparison } from '@ecs-lint/core/cost'
import type { Io } from '../io.ts'
import { dollars, visible } from '../terminal.ts'
import { missingNames, noteTexts, signedDollars } from './compare-words.ts'

/** The comparison as comma-separated values (RFC 4180), one alternative a line; what has no rank has no rank and no difference. */
export function writeCompareCsv({ question, alternatives }: Comparison, io: Io): string {
  const rows = alternatives.map((alternative, index) => {
    const { id, label, isCurrent, isComparable, estimate, difference, notes } = alternative
    return [
      question,
      isComparable ? index + 1 : '',
      id,
      visible(label[io.language]),
      isCurrent,
      estimate.region,
      estimate.total.toFixed(2),
      difference?.toFixed(2) ?? '',
      missingNames(alternative, io.language).join('; '),
      notes.map((note) => visible(note[io.language])).join('; '),
    ]
  })
  const header = [
    'question',
    'rank',
    'id',
    'label',
    'current',
    'region',
    'total_usd',
    'difference_usd',
    'missing',
    'notes',
  ]
  return [header, ...rows].map((row) => `${row.map((value) => cell(String(value))).join(',')}\r\n`).join('')
}

/** Quoted where it must be. A spreadsheet would run a text that begins like a formula, and a difference is a number. */
function cell(value: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The comparison as a Markdown table with what is to be known about it, for a pull request or a page. */
export function writeCompareMarkdown({ alternatives, unavailable }: Comparison, io: Io): string {
  const { language } = io
  const [choice, month, difference, missing] =
    language === 'ko'
      ? ['선택', '월 합계', '지금과의 차이', '빠진 요금']
      : ['Choice', 'A month', 'Difference', 'Missing']
  const line = (alternative: Alternative): string => {
    const { label, isCurrent, isComparable, estimate } = alternative
    const name = escapeMarkdown(visible(label[language]))
    const total = dollars(estimate.total)
    return row([
      isCurrent ? `**${name}**` : name,
      isComparable ? total : `≥ ${total}`,
      alternative.difference === undefined ? '' : signedDollars(alternative.difference),
      missingNames(alternative, language).map(escapeMarkdown).join(', '),
    ])
  }
  return [
    row([choice, month, difference, missing]),
    '| --- | ---: | ---: | --- |',
    ...alternatives.map(line),
    ...list(unavailable.map(({ label, reason }) => `${label[language]}: ${reason[language]}`)),
    ...list(noteTexts(alternatives, language)),
    '',
  ].join('\n')
}

function list(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : ['', ...texts.map((text) => `- ${escapeMarkdown(visible(text))}`)]
}

function row(cells: readonly (string | undefined)[]): string {
  return `| ${cells.join(' | ')} |`
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\|`*_<>[\]]/g, (character) => `\\${character}`)
}
