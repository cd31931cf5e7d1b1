import { describe, expect, test } from 'vitest'
import { deletePlan, findLeftovers, shellCommands } from '../../src/leftovers/index.ts'
import { readInventory, type Inventory } from '../../src/readers/index.ts'
import { books, demoInventory as demo, graphOf, inventoryOf, readCase, shuffled } from './cases.ts'

const find = (inventory: Inventory): string[] =>
  findLeftovers(readInventory(inventory).graph, books).leftovers.map(
    ({ kind, verdict, resource, monthlyCost }) => `${verdict} ${kind} ${resource.id} ${monthlyCost}`,
  )

const planted = [
  'review service-at-zero admin 23.73',
  'waste load-balancer-idle lecture-alb 23.73',
  'waste nat-gateway-idle nat-0e55c0ffee0000002 46.72',
  'waste elastic-ip-unassociated eipalloc-0f66c0ffee0000003 3.65',
  'waste target-group-unused ecs-lectur-web-old 0',
]

test('the sample account: exactly what was left, and nothing of what is in use', () => {
  expect(readInventory(demo()).findings).toEqual([])
  expect(find(demo())).toEqual(planted)
})

test('A21: the order of the resources changes nothing', () => {
  const inventory = demo()
  expect(find({ ...inventory, resources: inventory.resources.toReversed() }).toSorted()).toEqual(
    planted.toSorted(),
  )
})

describe('A1: what was not read is not absent', () => {
  test.each([
    ['elbv2.targetGroup', ['nat-gateway-idle', 'elastic-ip-unassociated']],
    ['elbv2.rule', ['nat-gateway-idle', 'elastic-ip-unassociated']],
    [
      'ec2.routeTable',
      ['service-at-zero', 'load-balancer-idle', 'elastic-ip-unassociated', 'target-group-unused'],
    ],
    ['ec2.natGateway', ['service-at-zero', 'load-balancer-idle', 'target-group-unused']],
    ['ec2.address', ['service-at-zero', 'load-balancer-idle', 'nat-gateway-idle', 'target-group-unused']],
  ] as const)('without %s', (type, kinds) => {
    const inventory = demo()
    const gap = { region: 'ap-northeast-2', service: 'x', reason: 'AccessDenied', types: [type] }
    const partial = {
      ...inventory,
      gaps: [gap],
      resources: inventory.resources.filter((item) => item.type !== type),
    }
    expect(find(partial).map((line) => line.split(' ')[1])).toEqual(kinds)
    const { gaps } = findLeftovers(readInventory(partial).graph, books)
    const missed = planted
      .map((line) => line.split(' ')[1])
      .filter((kind) => !kinds.some((one) => one === kind))
    expect(gaps).toEqual([{ type, kinds: missed.toSorted() }])
  })
})

test('listeners of which nobody knows the load balancer: no load balancer is waste, and no plan touches one', () => {
  const inventory = demo()
  for (const { type, properties } of inventory.resources)
    if (type === 'elbv2.listener') properties['loadBalancerArn'] = null
  const { graph, findings } = readInventory(inventory)
  expect(findings).toHaveLength(4)
  const { leftovers, gaps } = findLeftovers(graph, books)
  const balancers = leftovers.filter(({ resource }) => resource.type === 'elbv2.loadBalancer')
  expect(balancers).toHaveLength(4)
  for (const { verdict, remove, unknowns } of balancers)
    expect({ verdict, remove, unknowns: unknowns.length }).toEqual({
      verdict: 'review',
      remove: [],
      unknowns: 4,
    })
  expect(gaps).toHaveLength(4)
  const deleted = deletePlan(graph, leftovers).steps.map(({ resource }) => resource.type)
  expect(deleted).not.toContain('elbv2.loadBalancer')
})

test('A4: an owner removes its own: no command, but advice', () => {
  const inventory = demo()
  for (const { type, properties } of inventory.resources) {
    if (type === 'ec2.address')
      properties['tags'] = [{ key: 'aws:cloudformation:stack-name', value: 'network' }]
  }
  const { leftovers } = findLeftovers(readInventory(inventory).graph, books)
  const leftover = leftovers.find(({ kind }) => kind === 'elastic-ip-unassociated')
  expect(leftover).toMatchObject({ owner: { kind: 'cloudformation', name: 'network' }, remove: [] })
  expect(leftover?.advice?.en).toContain('network')
  // What goes with something else is its owner's too.
  const gateway = leftovers.find(({ kind }) => kind === 'nat-gateway-idle')
  expect(gateway?.remove.some((command) => command.includes('release-address'))).toBe(false)
  expect(gateway?.evidence.at(-1)?.en).toContain(
    'eipalloc-0f66c0ffee0000002: The CloudFormation stack network',
  )
})

