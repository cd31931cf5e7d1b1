import type { Path, ResourceReference, SourcePath } from '../finding/index.ts'
import type { Origin, Resource } from './resource.ts'

/** What findings and bills tell of a resource. */
export function referenceTo({ type, id, arn, region, account }: Resource): ResourceReference {
  return {
    type,
    id,
    ...(arn !== undefined && { arn }),
    ...(region !== undefined && { region }),
    ...(account !== undefined && { account }),
  }
}

/** Where a path of a resource's properties stands in its file; undefined where it was not read from one. */
export function sourcePathOf(origin: Origin, path: Path, atKey = false): SourcePath | undefined {
  if (origin.kind !== 'file') return undefined
  const { file, document } = origin
  return { file, document, path: [...origin.path, ...path], ...(atKey && { atKey }) }
}
