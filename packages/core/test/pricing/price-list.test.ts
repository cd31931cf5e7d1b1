import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findPrice,
  loadPriceBook,
  locationOf,
  lookupProblemText,
  parsePriceFile,
  parsePriceListProduct,
  priceListQueries,
  selectors,
  skuNames,
  updateBook,
  type PriceBook,
  type PriceListProduct,
  type Selector,
  type BookSku,
} from '../../src/pricing/index.ts'

const { records } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/price-list/products.json'), 'utf8'),
) as { readonly records: readonly { readonly name: string; readonly priceList: string }[] }

const products = records.map(({ priceList }) => read(priceList))

function read(text: string): PriceListProduct {
  const parsed = parsePriceListProduct(text)
  if ('wrongAt' in parsed) throw new Error(`wrong at ${parsed.wrongAt}`)
  return parsed.product
}

/** A record of the fixtures with another text in the place of some of its own. */
function altered(
  name: string,
  ...changes: readonly (readonly [from: string, to: string])[]
): PriceListProduct {
  let text = records.find((record) => record.name === name)?.priceList ?? ''
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replaceAll(from, to)
  }
  return read(text)
}

function selectorOf(sku: BookSku): Selector {
  const selector = selectors[sku]
  if (!('query' in selector)) throw new Error(`${sku} has no selector`)
  return selector
}

async function bookOf(region: string): Promise<PriceBook> {
  const book = await loadPriceBook(region)
  if (book === undefined) throw new Error('no book')
  return book
}

describe('one product is found among the records of AWS, with its price', () => {
  test.each<[BookSku, string, number, string]>([
    ['fargate.linux.x86.vcpu-hour', 'us-east-1', 0.04048, '2022-11-21'],
    ['fargate.linux.x86.gb-hour', 'us-east-1', 0.004445, '2022-11-21'],
    ['fargate.linux.arm.vcpu-hour', 'us-east-1', 0.03238, '2022-11-21'],
    ['fargate.linux.arm.gb-hour', 'us-east-1', 0.00356, '2022-11-21'],
    ['fargate.windows.vcpu-hour', 'us-east-1', 0.09148, '2022-11-21'],
    ['fargate.windows.license-vcpu-hour', 'us-east-1', 0.046, '2022-11-21'],
    ['fargate.windows.gb-hour', 'us-east-1', 0.01005, '2022-11-21'],
    ['fargate.ephemeral-storage.gb-hour', 'us-east-1', 0.000111, '2022-11-21'],
    ['public-ipv4.in-use-hour', 'ap-south-1', 0.005, '2024-07-09'],
    ['public-ipv4.idle-hour', 'ap-south-1', 0.005, '2024-07-09'],
    ['alb.hour', 'us-east-1', 0.0225, '2026-09-11'],
    ['alb.lcu-hour', 'us-east-1', 0.008, '2026-09-11'],
    ['nat.hour', 'us-east-1', 0.045, '2026-09-25'],
  ])('%s in %s', (sku, region, usd, date) => {
    expect(findPrice(selectorOf(sku), region, products)).toMatchObject({ price: { usd, date } })
  })
})

