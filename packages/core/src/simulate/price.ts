import { costOf, type Estimate } from '../cost/index.ts'
import type { ResourceReference } from '../finding/index.ts'
import type { Resource, ResourceGraph } from '../graph/index.ts'
import type { PriceBook } from '../pricing/index.ts'

/** What AWS takes for one task of a service an hour, in US dollars; undefined where a price or a size is missing. */
export function pricePerTaskHour(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  book: PriceBook,
): number | undefined {
  const hoursPerMonth = 730
  return billedPerTaskHour(service, { ...costOf([service], graph, book, { hoursPerMonth }), hoursPerMonth })
}

/**
 * The same by a bill that is made already: Fargate, the task's public address and its volumes. Undefined too for tasks that run
 * on instances, for it is the instances that are paid for.
 */
export function billedPerTaskHour(
  service: Resource<'ecs.service'>,
  { items, missing, hoursPerMonth }: Pick<Estimate, 'items' | 'missing' | 'hoursPerMonth'>,
): number | undefined {
  const tasks = service.properties.desiredCount ?? 1
  const own = items.filter(({ sku, resource }) => isOf(service, resource) && isOfTasks(sku))
  const lacks = missing.some(
    ({ sku, resource, isBeside = false }) =>
      isOf(service, resource) && !isBeside && (sku === undefined || isOfTasks(sku)),
  )
  if (tasks === 0 || lacks || !own.some(({ sku }) => sku.startsWith('fargate.'))) return undefined
  return own.reduce((sum, { monthly }) => sum + monthly, 0) / tasks / hoursPerMonth
}

function isOf(service: Resource, { type, id }: ResourceReference): boolean {
  return service.type === type && service.id === id
}

/** Whether a line of a service's bill grows with every task and every hour that it runs. */
function isOfTasks(sku: string): boolean {
  return /^(?:fargate|public-ipv4|ebs)\./.test(sku)
}
