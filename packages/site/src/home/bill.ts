import { differenceOf, type Estimate, type Omission } from '@ecs-lint/core/cost'
import { isAddressSku } from '@ecs-lint/core/pricing'

type BillKind = 'running' | 'addresses' | 'balancing' | 'other'

export interface BillPart {
  readonly kind: BillKind
  /** US dollars. */
  readonly monthly: number
  /** Of which it has no price. */
  readonly missing: readonly Omission[]
}

/** A bill in the few parts that one sees at a glance; all together are the total. */
export function partsOf({ items, missing }: Pick<Estimate, 'items' | 'missing'>): readonly BillPart[] {
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
  return [...sums].map(([kind, monthly]) => ({
    kind,
    monthly,
    missing: missing.filter((line) => kindOf(line) === kind),
  }))
}

function kindOf({ sku, resource }: Pick<Omission, 'sku' | 'resource'>): BillKind {
  if (isAddressSku(sku)) return 'addresses'
  if (resource.type === 'ecs.service') return 'running'
  return resource.type === 'elbv2.loadBalancer' ? 'balancing' : 'other'
}

/** What became of each part of a bill, as it is shown; what stayed the same is left out. */
export function partChanges(
  before: Estimate,
  after: Estimate,
): readonly Pick<BillPart, 'kind' | 'monthly'>[] {
  const old = new Map(partsOf(before).map(({ kind, monthly }) => [kind, monthly]))
  return partsOf(after)
    .map(({ kind, monthly }) => ({ kind, monthly: differenceOf(old.get(kind) ?? 0, monthly) }))
    .filter(({ monthly }) => monthly !== 0)
}
