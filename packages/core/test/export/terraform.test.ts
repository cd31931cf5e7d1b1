import { describe, expect, it } from 'vitest'
import { exportGraph } from '../../src/export/index.ts'
import { planOf } from '../../src/export/plan-of.ts'
import { terraformWords } from '../../src/export/terraform.ts'
import { terraformSchema, type BlockSchema } from '../../src/export/terraform-schema.ts'
import { isPlaceholder, type Value } from '../../src/export/value.ts'
import type { ResourceGraph } from '../../src/graph/index.ts'
import { expand } from '../../src/readers/index.ts'
import { configs } from './configs.ts'
import { sampleAccount, sampleService } from './samples.ts'
import { leaves, listIn, mapIn, parsed, references, resourcesOf, type Json } from './terraform-file.ts'

const graphs: readonly { readonly name: string; readonly graph: ResourceGraph }[] = [
  ...configs.map(({ name, config }) => ({ name, graph: expand(config) })),
  { name: 'sample service', graph: await sampleService() },
  { name: 'sample account', graph: sampleAccount() },
]

describe.each(graphs)('Terraform: $name', async ({ graph }) => {
  const plan = planOf(graph, undefined, terraformWords)
  const { files, notes } = exportGraph(graph, 'terraform', 'en')
  const file = await parsed(files[0]?.text ?? '')
  const resources = resourcesOf(file)
  const addresses = new Set(resources.map(({ type, name }) => `${type}.${name}`))

  it('has a block for every part, and a policy for every role', () => {
    const names = resources
      .filter(({ type }) => type !== 'aws_iam_role_policy_attachment')
      .map(({ name }) => name.replaceAll('_', ''))
    expect(names.toSorted()).toEqual(plan.parts.map(({ name }) => name.toLowerCase()).toSorted())
    const roles = plan.parts.filter(({ kind }) => kind === 'role')
    expect(resources).toHaveLength(plan.parts.length + roles.length)
  })

  it('leaves nothing out', () => {
    expect(notes).toEqual(plan.notes)
  })

  it('gives every block what the provider takes and demands', () => {
    for (const { type, name, body } of resources)
      expect([...misfits(body, terraformSchema[type], `${type}.${name}`)]).toEqual([])
  })

  it('writes every value of the plan', async () => {
    for (const part of plan.parts) {
      const own = resources.filter(({ name }) => name.replaceAll('_', '') === part.name.toLowerCase())
      const written = (await Promise.all(own.map(({ body }) => leaves(body)))).flat()
      const missing = [...valuesOf(part.properties, '')].filter(([path, value]) =>
        reshaped.has(path) ? false : !written.some((text) => text === value || text === `${value}-`),
      )
      expect(missing).toEqual([])
    }
  })

  it('refers only to what there is', async () => {
    const variables = Object.keys(mapIn(file['variable'])).map((name) => `var.${name}`)
    // What `ignore_changes` lists are arguments of the block itself.
    const bodies = resources.map(({ body }) => ({ ...body, lifecycle: null }))
    const found = await references([...bodies, file['output'] ?? null])
    expect(found.length).toBeGreaterThan(0)
    const nowhere = found.filter((reference) => {
      const [type = '', name = '', attribute] = reference.split('.')
      if (type === 'var') return !variables.includes(reference)
      if (!addresses.has(`${type}.${name}`)) return true
      return attribute !== undefined && !terraformSchema[type]?.handles.includes(attribute)
    })
    expect(nowhere).toEqual([])
  })
})

/** Values that the provider takes in another form; each has a test of its own. */
const reshaped = new Set([
  '.scheme',
  '.networkConfiguration.awsvpcConfiguration.assignPublicIp',
  '.attributes.key',
  '.conditions.field',
])

/** The plain values in it with their paths, positions in lists left out. */
function* valuesOf(value: Value, path: string): Generator<readonly [path: string, value: string]> {
  if (isPlaceholder(value)) return
  if (Array.isArray(value)) for (const item of value as readonly Value[]) yield* valuesOf(item, path)
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value)) yield* valuesOf(member, `${path}.${name}`)
  else yield [path, String(value)]
}

/** What a block has and the provider does not take, or lacks and the provider demands. */
function* misfits(body: Json, schema: BlockSchema | undefined, path: string): Generator<string> {
  if (schema === undefined) {
    yield `${path}: no such block`
    return
  }
  const given = mapIn(body)
  for (const [name, value] of Object.entries(given)) {
    if (name === 'depends_on' || name === 'lifecycle') continue
    const block = schema.blocks?.[name]
    const kind = schema.arguments[name]
    if (kind !== undefined) {
      if (!fits(value, kind.replace('!', ''))) yield `${path}.${name}: no ${kind}`
    } else if (block === undefined) yield `${path}.${name}: no such argument`
    else {
      const items = listIn(value)
      if (items.length > 1 && block.many !== true) yield `${path}.${name}: too many`
      for (const item of items) yield* misfits(item, block, `${path}.${name}`)
    }
  }
  for (const [name, kind] of Object.entries(schema.arguments))
    if (kind.endsWith('!') && given[name] === undefined) yield `${path}.${name}: missing`
  for (const [name, block] of Object.entries(schema.blocks ?? {}))
    if (block.required === true && given[name] === undefined) yield `${path}.${name}: missing`
}

function fits(value: Json, kind: string): boolean {
  if (typeof value === 'string' && /^\$\{.*\}$/s.test(value)) return kind !== 'list' && kind !== 'map'
  if (kind === 'list') return Array.isArray(value)
  if (kind === 'map') return typeof value === 'object' && !Array.isArray(value)
  if (kind === 'number') return typeof value === 'number'
  if (kind === 'bool') return typeof value === 'boolean'
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
}
