import { quoted } from '../escape/index.ts'
import { withParticle, type Text } from '../finding/index.ts'
import { isFargateProvider, type Resource, type ResourceGraph, type ResourceType } from '../graph/index.ts'
import { propertyNames } from '../resources/index.ts'
import { defaultLimits } from '../source/index.ts'
import { note } from './found.ts'
import type { OpenValues } from './open-values.ts'
import type { Note } from './plan.ts'
import { describedRole } from './roles.ts'
import { handleOf, type Value } from './value.ts'
import type { Words } from './words.ts'

/** What the makers of parts know of the whole. */
export interface Context {
  readonly graph: ResourceGraph
  readonly open: OpenValues
  /** The resources that are created, by the names of their parts. */
  readonly created: ReadonlyMap<Resource, string>
  /** Gives out a name for one more part. */
  readonly claim: (wish: string) => string
  /** The parameters that ask for an image in place of an example, by that example. */
  readonly images: ReadonlyMap<string, string>
  readonly words: Words
}

/** The name of a created resource's part. */
export function nameIn(context: Context, resource: Resource): string {
  return context.created.get(resource) ?? ''
}

/** The handle of the resource that is called so, if it is created; otherwise what it is called, with a note. */
export function* link(
  context: Context,
  from: Resource,
  to: ResourceType,
  name: string,
  property: string,
): Generator<Note, Value> {
  const target = context.graph.named(to, name, from)
  const created = target === undefined ? undefined : context.created.get(target)
  if (created !== undefined) return handleOf(created)
  yield existing(context, from, name, property)
  return name
}

/**
 * The properties of a resource that one can set, with handles where they name what is created. Everything else that it
 * says is noted, unless AWS merely reports it, or it is among those that the caller makes into parts `itself`.
 */
export function* settable(
  context: Context,
  resource: Resource,
  itself: readonly string[] = [],
): Generator<Note, Readonly<Record<string, Value | undefined>>> {
  const names = propertyNames[resource.type]
  for (const { path, expression } of context.open.left(resource))
    yield note('omitted', resource, unread(expression), path.join('.'))
  const handles = new Map<string, string>()
  // One property can name a resource of either of two types, so it is known last which names led nowhere.
  const elsewhere = new Map<string, Note>()
  for (const { path, to, name } of context.graph.references(resource)) {
    const [property] = path
    if (!names.settable.includes(String(property)) || itself.includes(String(property))) continue
    const key = path.join('\0')
    const target = context.graph.named(to, name, resource)
    const created = target === undefined ? undefined : context.created.get(target)
    if (created !== undefined) handles.set(key, created)
    else if (to !== 'ecs.capacityProvider' || !isFargateProvider(name))
      elsewhere.set(key, existing(context, resource, name, path.join('.')))
  }
  for (const [key, found] of elsewhere) if (!handles.has(key)) yield found
  const settled: Record<string, Value | undefined> = {}
  for (const [name, value] of Object.entries(resource.properties)) {
    if (itself.includes(name)) continue
    if (names.settable.includes(name) && isTooDeep(value)) yield note('omitted', resource, unread(''), name)
    else if (names.settable.includes(name))
      settled[name] = settle(name === 'tags' ? ownTags(value) : value, [name], handles, resource)
    else if (!names.reported.includes(name) && !isEmptyList(value))
      yield note('omitted', resource, notKnown, name)
  }
  return settled
}

/** Whether a value is nested deeper than any file may be: only an inventory that somebody made up can be. */
function isTooDeep(value: unknown, depth = defaultLimits.depth): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((member) => isTooDeep(member, depth - 1))
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** Tags without those that only AWS can set. */
function ownTags(tags: unknown): unknown {
  if (!Array.isArray(tags)) return undefined
  const own = (tags as readonly { readonly key?: string }[]).filter(
    ({ key }) => key?.startsWith('aws:') !== true,
  )
  return own.length > 0 ? own : undefined
}

function settle(
  value: unknown,
  path: readonly (string | number)[],
  handles: ReadonlyMap<string, string>,
  namer: Resource,
): Value | undefined {
  if (typeof value === 'string') {
    const part = handles.get(path.join('\0')) ?? describedRole(value, namer)
    return part === undefined ? value : handleOf(part)
  }
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (Array.isArray(value)) {
    return value
      .map((item, index) => settle(item, [...path, index], handles, namer))
      .filter((item) => item !== undefined)
  }
  if (typeof value !== 'object') return undefined
  // A null prototype, so that a member called __proto__ is a member like any other.
  const members: Record<string, Value> = Object.create(null) as Record<string, Value>
  for (const [name, member] of Object.entries(value)) {
    const settled = settle(member, [...path, name], handles, namer)
    if (settled !== undefined) members[name] = settled
  }
  return members
}

/** What a property names and nothing here creates. */
function existing({ open, words }: Context, from: Resource, name: string, property: string): Note {
  const parameter = open.parameterOf(name)
  if (parameter !== undefined) {
    const called = words.parameter(parameter)
    const reason = {
      ko: `${words.given.ko} ${withParticle(called, '으로/로')} 받습니다. 만들지 않으므로 이미 있어야 합니다.`,
      en: `the ${words.given.en} ${called} asks for it; it is not created here and must exist already.`,
    }
    const brief = { ko: `${words.given.ko} ${called}`, en: `the ${words.given.en} ${called}` }
    return note('existing', from, reason, property, brief)
  }
  const reason = {
    ko: `${quoted(name)} – 만들지 않습니다. 이미 있어야 합니다.`,
    en: `${quoted(name)} is not created here; it must exist already.`,
  }
  return note('existing', from, reason, property, { ko: quoted(name), en: quoted(name) })
}

function unread(expression: string): Text {
  const said = expression === '' ? '' : ` (${expression})`
  return {
    ko: `값을 읽지 못해 내보내지 않았습니다${said}.`,
    en: `its value could not be read, so it is left out${said}.`,
  }
}

const notKnown: Text = {
  ko: '리소스를 만들 때 정할 수 있는 속성인지 알지 못해 내보내지 않았습니다.',
  en: 'it is not known as a property that one sets when creating the resource, so it is left out.',
}
