import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Path } from '../../src/finding/index.ts'
import { createGraph, originalOf, type Resource, type ResourceGraph } from '../../src/graph/index.ts'
import { best, reachability, traceBetween, type Trace, type Verdict } from '../../src/network/index.ts'
import { parseInventory, readInventory } from '../../src/readers/index.ts'
import { doubt, hiddenPaths, hide } from '../graph/hide.ts'
import { caseGraphs, configGraphs, type Sample } from '../graph/samples.ts'
import { allTraces } from './all-traces.ts'
import { graphFor, vpc } from './random-vpc.ts'

// What is unknown makes a trace unknown, or makes no difference to it: it never lets a packet pass, and never stops one.

const data = join(import.meta.dirname, '../../../lint-cli/data/demo-inventory.json')
const parsed = parseInventory(JSON.parse(readFileSync(data, 'utf8')))
if (!('inventory' in parsed)) throw new Error('the inventory of the demonstration cannot be read')
const demo: Sample = { name: 'demo inventory', graph: readInventory(parsed.inventory).graph }

const samples = [
  ...(await caseGraphs('rules')),
  ...(await caseGraphs('savings')),
  ...configGraphs,
  demo,
].filter(({ graph }) => graph.all('ec2.subnet').length > 0 || graph.all('elbv2.listener').length > 0)

/** So many values of a graph are hidden, one after the other; which they are is the same in every run. */
const mostHidden = 80

interface Value {
  readonly resource: Resource
  readonly path: Path
}

/** Every `n`th of the values of a graph. */
function valuesOf(graph: ResourceGraph): readonly Value[] {
  const all = graph.resources.flatMap((resource) => hiddenPaths(resource).map((path) => ({ resource, path })))
  const step = Math.max(1, all.length / mostHidden)
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

type Traces = ReadonlyMap<string, readonly Trace[]>

const verdictsOf = (traces: Traces): Readonly<Record<string, readonly Verdict[]>> =>
  Object.fromEntries([...traces].map(([name, list]) => [name, list.map(({ verdict }) => verdict)]))

/** Where traces of a graph that is known less say anything else than `unknown` or what is so. */
function surprisesIn(less: Traces, full: Traces): readonly string[] {
  return [...less].flatMap(([name, traces]) => {
    const known = full.get(name) ?? []
    return traces.flatMap(({ verdict }, index) =>
      verdict === 'unknown' || (traces.length === known.length && known[index]?.verdict === verdict)
        ? []
        : [`${name} [${index}]: ${verdict} instead of ${known[index]?.verdict ?? 'nothing'}`],
    )
  })
}

/** Traces that were certain, are unknown for want of a value, and do not name it. */
function silentIn(less: Traces, full: Traces, isMeant: (at: Value) => boolean): readonly string[] {
  return [...less].flatMap(([name, traces]) => {
    const wasCertain = (full.get(name) ?? []).every(({ verdict }) => verdict !== 'unknown')
    const unnamed = traces.filter(
      ({ verdict, hops }) =>
        verdict === 'unknown' &&
        !hops.some(({ reason, at }) => reason === 'value-unknown' && at !== undefined && isMeant(at)),
    )
    return wasCertain && unnamed.length > 0 ? [name] : []
  })
}

function checkHiding(graph: ResourceGraph, { resource, path }: Value, full: Traces): void {
  const where = `${resource.type} ${resource.id} ${path.join('.')}`
  const less = allTraces(hide(graph, resource, path))
  expect(surprisesIn(less, full), where).toEqual([])
  const isMeant = (at: Value): boolean =>
    at.path.join('.') === path.join('.') && at.resource.type === resource.type
  expect(silentIn(less, full, isMeant), where).toEqual([])
}

describe.each(samples.map(({ name, graph }) => [name, graph] as const))('%s', (_, graph) => {
  const full = allTraces(graph)

  test('a hidden value makes traces unknown, or makes no difference', () => {
    for (const value of valuesOf(graph)) checkHiding(graph, value, full)
    // What is known again is told as before: nothing that was kept for a graph leaks into another.
    expect(verdictsOf(allTraces(createGraph(graph.resources, graph.complete)))).toEqual(verdictsOf(full))
  })

  test('a resource that may not exist leaves only what holds with and without it', () => {
    for (const resource of graph.resources) {
      const open = allTraces(doubt(graph, resource))
      const without = allTraces(
        createGraph(
          graph.resources.filter((each) => each !== resource),
          graph.complete,
        ),
      )
      const where = `${resource.type} ${resource.id}`
      expect(surprisesIn(open, full), where).toEqual([])
      // Services and listeners are asked about by their place in the list.
      if (resource.type === 'ecs.service' || resource.type === 'elbv2.listener') continue
      expect(surprisesIn(open, without), where).toEqual([])
    }
  })

  test('the order of resources changes nothing', () => {
    // Questions are named by the order of services and listeners, so that these keep theirs.
    const [asked, others] = [
      graph.resources.filter(({ type }) => type === 'ecs.service' || type === 'elbv2.listener'),
      graph.resources.filter(({ type }) => type !== 'ecs.service' && type !== 'elbv2.listener'),
    ]
    const turned = createGraph([...others.toReversed(), ...asked], graph.complete)
    const reasonsOf = (traces: Traces): unknown =>
      [...traces].map(([name, list]) => [
        name,
        list.map(({ verdict, hops }) => [verdict, ...hops.map(({ reason }) => reason)].join()).toSorted(),
      ])
    expect(reasonsOf(allTraces(turned))).toEqual(reasonsOf(full))
  })
})

test('in random networks every pair of services is answered for as it is one by one', () => {
  fc.assert(
    fc.property(vpc, fc.nat(), (input, number) => {
      const full = graphFor(input)
      const values = full.resources.flatMap((resource) =>
        hiddenPaths(resource).map((path) => ({ resource, path })),
      )
      const { resource, path } = values[number % values.length] ?? {}
      const graph = resource === undefined || path === undefined ? full : hide(full, resource, path)
      const { classes, verdict } = reachability(graph)
      const indexOf = (service: Resource | undefined): number =>
        classes.findIndex((same) => same.some((each) => originalOf(each) === service))
      const [from, to] = graph.all('ecs.service')
      if (from === undefined || to === undefined) return
      const expected = best(traceBetween(graph, from, to))?.verdict
      // Asked twice: what was worked out for the first answer still rests on what is unknown.
      expect(verdict(indexOf(from), indexOf(to))).toBe(expected)
      expect(verdict(indexOf(from), indexOf(to))).toBe(expected)
    }),
    { numRuns: 600 },
  )
})

test('in random networks a hidden value makes traces unknown, or makes no difference', () => {
  let known = 0
  fc.assert(
    fc.property(vpc, fc.nat(), (input, number) => {
      const graph = graphFor(input)
      const values = graph.resources.flatMap((resource) =>
        hiddenPaths(resource).map((path) => ({ resource, path })),
      )
      const value = values[number % values.length]
      if (value === undefined) return
      const full = allTraces(graph)
      checkHiding(graph, value, full)
      const verdicts = [...allTraces(hide(graph, value.resource, value.path)).values()].flat()
      known += verdicts.filter(({ verdict }) => verdict !== 'unknown').length
    }),
    { numRuns: 600 },
  )
  // A test in which everything became unknown would prove little.
  expect(known).toBeGreaterThan(600)
})
