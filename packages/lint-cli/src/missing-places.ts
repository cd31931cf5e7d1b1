import type { Omission } from '@ecs-lint/core/cost'
import type { ResourceReference } from '@ecs-lint/core/finding'
import { sourcePathOf, type Resource, type ResourceGraph, type Unknown } from '@ecs-lint/core/graph'
import type { Source } from '@ecs-lint/core/source'
import type { FilePlace } from './budget.ts'
import { lineAt } from './file-parts.ts'

/** Where what is missing from a bill stands: the value that nobody knows, or else the resource that is not priced. */
export function placesOfMissing(
  missing: readonly Omission[],
  { resources }: ResourceGraph,
  sources: readonly Source[],
): Map<Omission, FilePlace> {
  const byUnknown = new Map<Unknown, Resource>()
  for (const resource of resources) {
    if (resource.exists !== true) byUnknown.set(resource.exists, resource)
    for (const unknown of resource.unknowns) byUnknown.set(unknown, resource)
  }
  const byReference = Map.groupBy(resources, keyOf)
  const places = new Map<Omission, FilePlace>()
  for (const omission of missing) {
    const { unknown } = omission
    // Of several that nothing tells apart none is meant for sure.
    const [only, ...others] = byReference.get(keyOf(omission.resource)) ?? []
    const resource = unknown === undefined ? (others.length === 0 ? only : undefined) : byUnknown.get(unknown)
    const path = unknown?.path ?? []
    const at = resource && sourcePathOf(resource, path)
    const line = at && lineAt(at, sources)
    if (at !== undefined && line !== undefined) places.set(omission, { file: at.file, line })
  }
  return places
}

function keyOf({ type, id, arn, region, account, file }: ResourceReference): string {
  return JSON.stringify([type, id, arn, region, account, file])
}
