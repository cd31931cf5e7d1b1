import type { Io } from '../io.ts'
import { monthlyWaste, type AuditReport } from './audit-report.ts'

/** The report as `schemas/audit.schema.json` describes it. */
export function writeAuditJson(report: AuditReport, { language }: Io): string {
  const { inventory, leftovers, plan } = report
  const account = inventory.account ?? null
  const json = {
    schemaVersion: 1,
    account,
    regions: inventory.regions,
    takenAt: inventory.takenAt,
    leftovers: leftovers.map((leftover) => ({
      kind: leftover.kind,
      verdict: leftover.verdict,
      resource: leftover.resource,
      owner: leftover.owner ?? null,
      advice: leftover.advice?.[language] ?? null,
      evidence: leftover.evidence.map((text) => text[language]),
      monthlyCost: leftover.monthlyCost ?? null,
      isLowerBound: leftover.isLowerBound,
      remove: leftover.remove,
    })),
    gaps: inventory.gaps.map(({ region, service, reason }) => ({ account, region, service, reason })),
    monthlyWaste: monthlyWaste(report),
    plan,
  }
  return `${JSON.stringify(json, undefined, 2)}\n`
}
