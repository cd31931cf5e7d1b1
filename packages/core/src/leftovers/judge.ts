import {
  ownerOf,
  type Owner,
  type Reads,
  type Resource,
  type ResourceType,
  type View,
} from '../graph/index.ts'
import type { Text } from '../finding/index.ts'
import { cautionsOf } from './caution.ts'
import { compareForDeletion } from './deletion.ts'
import type { Detector, Sighting } from './detector.ts'
import { createGapNotes, type GapNotes } from './gaps.ts'
import { detectors } from './generated/detectors.ts'
import type { LeftoverGap, LeftoverKind } from './leftover.ts'

/** A detector of the list, whichever. */
interface AnyDetector extends Detector {
  readonly kind: LeftoverKind
}

/** What one detector says of one resource. */
export interface Judgement {
  readonly kind: LeftoverKind
  readonly resource: Resource
  readonly sighting: Sighting
  /** The owners of it and of what would be deleted with it, where they leave a mark. */
  readonly owners: ReadonlyMap<Resource, Owner>
  /** Of the same, why nothing should delete them without asking somebody. */
  readonly cautions: ReadonlyMap<Resource, readonly Text[]>
  /** The unknown values that all of this rests on. */
  readonly reads: Reads
}

/** Runs every detector, in the order of deletion as far as types tell it, and says what they lacked. */
export function judge(
  view: View,
  now: Date | undefined,
): {
  readonly judgements: readonly Judgement[]
  readonly gaps: readonly LeftoverGap[]
} {
  const notes = createGapNotes()
  const all: readonly AnyDetector[] = detectors
  const judgements = all.flatMap((detector) => judgeEach(detector, view, notes, now))
  return {
    judgements: judgements.toSorted((left, right) => compareForDeletion(left.resource, right.resource)),
    gaps: notes.gaps(),
  }
}

function judgeEach(
  detector: AnyDetector,
  view: View,
  notes: GapNotes,
  now: Date | undefined,
): readonly Judgement[] {
  const { kind, on, needs } = detector
  const resources = view.all(on)
  // Of a type that is listed and has no resources nothing can be left over.
  if (resources.length === 0 && view.complete.has(on)) return []
  const lists = (type: ResourceType): boolean => {
    const isListed = view.complete.has(type)
    if (!isListed) notes.unlisted(type, kind)
    return isListed
  }
  // Each is asked for, so that each that is not listed is named.
  if (!needs.map(lists).every(Boolean)) return []
  return resources.flatMap((resource) => {
    const { reads, stop } = view.record()
    try {
      view.noteExistence(resource)
      // A detector is handed resources of its own type alone.
      const sighting = detector.find(resource as Resource<never>, { view, lists })
      if (sighting === undefined) return []
      const all = [resource, ...sighting.companions.toSorted(compareForDeletion)]
      const cautions = new Map(all.map((one) => [one, cautionsOf(one, now)]))
      return [{ kind, resource, sighting, owners: ownersOf(all), cautions, reads }]
    } finally {
      stop()
      notes.unknown(reads, kind)
    }
  })
}

/** The owners of resources by their marks, which may be unknown like any value. */
function ownersOf(resources: readonly Resource[]): ReadonlyMap<Resource, Owner> {
  return new Map(
    resources.flatMap((resource) => {
      const owner = ownerOf(resource.type, resource.properties)
      return owner === undefined ? [] : [[resource, owner]]
    }),
  )
}
