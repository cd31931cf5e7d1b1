// The names of properties that CloudFormation knows, from a file made by scripts/gen-cloudformation-names.ts from AWS's schemas.
import table from './property-names.json' with { type: 'json' }

const types: Readonly<Record<string, number>> = table.types

/** The structure of the properties of a type, by number; undefined for a type that is not read. */
export function structureOf(type: string): number | undefined {
  return Object.hasOwn(types, type) ? types[type] : undefined
}

export interface Name {
  /** Only AWS sets it. */
  readonly isReadOnly: boolean
  /** The structure of its value, or of the items of it; undefined where any names may be. */
  readonly inner: number | undefined
  readonly isList: boolean
}

const known = new Map<number, ReadonlyMap<string, Name>>()

/** The names of a structure, read once. */
export function namesIn(structure: number): ReadonlyMap<string, Name> {
  const before = known.get(structure)
  if (before !== undefined) return before
  const words = table.structures[structure]?.matchAll(/(-?)(\w+)(?:([:=])(\d+))?/g) ?? []
  const names = new Map<string, Name>()
  for (const [, mark, name = '', kind, inner] of words) {
    const isReadOnly = mark === '-'
    names.set(name, {
      isReadOnly,
      inner: inner === undefined ? undefined : Number(inner),
      isList: kind === '=',
    })
  }
  known.set(structure, names)
  return names
}
