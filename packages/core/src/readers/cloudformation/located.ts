import type { Path } from '../../finding/index.ts'
import type { UnknownCause, Variable } from '../../graph/index.ts'

interface Common {
  /** Where it stands in the template. */
  readonly path: Path
  /** What it came through, the nearest first: the defaults of parameters, mappings, conditions. */
  readonly through?: readonly Path[]
}

export interface LocatedScalar extends Common {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
}

export interface LocatedList extends Common {
  readonly kind: 'list'
  readonly items: readonly Located[]
}

export interface LocatedMap extends Common {
  readonly kind: 'map'
  readonly members: ReadonlyMap<string, Located>
  /** Set where members that are not said may be there all the same, with why. */
  readonly rest?: LocatedUnknown
}

export interface LocatedUnknown extends Common {
  readonly kind: 'unknown'
  readonly cause: UnknownCause
  /** As one would write it: `!Ref Certificate`. */
  readonly expression: string
  readonly variable?: Variable
}

/** A value of a template after its functions, with where each part of it came from. */
export type Located = LocatedScalar | LocatedList | LocatedMap | LocatedUnknown

export function scalar(value: LocatedScalar['value'], path: Path, through?: readonly Path[]): LocatedScalar {
  return { kind: 'scalar', value, path, ...(through !== undefined && { through }) }
}

export function list(items: readonly Located[], path: Path): LocatedList {
  return { kind: 'list', items, path }
}

export function map(members: Iterable<readonly [string, Located]>, path: Path): LocatedMap {
  return { kind: 'map', members: new Map(members), path }
}

/** A scalar as CloudFormation writes it into a text; undefined for anything else. */
export function textOf(node: Located | undefined): string | undefined {
  return node?.kind === 'scalar' && isPlain(node.value) ? String(node.value) : undefined
}

/** Whether a value is one that CloudFormation writes as a text. */
export function isPlain(value: unknown): value is string | number | boolean {
  // What `JSON.parse` makes of 1e400 is no value.
  return typeof value === 'string' || Number.isFinite(value) || typeof value === 'boolean'
}

/** A member of a map; undefined where the value is no map or lacks it. */
export function memberOf(node: Located | undefined, name: string): Located | undefined {
  return node?.kind === 'map' ? node.members.get(name) : undefined
}

/** The items of a list, or the value alone; none where there is nothing. */
export function itemsOf(node: Located | undefined): readonly Located[] {
  if (node === undefined) return []
  return node.kind === 'list' ? node.items : [node]
}

/** A value that another place has a share in: it stands there, with all its parts. */
export function relocated(node: Located, path: Path, through: readonly Path[]): Located {
  if (node.kind === 'list')
    return { ...node, path, through, items: node.items.map((item) => relocated(item, path, through)) }
  if (node.kind !== 'map') return { ...node, path, through }
  const members = [...node.members].map(([name, member]) => [name, relocated(member, path, through)] as const)
  return { ...node, path, through, members: new Map(members) }
}

/** The first value within another that is not known. */
export function firstUnknown(node: Located | undefined): LocatedUnknown | undefined {
  if (node === undefined || node.kind === 'scalar') return undefined
  if (node.kind === 'unknown') return node
  const members = node.kind === 'list' ? node.items : [...node.members.values()]
  for (const member of members) {
    const found = firstUnknown(member)
    if (found !== undefined) return found
  }
  return undefined
}

/** The value without its places; unknown values are left out of maps, and null in lists. */
export function plain(node: Located | undefined): unknown {
  if (node === undefined || node.kind === 'unknown') return undefined
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map((item) => plain(item) ?? null)
  return Object.fromEntries([...node.members].map(([name, member]) => [name, plain(member)]))
}
