import type { Estimate, Omission } from '@ecs-lint/core/cost'
import type { Language } from '@ecs-lint/core/finding'
import { isOld } from '@ecs-lint/core/pricing'
import type { FilePlace } from '../budget.ts'

/** The bill as a value, on the day `today` (`YYYY-MM-DD`); a comparison holds several, which say no places. */
export function estimateReport(
  estimate: Estimate,
  language: Language,
  today: string,
  places: ReadonlyMap<Omission, FilePlace> = new Map(),
): object {
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
  const missing = estimate.missing.map((omission) => {
    const { sku = null, resource, reason } = omission
    const { file = null, line = null } = places.get(omission) ?? {}
    return { sku, resource, reason: reason[language], file, line }
  })
  return { schemaVersion: 1, region, currency, hoursPerMonth, total, items, assumptions, missing }
}
