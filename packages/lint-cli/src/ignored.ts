import type { Leftover } from '@ecs-lint/core/leftovers'
import type { Suppression } from '@ecs-lint/core/rules'

/** A leftover that somebody has decided to keep, for a reason. */
export interface Ignored {
  readonly leftover: Leftover
  readonly reason: string
}

/**
 * Parts the leftovers that the configuration names from the others. One that has ended by `today` (`YYYY-MM-DD`) names nothing
 * any more; `unused` are those that name nothing for this or any other reason.
 */
export function partIgnored(
  leftovers: readonly Leftover[],
  suppressions: readonly Suppression[],
  today: string,
): {
  readonly remaining: readonly Leftover[]
  readonly ignored: readonly Ignored[]
  readonly unused: readonly Suppression[]
} {
  const inForce = suppressions.filter(({ until }) => until === undefined || until >= today)
  const found = leftovers.map((leftover) => ({
    leftover,
    by: inForce.find((suppression) => matches(suppression, leftover)),
  }))
  return {
    remaining: found.flatMap(({ leftover, by }) => (by === undefined ? [leftover] : [])),
    ignored: found.flatMap(({ leftover, by }) => (by === undefined ? [] : [{ leftover, reason: by.reason }])),
    unused: suppressions.filter((suppression) => !found.some(({ by }) => by === suppression)),
  }
}

/** A resource may be named by its id, its ARN or its tag `Name`. */
function matches({ rule, resource }: Suppression, { kind, name, resource: { id, arn } }: Leftover): boolean {
  return rule === kind && (resource === undefined || [id, arn, name].includes(resource))
}
