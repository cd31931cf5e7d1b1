import {
  missingSkus,
  oldSkus,
  skuDescription,
  skuNames,
  unitOf,
  type PriceBook,
  type Sku,
} from '@ecs-lint/core/pricing'
import { todayOf, type Io } from '../io.ts'
import { bullet, pad, row, style, visible, width, wrap } from '../terminal.ts'

/** Price books for a person: every price with its date if Regions were named, else one line per Region. */
export function writePricesPretty(books: readonly PriceBook[], isDetailed: boolean, io: Io): string {
  const lines = isDetailed ? books.flatMap((book) => [...bookLines(book, io), '']) : overview(books, io)
  return `${lines.join('\n')}\n`
}

function bookLines(book: PriceBook, io: Io): readonly string[] {
  const { language, stdout } = io
  const isKorean = language === 'ko'
  const columns = Math.min(stdout.columns, 100)
  const old = new Set(oldSkus(book, todayOf(io)))
  const missing = missingSkus(book)
  const list = (title: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0
      ? []
      : ['', style(stdout, 'bold', title), ...texts.flatMap((text) => bullet(visible(text), columns))]
  const notes = new Set(
    Object.values(book.prices)
      .map(({ note }) => note)
      .filter((note) => note !== undefined),
  )
  return [
    style(
      stdout,
      'bold',
      visible(`${isKorean ? '요금표' : 'Prices'} — ${book.name[language]} ${book.region}`),
    ),
    '',
    ...skuNames.flatMap((sku) => priceLine(sku, book, old.has(sku), columns, io)),
    ...(old.size > 0
      ? [
          '',
          ...wrap(
            isKorean
              ? `* 180일이 지났거나 바뀐 것으로 알려진 요금: ${old.size}건`
              : `* older than 180 days, or known to have changed: ${old.size}`,
            columns,
          ),
        ]
      : []),
    ...(notes.size > 0 ? ['', ...[...notes].flatMap((note) => wrap(`~ ${visible(note)}`, columns))] : []),
    ...list(
      isKorean ? `요금을 알 수 없는 항목: ${missing.length}건` : `Not known: ${missing.length}`,
      missing.map((sku) => `${skuDescription(sku)[language]} (${sku})`),
    ),
    ...list(
      isKorean ? '출처' : 'Sources',
      Object.values(book.sources).map(({ what }) => what),
    ),
  ]
}

function priceLine(sku: Sku, book: PriceBook, isOld: boolean, columns: number, io: Io): readonly string[] {
  const price = book.prices[sku]
  if (price === undefined) return []
  const [description, unit] = [skuDescription(sku), unitOf(sku)]
  const marks = `${isOld ? '*' : ' '}${price.note === undefined ? ' ' : '~'}`
  const date = pad(visible(price.date === '' ? '?' : price.date), 10)
  const amount = `$${price.usd} / ${unit}  ${date} ${marks}`
  const doubt =
    price.grade !== 'C' ? '' : io.language === 'ko' ? ' (확인되지 않은 단가)' : ' (unconfirmed price)'
  return [row(`${description[io.language]}${doubt}`, amount, columns).trimEnd()]
}

function overview(books: readonly PriceBook[], io: Io): readonly string[] {
  const isKorean = io.language === 'ko'
  const today = todayOf(io)
  const header = isKorean
    ? ['리전', '요금', '오래됨', '없음', '가장 최근', '가장 오래된']
    : ['Region', 'prices', 'old', 'missing', 'newest', 'oldest']
  const rows = books.map((book) => {
    const dates = Object.values(book.prices)
      .map(({ date }) => date)
      .filter((date) => date !== '')
      .toSorted()
    const counts = [Object.keys(book.prices), oldSkus(book, today), missingSkus(book)]
    return [
      book.region,
      ...counts.map(({ length }) => String(length)),
      dates.at(-1) ?? '?',
      dates[0] ?? '?',
    ].map(visible)
  })
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => width(row[column] ?? ''))),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, column > 0 && column < 4 ? 'left' : 'right'))
      .join('  ')
      .trimEnd()
  const hint = isKorean
    ? '한 리전의 요금과 출처: ecs-lint prices show --region ap-northeast-2'
    : 'The prices of one and their sources: ecs-lint prices show --region ap-northeast-2'
  return [style(io.stdout, 'bold', line(header)), ...rows.map(line), '', ...wrap(hint, io.stdout.columns)]
}
