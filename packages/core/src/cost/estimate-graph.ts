import { viewOf, type ResourceGraph } from '../graph/index.ts'
import type { PriceBook } from '../pricing/index.ts'
import { startBill } from './bill.ts'
import { costContext } from './context.ts'
import { estimateWith, priceBill, type Estimate } from './estimate.ts'
import { furtherParts } from './further.ts'
import { addChanging, addResource, runsServices } from './line-items.ts'
import { loggingTasks } from './logging-tasks.ts'
import { completeUsage, type Usage } from './usage.ts'

/** Prices everything that AWS charges for in a graph by the list prices of one Region. */
export function estimateGraph(graph: ResourceGraph, book: PriceBook, usage: Usage = {}): Estimate {
  return estimateWith(furtherParts, graph, book, usage)
}

/** The bill of some resources of a graph: what would be saved without them. */
export function costOf(
  resources: ResourceGraph['resources'],
  graph: ResourceGraph,
  book: PriceBook,
  usage: Usage = {},
): Pick<Estimate, 'total' | 'items' | 'missing'> {
  const view = viewOf(graph)
  const context = costContext(view, book.region, completeUsage(usage), furtherParts)
  const bill = startBill(context)
  for (const resource of resources) addResource(view.own(resource), context, bill)
  const { total, items, missing } = priceBill(bill, context, book)
  return { total, items, missing }
}

/**
 * The lines of some resources of a small part of a graph, which are those that they have on the bill of the `whole`. Not with a
 * free tier: who gets it is a matter of all lines.
 */
export function changingLines(
  resources: ResourceGraph['resources'],
  part: ResourceGraph,
  whole: ResourceGraph,
  book: PriceBook,
  usage: Usage,
): Pick<Estimate, 'total' | 'items' | 'missing'> {
  const view = viewOf(part)
  const complete = completeUsage(usage)
  // What all tasks log is shared by those of the whole graph.
  const share = loggingTasks(view).length / Math.max(1, loggingTasks(viewOf(whole)).length)
  const context = costContext(view, book.region, { ...complete, logGb: complete.logGb * share }, furtherParts)
  const bill = startBill(context)
  const hasServices = runsServices(whole)
  addChanging(
    resources.map((resource) => view.own(resource)),
    hasServices,
    context,
    bill,
  )
  const { total, items, missing } = priceBill(bill, context, book)
  return { total, items, missing }
}
