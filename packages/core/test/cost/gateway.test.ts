import { assert, expect, test } from 'vitest'
import { estimateGraph, type Estimate } from '../../src/cost/index.ts'
import { loadPriceBook, type Sku } from '../../src/pricing/index.ts'
import { readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

// What a gateway makes, and when: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/gateway-managing.html

const book = await loadPriceBook('ap-northeast-2')
assert(book)
const seoul = book

async function billOf(...files: readonly object[]): Promise<Estimate> {
  const sources = await Promise.all(
    files.map((file, index) => parseSource(`${index}.json`, JSON.stringify(file))),
  )
  return estimateGraph(readSources(sources, { region: 'ap-northeast-2' }).graph, seoul, {})
}

const quantityOf = ({ items }: Estimate, sku: Sku): number =>
  items.reduce((sum, item) => sum + (item.sku === sku ? item.quantity : 0), 0)
const namesOf = ({ assumptions }: Estimate): readonly string[] => assumptions.map(({ name }) => name)

const gateway = (hostSharedAlb: object): object => ({
  name: 'edge',
  infrastructureRoleArn: 'arn:aws:iam::111122223333:role/gateway',
  configuration: { hostSharedAlb },
})
const service = (connector: object): object => ({
  serviceName: 'web',
  taskDefinition: 'web',
  launchType: 'FARGATE',
  desiredCount: 1,
  gatewayConnectors: [{ portName: 'http', ...connector }],
})

test('a gateway that nothing connects to costs nothing', async () => {
  const bill = await billOf(gateway({}))
  expect(bill.items).toEqual([])
  expect(namesOf(bill)).toContain('gateway-unused')
})

test('the first service brings a load balancer, with an address in each zone', async () => {
  const bill = await billOf(gateway({ networkConfiguration: { subnets: ['a', 'b', 'c'] } }), service({}))
  expect(quantityOf(bill, 'alb.hour')).toBe(730)
  expect(quantityOf(bill, 'public-ipv4.in-use-hour')).toBe(3 * 730)
  expect(namesOf(bill)).toContain('gateway-load-balancer')
  // The bill has the gateway, so it does not say that it lacks it.
  expect(bill.missing.some(({ reason }) => reason.en.includes('ECS Gateway is not in the files'))).toBe(false)
})

test('a service that connects elsewhere brings none', async () => {
  const onlyPublic = { filters: { accessTypes: ['PUBLIC'] } }
  expect(quantityOf(await billOf(gateway({ scheme: 'internal' }), service(onlyPublic)), 'alb.hour')).toBe(0)
  const inside = await billOf(gateway({ scheme: 'internal' }), service({}))
  expect(quantityOf(inside, 'alb.hour')).toBe(730)
  expect(quantityOf(inside, 'public-ipv4.in-use-hour')).toBe(0)
})

test('what AWS reports of it counts before what is assumed', async () => {
  const none = await billOf({ gateway: gateway({ currentAlbCount: 0 }) }, service({}))
  expect(quantityOf(none, 'alb.hour')).toBe(0)
  const three = await billOf({ gateway: gateway({ currentAlbCount: 3 }) })
  expect(quantityOf(three, 'alb.hour')).toBe(730)
  expect(three.missing.map(({ reason }) => reason.en)).toContain(
    'The ECS gateway has 3 load balancers, of which one is priced.',
  )
})

test('a gateway that is not in the files is named as not priced', async () => {
  const { missing } = await billOf(service({}))
  expect(missing.some(({ reason }) => reason.en.includes('ECS Gateway is not in the files'))).toBe(true)
})
