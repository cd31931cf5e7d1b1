import type { Alternative, Comparison } from '@ecs-lint/core/cost'
import { todayOf, type Io } from '../io.ts'
import { estimateReport } from './estimate-report.ts'

/** The comparison as `schemas/compare.schema.json` describes it. */
export function writeCompareJson(comparison: Comparison, io: Io): string {
  const { language } = io
  const today = todayOf(io)
  const { question, alternatives, unavailable, breakEvens } = comparison
  const current = alternatives.find(({ isCurrent }) => isCurrent)
  const alternativeReport = ({
    id,
    label,
    isCurrent,
    isComparable,
    difference,
    notes,
    estimate,
  }: Alternative): object => ({
    id,
    label: label[language],
    current: isCurrent,
    comparable: isComparable,
    difference: difference ?? null,
    notes: notes.map((note) => note[language]),
    estimate: estimateReport(estimate, language, today),
  })
  const report = {
    schemaVersion: 1,
    question,
    current: current?.id ?? null,
    alternatives: alternatives.map(alternativeReport),
    unavailable: unavailable.map(({ id, label, reason }) => ({
      id,
      label: label[language],
      reason: reason[language],
    })),
    breakEvens: breakEvens.map(({ between: [below, above], gb }) => ({ below, above, gb: gb ?? null })),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}
