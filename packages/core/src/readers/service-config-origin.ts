import { valueAt, type Path, type SourcePath } from '../finding/index.ts'
import {
  createGraph,
  type Provenance,
  type Resource,
  type ResourceGraph,
  type ResourceType,
} from '../graph/index.ts'
import { expand } from './expand.ts'
import { fields } from './service-config-fields.ts'
import { completeServiceConfig, type CompleteServiceConfig, type ServiceConfig } from './service-config.ts'

type Resources = readonly Pick<Resource, 'type' | 'properties'>[]
type Field = keyof CompleteServiceConfig

/** One resource of an expanded config: which of its type, for its names change with the config. */
interface Position {
  readonly type: ResourceType
  readonly index: number
}

/**
 * What `expand` makes of a config, with where each value comes from. Nobody keeps a list of it: a field is what a value comes
 * from if the value changes with it, which is tried when it is asked for. `base` is where the config stands, if it does so
 * in a file.
 */
export function expandWithOrigins(config: ServiceConfig, base?: SourcePath): ResourceGraph {
  const { resources, complete } = expand(config)
  const known = (resource: Resource, at: number): Resource => ({
    ...resource,
    origin: provenanceOf(config, resources, at, base),
  })
  return createGraph(resources.map(known), complete)
}

/** Where the values of the resource at an index come from. */
function provenanceOf(
  config: ServiceConfig,
  resources: Resources,
  at: number,
  base: SourcePath | undefined,
): Provenance {
  let known: Map<string, Field | undefined> | undefined
  return {
    format: 'service-config',
    of: (path) => {
      const find = (): Field | undefined => {
        known ??= new Map()
        const key = JSON.stringify(path)
        if (!known.has(key)) known.set(key, fieldOf(config, positionOf(resources, at), path))
        return known.get(key)
      }
      if (base === undefined)
        return {
          kind: 'config',
          get field() {
            return find()
          },
        }
      const field = find()
      return { kind: 'text', at: field === undefined ? base : { ...base, path: [...base.path, field] } }
    },
  }
}

function positionOf(resources: Resources, at: number): Position | undefined {
  const type = resources[at]?.type
  if (type === undefined) return undefined
  return { type, index: resources.slice(0, at).filter((resource) => resource.type === type).length }
}

/** The field that decides the value at a path, or at its nearest parent; of several the one that decides least beside it. */
function fieldOf(config: ServiceConfig, position: Position | undefined, path: Path): Field | undefined {
  if (position === undefined) return undefined
  const before = expand(config).resources
  const complete = completeServiceConfig(config)
  for (let length = path.length; length > 0; length -= 1) {
    const at = path.slice(0, length)
    const value = shown(before, position, at)
    const deciding = (Object.keys(complete) as Field[]).flatMap((field) => {
      const changes = otherValues(field, complete[field])
        .map((other) => expand({ ...config, [field]: other }).resources)
        .filter((after) => shown(after, position, at) !== value)
        .map((after) => changesBetween(before, after))
      return changes.length === 0 ? [] : [{ field, reach: Math.min(...changes) }]
    })
    const [first] = deciding.toSorted((left, right) => left.reach - right.reach)
    if (first !== undefined) return first.field
  }
  return undefined
}

function shown(resources: Resources, { type, index }: Position, path: Path): string | undefined {
  const resource = resources.filter((candidate) => candidate.type === type)[index]
  return JSON.stringify(valueAt(resource?.properties, path))
}

/** In how many values two expansions differ. */
export function changesBetween(left: Resources, right: Resources): number {
  // By their number among those of their type: a resource more of one type moves none of the others.
  const properties = (resources: Resources): ReadonlyMap<string, string | undefined> =>
    new Map(
      [...Map.groupBy(resources, ({ type }) => type)].flatMap(([type, alike]) =>
        alike.flatMap((resource, index) =>
          leaves(resource.properties, []).map(
            ([path, value]) => [`${type} ${index} ${path}`, value] as const,
          ),
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

/** Other values of a field, one at the least: to see what changes with it. They need not be sensible. */
export function otherValues(name: keyof CompleteServiceConfig, value: unknown): readonly unknown[] {
  const listed = fields[name].values?.filter((other) => other !== value)
  if (listed !== undefined) return listed
  if (typeof value === 'number') return [value + 1]
  return typeof value === 'string' ? [`${value}x`] : [[]]
}
