import type { Sku } from '../pricing/index.ts'
import { shown, type CostEntry } from './line-item.ts'

interface Allowance {
  readonly skus: readonly Sku[]
  /** In the SKUs' unit, a month. */
  readonly free: number
}

/**
 * What AWS's free tiers give an account each month (https://aws.amazon.com/free/). CloudWatch's last for ever; the others
 * are twelve-month offers that accounts opened from 2025-07-15 do not get.
 */
const allowances: readonly Allowance[] = [
  { skus: ['alb.hour'], free: 750 },
  { skus: ['alb.lcu-hour'], free: 15 },
  { skus: ['public-ipv4.in-use-hour'], free: 750 },
  { skus: ['ebs.gp3-gb-month'], free: 30 },
  { skus: ['ecr.storage-gb-month'], free: 0.5 },
  { skus: ['logs.ingest-gb', 'logs.ingest-infrequent-access-gb'], free: 5 },
  { skus: ['cloudwatch.metric-month'], free: 10 },
  { skus: ['cloudwatch.alarm-month'], free: 10 },
]

/** Takes the free tiers off the lines, the first line first, and says so in each. */
export function* lessFreeTier(entries: Iterable<CostEntry>): Generator<CostEntry> {
  const left = new Map(allowances.map((allowance) => [allowance, allowance.free]))
  for (const entry of entries) {
    const allowance =
      'quantity' in entry ? allowances.find(({ skus }) => skus.includes(entry.sku)) : undefined
    if (allowance === undefined || !('quantity' in entry)) {
      yield entry
      continue
    }
    const taken = Math.min(entry.quantity, left.get(allowance) ?? 0)
    left.set(allowance, (left.get(allowance) ?? 0) - taken)
    const { ko, en } = entry.why
    yield taken === 0
      ? entry
      : {
          ...entry,
          quantity: entry.quantity - taken,
          why: {
            ko: `(${ko} − 프리 티어 ${shown(taken)})`,
            en: `(${en} − ${shown(taken)} of the free tier)`,
          },
          basis: 'assumed',
        }
  }
}
