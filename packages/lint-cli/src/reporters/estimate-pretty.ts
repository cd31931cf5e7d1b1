import type { Estimate, Omission, PricedItem } from '@ecs-lint/core/cost'
import { formatPath, type ResourceReference } from '@ecs-lint/core/finding'
import { isOld, type PriceBook } from '@ecs-lint/core/pricing'
import { budgetText, type BesideBill } from '../budget.ts'
import { todayOf, type Io } from '../io.ts'
import { bullet, dollars, row, rows, style, visible, wrap } from '../terminal.ts'
import { namesAmong } from './name-of.ts'
import { roundedNote } from './rounded-note.ts'

/** The bill for a person: each item with its arithmetic, the assumptions, the missing items, and the dates of the prices. */
export function writeEstimatePretty(
  estimate: Estimate,
  book: PriceBook,
  io: Io,
  { budget, savings, withheld, places }: BesideBill,
): string {
  const { language, stdout } = io
  const columns = Math.min(stdout.columns, 100)
  const isPartial = estimate.missing.length > 0
  const nameOf = namesAmong([
    ...[...estimate.items, ...estimate.missing].map(({ resource }) => resource),
    ...savings.flatMap(({ finding }) => finding.resource ?? []),
  ])
  const isNamed = isSharedSku(estimate.items, nameOf)
  const labels = {
    title:
      language === 'ko'
        ? `월 예상 요금 — ${book.name.ko} ${book.region}`
        : `Monthly estimate — ${book.name.en} ${book.region}`,
    total: { ko: isPartial ? '합계 (최소)' : '합계', en: isPartial ? 'Total (at least)' : 'Total' }[language],
    assumed: { ko: '가정', en: 'Assumed' }[language],
    missing: { ko: '빠진 것', en: 'Missing' }[language],
    savings: { ko: '줄일 수 있는 요금 (하나씩 적용할 때)', en: 'Could be saved (each alone)' }[language],
    withheld: {
      ko: '알 수 없는 값 때문에 판단하지 못한 절감',
      en: 'Savings not judged, because values are not known',
    }[language],
    prices: { ko: '요금 출처', en: 'Prices' }[language],
  }
  const list = (title: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0
      ? []
      : ['', style(stdout, 'bold', title), ...texts.flatMap((text) => bullet(visible(text), columns))]
  const lines = [
    style(stdout, 'bold', visible(labels.title)),
    '',
    ...estimate.items.flatMap((item) =>
      itemLines(item, isNamed ? ` (${nameOf(item.resource)})` : '', columns, io),
    ),
    style(stdout, 'dim', '─'.repeat(columns)),
    style(stdout, 'bold', row(labels.total, dollars(estimate.total), columns)),
    ...roundedNote(estimate.items, estimate.total, language).flatMap((text) => wrap(text, columns)),
    ...(budget === undefined ? [] : wrap(budgetText(budget, estimate.total, language), columns)),
    ...list(
      labels.assumed,
      estimate.assumptions.map(({ text }) => text[language]),
    ),
    ...list(labels.missing, missingTexts(estimate, nameOf, places, language)),
    ...list(
      labels.savings,
      savings.map(({ finding: { monthlyCost, message, resource } }) => {
        const amount = monthlyCost === undefined ? '' : `${dollars(monthlyCost)}: `
        const name = isNamed && resource !== undefined ? ` (${nameOf(resource)})` : ''
        return `${amount}${message[language]}${name}`
      }),
    ),
    ...list(labels.withheld, withheld.map(withheldText)),
    ...list(labels.prices, sources(estimate.items, io)),
  ]
  return `${lines.join('\n')}\n`
}

/** What is missing, each once and with its place: whose it is, where that is several. */
function missingTexts(
  { missing }: Estimate,
  nameOf: (of: ResourceReference) => string,
  places: BesideBill['places'],
  language: Io['language'],
): readonly string[] {
  const placeOf = (omission: Omission): string | undefined => {
    const place = places.get(omission)
    // What is said of a file begins with the place.
    return place === undefined || omission.resource.type === 'file'
      ? undefined
      : `${place.file}:${place.line}`
  }
  const byReason = Map.groupBy(missing, ({ reason }) => reason[language])
  return [...byReason].map(([text, all]) => {
    const whose = new Set(all.map(({ resource }) => nameOf(resource)))
    if (whose.size > 1) {
      const named = all.map((one) => {
        const place = placeOf(one)
        return place === undefined ? nameOf(one.resource) : `${one.resource.id}, ${place}`
      })
      return `${text} (${[...new Set(named)].join('; ')})`
    }
    const found = [...new Set(all.map(placeOf).filter((place) => place !== undefined))]
    return found.length === 0 ? text : `${found.join(', ')}: ${text}`
  })
}

/** `run-on-arm, web: image` names the saving, whose it is, and what is not known. */
function withheldText({ rule, resource, unknowns }: BesideBill['withheld'][number]): string {
  const names = unknowns.map(({ path, expression }) =>
    path.length === 0 ? expression : formatPath(path) + (expression === '' ? '' : ` (${expression})`),
  )
  return `${rule}, ${resource.id}: ${[...new Set(names)].join(', ')}`
}

/** Whether the same thing is billed for several resources, so that only their names tell the lines apart. */
function isSharedSku(items: readonly PricedItem[], nameOf: (of: ResourceReference) => string): boolean {
  const names = new Map<string, string>()
  return items.some(({ sku, resource }) => {
    const other = names.get(sku)
    names.set(sku, nameOf(resource))
    return other !== undefined && other !== nameOf(resource)
  })
}

function itemLines(item: PricedItem, name: string, columns: number, io: Io): readonly string[] {
  const { language, stdout } = io
  const mark = isOldItem(item, io) ? ' *' : ''
  const arithmetic = `${item.why[language]} × $${item.unitPrice} / ${item.unit}${mark}`
  const details = wrap(visible(arithmetic), columns - 2).map((line) => style(stdout, 'dim', `  ${line}`))
  return [...rows(visible(item.description[language] + name), dollars(item.monthly), columns), ...details]
}

function isOldItem(item: PricedItem, io: Io): boolean {
  return item.isStale || isOld(item.priceDate, todayOf(io))
}

function sources(items: readonly PricedItem[], io: Io): readonly string[] {
  const dates = items
    .filter((item) => item.quantity > 0)
    .map((item) => item.priceDate)
    .toSorted()
  const [first] = dates
  const last = dates.at(-1)
  if (first === undefined || last === undefined) return []
  const span = first === last ? first : `${first} – ${last}`
  const texts = [
    io.language === 'ko'
      ? `AWS 정가, ${span} 기준. 항목별 출처는 --format json에 있습니다.`
      : `AWS list prices as of ${span}; --format json has the source of each.`,
  ]
  const old = items.filter((item) => isOldItem(item, io))
  if (old.length > 0) {
    const names = [...new Set(old.map((item) => item.description[io.language]))].join(', ')
    texts.push(
      io.language === 'ko' ? `* 오래된 요금: ${names}` : `* Old prices, which may have changed: ${names}`,
    )
  }
  const notes = items.flatMap(({ description, priceNote }) =>
    priceNote === undefined ? [] : [`${description[io.language]}: ${priceNote}`],
  )
  return [...texts, ...new Set(notes)]
}
