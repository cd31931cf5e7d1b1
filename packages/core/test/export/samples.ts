import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ResourceGraph } from '../../src/graph/index.ts'
import { parseInventory, readInventory, readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

const root = join(import.meta.dirname, '../../../..')

export async function sampleService(): Promise<ResourceGraph> {
  const files = ['task-definition.json', 'service.json'].map((name) =>
    join(root, 'examples/sample-service', name),
  )
  const sources = await Promise.all(files.map((file) => parseSource(file, readFileSync(file, 'utf8'))))
  return readSources(sources).graph
}

export function sampleAccount(): ResourceGraph {
  const file = join(root, 'packages/lint-cli/data/demo-inventory.json')
  const parsed = parseInventory(JSON.parse(readFileSync(file, 'utf8')))
  if (!('inventory' in parsed)) throw new Error('the sample account is no inventory')
  return readInventory(parsed.inventory).graph
}
