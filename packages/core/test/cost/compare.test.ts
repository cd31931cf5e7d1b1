import * as fc from 'fast-check'
import { assert, describe, expect, test } from 'vitest'
import {
  compareGraph,
  estimateGraph,
  questions,
  type Comparison,
  type Question,
  type Usage,
} from '../../src/cost/index.ts'
import type { ResourceGraph } from '../../src/graph/index.ts'
import { loadAllPriceBooks, type PriceBook } from '../../src/pricing/index.ts'
import { expand, readSources, type ServiceConfig } from '../../src/readers/index.ts'
import { lint, rules } from '../../src/rules/index.ts'
import { parseSource } from '../../src/source/index.ts'

const books = await loadAllPriceBooks()

function bookOf(region: string): PriceBook {
  const book = books.find((each) => each.region === region)
  assert(book)
  return book
}

/** So many GB go through whatever way out the config has. */
function usageOf({ egress }: ServiceConfig, gb: number): Usage {
  return egress === 'endpoints' ? { endpointGb: gb } : { natGb: gb }
}

function compare(question: Question, config: ServiceConfig, gb = 0): Comparison {
  const usage = usageOf(config, gb)
  return compareGraph(question, { graph: expand(config), book: bookOf(config.region), books, usage })
}

async function graphOf(...values: readonly object[]): Promise<ResourceGraph> {
  const sources = values.map((value, index) => parseSource(`${index}.json`, JSON.stringify(value)))
  return readSources(await Promise.all(sources)).graph
}

/** `id total`, with `?` for what has no rank and `*` for the service as it is. */
function table({ alternatives }: Comparison): string[] {
  return alternatives.map(
    ({ id, estimate, isComparable, isCurrent }) =>
      `${isCurrent ? '*' : ''}${id} ${isComparable ? '' : '?'}${estimate.total}`,
  )
}

const seoul = { region: 'ap-northeast-2', cpu: 1024, memory: 2048 } as const
const virginia = { ...seoul, region: 'us-east-1' } as const

