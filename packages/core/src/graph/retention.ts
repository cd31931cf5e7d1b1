import type { PropertiesOf } from '../resources/index.ts'

/** The days after which logs of a group expire; undefined where they never do, which a 0 says too. */
export function expiryDays({ retentionInDays }: PropertiesOf<'logs.logGroup'>): number | undefined {
  return retentionInDays || undefined
}
