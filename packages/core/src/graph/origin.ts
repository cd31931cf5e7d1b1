import type { Path, SourcePath } from '../finding/index.ts'
import type { Resource } from './resource.ts'

/** Where a path of a resource's properties stands in its file; undefined where it was not read from one. */
export function sourcePathOf({ origin }: Resource, path: Path, atKey = false): SourcePath | undefined {
  const found = origin.of(path)
  if (found?.kind !== 'text') return undefined
  return atKey ? { ...found.at, atKey } : found.at
}

/** The parameters, mappings and references that a value came through, the nearest first. */
export function throughOf({ origin }: Resource, path: Path): readonly SourcePath[] {
  const found = origin.of(path)
  return found?.kind === 'text' ? (found.through ?? []) : []
}
