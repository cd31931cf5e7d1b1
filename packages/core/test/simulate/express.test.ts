import { assert, expect, test } from 'vitest'
import { estimateGraph } from '../../src/cost/index.ts'
import { loadPriceBook } from '../../src/pricing/index.ts'
import { readSources } from '../../src/readers/index.ts'
import { expressAssumption, scenarioOf, simulate, withExpressServices } from '../../src/simulate/index.ts'
import { parseSource } from '../../src/source/index.ts'
import { trafficOf } from './support.ts'

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-update-full.html: a canary of 5 %, 3 minutes,
// everything, 3 minutes more.

const express = {
  serviceName: 'web',
  infrastructureRoleArn: 'arn:aws:iam::111122223333:role/infrastructure',
  executionRoleArn: 'arn:aws:iam::111122223333:role/execution',
  primaryContainer: { image: 'public.ecr.aws/nginx/nginx:1.27' },
  networkConfiguration: { subnets: ['subnet-a', 'subnet-b'] },
  cpu: '1024',
  memory: '2048',
  scalingTarget: { minTaskCount: 2, maxTaskCount: 6 },
}

async function graphOf(file: object) {
  const text = JSON.stringify(file)
  return readSources([await parseSource('a.json', text)], { region: 'ap-northeast-2' }).graph
}

test('an Express Mode service is deployed as AWS documents it', async () => {
  const graph = withExpressServices(await graphOf(express))
  const [service] = graph.all('ecs.service')
  assert(service)
  expect(expressAssumption(service, graph)?.name).toBe('expressMode')
  const read = scenarioOf(service, graph)
  assert('scenario' in read)
  expect(read.scenario).toMatchObject({ desired: 2, strategy: 'CANARY', bakeMinutes: 3, isOnFargate: true })
  expect(read.scenario.alarm).toEqual({ isOn: true, rollsBack: true })
  const played = simulate(read.scenario)
  const [first, second] = trafficOf(played).map((line) => line.split(': ').map(Number))
  expect([first?.[1], second?.[1]]).toEqual([5, 100])
  expect((second?.[0] ?? 0) - (first?.[0] ?? 0)).toBe(180)
  expect(played.result.outcome).toBe('completed')
})

test('its deployments add to the bill what the simulator counts', async () => {
  const files = await graphOf(express)
  const graph = withExpressServices(files)
  const [service] = graph.all('ecs.service')
  const book = await loadPriceBook('ap-northeast-2')
  assert(service && book)
  const read = scenarioOf(service, graph)
  assert('scenario' in read)
  const { extraTaskHours } = simulate(read.scenario).result
  const hours = (deploymentsPerMonth: number): number =>
    estimateGraph(files, book, { deploymentsPerMonth })
      .items.filter(({ sku }) => sku === 'fargate.linux.x86.vcpu-hour')
      .reduce((sum, { quantity }) => sum + quantity, 0)
  // 1 vCPU: hours of vCPU are hours of tasks. The bill counts whole seconds of each task.
  expect(Math.abs((hours(10) - hours(0)) / 10 - extraTaskHours) * 3600).toBeLessThanOrEqual(2)
})

test('the number of tasks that nobody knows is named', async () => {
  const template = `
Parameters: { Count: { Type: Number } }
Resources:
  Web:
    Type: AWS::ECS::ExpressGatewayService
    Properties:
      ServiceName: web
      ExecutionRoleArn: arn:aws:iam::111122223333:role/execution
      InfrastructureRoleArn: arn:aws:iam::111122223333:role/infrastructure
      PrimaryContainer: { Image: "nginx:1.27" }
      ScalingTarget: { MinTaskCount: !Ref Count }
`
  const { graph } = readSources([await parseSource('template.yaml', template)])
  const whole = withExpressServices(graph)
  const [service] = whole.all('ecs.service')
  assert(service)
  const read = scenarioOf(service, whole)
  assert('scenario' in read)
  expect(read.assumptions.map(({ text }) => text.en).join(' ')).toContain('desiredCount')
})

test('a service that is there itself is not made again, and others stay as they are', async () => {
  const both = await graphOf({ items: [express, { serviceName: 'web', taskDefinition: 'web' }] })
  expect(withExpressServices(both).all('ecs.service').length).toBe(both.all('ecs.service').length)
  const plain = await graphOf({ serviceName: 'api', taskDefinition: 'api' })
  expect(withExpressServices(plain)).toBe(plain)
  const [service] = plain.all('ecs.service')
  assert(service)
  expect(expressAssumption(service, plain)).toBeUndefined()
})
