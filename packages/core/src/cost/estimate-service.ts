import type { ResourceGraph } from '../graph/index.ts'
import type { PriceBook } from '../pricing/index.ts'
import { computeOf } from './compute.ts'
import { estimateWith, type Estimate } from './estimate.ts'
import { insightsOf } from './insights-setting.ts'

/**
 * The bill that `estimateGraph` makes, of a service as `expand` makes it of a ServiceConfig, without use. It comes with a part
 * of the code alone, so that a page can have it at once. Undefined where tasks do not run on Fargate, or Container Insights
 * reports metrics: they need all of it.
 */
export function estimateService(graph: ResourceGraph, book: PriceBook): Estimate | undefined {
  const isOnFargate = graph.all('ecs.service').every((service) => computeOf(service, graph) === 'FARGATE')
  const hasInsights = graph.all('ecs.cluster').some((cluster) => insightsOf(cluster) !== 'disabled')
  return isOnFargate && !hasInsights ? estimateWith(undefined, graph, book, {}) : undefined
}
