import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { isSame } from '../state/same.ts'

/**
 * The service as it would be `now` without what a scene has done to it: what has changed since the scene `left` it is of other
 * scenes. So what all scenes of a step have done adds up to what the step has.
 */
export function withoutScene(
  base: CompleteServiceConfig | undefined,
  left: CompleteServiceConfig | undefined,
  now: CompleteServiceConfig,
): CompleteServiceConfig {
  if (base === undefined || left === undefined) return now
  const fields = Object.entries(base).filter(([field]) => {
    const name = field as keyof CompleteServiceConfig
    return isSame(left[name], now[name])
  })
  const without = { ...now, ...Object.fromEntries(fields) }
  return isSame(without, now) ? now : without
}

/** Whether anything that a scene has changed has been changed again since the scene `left` it. */
export function isUndone(
  base: CompleteServiceConfig,
  left: CompleteServiceConfig,
  now: CompleteServiceConfig,
): boolean {
  return Object.keys(base).some((field) => {
    const name = field as keyof CompleteServiceConfig
    return !isSame(base[name], left[name]) && !isSame(left[name], now[name])
  })
}
