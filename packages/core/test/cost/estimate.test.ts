import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimate } from '../../src/check/index.ts'
import { estimateGraph } from '../../src/cost/index.ts'
import { loadAllPriceBooks, loadPriceBook, type PriceBook } from '../../src/pricing/index.ts'
import { expand, readSources, type ServiceConfig } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

async function bookOf(region: string): Promise<PriceBook> {
  const book = await loadPriceBook(region)
  if (book === undefined) throw new Error(`no book for ${region}`)
  return book
}

const seoul = { region: 'ap-northeast-2', cpu: 1024, memory: 2048 } as const

describe('figures worked out by hand from the list prices', () => {
  test.each<[string, ServiceConfig, number]>([
    // (0.04656 + 2 × 0.00511) × 730 + 0.0225 × 730 + (1 + 2) × 0.005 × 730 = 41.4494 + 16.425 + 10.95
    [
      'Seoul: 1 task with a public IP behind an ALB in 2 zones',
      { ...seoul, loadBalancer: 'application' },
      68.82,
    ],
    // 3 × 41.4494 + 16.425 + (3 + 2) × 3.65
    ['Seoul: 3 tasks of it', { ...seoul, tasks: 3, loadBalancer: 'application' }, 159.02],
    // 41.4494 + 16.425 + (1 + 4) × 3.65
    ['Seoul: the ALB in 4 zones', { ...seoul, azs: 4, loadBalancer: 'application' }, 76.12],
    // 41.4494 + 16.425 without any public address
    [
      'Seoul: internal ALB, no public IP',
      { ...seoul, egress: 'none', loadBalancer: 'application', internetFacing: false },
      57.87,
    ],
    // (0.03725 + 2 × 0.00409) × 730
    ['Seoul: ARM, no balancer', { ...seoul, cpuArchitecture: 'ARM64', egress: 'none' }, 33.16],
    // 41.4494 + 0.059 × 730 + 3.65
    ['Seoul: NAT gateway', { ...seoul, egress: 'nat' }, 88.17],
    // 41.4494 + 3 endpoints × 2 zones × 0.013 × 730
    ['Seoul: three endpoints in 2 zones', { ...seoul, egress: 'endpoints' }, 98.39],
    // 41.4494 + (30 - 20) × 0.000127 × 730
    ['Seoul: 30 GB of disk', { ...seoul, egress: 'none', ephemeralStorage: 30 }, 42.38],
    // (0.053544 + 0.046 + 2 × 0.0058765) × 730
    ['Seoul: Windows', { ...seoul, egress: 'none', operatingSystem: 'WINDOWS_SERVER_2022_CORE' }, 81.25],
    // 0.0225 × 730 for the NLB
    [
      'Seoul: NLB, internal',
      { ...seoul, egress: 'none', loadBalancer: 'network', internetFacing: false },
      57.87,
    ],
    // (0.04048 + 2 × 0.004445) × 730
    ['N. Virginia: 1 task', { region: 'us-east-1', cpu: 1024, memory: 2048, egress: 'none' }, 36.04],
    // (0.01288561 + 2 × 0.00141493) × 730
    [
      'N. Virginia: Spot',
      { region: 'us-east-1', cpu: 1024, memory: 2048, egress: 'none', compute: 'FARGATE_SPOT' },
      11.47,
    ],
    ['no tasks, no balancer', { ...seoul, tasks: 0 }, 0],
  ])('%s', async (_, config, total) => {
    expect((await estimate(config)).total).toBe(total)
  })

  test('capacity units cost what they say', async () => {
    const config: ServiceConfig = { ...seoul, loadBalancer: 'application' }
    // 68.8244 + 2 × 0.008 × 730
    expect((await estimate(config, { lcu: 2 })).total).toBe(80.5)
  })
})

test('files and a ServiceConfig give the same bill to the cent', async () => {
  const task = await parseSource(
    'task-definition.json',
    JSON.stringify({
      family: 'web',
      requiresCompatibilities: ['FARGATE'],
      cpu: '1024',
      memory: '2048',
      containerDefinitions: [{ name: 'web', image: 'nginx' }],
    }),
  )
  const service = await parseSource(
    'service.json',
    JSON.stringify({
      serviceName: 'web',
      taskDefinition: 'web',
      desiredCount: 3,
      launchType: 'FARGATE',
      networkConfiguration: {
        awsvpcConfiguration: { subnets: ['subnet-1', 'subnet-2'], assignPublicIp: 'ENABLED' },
      },
      loadBalancers: [
        {
          targetGroupArn: 'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:targetgroup/web/1',
          containerName: 'web',
          containerPort: 80,
        },
      ],
    }),
  )
  const book = await bookOf('ap-northeast-2')
  const fromFiles = estimateGraph(readSources([task, service]).graph, book)
  const fromConfig = estimateGraph(expand({ ...seoul, tasks: 3, loadBalancer: 'application' }), book)
  expect(fromFiles.total).toBe(159.02)
  expect(fromFiles.items.map(({ sku, monthly }) => [sku, monthly]).toSorted()).toEqual(
    fromConfig.items.map(({ sku, monthly }) => [sku, monthly]).toSorted(),
  )
  expect(fromFiles.assumptions.map(({ name }) => name)).toContain('implied-load-balancer')
})