describe('figures worked out by hand from the list prices', () => {
  test.each<[string, Question, ServiceConfig, readonly string[]]>([
    // x86 (0.04656 + 2 × 0.00511) × 730 = 41.4494; ARM (0.03725 + 2 × 0.00409) × 730 = 33.1639
    ['Seoul', 'arch', { ...seoul, egress: 'none' }, ['arm 33.16', '*x86 41.45']],
    ['Seoul, on ARM now', 'arch', { ...seoul, egress: 'none', cpuArchitecture: 'ARM64' }, ['*arm 33.16', 'x86 41.45']],
    // on-demand 3 × (0.04048 + 2 × 0.004445) × 730 = 3 × 36.0401; Spot 3 × (0.01288561 + 2 × 0.00141493) × 730 = 3 × 11.47229
    ['N. Virginia', 'spot', { ...virginia, egress: 'none', tasks: 3 }, ['spot 34.42', 'mixed 58.98', '*on-demand 108.12']],
    ['N. Virginia, on Spot now', 'spot', { ...virginia, egress: 'none', tasks: 3, compute: 'FARGATE_SPOT' }, ['*spot 34.42', 'mixed 58.98', 'on-demand 108.12']],
  ])('%s: %s', (_, question, config, expected) => {
    expect(table(compare(question, config))).toEqual(expected)
  }) // prettier-ignore

  test.each([
    // Seoul, 300 GB: nat-1 is 105.87; each GB of layers that comes by S3 saves 0.059 there, and 0.01 at the endpoints (101.39)
    [0, 105.87, 105.87, 101.39],
    [100, 105.87, 99.97, 100.39],
    [300, 105.87, 88.17, 98.39],
  ])('B3: layers of images, %i GB, come by the S3 gateway for free', (layerGb, nat, natAndS3, endpoints) => {
    const config: ServiceConfig = { region: 'ap-northeast-2', cpu: 1024, memory: 2048, egress: 'nat' }
    const { alternatives } = compareGraph('egress', {
      graph: expand(config),
      book: bookOf('ap-northeast-2'),
      usage: { natGb: 300, layerGb },
    })
    const totalOf = (id: string): number | undefined =>
      alternatives.find((alternative) => alternative.id === id)?.estimate.total
    expect([totalOf('nat-1'), totalOf('nat-1-s3'), totalOf('endpoints')]).toEqual([nat, natAndS3, endpoints])
  })

  test('Mumbai: ARM is at its own rate, 0.56 of x86, and not at a rule of thumb', () => {
    const { alternatives } = compare('arch', {
      region: 'ap-south-1',
      cpu: 1024,
      memory: 2048,
      egress: 'none',
    })
    const [arm, x86] = alternatives
    assert(arm !== undefined && x86 !== undefined)
    expect(arm.id).toBe('arm')
    expect(arm.estimate.total / x86.estimate.total).toBeCloseTo(0.56, 2)
  })

  test.each<[string, ServiceConfig, number, readonly string[]]>([
    // The task is 41.4494. Address 0.005 × 730 = 3.65; NAT 0.059 × 730 + 3.65 = 46.72; endpoints for ECR twice and logs, in
    // two zones, 3 × 2 × 0.013 × 730 = 56.94.
    ['Seoul, no data', seoul, 0, ['ipv6 41.45', '*public-ip 45.1', 'nat-1 88.17', 'nat-1-s3 88.17', 'endpoints 98.39', 'nat-per-zone 134.89']],
    // 300 GB: 300 × 0.059 = 17.70 at a NAT gateway, 300 × 0.01 = 3.00 at the endpoints
    ['Seoul, 300 GB', seoul, 300, ['ipv6 41.45', '*public-ip 45.1', 'endpoints 101.39', 'nat-1 105.87', 'nat-1-s3 105.87', 'nat-per-zone 152.59']],
    // The task is 36.0401; NAT 0.045 × 730 + 3.65 = 36.50; endpoints 3 × 2 × 0.01 × 730 = 43.80; 300 × 0.045, 300 × 0.01
    ['N. Virginia, 300 GB', virginia, 300, ['ipv6 36.04', '*public-ip 39.69', 'endpoints 82.84', 'nat-1 86.04', 'nat-1-s3 86.04', 'nat-per-zone 122.54']],
  ])('%s: egress', (_, config, gb, expected) => {
    expect(table(compare('egress', config, gb))).toEqual(expected)
  }) // prettier-ignore

  test('the break-even of one NAT gateway and endpoints', () => {
    const crossing = (config: ServiceConfig): number | undefined =>
      compare('egress', config).breakEvens.find(({ between }) => between.join() === 'nat-1,endpoints')?.gb
    // (56.94 - 46.72) / (0.059 - 0.01)
    expect(crossing(seoul)).toBeCloseTo(208.571, 3)
    // (43.80 - 36.50) / (0.045 - 0.01)
    expect(crossing(virginia)).toBeCloseTo(208.571, 3)
    // Three tasks' addresses cost less than any gateway at any amount of data.
    const never = compare('egress', { ...seoul, tasks: 3 }).breakEvens
    expect(never).toContainEqual({ between: ['public-ip', 'nat-1'] })
    // Sixteen cost 58.40, more than the endpoints' 56.94 + 0.01 a GB up to (58.40 - 56.94) / 0.01.
    const { breakEvens } = compare('egress', { ...seoul, tasks: 16 })
    const many = breakEvens.find(({ between }) => between.join() === 'endpoints,public-ip')
    expect(many?.gb).toBeCloseTo(146, 6)
  })

  test('regions: Seoul against N. Virginia, 3 tasks behind an ALB', () => {
    const comparison = compare('regions', { ...seoul, tasks: 3, loadBalancer: 'application' })
    const totals = new Map(comparison.alternatives.map((each) => [each.id, each]))
    expect(totals.get('ap-northeast-2')).toMatchObject({ isCurrent: true, difference: 0, estimate: { total: 159.02 } })
    // 3 × 36.0401 + 0.0225 × 730 + (3 + 2) × 3.65; 142.80 - 159.02
    expect(totals.get('us-east-1')).toMatchObject({ isComparable: true, difference: -16.22, estimate: { total: 142.8 } })
  }) // prettier-ignore
})