describe('what is near but not the same is not taken', () => {
  const alb = 'ALB LCU hours'
  const nat = 'NAT gateway hours'

  test('an Outposts row at $0, a trust store, a Local Zone, another Region, a regional NAT gateway', () => {
    const decoys = [
      altered(
        alb,
        ['"usagetype":"LCUUsage"', '"usagetype":"Outposts-LCUUsage"'],
        ['0.0080000000', '0.0000000000'],
      ),
      altered(alb, ['AWS Region', 'AWS Outposts'], ['0.0080000000', '0.0000000000']),
      altered('ALB hours', ['"usagetype":"LoadBalancerUsage"', '"usagetype":"TS-LoadBalancerUsage"']),
      altered('ALB hours', ['LoadBalancing:Application', 'LoadBalancing']),
      altered(nat, ['AWS Region', 'AWS Local Zone']),
      altered(nat, ['us-east-1', 'us-east-2']),
      altered(nat, ['NatGateway-Hours', 'RegionalNatGateway-Hours']),
      altered('Fargate Linux/x86 vCPU', ['"serviceCode":"AmazonECS"', '"serviceCode":"AmazonEKS"']),
    ]
    for (const sku of ['alb.hour', 'alb.lcu-hour', 'nat.hour', 'fargate.linux.x86.vcpu-hour'] as const) {
      const selector = selectorOf(sku)
      expect(findPrice(selector, 'us-east-1', decoys)).toEqual({ problem: { kind: 'none' } })
      expect(findPrice(selector, 'us-east-1', [...decoys, ...products])).toHaveProperty('price')
    }
  })

  test('two products that match are named, and neither is taken', () => {
    const twin = altered(nat, ['M2YSHUBETB3JX4M4', 'ZZZZ'], ['0.0450000000', '0.0990000000'])
    const found = findPrice(selectorOf('nat.hour'), 'us-east-1', [...products, twin])
    expect(found).toEqual({
      problem: {
        kind: 'several',
        products: ['M2YSHUBETB3JX4M4 (NatGateway-Hours, NatGateway)', 'ZZZZ (NatGateway-Hours, NatGateway)'],
      },
    })
  })

  test.each<[string, readonly (readonly [string, string])[], object]>([
    ['a price of nothing', [['0.0450000000', '0.0000000000']], { kind: 'zero' }],
    ['a price in yuan', [['"USD"', '"CNY"']], { kind: 'currency', found: 'CNY' }],
    ['another unit', [['"unit":"Hrs"', '"unit":"Gbps-hrs"']], { kind: 'unit', found: 'Gbps-hrs' }],
    ['tiers that begin above nothing', [['"beginRange":"0"', '"beginRange":"10"']], { kind: 'tiers' }],
    ['no on-demand offer, but reserved terms', [['"OnDemand"', '"Reserved"']], { kind: 'offers' }],
  ])('%s is a problem that names the product', (_, changes, problem) => {
    const found = findPrice(selectorOf('nat.hour'), 'us-east-1', [altered(nat, ...changes)])
    expect(found).toMatchObject({ problem })
    if (!('problem' in found)) throw new Error('a price')
    for (const text of Object.values(lookupProblemText(found.problem)))
      expect(text).toContain('M2YSHUBETB3JX4M4')
  })

  test('reserved terms beside the on-demand offer do not count', () => {
    const reserved =
      '"terms":{"Reserved":{"X.Y":{"priceDimensions":{"Z":{"unit":"Hrs","pricePerUnit":{"USD":"9"}}}}},'
    const product = altered(nat, ['"terms":{', reserved])
    expect(findPrice(selectorOf('nat.hour'), 'us-east-1', [product])).toMatchObject({ price: { usd: 0.045 } })
  })
})

describe('tiers', () => {
  const tier = (code: string, from: string, to: string, usd: string): string =>
    `"${code}":{"unit":"GB","endRange":"${to}","beginRange":"${from}","pricePerUnit":{"USD":"${usd}"}}`
  const transfer = (usagetype: string, ...tiers: string[]): PriceListProduct =>
    read(
      `{"product":{"sku":"${usagetype}","productFamily":"Data Transfer","attributes":{"usagetype":"${usagetype}","transferType":"AWS Outbound","toLocation":"External","fromLocation":"Asia Pacific (Seoul)","fromRegionCode":"ap-northeast-2"}},"serviceCode":"AWSDataTransfer","terms":{"OnDemand":{"A":{"priceDimensions":{${tiers.join(',')}}}}},"version":"1","publicationDate":"2026-09-16T13:22:08Z"}`,
    )

  test('the lowest counts, in whatever order they stand, and is noted', () => {
    const product = transfer(
      'APN2-DataTransfer-Out-Bytes',
      tier('B', '10240', 'Inf', '0.122'),
      tier('A', '0', '10240', '0.126'),
    )
    const global = transfer('Global-DataTransfer-Out-Bytes', tier('A', '0', 'Inf', '0.0'))
    expect(findPrice(selectorOf('data-out.internet-gb'), 'ap-northeast-2', [global, product])).toMatchObject({
      price: { usd: 0.126, note: 'the price of 0 to 10240 GB a month, one of 2 tiers' },
    })
  })

  test('a tier for nothing is passed over only where one is expected', () => {
    const product = transfer(
      'APN2-DataTransfer-Out-Bytes',
      tier('A', '0', '1', '0.0'),
      tier('B', '1', 'Inf', '0.126'),
    )
    const selector = selectorOf('data-out.internet-gb')
    expect(findPrice(selector, 'ap-northeast-2', [product])).toMatchObject({ price: { usd: 0.126 } })
    const { mayBeginFree: _, ...strict } = selector
    expect(findPrice(strict, 'ap-northeast-2', [product])).toMatchObject({ problem: { kind: 'zero' } })
  })
})

