import { describe, expect, test } from 'vitest'
import { formatPath, isWithin, valueAt } from '../../src/finding/index.ts'
import { editGraph, type ResourceGraph } from '../../src/graph/index.ts'
import { deletePlan, findLeftovers, shellCommands, stepId, type Leftover } from '../../src/leftovers/index.ts'
import type { Inventory } from '../../src/readers/index.ts'
import { doubt, hiddenPaths, hide } from '../graph/hide.ts'
import {
  books,
  caseFiles,
  demoInventory,
  gapName,
  graphOf,
  inventoryOf,
  now,
  readCase,
  shuffled,
} from './cases.ts'

/** What an audit says, by the places of resources in the graph: names may be what is hidden. */
interface Answer {
  /** `place kind` → what is said of it. */
  readonly found: ReadonlyMap<
    string,
    { readonly verdict: string; readonly cost: number | undefined; readonly isLowerBound: boolean }
  >
  /** `place` → the commands of its step. */
  readonly plan: ReadonlyMap<number, string>
  /** What the detectors lacked, and what no step could delete. */
  readonly named: ReadonlySet<string>
}

function answerOf(graph: ResourceGraph): Answer {
  const places = new Map(graph.resources.map((resource, place) => [stepId(resource), place]))
  const placeOf = (resource: Parameters<typeof stepId>[0]): number => places.get(stepId(resource)) ?? -1
  const { leftovers, gaps } = findLeftovers(graph, books, now)
  const plan = deletePlan(graph, leftovers)
  return {
    found: new Map(
      leftovers.map(({ kind, verdict, resource, monthlyCost: cost, isLowerBound }) => [
        `${placeOf(resource)} ${kind}`,
        { verdict, cost, isLowerBound },
      ]),
    ),
    plan: new Map(plan.steps.map((step) => [placeOf(step.resource), shellCommands(step).join('\n')])),
    named: new Set([
      ...gaps.map((gap) =>
        'type' in gap ? gap.type : `${placeOf(gap.resource)}: ${formatPath(gap.unknown.path)}`,
      ),
      ...plan.leftOut.map(({ resource }) => `${placeOf(resource)}`),
    ]),
  }
}

/** What an audit with one value less must not say. */
function checkAgainst(full: Answer, less: Answer): void {
  for (const [key, { verdict, cost, isLowerBound }] of less.found) {
    const before = full.found.get(key)
    if (verdict === 'waste') expect(before?.verdict).toBe('waste')
    if (before !== undefined && before.cost !== cost) expect(isLowerBound).toBe(true)
  }
  for (const [place, commands] of less.plan) expect(full.plan.get(place)).toBe(commands)
  const isSame =
    less.plan.size === full.plan.size &&
    less.found.size === full.found.size &&
    [...less.found].every(([key, { verdict }]) => full.found.get(key)?.verdict === verdict)
  // Whatever could not be said is named.
  if (!isSame) expect([...less.named].filter((name) => !full.named.has(name))).not.toEqual([])
}

const accounts: readonly (readonly [name: string, inventory: Inventory])[] = [
  ['the sample account', demoInventory()],
  ...caseFiles.map((file) => [file, inventoryOf(readCase(file))] as const),
]

describe.each(accounts)('%s', (_, inventory) => {
  const graph = graphOf(inventory)
  const full = answerOf(graph)

  test('hiding any value makes nothing waste, plans nothing new, and what it keeps from being said is named', () => {
    for (const [place, resource] of graph.resources.entries())
      for (const path of hiddenPaths(resource))
        try {
          checkAgainst(full, answerOf(hide(graph, resource, path)))
        } catch (error) {
          throw new Error(`${resource.type} ${resource.id} (${place}): ${path.join('.')} is hidden`, {
            cause: error,
          })
        }
  })

  test('so does a resource of which nobody knows whether it is there', () => {
    for (const resource of graph.resources) checkAgainst(full, answerOf(doubt(graph, resource)))
  })

  test('so does a value of another shape in the file, also where it is the name of a resource', () => {
    for (const [place, resource] of graph.resources.entries())
      for (const path of hiddenPaths(resource)) {
        const broken = structuredClone(inventory)
        put(broken.resources[place]?.properties, path, null)
        try {
          checkAgainst(full, answerOf(graphOf(broken)))
        } catch (error) {
          throw new Error(`${resource.type} ${resource.id}: ${path.join('.')} is null`, { cause: error })
        }
      }
  })

  test('revealing what was hidden gives the whole answer', () => {
    for (const [place, resource] of graph.resources.entries())
      for (const path of hiddenPaths(resource)) {
        // A structure that holds something unknown cannot be told whole.
        if (resource.unknowns.some((unknown) => isWithin(unknown.path, path))) continue
        const hidden = hide(graph, resource, path)
        const value = valueAt(resource.properties, path)
        const revealed = editGraph(hidden, [
          { op: 'set', resource: hidden.resources[place] ?? resource, path, value },
        ])
        expect(answerOf(revealed)).toEqual(full)
      }
  })

  test('a type that was not read makes nothing waste, plans nothing new, and is named where it is missed', () => {
    for (const type of new Set(inventory.resources.map((resource) => resource.type))) {
      const gap = { region: 'ap-northeast-2', service: 'x', reason: 'AccessDenied', types: [type] }
      const without = inventory.resources.map((resource) =>
        resource.type === type ? { ...resource, type: 'budgets.budget' as const, properties: {} } : resource,
      )
      checkAgainst(full, answerOf(graphOf({ ...inventory, resources: without, gaps: [gap] })))
    }
  })

  test('the order of the resources changes nothing', () => {
    const { leftovers, gaps } = findLeftovers(graph, books, now)
    const said = leftovers.map(withNames)
    const plan = deletePlan(graph, leftovers)
    for (const seed of [1, 2, 3, 4, 5]) {
      const other = graphOf({ ...inventory, resources: [...shuffled(inventory.resources, seed)] })
      const found = findLeftovers(other, books, now)
      expect(found.leftovers.map(withNames)).toEqual(said)
      expect(found.gaps.map(gapName)).toEqual(gaps.map(gapName))
      expect(deletePlan(other, found.leftovers)).toEqual(plan)
    }
  })

  test('what rests on what nobody knows says on what, and has no command', () => {
    for (const { unknowns, verdict, remove, evidence } of findLeftovers(graph, books, now).leftovers) {
      if (unknowns.length === 0) continue
      expect(verdict).toBe('review')
      expect(remove).toEqual([])
      expect(evidence.at(-1)?.en).toContain('not certain')
    }
  })
})

/** A leftover with the names of what it deletes: the resources of another graph are others. */
function withNames(leftover: Leftover): object {
  return { ...leftover, deletes: leftover.deletes.map(stepId).toSorted() }
}

function put(target: unknown, path: readonly (string | number)[], value: unknown): void {
  let current = target as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) current = current[step] as Record<string | number, unknown>
  const last = path.at(-1)
  if (last !== undefined) current[last] = value
}
