import type { Language } from '../finding/index.ts'
import type { ResourceGraph } from '../graph/index.ts'
import { cdkWords, exportCdk } from './cdk.ts'
import { cliWords, exportCli } from './cli.ts'
import { cloudFormationWords, exportCloudFormation } from './cloudformation.ts'
import type { Exported, Written } from './exported.ts'
import type { Bill } from './parameters.ts'
import { planOf } from './plan-of.ts'
import type { Plan } from './plan.ts'
import { exportTerraform, terraformWords } from './terraform.ts'
import type { Words } from './words.ts'

/** A format: what writes a plan, and what its files call things. */
interface Writer {
  readonly write: (plan: Plan, language: Language) => Written
  readonly words: Words
}

/** The formats, each with what writes it. A further format is one more file and one more line. */
const writers = {
  cli: { write: exportCli, words: cliWords },
  cloudformation: { write: exportCloudFormation, words: cloudFormationWords },
  terraform: { write: exportTerraform, words: terraformWords },
  cdk: { write: exportCdk, words: cdkWords },
} as const satisfies Readonly<Record<string, Writer>>

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
  const { write, words } = writers[format]
  const plan = planOf(graph, bill, words)
  return { ...write(plan, language), createsAnything: plan.parts.length > 0 }
}
