import type { Estimate } from '@ecs-lint/core/cost'
import { isOld, type PriceBook } from '@ecs-lint/core/pricing'
import type { Budget } from '../budget.ts'
import type { Io } from '../io.ts'

/** The bill as `schemas/estimate.schema.json` describes it. */
export function writeEstimateJson(
  estimate: Estimate,
  _book: PriceBook,
  { language, now }: Io,
  budget?: Budget,
): string {
  const today = now().toISOString().slice(0, 10)
  const { region, currency, hoursPerMonth, total } = estimate
  const items = estimate.items.map((item) => ({
    sku: item.sku,
    resource: item.resource,
    description: item.description[language],
    why: item.why[language],
    quantity: item.quantity,
    unit: item.unit,
    unitPrice: item.unitPrice,
    monthly: item.monthly,
    basis: item.basis,
    priceDate: item.priceDate,
    priceSource: item.priceSource,
    priceIsStale: item.isStale,
    priceIsOld: item.isStale || isOld(item.priceDate, today),
    priceNote: item.priceNote ?? null,
  }))
  const assumptions = estimate.assumptions.map(({ name, text }) => ({ name, text: text[language] }))
  const missing = estimate.missing.map(({ sku, resource, reason }) => ({
    sku: sku ?? null,
    resource,
    reason: reason[language],
  }))
  const report = {
    schemaVersion: 1,
    region,
    currency,
    hoursPerMonth,
    total,
    items,
    assumptions,
    missing,
    budget: budget ?? null,
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}