test('a price that is not known is missing, and never zero', async () => {
  const bill = await estimate({ region: 'af-south-1', cpu: 1024, memory: 2048, loadBalancer: 'application' })
  expect(bill.missing.map(({ sku }) => sku)).toEqual(['alb.hour', 'alb.lcu-hour'])
  expect(bill.items.map(({ sku }) => sku)).not.toContain('alb.hour')
})

test('what cannot be priced is named: a service without its task definition, tasks on EC2', async () => {
  const book = await bookOf('us-east-1')
  const service = { serviceName: 'web', taskDefinition: 'web:3', desiredCount: 2 }
  const alone = estimateGraph(readSources([await parseSource('a.json', JSON.stringify(service))]).graph, book)
  expect(alone.missing).toHaveLength(1)
  const onEc2 = [
    { ...service, launchType: 'EC2' },
    { family: 'web', containerDefinitions: [{ name: 'a' }] },
  ]
  const bill = estimateGraph(readSources([await parseSource('a.json', JSON.stringify(onEc2))]).graph, book)
  expect(bill.missing[0]?.reason.en).toContain('do not run on Fargate')
})

test('a base and weights split tasks as ECS does', async () => {
  const service = {
    serviceName: 'web', taskDefinition: 'web', desiredCount: 10,
    capacityProviderStrategy: [
      { capacityProvider: 'FARGATE', base: 2, weight: 1 },
      { capacityProvider: 'FARGATE_SPOT', weight: 3 },
    ],
  } // prettier-ignore
  const task = {
    family: 'web',
    requiresCompatibilities: ['FARGATE'],
    cpu: '1024',
    memory: '2048',
    containerDefinitions: [],
  }
  const { graph } = readSources([await parseSource('a.json', JSON.stringify([service, task]))])
  const { items } = estimateGraph(graph, await bookOf('us-east-1'), { hoursPerMonth: 1 })
  const vcpus = (sku: string): number | undefined => items.find((item) => item.sku === sku)?.quantity
  expect(vcpus('fargate.linux.x86.vcpu-hour')).toBe(4)
  expect(vcpus('fargate.spot.x86.vcpu-hour')).toBe(6)
})

test('a wrong config is refused by name', async () => {
  await expect(estimate({ region: 'ap-northeast-2', tasks: -1 })).rejects.toThrow(/tasks/)
  await expect(estimate({ region: 'ap-northeast-2', tasks: 1.5 })).rejects.toThrow(/tasks/)
  await expect(estimate({ region: 'xx-nowhere-9' })).rejects.toThrow(/xx-nowhere-9/)
})

describe('laws', async () => {
  const books = await loadAllPriceBooks()
  const configs = fc.record({
    book: fc.constantFrom(...books),
    cpu: fc.constantFrom(256, 512, 1024),
    memory: fc.constantFrom(2048),
    tasks: fc.integer({ min: 0, max: 50 }),
    azs: fc.integer({ min: 1, max: 4 }),
    cpuArchitecture: fc.constantFrom('X86_64' as const, 'ARM64' as const),
    egress: fc.constantFrom('public-ip' as const, 'nat' as const, 'endpoints' as const, 'none' as const),
    loadBalancer: fc.constantFrom('none' as const, 'application' as const, 'network' as const),
  })
  const bill = ({ book, ...config }: typeof configs extends fc.Arbitrary<infer Value> ? Value : never) =>
    estimateGraph(expand({ ...config, region: book.region }), book, { lcu: 1 })

  test('the sum of the lines is the total', () => {
    fc.assert(
      fc.property(configs, (config) => {
        const { items, total } = bill(config)
        const sum = items.reduce((all, { monthly }) => all + monthly, 0)
        expect(Math.abs(sum - total)).toBeLessThanOrEqual(0.005 + 1e-9)
        for (const item of items) {
          expect(item.monthly).toBeCloseTo(item.quantity * item.unitPrice, 5)
          expect(item.priceSource).not.toBe('')
        }
      }),
    )
  })

  test('one more task never costs less', () => {
    fc.assert(
      fc.property(configs, (config) => {
        expect(bill({ ...config, tasks: config.tasks + 1 }).total).toBeGreaterThanOrEqual(bill(config).total)
      }),
    )
  })
})
