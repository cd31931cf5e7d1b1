import type { Estimate } from '@ecs-lint/core/cost'
import { isOld, type PriceBook } from '@ecs-lint/core/pricing'
import { budgetText, type BesideBill } from '../budget.ts'
import { todayOf, type Io } from '../io.ts'
import { dollars } from '../terminal.ts'
import { code, escaped, table, titledList } from './markdown.ts'
import { namesAmong } from './name-of.ts'
import { roundedNote } from './rounded-note.ts'

/** The bill for the description of a pull request. */
export function writeEstimateMarkdown(
  estimate: Estimate,
  book: PriceBook,
  io: Io,
  { budget }: BesideBill,
): string {
  const { language } = io
  const isKorean = language === 'ko'
  const isPartial = estimate.missing.length > 0
  const today = todayOf(io)
  const totalLabel = isKorean
    ? isPartial
      ? '합계 (최소)'
      : '합계'
    : isPartial
      ? 'Total (at least)'
      : 'Total'
  const nameOf = namesAmong(estimate.items.map(({ resource }) => resource))
  const rows = estimate.items.map((item) => [
    escaped(item.description[language]),
    code(nameOf(item.resource)),
    code(`${item.why[language]} × $${item.unitPrice} / ${item.unit}`),
    dollars(item.monthly) + (item.isStale || isOld(item.priceDate, today) ? ' \\*' : ''),
  ])
  const hasOld = estimate.items.some((item) => item.isStale || isOld(item.priceDate, today))
  const lines = [
    `### ${isKorean ? '월 예상 요금' : 'Monthly estimate'}: ${escaped(book.name[language])} ${code(book.region)}`,
    '',
    ...table(
      isKorean ? ['항목', '리소스', '계산', '월 요금'] : ['Item', 'Resource', 'Arithmetic', 'Monthly'],
      [...rows, [`**${totalLabel}**`, '', '', `**${dollars(estimate.total)}**`]],
    ),
    ...roundedNote(estimate.items, estimate.total, language).flatMap((text) => ['', text]),
    ...(budget === undefined ? [] : ['', `**${escaped(budgetText(budget, estimate.total, language))}**`]),
    ...(hasOld
      ? [
          '',
          isKorean
            ? '\\* 오래되어 바뀌었을 수 있는 요금입니다.'
            : '\\* An old price, which may have changed.',
        ]
      : []),
    ...titledList(
      isKorean ? '빠진 것' : 'Missing',
      estimate.missing.map(({ reason }) => reason[language]),
    ),
    ...titledList(
      isKorean ? '가정' : 'Assumed',
      estimate.assumptions.map(({ text }) => text[language]),
    ),
  ]
  return `${lines.join('\n')}\n`
}
