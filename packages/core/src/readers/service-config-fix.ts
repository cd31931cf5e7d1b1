import { valueAt, type Path } from '../finding/index.ts'
import {
  editGraph,
  type GraphEdit,
  type Resource,
  type ResourceGraph,
  type ResourceType,
} from '../graph/index.ts'
import { nameProperties } from '../resources/index.ts'
import { expand } from './expand.ts'
import { fields } from './service-config-fields.ts'
import { changesBetween, otherValues } from './service-config-origin.ts'
import {
  completeServiceConfig,
  type CompleteServiceConfig,
  type InboundRule,
  type ServiceConfig,
} from './service-config.ts'

type Field = keyof CompleteServiceConfig
type Changes = Partial<CompleteServiceConfig>

/** What an edit wants to stand somewhere: at a path of the resource that is so many-th of its type. */
interface WantedValue {
  readonly type: ResourceType
  readonly index: number
  readonly path: Path
  readonly value: unknown
}

interface Wanted {
  readonly values: readonly WantedValue[]
  readonly resources: readonly Resource[]
}

/**
 * Which fields of a config to change for what edits of its graph do; undefined where no values of its fields do that. Nobody
 * keeps a list of it: values are tried until the expanded graph has what the edits want. `edits` are of the graph that the
 * config expands to.
 */
export function projectToConfig(edits: readonly GraphEdit[], config: ServiceConfig): Changes | undefined {
  const graph = expand(config)
  const wanted = wantedBy(edits, graph)
  if (wanted === undefined) return undefined
  let changes: Changes = {}
  let left = unmet(wanted, graph, graph)
  while (left > 0) {
    const better = bestChange(config, changes, wanted, left)
    if (better === undefined) return undefined
    changes = better.changes
    left = better.left
  }
  return changes
}

/** The change of one more field that leaves the least to be done, and of several such the one that changes least beside it. */
function bestChange(
  config: ServiceConfig,
  before: Changes,
  wanted: Wanted,
  leftBefore: number,
): { readonly changes: Changes; readonly left: number } | undefined {
  const [base, now] = [expand(config), expand({ ...config, ...before })]
  const complete = completeServiceConfig({ ...config, ...before })
  const tried = (Object.keys(complete) as Field[]).flatMap((field) =>
    valuesToTry(field, complete, wanted).map((value) => {
      const changes: Changes = { ...before, [field]: value }
      const graph = expand({ ...config, ...changes })
      return { changes, graph, left: unmet(wanted, graph, base) }
    }),
  )
  const least = Math.min(...tried.map(({ left }) => left))
  if (least >= leftBefore) return undefined
  const [first] = tried
    .filter(({ left }) => left === least)
    .map((candidate) => ({
      ...candidate,
      reach: changesBetween(now.resources, candidate.graph.resources),
    }))
    .toSorted((left, right) => left.reach - right.reach)
  return first
}

function wantedBy(edits: readonly GraphEdit[], graph: ResourceGraph): Wanted | undefined {
  const own = edits.map((edit): GraphEdit | undefined => {
    if (edit.op === 'add') return edit
    const { type, id } = edit.resource
    const resource = graph.resources.find((candidate) => candidate.type === type && candidate.id === id)
    return resource && { ...edit, resource }
  })
  const known = own.filter((edit) => edit !== undefined)
  if (known.length < own.length) return undefined
  const edited = editGraph(graph, known)
  const values = known
    .filter((edit) => edit.op !== 'add')
    .map(({ op, resource, path }): WantedValue => {
      const { type } = resource
      const index = graph.all(type).indexOf(resource)
      // Items come and go, and move the others: the list is wanted as a whole.
      const isOfList = op !== 'set' && typeof path.at(-1) === 'number'
      const at = isOfList ? path.slice(0, -1) : path
      return { type, index, path: at, value: valueAt(edited.all(type)[index]?.properties, at) }
    })
  return { values, resources: edited.resources.slice(graph.resources.length) }
}

