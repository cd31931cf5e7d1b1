// The learner's service as it came to the exercises, so that it can be put back after them.
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { decode, encode } from '../state/codec.ts'
import { isSame } from '../state/same.ts'

/** Where it is kept in this browser. */
export const beforeKey = 'ecs-lint.before-exercises'

/** A service before the exercises, and as they have left it. */
export interface Exercised {
  readonly before: CompleteServiceConfig
  readonly after: CompleteServiceConfig
}

/** As text for the storage; empty where there is nothing to put back. */
export function encodeExercised({ before, after }: Exercised): string {
  return isSame(before, after) ? '' : `${encode(before)} ${encode(after)}`
}

/**
 * What a service was before the exercises, by what is remembered. Whoever has changed it elsewhere since has gone on with it: then
 * it is as it is now, and nothing that was made in between is taken back.
 */
export function beforeOf(remembered: string | undefined, now: CompleteServiceConfig): CompleteServiceConfig {
  const [before, after] = (remembered ?? '').split(' ').map(decode)
  const isGoneOnFrom = after !== undefined && 'config' in after && isSame(after.config, now)
  return isGoneOnFrom && before !== undefined && 'config' in before ? before.config : now
}
