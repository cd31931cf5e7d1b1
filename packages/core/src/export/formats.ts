import type { Language } from '../finding/index.ts'
import type { ResourceGraph } from '../graph/index.ts'
import { exportCdk } from './cdk.ts'
import { exportCli } from './cli.ts'
import { exportCloudFormation } from './cloudformation.ts'
import type { Exported, Written } from './exported.ts'
import type { Bill } from './parameters.ts'
import { planOf } from './plan-of.ts'
import type { Plan } from './plan.ts'
import { exportTerraform } from './terraform.ts'

/** The formats, each with what writes it. A further format is one more file and one more line. */
const writers = {
  cli: exportCli,
  cloudformation: exportCloudFormation,
  terraform: exportTerraform,
  cdk: exportCdk,
} as const satisfies Readonly<Record<string, (plan: Plan, language: Language) => Written>>

export type ExportFormat = keyof typeof writers

export const exportFormats: readonly ExportFormat[] = Object.keys(writers) as readonly ExportFormat[]

/**
 * Writes the resources of a graph as something one can run; comments are in the given language. With the `bill` of the graph a
 * budget that has no limit gets a default by it.
 */
export function exportGraph(
  graph: ResourceGraph,
  format: ExportFormat,
  language: Language,
  bill?: Bill,
): Exported {
  const plan = planOf(graph, bill)
  return { ...writers[format](plan, language), createsAnything: plan.parts.length > 0 }
}
