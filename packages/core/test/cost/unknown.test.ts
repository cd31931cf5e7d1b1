import * as fc from 'fast-check'
import { assert, describe, expect, test } from 'vitest'
import { costOf, estimateGraph, type Estimate, type Usage } from '../../src/cost/index.ts'
import type { Path } from '../../src/finding/index.ts'
import { createGraph, type ResourceType } from '../../src/graph/index.ts'
import { loadPriceBook } from '../../src/pricing/index.ts'
import { expand } from '../../src/readers/index.ts'
import { doubt, hiddenPaths, hide } from '../graph/hide.ts'
import { caseGraphs, configGraphs, sampleService, type Sample } from '../graph/samples.ts'

const book = await loadPriceBook('ap-northeast-2')
assert(book)
const seoul = book

const usages: readonly Usage[] = [
  {},
  {
    lcu: 2,
    newConnectionsPerSecond: 900,
    natGb: 100,
    endpointGb: 50,
    gbOut: 500,
    crossZoneGb: 20,
    logGb: 10,
    imageGb: 5,
    insightsLogGb: 3,
    deploymentsPerMonth: 20,
    instanceType: 't3.large',
  },
  {
    schedule: [{ tasks: 4, hours: 8, times: 22 }],
    deploymentsPerMonth: 5,
    logGb: 20,
    lcu: 1,
    freeTier: true,
  },
]

const samples: readonly Sample[] = [
  ...(await caseGraphs('rules')),
  ...(await caseGraphs('savings')),
  ...(await caseGraphs('leftovers')),
  await sampleService(),
  ...configGraphs,
]

/** How much of each thing a bill counts; whom a line is put down to, and which line gets a free tier, are no amounts. */
function amountsOf({ items }: Estimate): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>()
  for (const { sku, quantity } of items) amounts.set(sku, (amounts.get(sku) ?? 0) + quantity)
  return new Map(
    [...amounts].filter(([, amount]) => amount > 0).map(([sku, amount]) => [sku, Number(amount.toFixed(6))]),
  )
}

/** A bill, of which something is not known, beside the bill of the same graph in which it is. */
function expectLowerBound(hidden: Estimate, full: Estimate, isCountOfNone: boolean): void {
  if (!isCountOfNone) expect(hidden.total).toBeLessThanOrEqual(full.total)
  if (hidden.missing.some(({ unknown }) => unknown !== undefined)) return
  // A bill that claims to rest on nothing unknown is the full one.
  expect(amountsOf(hidden)).toEqual(amountsOf(full))
  expect(hidden.missing).toHaveLength(full.missing.length)
}

describe.each(samples)('$name', ({ graph }) => {
  test('hiding a value leaves a lower bound that says so, wherever the value mattered', () => {
    for (const usage of usages) {
      const full = estimateGraph(graph, seoul, usage)
      for (const resource of graph.resources) {
        for (const path of hiddenPaths(resource)) {
          const isCountOfNone =
            path.join('.') === 'desiredCount' &&
            'desiredCount' in resource.properties &&
            resource.properties.desiredCount === 0
          const hidden = estimateGraph(hide(graph, resource, path), seoul, usage)
          expectLowerBound(hidden, full, isCountOfNone)
        }
      }
    }
  })

  test('a resource that may not exist is not in the total, and is named', () => {
    for (const usage of usages) {
      const full = estimateGraph(graph, seoul, usage)
      for (const resource of graph.resources)
        expectLowerBound(estimateGraph(doubt(graph, resource), seoul, usage), full, false)
    }
  })

  test('the order of resources changes nothing', () => {
    const turned = createGraph(graph.resources.toReversed(), graph.complete)
    for (const usage of usages) {
      const [bill, other] = [estimateGraph(graph, seoul, usage), estimateGraph(turned, seoul, usage)]
      const full = ({ items }: Estimate): readonly string[] =>
        items.map((item) => JSON.stringify(item)).toSorted()
      expect(full(other)).toEqual(full(bill))
      expect(other.total).toBe(bill.total)
      expect(new Set(other.missing.map((omission) => JSON.stringify(omission)))).toEqual(
        new Set(bill.missing.map((omission) => JSON.stringify(omission))),
      )
    }
  })
})

