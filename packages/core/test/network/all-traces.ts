import type { ResourceGraph } from '../../src/graph/index.ts'
import {
  traceBetween,
  traceByName,
  traceExec,
  traceFetching,
  traceFromInternet,
  traceImageOfUnknown,
  traceListener,
  traceStranger,
  traceTargets,
  type Trace,
} from '../../src/network/index.ts'

/** Services of which every pair is asked about; more would only take longer. */
const mostPaired = 3

/** Every question that can be asked about a graph, by a name that does not depend on what is known of it. */
export function allTraces(graph: ResourceGraph): ReadonlyMap<string, readonly Trace[]> {
  const found = new Map<string, readonly Trace[]>()
  const services = graph.all('ecs.service')
  for (const [index, service] of services.entries()) {
    found.set(`internet → ${index}`, traceFromInternet(graph, service))
    found.set(`stranger → ${index}`, [traceStranger(graph, service, 8080), traceStranger(graph, service, 80)])
    found.set(`targets of ${index}`, traceTargets(graph, service))
    for (const need of ['image', 'logs', 'secrets'] as const)
      found.set(`${need} of ${index}`, traceFetching(graph, service, need))
    found.set(`exec of ${index}`, traceExec(graph, service))
    found.set(`any image of ${index}`, traceImageOfUnknown(graph, service))
    for (const [other, to] of services.slice(0, mostPaired).entries()) {
      if (index >= mostPaired || other === index) continue
      found.set(`${index} → ${other}`, traceBetween(graph, service, to))
      found.set(`${index} → ${other} by name`, traceByName(graph, service, to))
    }
  }
  for (const [index, listener] of graph.all('elbv2.listener').entries())
    found.set(`listener ${index}`, [traceListener(graph, listener)])
  return found
}
