import { shellCommands, type OpenValue, type PlanStep } from '@ecs-lint/core/leftovers'
import { formatPath, type Language } from '@ecs-lint/core/finding'
import type { Io } from '../io.ts'
import { isLowerBound, monthlyWaste, withProfile, type AuditReport } from './audit-report.ts'

/** The report as `schemas/audit.schema.json` describes it. */
export function writeAuditJson(report: AuditReport, { language }: Io): string {
  const { inventory, findings, leftovers, ignored, gaps, plan } = report
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
      name: leftover.name ?? null,
      owner: leftover.owner ?? null,
      advice: leftover.advice?.[language] ?? null,
      evidence: leftover.evidence.map((text) => text[language]),
      unknowns: leftover.unknowns.map(openValue),
      monthlyCost: leftover.monthlyCost ?? null,
      isLowerBound: leftover.isLowerBound,
      remove: leftover.remove.map((command) => withProfile(command, report)),
    })),
    ignored: ignored.map(({ leftover: { kind, resource }, reason }) => ({ kind, resource, reason })),
    gaps: gaps.map(({ reason, ...gap }) => ({ account, ...gap, reason: reason[language] })),
    findings: findings.map(({ rule, severity, message, resource }) => ({
      rule,
      severity,
      message: message[language],
      resource: resource ?? null,
    })),
    monthlyWaste: monthlyWaste(report),
    isLowerBound: isLowerBound(report),
    plan: plan.steps.map((step) => planStep(step, report, language)),
    leftOut: plan.leftOut,
  }
  return `${JSON.stringify(json, undefined, 2)}\n`
}

function openValue({ resource, unknown }: OpenValue): object {
  return { resource, path: formatPath(unknown.path) }
}

/** A step for a shell, as `commands`, and for an executor: which calls with what input, after which other steps. */
function planStep({ caution, ...step }: PlanStep, report: AuditReport, language: Language): object {
  return {
    ...step,
    ...(caution !== undefined && { caution: caution[language] }),
    commands: shellCommands(step).map((command) => withProfile(command, report)),
  }
}
