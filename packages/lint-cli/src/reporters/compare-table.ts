import type { Alternative, Comparison } from '@ecs-lint/core/cost'
import type { OfAllBills } from '../commands/estimate-compare.ts'
import type { Io } from '../io.ts'
import { dollars, signedDollars } from '../terminal.ts'
import { missingNames, noteTexts } from './compare-words.ts'
import { csv, type Cell } from './csv.ts'
import { escaped, list, table, titledList } from './markdown.ts'

const header = [
  'question', 'rank', 'id', 'label', 'current', 'region', 'total_usd', 'difference_usd', 'missing', 'notes',
] as const // prettier-ignore

/** The comparison as CSV, a row for each alternative; one without a rank has no difference either. */
export function writeCompareCsv({ question, alternatives }: Comparison, io: Io): string {
  const rows = alternatives.map((alternative, index): readonly Cell[] => {
    const { id, label, isCurrent, isComparable, estimate, difference, notes } = alternative
    return [
      question,
      isComparable ? index + 1 : undefined,
      id,
      label[io.language],
      isCurrent,
      estimate.region,
      { usd: estimate.total },
      difference === undefined ? undefined : { usd: difference },
      missingNames(alternative, io.language).join('; '),
      notes.map((note) => note[io.language]).join('; '),
    ]
  })
  return csv([header, ...rows])
}

/** The comparison as a Markdown table with its notes, for a pull request or a page. */
export function writeCompareMarkdown(
  { alternatives, unavailable }: Comparison,
  io: Io,
  { assumed, missing }: OfAllBills,
): string {
  const { language } = io
  const titles =
    language === 'ko'
      ? ['선택', '월 합계', '지금과의 차이', '빠진 요금']
      : ['Choice', 'A month', 'Difference', 'Missing']
  const row = (alternative: Alternative): readonly string[] => {
    const { label, isCurrent, isComparable, estimate, difference } = alternative
    const name = escaped(label[language])
    const total = dollars(estimate.total)
    return [
      isCurrent ? `**${name}**` : name,
      isComparable ? total : `≥ ${total}`,
      difference === undefined ? '' : signedDollars(difference),
      missingNames(alternative, language).map(escaped).join(', '),
    ]
  }
  const lines = [
    ...table(titles, alternatives.map(row), [1, 2]),
    ...list(unavailable.map(({ label, reason }) => `${label[language]}: ${reason[language]}`)),
    ...list(noteTexts(alternatives, language)),
    ...titledList(
      language === 'ko' ? '가정' : 'Assumed',
      assumed.map((text) => text[language]),
    ),
    ...titledList(
      language === 'ko' ? '어느 합계에도 없는 것' : 'In none of these amounts',
      missing.map((text) => text[language]),
    ),
  ]
  return `${lines.join('\n')}\n`
}
