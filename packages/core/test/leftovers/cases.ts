// The cases of the detectors: small inventories with what must be found in them.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { formatPath } from '../../src/finding/index.ts'
import { resourceTypes, type ResourceGraph } from '../../src/graph/index.ts'
import { deletePlan, findLeftovers, type LeftoverGap } from '../../src/leftovers/index.ts'
import { loadPriceBook } from '../../src/pricing/index.ts'
import { parseInventory, readInventory, type Inventory } from '../../src/readers/index.ts'

export interface Case {
  /** Everything that is found, by any detector: `verdict kind id`. */
  readonly found: readonly string[]
  /** What the plan deletes, in order: `type id`. */
  readonly plan: readonly string[]
  /** The commands for the first that is found, up to their options. */
  readonly remove?: readonly string[]
  /** What the detectors lacked: a type, or `type id: path`. */
  readonly gaps?: readonly string[]
  /** The types that the inventory does not list wholly. */
  readonly unlisted?: readonly string[]
  readonly resources: readonly Readonly<Record<string, Record<string, unknown>>>[]
}

export const folder = join(import.meta.dirname, '../../src/leftovers')
export const caseFiles = globSync('*/cases/{bad,ok}-*.{yaml,json}', { cwd: folder }).toSorted()

const book = await loadPriceBook('ap-northeast-2')
export const books = new Map(book === undefined ? [] : [[book.region, book]])

export function readCase(file: string): Case {
  return load(readFileSync(join(folder, file), 'utf8')) as Case
}

/** When the inventories were taken. */
export const now = new Date('2026-11-28T00:00:00Z')

export function inventoryOf({ resources, unlisted = [] }: Case): Inventory {
  return {
    kind: 'ecs-lint.inventory',
    schemaVersion: 1,
    takenAt: now.toISOString(),
    account: '111122223333',
    regions: ['ap-northeast-2'],
    collected: resourceTypes.filter((type) => !unlisted.includes(type)),
    gaps: [],
    resources: resources.flatMap((resource) =>
      Object.entries(resource).map(([type, properties]) => ({
        type: type as Inventory['resources'][number]['type'],
        region: 'ap-northeast-2',
        properties,
      })),
    ),
  }
}

export function graphOf(inventory: Inventory): ResourceGraph {
  return readInventory(inventory).graph
}

/** The sample account that the command brings along. */
export function demoInventory(): Inventory {
  const file = join(import.meta.dirname, '../../../lint-cli/data/demo-inventory.json')
  const parsed = parseInventory(JSON.parse(readFileSync(file, 'utf8')))
  if (!('inventory' in parsed)) throw new Error('the sample account is no inventory')
  return parsed.inventory
}

/** What a case expects, as it was found. */
export function outcomeOf(graph: ResourceGraph): Required<Omit<Case, 'unlisted' | 'resources'>> {
  const { leftovers, gaps } = findLeftovers(graph, books, now)
  const { steps } = deletePlan(graph, leftovers)
  return {
    found: leftovers.map(({ verdict, kind, resource }) => `${verdict} ${kind} ${resource.id}`),
    plan: steps.map(({ resource }) => `${resource.type} ${resource.id}`),
    remove: (leftovers[0]?.remove ?? []).map((command) => command.replace(/^aws | --.*$/g, '')),
    gaps: gaps.map(gapName),
  }
}

export function gapName(gap: LeftoverGap): string {
  return 'type' in gap ? gap.type : `${gap.resource.type} ${gap.resource.id}: ${formatPath(gap.unknown.path)}`
}

/** A copy of a list in another order, the same for the same seed. */
export function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const result = [...items]
  let state = seed * 2_654_435_761
  for (let index = result.length - 1; index > 0; index -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const other = Math.floor((state / 2_147_483_648) * (index + 1))
    const [one, two] = [result[index], result[other]]
    if (one !== undefined && two !== undefined) [result[index], result[other]] = [two, one]
  }
  return result
}
