// Makes packages/core/src/readers/cloudformation/property-names.json, the names of properties that CloudFormation takes, from
// AWS's own schemas of resource types, as cfn-lint carries them, and beside them the names of all types of the same services: `node scripts/gen-cloudformation-names.ts FOLDER`, with the
// folder `cfnlint/data/schemas` of an installed cfn-lint. With `--check` it fails where the file is another one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attachments } from '../packages/core/src/readers/cloudformation/attachments.ts'
import { cloudFormationNames } from '../packages/core/src/resources/index.ts'

/** What is read here of a schema (CloudFormation CLI user guide, "Resource type definition schema"). */
export interface Schema {
  readonly $ref?: string
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: object
  readonly additionalProperties?: boolean | object
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly readOnlyProperties?: readonly string[]
  readonly definitions?: Readonly<Record<string, Schema>>
}

/** Structures by their number: `Name` of anything, `Name:3` of a structure, `Name=3` of a list of them, `-Name` of what only AWS sets. */
export interface PropertyNames {
  readonly types: Readonly<Record<string, number>>
  readonly structures: readonly string[]
}

interface Member {
  readonly name: string
  readonly isReadOnly: boolean
  readonly isList: boolean
  readonly inner: Structure | undefined
}

type Structure = Member[]

/** The names of the properties of each type; structures that are the same are there once. */
export function namesOf(schemas: Readonly<Record<string, Schema>>): PropertyNames {
  const all: Structure[] = []
  const roots = Object.entries(schemas).map(([type, schema]) => {
    const root = structureOf(schema, schema, new Map(), all)
    if (root === undefined) throw new Error(`The schema of ${type} has no properties`)
    return [type, root] as const
  })
  // At first all are taken to be the same; those that are told apart by their own names tell others apart by theirs.
  let numbers = new Map(all.map((structure) => [structure, 0]))
  let texts: readonly string[] = ['']
  for (;;) {
    const written = all.map((structure) => [structure, textOf(structure, numbers)] as const)
    const found = [...new Set(written.map(([, text]) => text))]
    const isSettled = found.length === texts.length
    texts = found
    if (isSettled) break
    numbers = new Map(written.map(([structure, text]) => [structure, found.indexOf(text)]))
  }
  return {
    types: Object.fromEntries(roots.map(([type, root]) => [type, numbers.get(root) ?? 0])),
    structures: texts,
  }
}

function textOf(structure: Structure, numbers: ReadonlyMap<Structure, number>): string {
  const words = structure.map(({ name, isReadOnly, isList, inner }) => {
    const kind = inner === undefined ? '' : `${isList ? '=' : ':'}${numbers.get(inner)}`
    return `${isReadOnly ? '-' : ''}${name}${kind}`
  })
  return words.join(' ')
}

/** The structure of a schema; undefined for what takes any name, and for what is no structure. */
function structureOf(
  schema: Schema,
  root: Schema,
  known: Map<Schema, Structure>,
  all: Structure[],
): Structure | undefined {
  const parts = partsOf(schema, root)
  const [first] = parts
  if (first === undefined || !isClosed(parts)) return undefined
  const before = known.get(first)
  if (before !== undefined) return before
  const structure: Structure = []
  // Before what is in it: a structure may hold itself.
  known.set(first, structure)
  all.push(structure)
  const members = new Map(parts.flatMap((part) => Object.entries(part.properties ?? {})))
  for (const [name, member] of [...members].toSorted(([left], [right]) => (left < right ? -1 : 1))) {
    if (!/^\w+$/.test(name)) throw new Error(`${name} is no name that can be written here`)
    const isReadOnly = schema === root && root.readOnlyProperties?.includes(`/properties/${name}`) === true
    const forms = partsOf(member, root)
    const items = forms.flatMap(({ items }) => items ?? [])
    const isEither = items.length > 0 && forms.some(({ properties }) => properties !== undefined)
    // In doubt a name counts as known, and below one that is refused itself nothing more is said.
    const isOpen = isReadOnly || isEither || items.length > 1
    const inner = isOpen ? undefined : structureOf(items[0] ?? member, root, known, all)
    structure.push({ name, isReadOnly, isList: items.length > 0, inner })
  }
  return structure
}

