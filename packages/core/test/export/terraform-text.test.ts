import * as fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { exportGraph } from '../../src/export/index.ts'
import { call, hclBlock, hclText, reference, type HclValue } from '../../src/export/hcl.ts'
import { planOf } from '../../src/export/plan-of.ts'
import { propertyNames } from '../../src/resources/index.ts'
import {
  conform,
  createGraph,
  noProvenance,
  resourceTypes,
  type Resource,
  type ResourceType,
} from '../../src/graph/index.ts'
import { expand, readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'
import { argumentOf, leaves, listIn, literal, mapIn, parsed, resourcesOf, textIn } from './terraform-file.ts'

/** Terraform keeps texts in Unicode's composed form. */
function kept(text: string): string {
  return text.toWellFormed().normalize('NFC')
}

const hostile = [
  '${file("/etc/passwd")}',
  '$${x} $$${y} %{ if true }a%{ endif } %%{z} $%{q} %${r}',
  '"\nresource "aws_iam_user" "evil" {}\n#',
  'a\\"b\\',
  'EOT\r\n\t\u0000\u001b[31m\u0085\u2028\u2029\u202e\ufeff',
  '\u{e0001}\u{1f600}\ud800',
  '',
]

// The parser takes seconds to start.
beforeAll(async () => void (await parsed('')))

describe('texts in HCL', () => {
  it.each(hostile)('are read as they were written: %j', async (text) => {
    const { value } = await parsed(`value = ${hclText(text)}\n`)
    expect(textIn(value)).toBe(kept(text))
  })

  it('are read as they were written, whatever they hold', { timeout: 60_000 }, async () => {
    const pieces = fc.constantFrom('$', '%', '{', '}', '"', '\\', '\n', 'a', '~', '\u0001', '가', '\ud83d')
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    )
    // Many texts a file: reading one takes the parser longer than what is in it.
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 200, maxLength: 200 }), async (all) => {
        const { value } = await parsed(`value = [\n${all.map((one) => `${hclText(one)},\n`).join('')}]\n`)
        expect(listIn(value).map(textIn)).toEqual(all.map(kept))
      }),
      { numRuns: 5 },
    )
  })

  it('hold no character that a terminal or an editor acts upon', () => {
    expect(hostile.map(hclText).join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
  })
})

describe('layout', () => {
  // Terraform 1.11.4 leaves this text as it is (`terraform fmt`, 2026-11-25).
  it('is that of terraform fmt', () => {
    const list: HclValue = [{ name: 'web', 'a b': true, for: 1, '😀가': 2 }, reference('aws_vpc.vpc.id')]
    expect(
      hclBlock({
        head: 'resource "aws_x" "y"',
        arguments: { name: 'web', port: 80, list: call('jsonencode', list), on: true, empty: {} },
        blocks: [{ head: 'forward', arguments: { ids: ['a', 'b'] }, blocks: [] }],
        last: { depends_on: [reference('aws_vpc.vpc')] },
      }),
    ).toBe(`resource "aws_x" "y" {
  name = "web"
  port = 80
  list = jsonencode([
    {
      name  = "web"
      "a b" = true
      "for" = 1
      "😀가"  = 2
    },
    aws_vpc.vpc.id,
  ])
  on    = true
  empty = {}

  forward {
    ids = ["a", "b"]
  }

  depends_on = [aws_vpc.vpc]
}
`)
  })
})

// A whole file, read by a person and by `terraform fmt` of Terraform 1.11.4, which had nothing to change.
test('a service on Fargate behind a load balancer', async () => {
  const graph = expand({ region: 'ap-northeast-2', loadBalancer: 'application' })
  const { files } = exportGraph(graph, 'terraform', 'en')
  await expect(files[0]?.text).toMatchFileSnapshot('fargate-behind-a-load-balancer.tf')
})

/** The resources and notes of a file of the user's. */
async function terraformOf(value: unknown) {
  const source = await parseSource('task.json', JSON.stringify(value))
  const { files, notes } = exportGraph(readSources([source], { isLiteral: true }).graph, 'terraform', 'en')
  return { resources: resourcesOf(await parsed(files[0]?.text ?? '')), notes }
}

describe('a file with hostile names', () => {
  it.each(hostile)('becomes the same resources, with the names in their places: %j', async (text) => {
    const environment = [{ name: 'KEY', value: text }]
    const { resources } = await terraformOf({
      family: `web${text}`,
      containerDefinitions: [
        { name: 'web', image: 'nginx', environment, dockerLabels: { [`a${text}`]: text } },
      ],
    })
    expect(resources.map(({ type }) => type)).toEqual(['aws_ecs_task_definition'])
    const { family, container_definitions: containers } = resources[0]?.body ?? {}
    expect(textIn(family)).toBe(kept(`web${text}`))
    expect(await leaves(containers ?? null)).toEqual(
      expect.arrayContaining(['web', 'nginx', 'KEY', kept(text)]),
    )
    const [container] = Object.values((await argumentOf(containers)) ?? {})
    expect(Object.keys(mapIn(mapIn(container)['dockerLabels'])).map(literal)).toEqual([kept(`a${text}`)])
  })
})

test('whatever an inventory holds, Terraform can read the export of it', { timeout: 60_000 }, async () => {
  const names = Object.values(propertyNames).flatMap(({ settable }) => settable)
  const member = fc.constantFrom('key', 'value', 'name', 'type', 'for', '__proto__', '${x}', 'environment')
  const value = fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(member, fc.jsonValue())))
  const resource = fc.record({
    type: fc.constantFrom<ResourceType>(...resourceTypes),
    properties: fc.dictionary(fc.constantFrom(...names), value),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(resource, { maxLength: 8 }), async (resources) => {
      const graph = createGraph(
        resources.map(({ type, properties }, index): Resource => {
          const conforming = conform(type, properties).properties
          return {
            type,
            id: String(index),
            properties: conforming,
            origin: noProvenance,
            unknowns: [],
            exists: true as const,
          }
        }),
      )
      const plan = planOf(graph)
      const file = await parsed(exportGraph(graph, 'terraform', 'ko').files[0]?.text ?? '')
      const blocks = resourcesOf(file).filter(({ type }) => type !== 'aws_iam_role_policy_attachment')
      expect(blocks).toHaveLength(plan.parts.length)
    }),
    { numRuns: 40 },
  )
})
