import type { Estimate } from '@ecs-lint/core/cost'
import { formatPath } from '@ecs-lint/core/finding'
import type { PriceBook } from '@ecs-lint/core/pricing'
import type { BesideBill } from '../budget.ts'
import { todayOf, type Io } from '../io.ts'
import { estimateReport } from './estimate-report.ts'

/** The bill as `schemas/estimate.schema.json` describes it. */
export function writeEstimateJson(
  estimate: Estimate,
  _book: PriceBook,
  io: Io,
  { budget, savings, withheld, places }: BesideBill,
): string {
  const { language } = io
  const report = {
    ...estimateReport(estimate, language, todayOf(io), places),
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
