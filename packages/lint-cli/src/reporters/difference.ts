import type { EstimateDifference, ItemDifference, PricedItem } from '@ecs-lint/core/cost'
import type { PriceBook } from '@ecs-lint/core/pricing'
import { budgetText, type Budget } from '../budget.ts'
import type { Io } from '../io.ts'
import { bullet, dollars, row, rows, signedDollars, style, visible, wrap } from '../terminal.ts'
import { csv, type Cell } from './csv.ts'
import { code, escaped, table, titledList } from './markdown.ts'
import { namesAmong } from './name-of.ts'
import { roundedNote } from './rounded-note.ts'

/** Writes what changes on a bill, in every format. */
export const differenceReporters = { pretty, json, csv: asCsv, markdown }

const signs = { added: '+', removed: '-', changed: '~' } as const

/** The arithmetic of an item before or after; undefined if the item does not exist there. */
function arithmetic(item: PricedItem | undefined, { language }: Io): string | undefined {
  return item === undefined ? undefined : `${item.why[language]} × $${item.unitPrice} / ${item.unit}`
}

/** What the resources of both bills are called: with their files where one of the bills has several of one name. */
function namesIn({ before, after }: EstimateDifference): ReturnType<typeof namesAmong> {
  const sides = [before, after].map(({ items, missing }) =>
    namesAmong([...items, ...missing].map(({ resource }) => resource)),
  )
  return (of) => sides.map((nameOf) => nameOf(of)).find((name) => name !== of.id) ?? of.id
}

/** The missing prices of both bills, each once with its side, and whose it is. */
function doubts(difference: EstimateDifference, { language }: Io): readonly string[] {
  const { missing } = difference
  const nameOf = namesIn(difference)
  const texts = (side: string, omissions: typeof missing.before): readonly string[] => {
    const of = Map.groupBy(omissions, ({ reason }) => reason[language])
    return [...of].map(([text, all]) => {
      const names = [...new Set(all.map(({ resource }) => nameOf(resource)))]
      return `${side}: ${text}${names.length > 1 ? ` (${names.join('; ')})` : ''}`
    })
  }
  const [before, after] = language === 'ko' ? ['이전', '이후'] : ['before', 'after']
  return [...texts(before, missing.before), ...texts(after, missing.after)]
}

function totals({ before, after }: EstimateDifference, { language }: Io): string {
  const bound = ({ missing }: typeof before): string => (missing.length > 0 ? '≥ ' : '')
  const [from, to] = [bound(before) + dollars(before.total), bound(after) + dollars(after.total)]
  return language === 'ko' ? `월 ${from} → ${to}` : `${from} → ${to} a month`
}

function pretty(difference: EstimateDifference, book: PriceBook, io: Io, budget?: Budget): string {
  const { language, stdout } = io
  const isKorean = language === 'ko'
  const columns = Math.min(stdout.columns, 100)
  const uncertain = doubts(difference, io)
  const nameOf = namesIn(difference)
  const nothing = isKorean ? '달라지는 요금이 없습니다.' : 'No line of the bill changes.'
  const lines = [
    style(
      stdout,
      'bold',
      visible(
        `${isKorean ? '월 요금 변화' : 'What changes a month'} — ${book.name[language]} ${book.region}`,
      ),
    ),
    '',
    ...(difference.items.length === 0
      ? wrap(nothing, columns)
      : difference.items.flatMap((item) => itemLines(item, nameOf(item.resource), columns, io))),
    style(stdout, 'dim', '─'.repeat(columns)),
    style(stdout, 'bold', row(totals(difference, io), signedDollars(difference.total), columns)),
    ...roundedNote(difference.items, difference.total, language).flatMap((text) => wrap(text, columns)),
    ...(budget === undefined ? [] : wrap(budgetText(budget, difference.after.total, language), columns)),
    ...(uncertain.length === 0
      ? []
      : [
          '',
          style(stdout, 'bold', isKorean ? '빠진 것' : 'Missing'),
          ...uncertain.flatMap((text) => bullet(visible(text), columns)),
        ]),
  ]
  return `${lines.join('\n')}\n`
}

function itemLines(item: ItemDifference, name: string, columns: number, io: Io): readonly string[] {
  const { language, stdout } = io
  const label = visible(`${signs[item.change]} ${item.description[language]} (${name})`)
  const sides = [
    ['-', arithmetic(item.before, io)],
    ['+', arithmetic(item.after, io)],
  ] as const
  return [
    ...rows(label, signedDollars(item.monthly), columns),
    ...sides.flatMap(([sign, text]) =>
      text === undefined
        ? []
        : wrap(visible(text), columns - 6).map((line, index) =>
            style(stdout, 'dim', `    ${index === 0 ? sign : ' '} ${line}`),
          ),
    ),
  ]
}

