import { referenceTo, type Reads, type Resource, type ResourceType, type Unknown } from '../graph/index.ts'
import type { LeftoverGap, LeftoverKind } from './leftover.ts'
import { compareOpenValues } from './open-values.ts'

/** Collects what the detectors lacked. */
export interface GapNotes {
  /** A type is not listed wholly. */
  readonly unlisted: (type: ResourceType, kind: LeftoverKind) => void
  /** Values that were asked for are not known. */
  readonly unknown: (reads: Reads, kind: LeftoverKind) => void
  readonly gaps: () => readonly LeftoverGap[]
}

export function createGapNotes(): GapNotes {
  const types = new Map<ResourceType, Set<LeftoverKind>>()
  const values = new Map<Unknown, { readonly resource: Resource; readonly kinds: Set<LeftoverKind> }>()
  return {
    unlisted: (type, kind) => {
      types.set(type, (types.get(type) ?? new Set()).add(kind))
    },
    unknown: (reads, kind) => {
      for (const [unknown, resource] of reads) {
        const entry = values.get(unknown) ?? { resource, kinds: new Set() }
        values.set(unknown, entry)
        entry.kinds.add(kind)
      }
    },
    gaps: () => [
      ...[...types]
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([type, kinds]) => ({ type, kinds: [...kinds].toSorted() })),
      ...[...values]
        .map(([unknown, { resource, kinds }]) => ({
          resource: referenceTo(resource),
          unknown,
          kinds: [...kinds].toSorted(),
        }))
        .toSorted(compareOpenValues),
    ],
  }
}
