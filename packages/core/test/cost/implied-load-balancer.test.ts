import { assert, expect, test } from 'vitest'
import { estimateGraph } from '../../src/cost/index.ts'
import { loadPriceBook } from '../../src/pricing/index.ts'
import { readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

const found = await loadPriceBook('us-east-1')
assert(found)
const book = found

/** How many load balancers a bill has and assumes, and what it leaves out. */
async function balancersOf(...texts: readonly string[]) {
  const sources = await Promise.all(texts.map((text, index) => parseSource(`${index}.yaml`, text)))
  const { items, assumptions, missing } = estimateGraph(readSources(sources).graph, book)
  const count = (sku: string): number =>
    items.filter((item) => item.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0) / 730
  return {
    balancers: count('alb.hour'),
    addresses: count('public-ipv4.in-use-hour'),
    said: assumptions.filter(({ name }) => name === 'implied-load-balancer').map(({ text }) => text.en),
    classic: missing.filter(({ reason }) => /Classic/.test(reason.en)).length,
  }
}

const task = `
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Cpu: "256"
      Memory: "512"
      NetworkMode: awsvpc
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions: [{ Name: web, Image: "nginx:1.27", PortMappings: [{ ContainerPort: 80 }] }]`

const service = (name: string, balancer: string, subnets = '[subnet-1, subnet-2, subnet-3]'): string => `
  ${name}:
    Type: AWS::ECS::Service
    Properties:
      LaunchType: FARGATE
      TaskDefinition: !Ref Task
      DesiredCount: 1
      LoadBalancers: [{ ContainerName: web, ContainerPort: 80, ${balancer} }]
      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: ${subnets} } }`

const head =
  'Parameters: { Group: { Type: String }, Name: { Type: String }, Subnets: { Type: "List<AWS::EC2::Subnet::Id>" } }\nResources:'
const arn = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/web/0123456789abcdef'

test('one is assumed before a target group, in as many zones as the service has subnets', async () => {
  const { balancers, addresses, said } = await balancersOf(
    head + task + service('Web', `TargetGroupArn: ${arn}`),
  )
  expect([balancers, addresses]).toEqual([1, 3])
  expect(said[0]).toContain('in 3 zones')
})

test('services of one target group have one, for it belongs to one load balancer', async () => {
  const two = service('Web', `TargetGroupArn: ${arn}`) + service('Other', `TargetGroupArn: ${arn}`)
  expect((await balancersOf(head + task + two)).balancers).toBe(1)
  const open = service('Web', 'TargetGroupArn: !Ref Group') + service('Other', 'TargetGroupArn: !Ref Group')
  expect((await balancersOf(head + task + open)).balancers).toBe(1)
  const apart = service('Web', `TargetGroupArn: ${arn}`) + service('Other', `TargetGroupArn: ${arn}0`)
  expect((await balancersOf(head + task + apart)).balancers).toBe(2)
})

test('it is named where the subnets are not known', async () => {
  const open = service('Web', 'TargetGroupArn: !Ref Group', '!Ref Subnets')
  const { balancers, addresses, said } = await balancersOf(head + task + open)
  expect([balancers, addresses]).toEqual([1, 0])
  expect(said).toHaveLength(1)
})

test('none is assumed for a service that names a Classic Load Balancer, whose price is not known', async () => {
  const classic =
    '\n  Classic: { Type: AWS::ElasticLoadBalancing::LoadBalancer, Properties: { Subnets: [subnet-1], Listeners: [] } }'
  for (const name of [
    'LoadBalancerName: !Ref Classic',
    'LoadBalancerName: my-classic',
    'LoadBalancerName: !Ref Name',
  ]) {
    const {
      balancers,
      addresses,
      said,
      classic: named,
    } = await balancersOf(head + task + (name.endsWith('Classic') ? classic : '') + service('Web', name))
    expect([balancers, addresses, said.length, named]).toEqual([0, 0, 0, 1])
  }
})
