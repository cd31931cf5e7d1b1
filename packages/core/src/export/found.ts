import type { Text } from '../finding/index.ts'
import type { Resource } from '../graph/index.ts'
import type { Note, Part, PartKind } from './plan.ts'
import type { Properties, Value } from './value.ts'

/** What a maker of parts comes upon. */
export type Found = Part | Note

export function isPart(found: Found): found is Part {
  return 'kind' in found
}

/** A part; properties without a value are left out. */
export function part(
  kind: PartKind,
  name: string,
  properties: Readonly<Record<string, Value | undefined>>,
  after: readonly string[] = [],
): Part {
  return { kind, name, properties: given(properties), after }
}

function given(properties: Readonly<Record<string, Value | undefined>>): Properties {
  const entries = Object.entries(properties)
  return Object.fromEntries(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined))
}

/** A note on a resource or on one of its properties. */
export function note(
  about: Note['about'],
  { type, id }: Resource,
  reason: Text,
  property?: string,
  brief?: Text,
): Note {
  return {
    about,
    resource: { type, id },
    reason,
    ...(property !== undefined && { property }),
    ...(brief !== undefined && { brief }),
  }
}
