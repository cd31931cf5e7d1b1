import type { Estimate } from '@ecs-lint/core/cost'
import { isOld, type PriceBook } from '@ecs-lint/core/pricing'
import type { BesideBill } from '../budget.ts'
import { todayOf, type Io } from '../io.ts'
import { csv, type Cell } from './csv.ts'

const header = [
  'row', 'region', 'resource_type', 'resource', 'sku', 'description', 'why', 'quantity', 'unit', 'unit_price_usd',
  'monthly_usd', 'basis', 'price_date', 'price_is_old', 'price_note', 'price_source',
] as const // prettier-ignore

/** The bill as CSV: one row per item, one per missing item without an amount, and one for the total. */
export function writeEstimateCsv(
  estimate: Estimate,
  book: PriceBook,
  io: Io,
  { budget }: BesideBill,
): string {
  const { language } = io
  const today = todayOf(io)
  const items = estimate.items.map((item) =>
    row({
      row: 'item',
      region: book.region,
      resource_type: item.resource.type,
      resource: item.resource.id,
      sku: item.sku,
      description: item.description[language],
      why: item.why[language],
      quantity: item.quantity,
      unit: item.unit,
      unit_price_usd: item.unitPrice,
      monthly_usd: item.monthly,
      basis: item.basis,
      price_date: item.priceDate,
      price_is_old: item.isStale || isOld(item.priceDate, today),
      price_note: item.priceNote,
      price_source: item.priceSource,
    }),
  )
  const missing = estimate.missing.map(({ sku, resource, reason }) =>
    row({
      row: 'missing',
      region: book.region,
      resource_type: resource.type,
      resource: resource.id,
      sku,
      why: reason[language],
    }),
  )
  const total = row({
    row: estimate.missing.length > 0 ? 'total_at_least' : 'total',
    region: book.region,
    monthly_usd: estimate.total,
  })
  const limits =
    budget === undefined
      ? []
      : [row({ row: `budget_${budget.verdict}`, region: book.region, monthly_usd: budget.limit })]
  return csv([header, ...items, ...missing, total, ...limits])
}

function row(cells: Readonly<Partial<Record<(typeof header)[number], Cell>>>): readonly Cell[] {
  return header.map((column) => cells[column])
}
