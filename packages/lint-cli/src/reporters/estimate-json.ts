import type { Estimate } from '@ecs-lint/core/cost'
import { formatPath, type Language } from '@ecs-lint/core/finding'
import { isOld, type PriceBook } from '@ecs-lint/core/pricing'
import type { BesideBill } from '../budget.ts'
import { todayOf, type Io } from '../io.ts'

/** The bill as `schemas/estimate.schema.json` describes it. */
export function writeEstimateJson(
  estimate: Estimate,
  _book: PriceBook,
  io: Io,
  { budget, savings, withheld }: BesideBill,
): string {
  const { language } = io
  const report = {
    ...estimateReport(estimate, language, todayOf(io)),
    budget: budget ?? null,
    savings: savings.map(({ finding }) => ({
      rule: finding.rule,
      message: finding.message[language],
      resource: finding.resource,
      file: finding.at?.file ?? null,
      path: finding.at === undefined ? null : formatPath(finding.at.path),
      docs: finding.docs,
      monthlyCost: finding.monthlyCost ?? null,
    })),
    unresolvedSavings: withheld.map(({ rule, resource, unknowns }) => ({
      rule,
      resource,
      unknowns: unknowns.map(({ path, expression }) => ({ path: formatPath(path), expression })),
    })),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

/** The bill as a value, on the day `today` (`YYYY-MM-DD`); a comparison holds several. */
export function estimateReport(estimate: Estimate, language: Language, today: string): object {
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
  return { schemaVersion: 1, region, currency, hoursPerMonth, total, items, assumptions, missing }
}
