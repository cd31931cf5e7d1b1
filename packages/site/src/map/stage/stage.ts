import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { Situation, Strategy } from '@ecs-lint/core/simulate'
export type StageEvent =
  | { readonly kind: 'simulate'; readonly situation: Situation; readonly strategy?: Strategy }
  | { readonly kind: 'alone' | 'zone-returns' | 'reclaim' | 'visit' | 'stranger' | 'pull' | 'call' }
export interface Outcome {
  readonly lost: number
  readonly seconds: number
  readonly mostTasks: number
  readonly fewestHealthy: number
  readonly end: 'steady' | 'rolled-back' | 'stuck' | 'failing' | 'down' | 'arrived' | 'refused'
  readonly sawBoth: boolean
  readonly refusedAt?: string
  readonly why?: Text
}
export interface Played {
  readonly moments: readonly unknown[]
}
export function stage(
  _event: StageEvent,
  _service: CompleteServiceConfig,
): { readonly played: Played; readonly outcome: Outcome } | { readonly problems: readonly Text[] } {
  return { problems: [] }
}
