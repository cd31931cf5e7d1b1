import { costOf } from '../cost/index.ts'
import type { Resource, ResourceGraph } from '../graph/index.ts'
import type { PriceBook } from '../pricing/index.ts'

/** What Fargate takes for one task of a service an hour, in US dollars; undefined where a price or a size is missing. */
export function pricePerTaskHour(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  book: PriceBook,
): number | undefined {
  const tasks = service.properties.desiredCount ?? 1
  const { items, missing } = costOf([service], graph, book, { hoursPerMonth: 1 })
  const fargate = items.filter(({ sku }) => sku.startsWith('fargate.'))
  const lacks = missing.some(({ sku }) => sku === undefined || sku.startsWith('fargate.'))
  if (tasks === 0 || lacks || fargate.length === 0) return undefined
  return fargate.reduce((sum, item) => sum + item.monthly, 0) / tasks
}