/** Whether nothing but the named properties may be in a structure. */
function isClosed(parts: readonly Schema[]): boolean {
  return (
    parts.some(({ properties = {} }) => Object.keys(properties).length > 0) &&
    parts.some(({ additionalProperties }) => additionalProperties === false) &&
    parts.every(({ patternProperties, items }) => patternProperties === undefined && items === undefined)
  )
}

/** A schema, after its reference, with those that it is put together from. */
function partsOf(schema: Schema, root: Schema): readonly Schema[] {
  const target = schema.$ref === undefined ? [] : partsOf(at(root, schema.$ref), root)
  const further = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((parts) => parts ?? [])
  return [...target, schema, ...further.flatMap((part) => partsOf(part, root))]
}

function at(root: Schema, reference: string): Schema {
  const found = reference
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => Reflect.get(Object(value), step), root)
  if (typeof found !== 'object' || found === null) throw new Error(`There is no ${reference}`)
  return found
}

/** What the reader looks at beside the types of the graph and their parts. */
const others = [
  'AWS::CloudFormation::Stack',
  'AWS::EC2::VPCBlockPublicAccessExclusion',
  'AWS::EC2::VPCBlockPublicAccessOptions',
]

/** CloudFormation's names of all types whose properties are read. */
export const readTypes: readonly string[] = [
  ...Object.values(cloudFormationNames).flatMap(({ type, otherTypes = [] }) => [type, ...otherTypes]),
  ...Object.keys(attachments),
  ...others,
].toSorted()

/** The last words of the types of each service that a type is read of, such as `AWS::ECS`. */
export function servicesOf(all: readonly string[]): Readonly<Record<string, string>> {
  const services = [...new Set(readTypes.map(serviceOf))]
  const wordsOf = (service: string): string =>
    all
      .filter((type) => serviceOf(type) === service)
      .map((type) => type.slice(service.length + '::'.length))
      .toSorted()
      .join(' ')
  return Object.fromEntries(services.map((service) => [service, wordsOf(service)]))
}

function serviceOf(type: string): string {
  return type.slice(0, type.lastIndexOf('::'))
}

function fileOf(folder: string): string {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const { schema_date: date } = read('version.json') as { readonly schema_date: string }
  // Of all Regions this one has all types.
  const hashes = read('providers/us-east-1.json') as Readonly<Record<string, string>>
  const schemas = Object.fromEntries(
    readTypes.map((type) => [type, read(`resources/${hashes[type]}.json`) as Schema] as const),
  )
  const [, version] =
    /__version__ = ['"](.+)['"]/.exec(readFileSync(join(folder, '../../version.py'), 'utf8')) ?? []
  const source = `AWS CloudFormation resource provider schemas of ${date.slice(0, 10)}, in cfn-lint ${version}`
  const services = servicesOf(Object.keys(hashes))
  return `${JSON.stringify({ source, services, ...namesOf(schemas) }, undefined, 2)}\n`
}

const target = join(import.meta.dirname, '../packages/core/src/readers/cloudformation/property-names.json')

if (import.meta.main) {
  const [folder] = process.argv.slice(2).filter((word) => word !== '--check')
  if (folder === undefined || !existsSync(folder)) {
    console.error('usage: node scripts/gen-cloudformation-names.ts FOLDER [--check]')
    process.exitCode = 2
  } else {
    const text = fileOf(folder)
    if (!process.argv.includes('--check')) writeFileSync(target, text)
    else if (readFileSync(target, 'utf8') !== text) {
      console.error(`${target} is not what the schemas say. Run node scripts/gen-cloudformation-names.ts.`)
      process.exitCode = 1
    }
  }
}
