import type { Sku } from '../pricing/index.ts'
import { shown, type LineItem } from './line-item.ts'

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

/**
 * Takes the free tiers off the lines, and says so in each. Which line gets an allowance first must not depend on the order
 * of files: it is the first by what it pays for, and then by its resource.
 */
export function lessFreeTier(items: readonly LineItem[]): readonly LineItem[] {
  const taken = new Map<LineItem, number>()
  for (const { skus, free } of allowances) {
    let left = free
    const covered = items.filter(({ sku }) => skus.includes(sku))
    for (const item of covered.toSorted((one, other) => compare(orderOf(one, skus), orderOf(other, skus)))) {
      const own = Math.min(item.quantity, left)
      left -= own
      taken.set(item, own)
    }
  }
  return items.map((item) => less(item, taken.get(item) ?? 0))
}

function orderOf({ sku, resource, description, quantity }: LineItem, skus: readonly Sku[]): string {
  return JSON.stringify([skus.indexOf(sku), resource.id, resource.arn, description.en, quantity])
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function less(item: LineItem, taken: number): LineItem {
  if (taken === 0) return item
  const { ko, en } = item.why
  return {
    ...item,
    quantity: item.quantity - taken,
    why: {
      ko: `(${ko} − 프리 티어 ${shown(taken)})`,
      en: `(${en} − ${shown(taken)} of the free tier)`,
    },
    basis: 'assumed',
  }
}