test('the plan deletes waste only, each resource once, says what each step saves, and what must find it again', () => {
  const { graph } = readInventory(demo())
  const { steps, leftOut } = deletePlan(graph, findLeftovers(graph, books).leftovers)
  expect(leftOut).toEqual([])
  expect(steps.map(({ resource, saves, recheck }) => [resource.id, saves, recheck])).toEqual([
    ['lecture-alb', 23.73, 'load-balancer-idle'],
    ['nat-0e55c0ffee0000002', 46.72, 'nat-gateway-idle'],
    ['eipalloc-0f66c0ffee0000002', 0, 'elastic-ip-unassociated'],
    ['eipalloc-0f66c0ffee0000003', 3.65, 'elastic-ip-unassociated'],
    ['ecs-lectur-web-old', 0, 'target-group-unused'],
    ['lecture-tg', 0, 'target-group-unused'],
  ])
  // An address is lost for ever, also that of a gateway: others may let it in by its number.
  for (const { resource, caution } of steps) {
    expect(caution !== undefined).toBe(resource.type === 'ec2.address')
    if (caution === undefined) continue
    expect(caution.en).toMatch(/^203\.0\.113\.\d+: .*allow list/)
    expect(caution.ko).toMatch(/^203\.0\.113\.\d+: .*허용 목록/)
  }
  const commands = steps.flatMap((step) => shellCommands(step))
  expect(new Set(commands).size).toBe(commands.length)
  expect(commands.slice(0, 2).map((command) => command.slice(0, 37))).toEqual([
    'aws elbv2 delete-load-balancer --load',
    'aws elbv2 wait load-balancers-deleted',
  ])
})

test('an unknown price is named as unknown', () => {
  const { leftovers } = findLeftovers(readInventory(demo()).graph, new Map())
  const unpriced = leftovers.find(({ kind }) => kind === 'nat-gateway-idle')
  expect(unpriced).not.toHaveProperty('monthlyCost')
  expect(unpriced?.isLowerBound).toBe(true)
})

test('A11: an address that the customer brought along is free, and known to be', () => {
  const inventory = demo()
  for (const { type, properties } of inventory.resources)
    if (type === 'ec2.address') properties['publicIpv4Pool'] = 'ipv4pool-ec2-012345'
  const { leftovers } = findLeftovers(readInventory(inventory).graph, books)
  const address = leftovers.find(({ kind }) => kind === 'elastic-ip-unassociated')
  expect(address).toMatchObject({ items: [], monthlyCost: 0, isLowerBound: false })
})

// chime/terraform-aws-alternat, issue 30: a Gateway Load Balancer has an hourly price of its own, which is not in the price book.
test('A11: a Gateway Load Balancer is not priced as another kind, and its price is known to be missing', () => {
  const inventory = demo()
  for (const { properties } of inventory.resources)
    if (properties['loadBalancerName'] === 'lecture-alb') properties['type'] = 'gateway'
  const { leftovers } = findLeftovers(readInventory(inventory).graph, books)
  const balancer = leftovers.find(({ resource }) => resource.id === 'lecture-alb')
  expect(balancer?.isLowerBound).toBe(true)
  expect(balancer).not.toHaveProperty('monthlyCost')
})

/** Addresses as AWS's pages print them, and what one costs a month that nothing uses; undefined where that does not show. */
const printed = [
  // docs.aws.amazon.com/vpc/latest/ipam, "Bring your own public IPv4 CIDR to IPAM using only the AWS CLI", the alternative to step 9
  [{ publicIp: '130.137.245.100', publicIpv4Pool: 'ipv4pool-ec2-0019eed22a684e0b2', domain: 'vpc' }, 0],
  // The same, step 9; and "Allocate sequential Elastic IP addresses from an IPAM pool": a pool of Amazon's, which is charged for
  [{ publicIp: '18.97.0.41', publicIpv4Pool: 'ipam-pool-07ccc86aa41bef7ce', domain: 'vpc' }, undefined],
  // aws/aws-cli, awscli/examples/ec2/allocate-address.rst, example 3
  [{ customerOwnedIp: '18.218.95.81', customerOwnedIpv4Pool: 'ipv4pool-ec2-1234567890abcdef0' }, 0],
  // docs.aws.amazon.com/outposts, "Customer-owned IP addresses"
  [{ customerOwnedIp: '192.0.2.128', customerOwnedIpv4Pool: 'ipv4pool-coip-0abcdef0123456789' }, 0],
  [{ publicIp: '203.0.113.0', publicIpv4Pool: 'amazon', domain: 'vpc' }, 3.65],
] as const

