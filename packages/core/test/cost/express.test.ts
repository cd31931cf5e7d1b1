import { assert, describe, expect, test } from 'vitest'
import { estimateGraph, type Estimate, type Usage } from '../../src/cost/index.ts'
import { loadPriceBook, type Sku } from '../../src/pricing/index.ts'
import { readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

const book = await loadPriceBook('ap-northeast-2')
assert(book)
const seoul = book

async function billOf(files: readonly object[], usage: Usage = {}): Promise<Estimate> {
  const sources = await Promise.all(
    files.map((file, index) => parseSource(`${index}.json`, JSON.stringify(file))),
  )
  return estimateGraph(readSources(sources, { region: 'ap-northeast-2' }).graph, seoul, usage)
}

const quantityOf = ({ items }: Estimate, sku: Sku): number =>
  items.reduce((sum, item) => sum + (item.sku === sku ? item.quantity : 0), 0)
const reasonsOf = ({ missing }: Estimate): string => missing.map(({ reason }) => reason.en).join('\n')

const web = {
  serviceName: 'web',
  infrastructureRoleArn: 'arn:aws:iam::111122223333:role/infrastructure',
  executionRoleArn: 'arn:aws:iam::111122223333:role/execution',
  primaryContainer: { image: 'public.ecr.aws/nginx/nginx:1.27' },
  networkConfiguration: { subnets: ['subnet-a', 'subnet-b', 'subnet-c'] },
  cpu: '512',
  memory: '1024',
  scalingTarget: { minTaskCount: 2, maxTaskCount: 6 },
}

describe('an Express Mode service', () => {
  test('is priced as what it creates: tasks on Fargate, and a load balancer in each zone', async () => {
    const bill = await billOf([web])
    expect(quantityOf(bill, 'fargate.linux.x86.vcpu-hour')).toBeCloseTo(2 * 0.5 * 730)
    expect(quantityOf(bill, 'fargate.linux.x86.gb-hour')).toBeCloseTo(2 * 730)
    expect(quantityOf(bill, 'alb.hour')).toBe(730)
    expect(quantityOf(bill, 'public-ipv4.in-use-hour')).toBe(3 * 730)
    expect(reasonsOf(bill)).toMatch(/its log group and its alarms/)
  })

  test('shares its load balancer with others, and runs on ARM where it says so', async () => {
    const bill = await billOf([web, { ...web, serviceName: 'api', cpuArchitecture: 'ARM64' }])
    expect(quantityOf(bill, 'alb.hour')).toBe(730)
    expect(quantityOf(bill, 'fargate.linux.arm.vcpu-hour')).toBeCloseTo(730)
  })

  test('of a size that nobody gave is not priced, for the pages of AWS disagree', async () => {
    const { cpu: _, ...unsized } = web
    const bill = await billOf([unsized])
    expect(quantityOf(bill, 'fargate.linux.x86.gb-hour')).toBe(0)
    expect(reasonsOf(bill)).toMatch(/disagree on the default/)
  })

  test('with a task definition of its own has the size of that one, and no task beside', async () => {
    const { cpu: _, memory: __, primaryContainer: ___, ...rest } = web
    const task = {
      family: 'web',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      cpu: '1024',
      memory: '2048',
      containerDefinitions: [{ name: 'Main', image: 'nginx:1.27' }],
    }
    const bill = await billOf([task, { ...rest, taskDefinitionArn: 'web:3' }])
    expect(quantityOf(bill, 'fargate.linux.x86.vcpu-hour')).toBeCloseTo(2 * 730)
    expect(reasonsOf(await billOf([{ ...rest, taskDefinitionArn: 'web:3' }]))).toMatch(/was not found/)
  })

  test('has its canary deployments on the bill', async () => {
    const sku = 'fargate.linux.x86.gb-hour'
    const [without, withTen] = [await billOf([web]), await billOf([web], { deploymentsPerMonth: 10 })]
    // Two tasks of 1 GB run beside the others for 3 and 3 minutes at the least, ten times.
    expect(quantityOf(withTen, sku) - quantityOf(without, sku)).toBeGreaterThan(2 * 0.1 * 10)
  })

  test('as AWS describes it, costs the same; a deleted one costs nothing', async () => {
    const { cpu, memory, scalingTarget, networkConfiguration, ...rest } = web
    const active = { cpu, memory, scalingTarget, networkConfiguration }
    const described = { ...rest, status: { statusCode: 'ACTIVE' }, activeConfigurations: [active] }
    expect((await billOf([{ service: described }])).total).toEqual((await billOf([web])).total)
    const gone = { ...described, status: { statusCode: 'INACTIVE' } }
    expect((await billOf([{ service: gone }])).items).toEqual([])
  })
})

test('a daemon and the load balancers of a gateway are named', async () => {
  const daemon = {
    daemonName: 'agent',
    daemonTaskDefinitionArn: 'agent:1',
    capacityProviderArns: ['arn:aws:ecs:ap-northeast-2:111122223333:capacity-provider/managed'],
  }
  const service = { serviceName: 'web', desiredCount: 1, gatewayConnectors: [{ portName: 'http' }] }
  const reasons = reasonsOf(await billOf([daemon, service]))
  expect(reasons).toMatch(/every instance of its capacity providers/)
  expect(reasons).toMatch(/ECS Gateway/)
})
