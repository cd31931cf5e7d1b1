import type { Pause, Stage } from '../cost/index.ts'
import type { Version } from './scenario.ts'
import type { EndReason } from './state.ts'

/** One line of what happens; `logText` says it in words. */
export type LogEntry = { readonly at: number } & (
  | { readonly kind: 'deployment-started'; readonly version: Version }
  | { readonly kind: 'tasks-started'; readonly version: Version; readonly count: number }
  | { readonly kind: 'tasks-running'; readonly version: Version; readonly count: number }
  /** Before or after ECS counts them as healthy: nobody checks. */
  | { readonly kind: 'tasks-answering'; readonly version: Version; readonly count: number }
  | { readonly kind: 'tasks-healthy'; readonly version: Version; readonly count: number }
  /** ECS counts them as healthy, for nobody checks, and they do not answer (yet). */
  | { readonly kind: 'tasks-silent'; readonly version: Version; readonly count: number }
  | {
      readonly kind: 'tasks-failed'
      readonly version: Version
      readonly count: number
      readonly reason: EndReason
      /** What AWS writes of them; of the first that fail so. */
      readonly stoppedReason?: string
    }
  /** ECS takes them out of service: deregisters them from a load balancer, if there is one, then sends SIGTERM. */
  | {
      readonly kind: 'tasks-stopping'
      readonly version: Version
      readonly count: number
      readonly isBalanced: boolean
    }
  | { readonly kind: 'tasks-stopped'; readonly version: Version; readonly count: number }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'traffic'; readonly percent: number }
  | { readonly kind: 'zone-lost' | 'zone-back'; readonly zone: string }
  | {
      readonly kind: 'spot-notice' | 'tasks-hanging' | 'retirement' | 'restarting' | 'restarted'
      readonly count: number
    }
  | { readonly kind: 'instances-launched'; readonly count: number }
  | { readonly kind: 'paused'; readonly stage: Stage; readonly minutes: number }
  | { readonly kind: 'pause-over'; readonly action: Pause['action'] }
  | { readonly kind: 'circuit-breaker'; readonly failures: number; readonly rollsBack: boolean }
  | { readonly kind: 'alarm'; readonly rollsBack: boolean }
  /** Somebody asked for a rollback. */
  | { readonly kind: 'stop-requested' }
  | { readonly kind: 'rollback-started' }
  | { readonly kind: 'rebalancing'; readonly count: number }
  | { readonly kind: 'balanced' }
  | { readonly kind: 'completed' | 'rolled-back' | 'stopped' | 'failed' }
)

/** Whether ECS counts tasks as healthy from then on, whether they answer or not. */
export function countsAsHealthy(
  entry: LogEntry,
): entry is Extract<LogEntry, { readonly kind: 'tasks-healthy' | 'tasks-silent' }> {
  return entry.kind === 'tasks-healthy' || entry.kind === 'tasks-silent'
}
