import type { CommandDescription, RunCommand } from '../command.ts'
import {
  auditDescription,
  estimateDescription,
  exportDescription,
  lintDescription,
  pricesDescription,
  simulateDescription,
  traceDescription,
} from './descriptions.ts'

/** A command: what its help says, and its code, loaded when it runs. */
export interface Command {
  readonly description: CommandDescription
  readonly load: () => Promise<{ readonly run: RunCommand }>
}

export const commands: readonly Command[] = [
  { description: lintDescription, load: () => import('./lint.ts') },
  { description: estimateDescription, load: () => import('./estimate.ts') },
  { description: auditDescription, load: () => import('./audit.ts') },
  { description: pricesDescription, load: () => import('./prices.ts') },
  { description: traceDescription, load: () => import('./trace.ts') },
  { description: simulateDescription, load: () => import('./simulate.ts') },
  { description: exportDescription, load: () => import('./export.ts') },
]