/** As `schemas/estimate-diff.schema.json` describes it. */
function json(difference: EstimateDifference, book: PriceBook, { language }: Io, budget?: Budget): string {
  const side = (item: PricedItem | undefined): object | null =>
    item === undefined
      ? null
      : {
          why: item.why[language],
          quantity: item.quantity,
          unit: item.unit,
          unitPrice: item.unitPrice,
          monthly: item.monthly,
          priceDate: item.priceDate,
        }
  const omissions = (missing: EstimateDifference['missing']['before']): readonly object[] =>
    missing.map(({ sku = null, resource, reason }) => ({ sku, resource, reason: reason[language] }))
  const { before, after, total, items, missing } = difference
  const report = {
    schemaVersion: 1,
    region: book.region,
    currency: after.currency,
    before: { region: before.region, total: before.total, missing: omissions(missing.before) },
    after: { region: after.region, total: after.total, missing: omissions(missing.after) },
    difference: total,
    items: items.map((item) => ({
      change: item.change,
      sku: item.sku,
      resource: item.resource,
      description: item.description[language],
      before: side(item.before),
      after: side(item.after),
      difference: item.monthly,
    })),
    budget: budget ?? null,
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

function asCsv(difference: EstimateDifference, _book: PriceBook, { language }: Io, budget?: Budget): string {
  const header = [
    'row',
    'resource_type',
    'resource',
    'sku',
    'description',
    'before_usd',
    'after_usd',
    'difference_usd',
  ]
  const { before, after, total, items, missing } = difference
  const rows = items.map(({ change, resource, sku, description, monthly, ...sides }): readonly Cell[] => [
    change,
    resource.type,
    resource.id,
    sku,
    description[language],
    sides.before?.monthly,
    sides.after?.monthly,
    monthly,
  ])
  const unknown = Object.entries(missing).flatMap(
    ([side, omissions]) =>
    omissions.map(({ resource, sku, reason }): readonly Cell[] => [
      `missing_${side}`, resource.type, resource.id, sku, reason[language], undefined, undefined, undefined,
    ]), // prettier-ignore
  )
  const isBound = [before, after].some((estimate) => estimate.missing.length > 0)
  const sum = [isBound ? 'total_of_known' : 'total', '', '', '', '', before.total, after.total, total]
  const limit =
    budget === undefined ? [] : [[`budget_${budget.verdict}`, '', '', '', '', '', budget.limit, '']]
  return csv([header, ...rows, ...unknown, sum, ...limit])
}

function markdown(difference: EstimateDifference, book: PriceBook, io: Io, budget?: Budget): string {
  const { language } = io
  const isKorean = language === 'ko'
  const nameOf = namesIn(difference)
  const rows = difference.items.map((item) => [
    signs[item.change] === '~' ? '±' : `\\${signs[item.change]}`,
    escaped(item.description[language]),
    code(nameOf(item.resource)),
    code(arithmetic(item.before, io) ?? ''),
    code(arithmetic(item.after, io) ?? ''),
    signedDollars(item.monthly),
  ])
  const header = isKorean
    ? ['', '항목', '리소스', '이전', '이후', '월 요금 변화']
    : ['', 'Item', 'Resource', 'Before', 'After', 'Monthly']
  const lines = [
    `### ${isKorean ? '월 요금 변화' : 'What changes a month'}: ${escaped(book.name[language])} ${code(book.region)}`,
    '',
    ...(rows.length === 0
      ? [isKorean ? '달라지는 요금이 없습니다.' : 'No line of the bill changes.']
      : table(header, [
          ...rows,
          [`**${isKorean ? '합계' : 'Total'}**`, '', '', '', '', `**${signedDollars(difference.total)}**`],
        ])),
    '',
    escaped(totals(difference, io)),
    ...roundedNote(difference.items, difference.total, language).flatMap((text) => ['', text]),
    ...(budget === undefined
      ? []
      : ['', `**${escaped(budgetText(budget, difference.after.total, language))}**`]),
    ...titledList(isKorean ? '빠진 것' : 'Missing', doubts(difference, io)),
  ]
  return `${lines.join('\n')}\n`
}
