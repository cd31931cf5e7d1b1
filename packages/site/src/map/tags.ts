import type { Estimate, LineItem } from '@ecs-lint/core/cost'
import { isAddressSku } from '@ecs-lint/core/pricing'
import type { Part, PriceTag } from './model.ts'

/**
 * The bill of every node by its id. Each line of the estimate is shared out among what it is paid for, so that all tags
 * together are the total.
 */
export function tagsOf(
  parts: readonly Part[],
  estimate: Estimate | undefined,
): ReadonlyMap<string, readonly PriceTag[]> {
  const tags = new Map<string, PriceTag[]>()
  for (const item of estimate?.items ?? []) {
    if (item.quantity === 0) continue
    const payers = payersOf(item, parts)
    const all = payers.reduce((sum, { share }) => sum + share, 0)
    for (const { id, share } of payers) {
      const own = tags.get(id) ?? []
      tags.set(id, own)
      own.push({
        description: item.description,
        monthly: (item.monthly * share) / all,
        isAddress: isAddressSku(item.sku),
        ...(item.sku.startsWith('ecs-managed-instances.') && { isFee: true as const }),
      })
    }
  }
  return tags
}

interface Payer {
  readonly id: string
  /** Its part of the line, by which all parts are weighed. */
  readonly share: number
}

function payersOf({ sku, resource }: LineItem, parts: readonly Part[]): readonly Payer[] {
  const of = (kind: Part['kind']): readonly Part[] => parts.filter((part) => part.kind === kind)
  const own = parts.filter(
    ({ kind, resources }) =>
      kind !== 'task' &&
      kind !== 'instance' &&
      resources.some(({ type, id }) => type === resource.type && id === resource.id),
  )
  const candidates = [
    resource.type === 'ecs.service' ? machinesOf(sku, of('instance'), of('task')) : own,
    // What is no thing on the map, such as a metric.
    of('logs'),
    of('vpc'),
  ]
  const payers = candidates.find((found) => found.length > 0) ?? []
  return payers.map(({ id, count }) => ({ id, share: count ?? 1 }))
}

/** What runs containers, of which a line of a service's bill speaks. */
function machinesOf(sku: string, instances: readonly Part[], tasks: readonly Part[]): readonly Part[] {
  if (sku.startsWith('fargate.')) {
    const alike = tasks.filter(({ facts }) => (facts?.isSpot === true) === sku.startsWith('fargate.spot.'))
    return alike.length > 0 ? alike : tasks
  }
  if (isAddressSku(sku)) return instances.length > 0 ? instances : tasks
  return /^(?:ec2|ebs|ecs-managed-instances)\./.test(sku) ? instances : []
}
