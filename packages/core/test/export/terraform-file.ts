import { getReferencesInExpression, parse } from '@cdktf/hcl2json'

/** Data as the parser gives it: a text is `${…}` where it stands for an expression. */
export type Json = string | number | boolean | null | readonly Json[] | JsonMap
export interface JsonMap {
  readonly [name: string]: Json
}

/** A resource block of a configuration. */
export interface Block {
  readonly type: string
  readonly name: string
  readonly body: JsonMap
}

/** A configuration, read by HashiCorp's parser; rejects what is no configuration. */
export async function parsed(text: string): Promise<JsonMap> {
  return (await parse('main.tf', text)) as JsonMap
}

export function resourcesOf(file: JsonMap): readonly Block[] {
  return Object.entries(mapIn(file['resource'])).flatMap(([type, named]) =>
    Object.entries(mapIn(named)).flatMap(([name, bodies]) =>
      listIn(bodies).map((body) => ({ type, name, body: mapIn(body) })),
    ),
  )
}

/** What a function is called with: the argument of `jsonencode(…)`. */
export async function argumentOf(call: Json | undefined): Promise<Json> {
  const [, argument] = calls.exec(typeof call === 'string' ? call : '') ?? []
  if (argument === undefined) throw new Error(`${JSON.stringify(call)} is no call`)
  return (await parsed(`value = ${argument}\n`))['value'] ?? null
}

const calls = /^\$\{(?:jsonencode|base64encode)\(([\s\S]*)\)\}$/

/** Every text, number and truth value in it, as text; what is encoded is looked into. */
export async function leaves(value: Json): Promise<readonly string[]> {
  if (typeof value === 'string' && calls.test(value)) return leaves(await argumentOf(value))
  if (typeof value !== 'object' || value === null) return [literal(value)]
  const inner = Array.isArray(value) ? (value as readonly Json[]) : Object.values(value)
  return (await Promise.all(inner.map(leaves))).flat()
}

/** What everything in it refers to, each once: `aws_vpc.vpc.id`. */
export async function references(value: Json): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const text of new Set(templatesIn(value)))
    for (const one of await getReferencesInExpression('main.tf', text)) found.add(one.value)
  return [...found]
}

function* templatesIn(value: Json): Generator<string> {
  if (typeof value === 'string') {
    if (value.includes('${')) yield value
  } else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value) as readonly Json[]) yield* templatesIn(member)
}

/** A value as text; the parser leaves the escapes of templates in a text as they are. */
export function literal(value: string | number | boolean | null): string {
  return String(value).replaceAll('$${', '${').replaceAll('%%{', '%{')
}

/** The text that an argument is, without its escapes. */
export function textIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? literal(value) : undefined
}

export function mapIn(value: Json | undefined): JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonMap) : {}
}

export function listIn(value: Json | undefined): readonly Json[] {
  if (value === undefined) return []
  return Array.isArray(value) ? (value as readonly Json[]) : [value]
}
