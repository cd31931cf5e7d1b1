import { formatPath, valueAt, type Text } from '../finding/index.ts'
import {
  referenceTo,
  watchGraph,
  type Resource,
  type ResourceGraph,
  type Unresolved,
} from '../graph/index.ts'
import type { Omission } from './line-item.ts'

/** A graph that is watched while it is priced, and what of it was asked for and could not be resolved. */
interface WatchedGraph {
  readonly graph: ResourceGraph
  /** To be asked once the pricing is done. */
  readonly omissions: () => readonly Omission[]
}

/** Watches which unresolved values a bill rests on: each is one thing that the bill could not work out. */
export function watchUnknown(graph: ResourceGraph): WatchedGraph {
  const reads = new Map<Unresolved, Resource>()
  const watched = watchGraph(graph, (resource, unresolved) => {
    // A comparison may have put a value of its own in the place.
    if (valueAt(resource.properties, unresolved.path) === undefined) reads.set(unresolved, resource)
  })
  return {
    graph: watched,
    omissions: () =>
      [...reads].map(([unresolved, resource]) => ({
        resource: referenceTo(resource),
        reason: reasonOf(resource, unresolved),
      })),
  }
}

function reasonOf({ type, id }: Resource, { path, expression }: Unresolved): Text {
  const name = `${id}: ${formatPath(path)}${expression === '' ? '' : ` (${expression})`}`
  return type === 'ecs.service' && path.join('.') === 'desiredCount'
    ? {
        ko: `${name}: 원하는 태스크 수를 알 수 없어 태스크 1개로 계산했습니다.`,
        en: `${name}: the desired number of tasks is not known; one task is priced.`,
      }
    : {
        ko: `${name}: 값을 알 수 없어, 적지 않았을 때처럼 계산했습니다.`,
        en: `${name}: the value is not known; the bill is that of leaving it out.`,
      }
}
