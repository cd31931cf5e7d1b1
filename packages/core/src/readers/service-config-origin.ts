import { valueAt, type Path, type SourcePath } from '../finding/index.ts'
import type { Provenance, Resource, ResourceType } from '../graph/index.ts'
import { otherValues } from './service-config-fields.ts'
import { completeServiceConfig, type CompleteServiceConfig, type ServiceConfig } from './service-config.ts'

/** One resource of an expanded config: which of its type, for its names change with the config. */
interface Position {
  readonly type: ResourceType
  readonly index: number
}

type Expand = (config: ServiceConfig) => readonly Pick<Resource, 'type' | 'properties'>[]
type Field = keyof CompleteServiceConfig

/**
 * Where the values of an expanded config come from. Nobody keeps a list of it: a field is what a value comes from if the
 * value changes with it. `base` is where the config stands, if it does so in a file.
 */
export function provenanceOfConfig(
  config: ServiceConfig,
  { type, index }: Position,
  expand: Expand,
  base: SourcePath | undefined,
): Provenance {
  return {
    format: 'service-config',
    of: (path) => {
      const field = fieldOf(config, { type, index }, path, expand)
      if (base === undefined) return field === undefined ? undefined : { kind: 'config', field }
      const at = field === undefined ? base : { ...base, path: [...base.path, field] }
      return { kind: 'text', at }
    },
  }
}

/** The field that decides the value at a path, or at its nearest parent; of several the one that decides least beside it. */
function fieldOf(config: ServiceConfig, position: Position, path: Path, expand: Expand): Field | undefined {
  const before = expand(config)
  const complete = completeServiceConfig(config)
  for (let length = path.length; length > 0; length -= 1) {
    const at = path.slice(0, length)
    const value = shown(before, position, at)
    const deciding = (Object.keys(complete) as Field[]).flatMap((field) => {
      const changes = otherValues(field, complete[field])
        .map((other) => expand({ ...config, [field]: other }))
        .filter((after) => shown(after, position, at) !== value)
        .map((after) => differences(before, after))
      return changes.length === 0 ? [] : [{ field, reach: Math.min(...changes) }]
    })
    const [first] = deciding.toSorted((left, right) => left.reach - right.reach)
    if (first !== undefined) return first.field
  }
  return undefined
}

function shown(resources: ReturnType<Expand>, { type, index }: Position, path: Path): string | undefined {
  const resource = resources.filter((candidate) => candidate.type === type)[index]
  return JSON.stringify(valueAt(resource?.properties, path))
}

/** In how many resources and top-level properties two expansions differ. */
function differences(left: ReturnType<Expand>, right: ReturnType<Expand>): number {
  const properties = (resources: ReturnType<Expand>): ReadonlyMap<string, string | undefined> =>
    new Map(
      resources.flatMap((resource, index) =>
        leaves(resource.properties, []).map(
          ([path, value]) => [`${resource.type} ${index} ${path}`, value] as const,
        ),
      ),
    )
  const [one, other] = [properties(left), properties(right)]
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key))
    .length
}

function leaves(value: unknown, path: Path): readonly (readonly [string, string])[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, name]))
    : [[path.join('.'), JSON.stringify(value) ?? '']]
}
