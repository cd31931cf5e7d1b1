import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportFormats, exportGraph } from '../../src/export/index.ts'
import { propertyNames } from '../../src/resources/index.ts'
import { resourceTypes, type ResourceType } from '../../src/graph/index.ts'
import { parseInventory, readInventory } from '../../src/readers/index.ts'

function exportOf(resources: readonly unknown[]) {
  const parsed = parseInventory({
    kind: 'ecs-lint.inventory',
    schemaVersion: 1,
    takenAt: '',
    regions: [],
    collected: [],
    resources,
    gaps: [],
  })
  if (!('inventory' in parsed)) throw new Error('not an inventory')
  const { graph } = readInventory(parsed.inventory)
  return exportFormats.map((format) => exportGraph(graph, format, 'ko'))
}

const names = Object.values(propertyNames).flatMap(({ settable }) => settable)
const resource = fc.record({
  type: fc.constantFrom<ResourceType>(...resourceTypes),
  region: fc.constantFrom('us-east-1', "'; rm -rf ~ #"),
  properties: fc.dictionary(fc.constantFrom('vpcId', 'groupId', 'clusterName', ...names), fc.jsonValue()),
})

test('whatever an inventory holds, an export of it ends, and no line of it acts on a terminal', () => {
  fc.assert(
    fc.property(fc.array(resource, { maxLength: 8 }), (resources) => {
      for (const { files } of exportOf(resources))
        for (const { text } of files) expect(text).not.toMatch(/[^\n\P{Cc}]|[\u202A-\u202E\u2066-\u2069]/u)
    }),
    { numRuns: 100 },
  )
})

// Found by the test above: two of a type whose shape has no tags, with a tag that is none.
test('tags that are none name nothing', () => {
  const budget = { type: 'budgets.budget', region: 'us-east-1' }
  const named = { ...budget, properties: { tags: [null, 'Name', { key: 'Name', value: 1 }] } }
  for (const { files } of exportOf([named, { ...budget, properties: {} }])) expect(files).toHaveLength(1)
})

test('a value that is nested without end is left out, with a note', () => {
  const text = `${'['.repeat(5000)}${']'.repeat(5000)}`
  const cluster = { clusterName: 'shop', configuration: JSON.parse(text) as unknown }
  for (const { notes } of exportOf([{ type: 'ecs.cluster', region: 'us-east-1', properties: cluster }]))
    expect(notes.map(({ about, property }) => [about, property])).toEqual([['omitted', 'configuration']])
})