/** How much of what is wanted a graph does not have. `base` is the graph before any change. */
function unmet({ values, resources }: Wanted, graph: ResourceGraph, base: ResourceGraph): number {
  const known = new Set(base.resources.map(({ type, id }) => `${type} ${id}`))
  const added = graph.resources.filter(({ type, id }) => !known.has(`${type} ${id}`))
  return Math.min(
    ...namings(resources, added).map(
      (names) =>
        resources.length -
        names.size +
        values.filter(
          ({ type, index, path, value }) =>
            !matches(valueAt(graph.all(type)[index]?.properties, path), value, names),
        ).length,
    ),
  )
}

type Names = ReadonlyMap<string, string>

/** What resources that are to be created may be called among those that came: each has all but the names of one of them. */
function namings([first, ...others]: readonly Resource[], added: readonly Resource[]): readonly Names[] {
  if (first === undefined) return [new Map()]
  const ownNames: readonly string[] = nameProperties[first.type]
  const facts = Object.fromEntries(
    Object.entries(first.properties).filter(([name]) => !ownNames.includes(name)),
  )
  const alike = added.filter(
    ({ type, properties }) => type === first.type && matches(properties, facts, new Map()),
  )
  if (alike.length === 0) return namings(others, added)
  return alike.flatMap((found) =>
    namings(
      others,
      added.filter((other) => other !== found),
    ).map((names) => new Map([...names, [first.id, found.id]])),
  )
}

/** Whether a value has all that is wanted of it; `names` tells what a resource to be created is called once it is there. */
function matches(actual: unknown, wanted: unknown, names: Names): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(actual) &&
      actual.length === wanted.length &&
      wanted.every((item, index) => matches(actual[index], item, names))
    )
  if (typeof wanted === 'object' && wanted !== null)
    return Object.entries(wanted).every(([name, member]) => matches(valueAt(actual, [name]), member, names))
  return actual === (typeof wanted === 'string' ? (names.get(wanted) ?? wanted) : wanted)
}

/** What a field could have instead: what it takes of a list, the next number, or what stands in the wanted values. */
function valuesToTry(field: Field, complete: CompleteServiceConfig, wanted: Wanted): readonly unknown[] {
  const current = complete[field]
  const plain = wanted.values.flatMap(({ value }) => plainValuesIn(value))
  const others = Array.isArray(current)
    ? wanted.values.map((want) => rulesFor(field, complete, want))
    : [...otherValues(field, current), ...plain]
  return [...new Set(others)].filter((value) => value !== current && fields[field].takes(value))
}

/** Inbound rules that expand to a wanted list of them, or to the list that the wanted value is an item of. */
function rulesFor(
  field: Field,
  complete: CompleteServiceConfig,
  { type, index, path, value }: WantedValue,
): readonly InboundRule[] | undefined {
  const list = path.slice(0, path.findLastIndex((step) => typeof step === 'string') + 1)
  const place = path[list.length]
  const now: unknown = valueAt(expand(complete).all(type)[index]?.properties, list)
  const items: unknown =
    typeof place === 'number' && Array.isArray(now) ? now.toSpliced(place, 1, value) : value
  if (!Array.isArray(items)) return undefined
  const rules = items.map((item: unknown) =>
    rulesIn(item).find((rule) => {
      const properties = expand({ ...complete, [field]: [rule] }).all(type)[index]?.properties
      return matches(valueAt(properties, [...list, 0]), item, new Map())
    }),
  )
  const found = rules.filter((rule) => rule !== undefined)
  return found.length < rules.length ? undefined : found
}

/** Every rule that can be made of the numbers and texts of a security group's rule. */
function rulesIn(item: unknown): readonly InboundRule[] {
  const plain = plainValuesIn(item)
  const sources = ['load-balancer', ...plain.filter((value) => typeof value === 'string')]
  return plain
    .filter((value) => typeof value === 'number')
    .flatMap((port) => sources.map((source) => ({ port, source })))
}

/** The texts, numbers and flags in a value; a number that is written as a text is both. */
function plainValuesIn(value: unknown): readonly unknown[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(plainValuesIn)
  return typeof value === 'string' && /^\d+$/.test(value) ? [value, Number(value)] : [value]
}