test('whatever several values are hidden, the total is a lower bound', () => {
  const anySample = fc.constantFrom(...samples.filter(({ graph }) => graph.resources.length > 0))
  fc.assert(
    fc.property(
      anySample,
      fc.constantFrom(...usages),
      fc.array(fc.nat(), { maxLength: 5 }),
      (sample, usage, picks) => {
        const full = estimateGraph(sample.graph, seoul, usage)
        let { graph } = sample
        let isCountHidden = false
        for (const pick of picks) {
          const all = graph.resources.flatMap((resource) =>
            hiddenPaths(resource).map((path) => [resource, path] as const),
          )
          const [resource, path] = all[pick % all.length] ?? []
          if (resource === undefined || path === undefined) continue
          isCountHidden ||= path.join('.') === 'desiredCount'
          graph = hide(graph, resource, path)
        }
        const hidden = estimateGraph(graph, seoul, usage)
        if (!isCountHidden) expect(hidden.total).toBeLessThanOrEqual(full.total)
        const isComplete = hidden.missing.every(({ unknown }) => unknown === undefined)
        if (isComplete) expect(amountsOf(hidden)).toEqual(amountsOf(full))
      },
    ),
    { numRuns: 2000 },
  )
})

describe('what a bill says of a value that is not known', () => {
  const graph = expand({ region: 'ap-northeast-2', tasks: 3, loadBalancer: 'application' })
  const full = estimateGraph(graph, seoul)

  function hiding(type: ResourceType, ...path: Path): Estimate {
    const [resource] = graph.all(type)
    assert(resource)
    return estimateGraph(hide(graph, resource, path), seoul)
  }
  const skusOf = ({ items }: Estimate): readonly string[] => items.map(({ sku }) => sku)

  test('only the lines that rest on it are left out', () => {
    const addresses = skusOf(full).filter((sku) => sku === 'public-ipv4.in-use-hour')
    expect(addresses).toHaveLength(2)
    const scheme = hiding('elbv2.loadBalancer', 'scheme')
    expect(skusOf(scheme)).toEqual([
      'fargate.linux.x86.vcpu-hour',
      'fargate.linux.x86.gb-hour',
      'public-ipv4.in-use-hour',
      'alb.hour',
      'alb.lcu-hour',
    ])
    expect(scheme.missing.map(({ reason }) => reason.en)).toEqual([
      'web: scheme (${Hidden}): the value is not known, and what depends on it is not in the total.',
    ])
    const architecture = hiding('ecs.taskDefinition', 'runtimePlatform', 'cpuArchitecture')
    expect(skusOf(architecture)).toEqual(skusOf(full).slice(2))
  })

  test('a value that changes no amount leaves the bill whole', () => {
    for (const bill of [
      hiding('ecs.taskDefinition', 'containerDefinitions', 0, 'image'),
      hiding('ecs.service', 'healthCheckGracePeriodSeconds'),
      hiding('ecs.service', 'deploymentConfiguration'),
      hiding('elbv2.targetGroup', 'healthCheckPath'),
    ]) {
      expect(bill.missing).toEqual([])
      expect(bill.total).toBe(full.total)
    }
  })

  test('what may not exist is named with its condition', () => {
    const [balancer] = graph.all('elbv2.loadBalancer')
    assert(balancer)
    const bill = estimateGraph(doubt(graph, balancer), seoul)
    expect(bill.missing.map(({ reason }) => reason)).toEqual([
      {
        ko: 'web: ${Condition}에 따라 없을 수도 있는 리소스여서 합계에 넣지 않았습니다.',
        en: 'web: whether it exists depends on ${Condition}; it is not in the total.',
      },
    ])
    expect(skusOf(bill)).toEqual(skusOf(full).slice(0, 3))
    expect(costOf([balancer], graph, seoul).items).toHaveLength(3)
    const doubted = doubt(graph, balancer)
    expect(costOf(doubted.all('elbv2.loadBalancer'), doubted, seoul).items).toEqual([])
  })

  test('one task of an unknown number is assumed, and its lines say so', () => {
    const bill = hiding('ecs.service', 'desiredCount')
    const lines = bill.items.filter(({ resource }) => resource.type === 'ecs.service')
    expect(new Set(lines.map(({ basis }) => basis))).toEqual(new Set(['assumed']))
    expect(bill.missing).toHaveLength(1)
    expect(new Set(full.items.map(({ sku, basis }) => `${sku} ${basis}`))).toContain(
      'fargate.linux.x86.vcpu-hour fixed',
    )
  })
})