describe('records from elsewhere', () => {
  test.each([
    ['no JSON', '{"product":', ''],
    ['a list', '[]', ''],
    ['a price that is no number', records[0]?.priceList.replace('0.0404800000', '-1'), /pricePerUnit\.USD$/],
    ['no product', '{"serviceCode":"AmazonECS"}', 'product'],
  ])('%s is said, and where', (_, text = '', where) => {
    const parsed = parsePriceListProduct(text)
    expect('wrongAt' in parsed ? parsed.wrongAt : 'read').toMatch(where)
  })

  test('no text and no value makes the readers throw', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePriceListProduct(text)))
    fc.assert(fc.property(fc.jsonValue(), (value) => void parsePriceListProduct(JSON.stringify(value))))
    fc.assert(fc.property(fc.jsonValue(), (value) => void parsePriceFile(value)))
  })
})

describe('a book is brought up to date', () => {
  test('figures that agree stay, with a new date and source; the others are kept with their old date', async () => {
    const bundled = await bookOf('us-east-1')
    const { book, updates } = updateBook(bundled, products, '2026-11-25')
    // 11 are of us-east-1: 8 of Fargate, the load balancer's 2, the NAT gateway's hour; the addresses are of ap-south-1.
    const updated = updates.filter(({ outcome }) => outcome === 'updated')
    expect(updated).toHaveLength(11)
    expect(book.prices['fargate.linux.x86.vcpu-hour']).toEqual({
      usd: bundled.prices['fargate.linux.x86.vcpu-hour']?.usd,
      date: '2022-11-21',
      source: 'price-list-AmazonECS-20221121182130',
    })
    expect(book.sources['price-list-AmazonECS-20221121182130']?.what).toContain('read 2026-11-25')
    expect(book.prices['fargate.spot.x86.vcpu-hour']).toEqual(bundled.prices['fargate.spot.x86.vcpu-hour'])
    for (const { sku, outcome } of updates) {
      if (outcome !== 'updated') expect(book.prices[sku]).toEqual(bundled.prices[sku])
    }
    for (const { source } of Object.values(book.prices)) expect(book.sources).toHaveProperty([source])
    expect(parsePriceFile({ kind: 'ecs-lint.prices', schemaVersion: 1, books: [book] })).toHaveProperty(
      'file',
    )
  })

  test('every SKU is accounted for: updated, not in the Price List, not sold, or failed with its reason', async () => {
    const { updates } = updateBook(await bookOf('ap-east-2'), [], '2026-11-25')
    expect(updates.map(({ sku }) => sku)).toEqual(skuNames)
    const windows = updates.find(({ sku }) => sku === 'fargate.windows.vcpu-hour')
    expect(windows).toMatchObject({ before: undefined, outcome: 'expected' })
    const linux = updates.find(({ sku }) => sku === 'fargate.linux.x86.vcpu-hour')
    expect(linux).toMatchObject({ outcome: 'failed', before: { usd: expect.any(Number) } })
  })

  test('the place that traffic leaves is called what the records of the Region call it', () => {
    expect(locationOf('us-east-1', products)).toBe('US East (N. Virginia)')
    expect(locationOf('ap-south-1', products)).toBe('Asia Pacific (Mumbai)')
    expect(locationOf('ap-northeast-2', products)).toBeUndefined()
  })
})

test('SKUs that are asked for together share one question, and instance types have one each', () => {
  // AmazonECS, application and network balancers, addresses, NAT, endpoints, 2 of traffic, CloudWatch, ECR, gp3, 13 types.
  expect(priceListQueries).toHaveLength(24)
})

test('a file of books is held against its shape', async () => {
  const book = await bookOf('us-east-1')
  const file = (...books: unknown[]): unknown => ({ kind: 'ecs-lint.prices', schemaVersion: 1, books })
  expect(parsePriceFile(file(book))).toEqual({ file: file(book) })
  expect(parsePriceFile(file())).toEqual({ wrongAt: 'books' })
  expect(parsePriceFile(file(book, book))).toEqual({ wrongAt: 'books.1.region' })
  expect(parsePriceFile(file({ ...book, currency: 'CNY' }))).toEqual({ wrongAt: 'books.0.currency' })
  expect(parsePriceFile(book)).toEqual({ wrongAt: 'kind' })
})