describe('regions', () => {
  test('all books are there once; those without a price stand last, without a rank', () => {
    const { alternatives } = compare('regions', { ...seoul, loadBalancer: 'application' })
    expect(alternatives.map(({ id }) => id).toSorted()).toEqual(books.map(({ region }) => region).toSorted())
    const firstUnranked = alternatives.findIndex(({ isComparable }) => !isComparable)
    expect(firstUnranked).toBeGreaterThan(10)
    for (const [index, alternative] of alternatives.entries()) {
      expect(alternative.isComparable).toBe(index < firstUnranked)
      expect(alternative.estimate.missing.length === 0).toBe(alternative.isComparable)
      expect(alternative.difference === undefined).toBe(!alternative.isComparable)
    }
    expect(alternatives.slice(firstUnranked).map(({ id }) => id)).toContain('af-south-1')
  })

  test('a service whose own price is unknown has no differences', () => {
    const { alternatives } = compare('regions', {
      ...seoul,
      region: 'af-south-1',
      loadBalancer: 'application',
    })
    expect(alternatives.every(({ difference }) => difference === undefined)).toBe(true)
    expect(alternatives[0]?.isComparable).toBe(true)
  })
})

describe('what cannot be is said, and not priced', () => {
  test('Windows has neither ARM nor Spot', () => {
    const windows = { ...seoul, operatingSystem: 'WINDOWS_SERVER_2022_CORE', tasks: 3 } as const
    expect(compare('arch', windows).unavailable.map(({ id }) => id)).toEqual(['arm'])
    expect(compare('spot', windows).unavailable.map(({ id }) => id)).toEqual(['mixed', 'spot'])
  })

  test('one task cannot be shared', () => {
    const { alternatives, unavailable } = compare('spot', virginia)
    expect(unavailable.map(({ id }) => id)).toEqual(['mixed'])
    expect(alternatives.map(({ id }) => id)).toEqual(['spot', 'on-demand'])
  })

  test('without subnets there is no way out to compare', async () => {
    const graph = await graphOf({ family: 'web', requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512', containerDefinitions: [] }) // prettier-ignore
    const { alternatives, unavailable } = compareGraph('egress', { graph, book: bookOf('us-east-1') })
    expect(alternatives.map(({ id }) => id)).toEqual(['current'])
    expect(unavailable.map(({ id }) => id)).toEqual(['public-ip', 'nat-1', 'nat-1-s3', 'endpoints', 'ipv6'])
  })

  test('a Spot price that nobody knows leaves the alternative without a rank', () => {
    const { alternatives } = compare('spot', { ...seoul, tasks: 3, cpuArchitecture: 'ARM64' })
    expect(alternatives.map(({ id, isComparable }) => [id, isComparable])).toEqual([
      ['on-demand', true],
      ['mixed', false],
      ['spot', false],
    ])
  })
})

describe('files', () => {
  const task = {
    family: 'web', requiresCompatibilities: ['FARGATE'], networkMode: 'awsvpc', cpu: '1024', memory: '2048',
    containerDefinitions: [{ name: 'web', image: '111122223333.dkr.ecr.us-east-1.amazonaws.com/web:1', secrets: [{ name: 'KEY', valueFrom: 'key' }] }],
  } // prettier-ignore
  const service = {
    serviceName: 'web', taskDefinition: 'web', desiredCount: 10,
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1', 'subnet-2'], assignPublicIp: 'ENABLED' } },
    capacityProviderStrategy: [
      { capacityProvider: 'FARGATE', base: 2, weight: 1 },
      { capacityProvider: 'FARGATE_SPOT', weight: 3 },
    ],
  } // prettier-ignore

  test('shares that are none of the three stay as they are, beside the three', async () => {
    const graph = await graphOf(task, service)
    const { alternatives } = compareGraph('spot', { graph, book: bookOf('us-east-1') })
    expect(alternatives.map(({ id }) => id)).toEqual(['spot', 'mixed', 'current', 'on-demand'])
    expect(alternatives.find(({ isCurrent }) => isCurrent)?.id).toBe('current')
  })

  test('a mix of architectures stays as it is, beside the two', async () => {
    const graph = await graphOf(task, {
      ...task,
      family: 'job',
      runtimePlatform: { cpuArchitecture: 'ARM64' },
    })
    const { alternatives } = compareGraph('arch', { graph, book: bookOf('us-east-1') })
    expect(alternatives.map(({ id }) => id)).toEqual(['arm', 'current', 'x86'])
  })

  test('the endpoints are those that the tasks need: for ECR and for a parameter, not for logs', async () => {
    const graph = await graphOf(task, service)
    const { alternatives } = compareGraph('egress', { graph, book: bookOf('us-east-1') })
    const endpoints = alternatives.find(({ id }) => id === 'endpoints')
    assert(endpoints)
    expect(endpoints.notes.map(({ en }) => en).join(' ')).toContain('ecr.api, ecr.dkr, ssm, and s3')
    expect(endpoints.estimate.items.filter(({ sku }) => sku === 'vpc-endpoint.az-hour')).toHaveLength(3)
    // The addresses of the tasks are gone.
    expect(endpoints.estimate.items.filter(({ sku }) => sku === 'public-ipv4.in-use-hour')).toEqual([])
  })
})

describe('laws', () => {
  const configs = fc.record({
    region: fc.constantFrom(...books.map(({ region }) => region)),
    cpu: fc.constantFrom(256, 512, 1024),
    memory: fc.constantFrom(2048),
    tasks: fc.integer({ min: 0, max: 50 }),
    azs: fc.integer({ min: 1, max: 4 }),
    compute: fc.constantFrom(
      'FARGATE' as const,
      'FARGATE_SPOT' as const,
      'EC2' as const,
      'MANAGED_INSTANCES' as const,
    ),
    cpuArchitecture: fc.constantFrom('X86_64' as const, 'ARM64' as const),
    egress: fc.constantFrom('public-ip' as const, 'nat' as const, 'endpoints' as const, 'none' as const),
    natGateways: fc.integer({ min: 1, max: 4 }),
    loadBalancer: fc.constantFrom('none' as const, 'application' as const, 'network' as const),
  })
  const asked = fc.constantFrom<Question>(...questions)

  test('ranking is by total, and the alternative that changes nothing is the plain estimate', () => {
    fc.assert(
      fc.property(configs, asked, fc.integer({ min: 0, max: 5000 }), (config, question, gb) => {
        const { alternatives } = compare(question, config, gb)
        const current = alternatives.filter(({ isCurrent }) => isCurrent)
        expect(current).toHaveLength(1)
        expect(current[0]?.estimate).toEqual(
          estimateGraph(expand(config), bookOf(config.region), usageOf(config, gb)),
        )
        const ranked = alternatives
          .filter(({ isComparable }) => isComparable)
          .map(({ estimate }) => estimate.total)
        expect(ranked).toEqual(ranked.toSorted((left, right) => left - right))
        expect(new Set(alternatives.map(({ id }) => id)).size).toBe(alternatives.length)
      }),
    )
  })

  test('at the break-even both cost the same; below it the first is cheaper, above it the second', () => {
    fc.assert(
      fc.property(configs, (config) => {
        const { breakEvens } = compare('egress', config)
        const totalsAt = (gb: number): Map<string, number> =>
          new Map(compare('egress', config, gb).alternatives.map(({ id, estimate }) => [id, estimate.total]))
        for (const {
          between: [below, above],
          gb,
        } of breakEvens) {
          if (gb === undefined) {
            for (const at of [0, 100_000]) {
              const totals = totalsAt(at)
              expect(totals.get(below)).toBeLessThanOrEqual((totals.get(above) ?? NaN) + 0.011)
            }
            continue
          }
          const at = totalsAt(gb)
          expect(Math.abs((at.get(below) ?? NaN) - (at.get(above) ?? NaN))).toBeLessThanOrEqual(0.011)
          const before = totalsAt(gb / 2)
          expect(before.get(below)).toBeLessThanOrEqual((before.get(above) ?? NaN) + 0.011)
          const after = totalsAt(gb * 2 + 10)
          expect(after.get(above)).toBeLessThanOrEqual((after.get(below) ?? NaN) + 0.011)
        }
      }),
      { numRuns: 30 },
    )
  })
})

// IPv6 alone takes the dual-stack name of a repository, and endpoints the other: each is told in the alternative's notes.
test.each([
  ['111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1', 'ipv6'],
  ['111122223333.dkr-ecr.ap-northeast-2.on.aws/web:1', 'endpoints'],
])('with the image %s no change to the network but %s brings a finding', (image, excepted) => {
  for (const egress of ['public-ip', 'nat', 'none'] as const) {
    const graph = expand({ ...seoul, image, egress, loadBalancer: 'application', tasks: 2, azs: 3 })
    const before = new Set(lint(graph, rules, { preset: 'all' }).findings.map(({ rule }) => rule))
    const { alternatives } = compareGraph('egress', { graph, book: bookOf('ap-northeast-2') })
    expect(alternatives.length).toBeGreaterThanOrEqual(5)
    for (const { id, graph: after } of alternatives) {
      if (id === excepted) continue
      const found = lint(after, rules, { preset: 'all' }).findings.map(({ rule }) => rule)
      expect(found.filter((rule) => !before.has(rule))).toEqual([])
    }
  }
})