test.each(printed)('A11: an address costs by the pool that it is from: %j', (address, cost) => {
  const inventory = demo()
  for (const item of inventory.resources)
    if (item.properties['allocationId'] === 'eipalloc-0f66c0ffee0000003')
      item.properties = { allocationId: 'eipalloc-0f66c0ffee0000003', ...address }
  const { leftovers } = findLeftovers(readInventory(inventory).graph, books)
  const leftover = leftovers.find(({ kind }) => kind === 'elastic-ip-unassociated')
  expect(leftover?.monthlyCost).toBe(cost)
  expect(leftover?.isLowerBound).toBe(cost === undefined)
})

test.each(printed)('A11: so does one that a NAT gateway holds: %j', (address, cost) => {
  const inventory = demo()
  for (const { properties } of inventory.resources)
    if (properties['allocationId'] === 'eipalloc-0f66c0ffee0000002') Object.assign(properties, address)
  const { leftovers } = findLeftovers(readInventory(inventory).graph, books)
  const gateway = leftovers.find(({ kind }) => kind === 'nat-gateway-idle')
  // The gateway itself is 0.059 × 730 in Seoul.
  expect(gateway?.monthlyCost).toBe(cost === 3.65 ? 46.72 : 43.07)
  expect(gateway?.isLowerBound).toBe(cost === undefined)
})

// convox/rack, pull request 3295 ("bug in ECS:ListTasks"), and turbot/steampipe-plugin-aws, issue 725: a task that is listed twice.
test('A10: what an inventory holds twice is one, as it was last', () => {
  const inventory = demo()
  const services = inventory.resources.filter(({ type }) => type === 'ecs.service')
  const others = inventory.resources.filter(({ type }) => type !== 'ecs.service')
  const earlier = services.map((item) => ({
    ...item,
    properties: { ...item.properties, desiredCount: 0, runningCount: 0, pendingCount: 1 },
  }))
  const twice = { ...inventory, resources: [...earlier, ...others, ...others, ...services] }
  expect(find(twice).toSorted()).toEqual(planted.toSorted())
})

test('A10: a load balancer with two ports of one service is billed once', () => {
  const found = findLeftovers(
    graphOf(inventoryOf(readCase('service-at-zero/cases/bad-two-groups.yaml'))),
    books,
  )
  expect(found.leftovers.map(({ items }) => items.map(({ monthly }) => monthly))).toEqual([[16.425]])
})

// AWS gives lists in any order: boto/boto3, issue 1657 (describe_security_groups); aws/aws-sdk, issue 514 (describe-images).
test.each([1, 2, 3])('A21: nor does the order of what a resource lists: %i', (seed) => {
  const inventory = demo()
  const lists = [
    'tags',
    'associations',
    'routes',
    'availabilityZones',
    'ipPermissions',
    'targetHealthDescriptions',
  ]
  for (const { properties } of inventory.resources)
    for (const [name, value] of Object.entries(properties))
      if (lists.includes(name) && Array.isArray(value)) properties[name] = shuffled(value, seed)
  expect(find(inventory)).toEqual(planted)
})

test('A18: names from an account cannot break out of a command', () => {
  const inventory = demo()
  for (const { type, properties } of inventory.resources) {
    if (type === 'ec2.address') properties['allocationId'] = "x'; rm -rf ~ #"
  }
  const { leftovers } = findLeftovers(readInventory(inventory).graph, books)
  const address = leftovers.find(({ kind }) => kind === 'elastic-ip-unassociated')
  expect(address?.remove[0]).toBe(
    `aws ec2 release-address --allocation-id 'x'\\''; rm -rf ~ #' --region ap-northeast-2`,
  )
})

// The AWS CLI fetches what looks like an address, also in quotes, and takes it as it is from JSON: aws/aws-cli, issues 630 and 3076.
// Version 2 still reads files: aws/aws-cli, pull request 3590.
test.each(['https://foo/bar', 'https://google.com/', 'fileb:///etc/passwd'])(
  'A18: what the AWS CLI would fetch is given to it as JSON: %s',
  (value) => {
    const inventory = demo()
    for (const { type, properties } of inventory.resources)
      if (type === 'ec2.address') properties['allocationId'] = value
    const { leftovers } = findLeftovers(readInventory(inventory).graph, books)
    const address = leftovers.find(({ kind }) => kind === 'elastic-ip-unassociated')
    expect(address?.remove[0]).toBe(
      `aws ec2 release-address --cli-input-json '{"AllocationId":"${value}"}' --region ap-northeast-2`,
    )
  },
)
