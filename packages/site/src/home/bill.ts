import { differenceOf, type Estimate } from '@ecs-lint/core/cost'

type BillKind = 'running' | 'addresses' | 'balancing' | 'other'

export interface BillPart {
  readonly kind: BillKind
  /** US dollars. */
  readonly monthly: number
}

/** A bill in the few parts that one sees at a glance; all together are the total. */
export function partsOf({ items }: Estimate): readonly BillPart[] {
  const sums = new Map<BillKind, number>([
    ['running', 0],
    ['addresses', 0],
    ['balancing', 0],
    ['other', 0],
  ])
  for (const item of items) {
    const kind = kindOf(item)
    sums.set(kind, (sums.get(kind) ?? 0) + item.monthly)
  }
  return [...sums].map(([kind, monthly]) => ({ kind, monthly }))
}

function kindOf({ sku, resource }: Estimate['items'][number]): BillKind {
  if (sku.startsWith('public-ipv4.')) return 'addresses'
  if (resource.type === 'ecs.service') return 'running'
  return resource.type === 'elbv2.loadBalancer' ? 'balancing' : 'other'
}

/** What became of each part of a bill, as it is shown; what stayed the same is left out. */
export function partChanges(before: Estimate, after: Estimate): readonly BillPart[] {
  const old = new Map(partsOf(before).map(({ kind, monthly }) => [kind, monthly]))
  return partsOf(after)
    .map(({ kind, monthly }) => ({ kind, monthly: differenceOf(old.get(kind) ?? 0, monthly) }))
    .filter(({ monthly }) => monthly !== 0)
}
