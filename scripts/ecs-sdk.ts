// What the AWS SDK knows of ECS's API: its operations, and the structures that they take and give. Of the schemas that the SDK
// itself serialises with; which words a text may be, they do not say: that is in the SDK's types.
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { propertyName } from '../packages/core/src/finding/index.ts'

/** A member of a structure. */
export interface Member {
  readonly name: string
  readonly isRequired: boolean
  /** Of a list or a map, what its items are. */
  readonly kind: 'structure' | 'list' | 'map' | 'plain'
  readonly structure?: string
  /** The name of its enumeration, and that of its items' where it is a list. */
  readonly words?: string
}

export interface Sdk {
  readonly version: string
  /** A value of a structure that has every member, each with a value of its kind. */
  readonly sampleOf: (structure: string) => unknown
  /** The structure that each operation takes, and the one that it gives. */
  readonly operations: ReadonlyMap<string, { readonly request: string; readonly response: string }>
  readonly structures: ReadonlyMap<string, readonly Member[]>
  readonly words: ReadonlyMap<string, readonly string[]>
}

const requireFromCore = createRequire(new URL('../packages/core/package.json', import.meta.url))

/** The kinds of schemas, by the number that each begins with. */
const kinds = { list: 1, map: 2, structure: 3, union: 4, operation: 9 }

type Schema = readonly unknown[]

/** A schema without the references and the traits around it; undefined for a plain value. */
function bare(schema: unknown): Schema | undefined {
  if (typeof schema === 'function') return bare((schema as () => unknown)())
  if (!Array.isArray(schema)) return undefined
  const list: Schema = schema
  return typeof list[0] === 'number' ? (list.length === 2 ? undefined : list) : bare(list[0])
}

export function readSdk(): Sdk {
  const client = requireFromCore('@aws-sdk/client-ecs') as Readonly<Record<string, unknown>>
  const manifest = requireFromCore.resolve('@aws-sdk/client-ecs/package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }
  const typed = wordsInTypes(join(dirname(manifest), 'dist-types/models'))
  const operations = new Map<string, { request: string; response: string }>()
  const structures = new Map<string, readonly Member[]>()
  const schemas = new Map<string, Schema>()

  function nameOf(schema: Schema): string {
    return String(schema[2])
  }
  /** Takes a schema in, with all that it is made of; gives its part of a member. */
  function take(schema: unknown): Pick<Member, 'kind' | 'structure'> {
    const found = bare(schema)
    if (found === undefined) return { kind: 'plain' }
    if (found[0] === kinds.list) return { ...take(found[4]), kind: 'list' }
    if (found[0] === kinds.map) return { ...take(found[5]), kind: 'map' }
    if (found[0] !== kinds.structure && found[0] !== kinds.union) return { kind: 'plain' }
    const structure = nameOf(found)
    if (structures.has(structure)) return { kind: 'structure', structure }
    structures.set(structure, [])
    schemas.set(structure, found)
    const names = found[4] as readonly string[]
    const members = found[5] as readonly unknown[]
    const required = found[0] === kinds.structure ? Number(found[6] ?? 0) : 0
    structures.set(
      structure,
      names.map((name, index) => {
        const words = typed.members.get(`${structure}.${name}`)
        return {
          name: propertyName(name),
          isRequired: index < required,
          ...take(members[index]),
          ...(words !== undefined && { words }),
        }
      }),
    )
    return { kind: 'structure', structure }
  }

  for (const schema of Object.values(client)) {
    if (!Array.isArray(schema) || schema[0] !== kinds.operation) continue
    const [request = '', response = ''] = [schema[4], schema[5]].map((part) => take(part).structure)
    operations.set(nameOf(schema), { request, response })
  }
  const words = wordsOf(client, typed.members)
  const sampleOf = (structure: string): unknown => {
    const schema = schemas.get(structure)
    if (schema === undefined) return undefined
    // Of a union one member alone is given.
    const names = (schema[4] as readonly string[]).slice(0, schema[0] === kinds.union ? 1 : undefined)
    return Object.fromEntries(
      names.map((name, index) => {
        const [word] = words.get(typed.members.get(`${structure}.${name}`) ?? '') ?? []
        return [name, sampleIn((schema[5] as readonly unknown[])[index], word, sampleOf)]
      }),
    )
  }
  return { version, operations, structures, words, sampleOf }
}

/** Plain schemas are numbers; with these added they are lists and maps of plain values. */
const inList = 64
const inMap = 128

function sampleIn(
  schema: unknown,
  word: string | undefined,
  sampleOf: (structure: string) => unknown,
): unknown {
  const found = bare(schema)
  if (found?.[0] === kinds.list) return [sampleIn(found[4], word, sampleOf)]
  if (found?.[0] === kinds.map) return { key: sampleIn(found[5], word, sampleOf) }
  if (found?.[0] === kinds.structure || found?.[0] === kinds.union) return sampleOf(String(found[2]))
  const plain = plainOf(schema)
  if (plain >= inMap) return { key: sampleIn(plain - inMap, word, sampleOf) }
  if (plain >= inList) return [sampleIn(plain - inList, word, sampleOf)]
  // Numeric, boolean, timestamp; all others are texts.
  return { 1: 1, 2: true, 4: 1_700_000_000 }[plain] ?? word ?? 'text'
}

function plainOf(schema: unknown): number {
  if (typeof schema === 'function') return plainOf((schema as () => unknown)())
  if (!Array.isArray(schema)) return Number(schema)
  const list: Schema = schema
  // A simple type with a name has its own schema in the fifth place.
  return plainOf(typeof list[0] === 'number' && list.length > 2 ? list[4] : list[0])
}

/** The enumerations of the members of structures, by `Structure.member`. */
function wordsInTypes(folder: string): { readonly members: ReadonlyMap<string, string> } {
  const members = new Map<string, string>()
  const enumerations = new Set<string>()
  for (const [, name = ''] of readFileSync(join(folder, 'enums.d.ts'), 'utf8').matchAll(
    /export declare const (\w+): \{/g,
  ))
    enumerations.add(name)
  for (const file of globSync('models_*.d.ts', { cwd: folder })) {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
    for (const [, structure = '', body = ''] of text.matchAll(/export interface (\w+) \{([\s\S]*?)\n\}/g))
      for (const [, name = '', type = ''] of body.matchAll(/^ {4}(\w+)\??: (\w+)(?:\[\])? \| undefined;$/gm))
        if (enumerations.has(type)) members.set(`${structure}.${name}`, type)
    // A union is a namespace with one interface for each member.
    for (const [, union = '', body = ''] of text.matchAll(/export declare namespace (\w+) \{([\s\S]*?)\n\}/g))
      for (const [, name = '', type = ''] of body.matchAll(/^ {8}(\w+): (\w+);$/gm))
        if (enumerations.has(type)) members.set(`${union}.${name}`, type)
  }
  return { members }
}

function wordsOf(
  client: Readonly<Record<string, unknown>>,
  members: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const names = new Set(members.values())
  return new Map(
    [...names].map((name) => [name, Object.values(client[name] as Readonly<Record<string, string>>)]),
  )
}
