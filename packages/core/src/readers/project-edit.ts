import { propertyName, valueAt, type Path, type SourcePath, type ValueEdit } from '../finding/index.ts'
import type { GraphEdit, Resource } from '../graph/index.ts'
import {
  cloudFormationName,
  cloudFormationPath,
  isStructure,
  itemOf,
  memberOf,
  shapes,
  type Shape,
} from '../resources/index.ts'
import type { Source } from '../source/index.ts'
import { ownEdits, ownStructures, writtenIn } from './cloudformation/index.ts'

/** An edit of a document of a file. */
export interface DocumentEdit {
  readonly file: string
  readonly document: number
  readonly edit: ValueEdit
}

/**
 * An edit of the graph as edits of the file that the resource was read from; undefined where it does not stand in one, where
 * the value came from elsewhere, such as the default of a parameter that others may use too, or where the file cannot say it.
 */
export function projectEdit(
  edit: GraphEdit,
  sources: readonly Source[],
): readonly DocumentEdit[] | undefined {
  if (edit.op === 'add') return undefined
  const { resource, path } = edit
  switch (resource.origin.format) {
    case 'ecs-json':
      return inDescription(edit, resource, path, sources)
    case 'cloudformation':
      return inTemplate(edit, sources)
    default:
      return undefined
  }
}

type PropertyEdit = Exclude<GraphEdit, { readonly op: 'add' }>

function edited(
  edit: PropertyEdit,
  at: SourcePath,
  path: Path,
  value: (own: unknown) => unknown,
): readonly DocumentEdit[] {
  const { file, document } = at
  const made: ValueEdit =
    edit.op === 'remove' ? { op: 'remove', path } : { op: edit.op, path, value: value(edit.value) }
  return [{ file, document, edit: made }]
}

/** In what the AWS CLI takes and prints the properties stand as they are; all but ECS's names begin with a capital. */
function inDescription(
  edit: PropertyEdit,
  { type, origin }: Resource,
  path: Path,
  sources: readonly Source[],
): readonly DocumentEdit[] | undefined {
  const root = origin.of([])
  if (root?.kind !== 'text') return undefined
  const { file, document } = root.at
  // What is no whole resource, such as a bare list of containers, has its properties elsewhere.
  const first = origin.of(path.slice(0, 1))
  const isElsewhere =
    first?.kind === 'text' && first.at.path.length === root.at.path.length && path.length > 0
  const start = root.at.path
  let value = valueAt(sources.find(({ name }) => name === file)?.documents[document]?.value, start)
  const hasCapitals = !type.startsWith('ecs.') && !type.startsWith('logs.')
  const written = (isElsewhere ? path.slice(1) : path).map((step) => {
    const names =
      typeof step === 'string' && typeof value === 'object' && value !== null ? Object.keys(value) : []
    const known = names.find((name) => name === step || propertyName(name) === step)
    const name = known ?? (typeof step === 'string' && hasCapitals ? capitalised(step) : step)
    value = valueAt(value, [name])
    return name
  })
  return edited(edit, root.at, [...start, ...written], (own) => (hasCapitals ? withCapitals(own) : own))
}

function withCapitals(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withCapitals)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [capitalised(name), withCapitals(member)]),
  )
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

/** In a template what exists stands where it was read; what is added has CloudFormation's names from there on. */
function inTemplate(edit: PropertyEdit, sources: readonly Source[]): readonly DocumentEdit[] | undefined {
  const { resource, path } = edit
  const { type, origin } = resource
  const root = origin.of([])
  if (root?.kind !== 'text') return undefined
  const { file, document } = root.at
  const template = sources.find(({ name }) => name === file)?.documents[document]?.value
  if (ownStructures[type]?.includes(String(path[0])) === true)
    return ownEdits(edit, template)?.map((made) => ({ file, document, edit: made }))
  const names = cloudFormationPath(type, path)
  let start: Path = [...root.at.path, 'Properties']
  let depth = 0
  for (let length = 1; length <= path.length; length += 1) {
    const found = origin.of(path.slice(0, length))
    if (found?.kind !== 'text' || found.at.atKey === true) break
    if (found.at.path.length <= start.length && length > 1) break
    if ((found.through ?? []).length > 0) return undefined
    start = found.at.path
    depth = length
  }
  const isInside = start.slice(0, root.at.path.length).every((step, index) => step === root.at.path[index])
  if (!isInside) return undefined
  const shape = shapeAt(type, path)
  const pattern = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')
  const unwritable = new Set<string>()
  const edits = edited(edit, root.at, [...start, ...names.slice(depth)], (own) =>
    toTemplate(own, type, shape, pattern, (text) => {
      const value = writtenIn(text, template, resource)
      if (value === undefined) unwritable.add(text)
      return value
    }),
  )
  return unwritable.size > 0 ? undefined : edits
}

function shapeAt(type: Resource['type'], path: Path): Shape | undefined {
  let shape: Shape | undefined = shapes[type]
  for (const step of path) shape = typeof step === 'number' ? itemOf(shape) : memberOf(shape, step)
  return shape
}

function toTemplate(
  value: unknown,
  type: Resource['type'],
  shape: Shape | undefined,
  pattern: string,
  write: (text: string) => unknown,
): unknown {
  if (typeof value === 'string') return write(value)
  if (Array.isArray(value))
    return value.map((item) => toTemplate(item, type, itemOf(shape), `${pattern}.*`, write))
  if (typeof value !== 'object' || value === null) return value
  const hasFreeKeys = shape !== undefined && !isStructure(shape) && shape[0] === 'map'
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const inner = `${pattern}.${name}`
      return [
        hasFreeKeys ? name : cloudFormationName(type, inner),
        toTemplate(member, type, memberOf(shape, name), inner, write),
      ]
    }),
  )
}
