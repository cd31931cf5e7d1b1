import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deletePlan, findLeftovers } from '../../src/leftovers/index.ts'
import { loadPriceBook } from '../../src/pricing/index.ts'
import { parseInventory, readInventory, type Inventory } from '../../src/readers/index.ts'

const file = join(import.meta.dirname, '../../../lint-cli/data/demo-inventory.json')
const book = await loadPriceBook('ap-northeast-2')
const books = new Map(book === undefined ? [] : [[book.region, book]])

function demo(): Inventory {
  const parsed = parseInventory(JSON.parse(readFileSync(file, 'utf8')))
  if (!('inventory' in parsed)) throw new Error('the sample account is no inventory')
  return parsed.inventory
}

const find = (inventory: Inventory): string[] =>
  findLeftovers(readInventory(inventory).graph, books).map(
    ({ kind, verdict, resource, monthlyCost }) => `${verdict} ${kind} ${resource.id} ${monthlyCost}`,
  )

const planted = [
  'review service-at-zero admin 23.73',
  'waste load-balancer-idle lecture-alb 23.73',
  'waste target-group-unused ecs-lectur-web-old 0',
  'waste nat-gateway-idle nat-0e55c0ffee0000002 46.72',
  'waste elastic-ip-unassociated eipalloc-0f66c0ffee0000003 3.65',
]

test('the sample account: exactly what was left, and nothing of what is in use', () => {
  expect(readInventory(demo()).findings).toEqual([])
  expect(find(demo())).toEqual(planted)
})

test('the order of the resources changes nothing', () => {
  const inventory = demo()
  expect(find({ ...inventory, resources: inventory.resources.toReversed() }).toSorted()).toEqual(
    planted.toSorted(),
  )
})

describe('what was not read is not absent', () => {
  test.each([
    ['elbv2.targetGroup', ['nat-gateway-idle', 'elastic-ip-unassociated']],
    ['elbv2.rule', ['nat-gateway-idle', 'elastic-ip-unassociated']],
    [
      'ec2.routeTable',
      ['service-at-zero', 'load-balancer-idle', 'target-group-unused', 'elastic-ip-unassociated'],
    ],
    ['ec2.natGateway', ['service-at-zero', 'load-balancer-idle', 'target-group-unused']],
    ['ec2.address', ['service-at-zero', 'load-balancer-idle', 'target-group-unused', 'nat-gateway-idle']],
  ] as const)('without %s', (type, kinds) => {
    const inventory = demo()
    const gap = { region: 'ap-northeast-2', service: 'x', reason: 'AccessDenied', types: [type] }
    const partial = {
      ...inventory,
      gaps: [gap],
      resources: inventory.resources.filter((item) => item.type !== type),
    }
    expect(find(partial).map((line) => line.split(' ')[1])).toEqual(kinds)
  })
})

test('an owner removes its own: no command, but advice', () => {
  const inventory = demo()
  for (const { type, properties } of inventory.resources) {
    if (type === 'ec2.address')
      properties['tags'] = [{ key: 'aws:cloudformation:stack-name', value: 'network' }]
  }
  const leftover = findLeftovers(readInventory(inventory).graph, books).at(-1)
  expect(leftover).toMatchObject({ owner: { kind: 'cloudformation', name: 'network' }, remove: [] })
  expect(leftover?.advice?.en).toContain('network')
})

test('the plan deletes waste only, each command once, and names an unknown price as unknown', () => {
  const leftovers = findLeftovers(readInventory(demo()).graph, books)
  const commands = deletePlan(leftovers).flatMap((step) => step.commands)
  expect(commands.some((command) => command.includes('admin'))).toBe(false)
  expect(new Set(commands).size).toBe(commands.length)
  const unpriced = findLeftovers(readInventory(demo()).graph, new Map()).find(
    ({ kind }) => kind === 'nat-gateway-idle',
  )
  expect(unpriced).not.toHaveProperty('monthlyCost')
  expect(unpriced?.isLowerBound).toBe(true)
})

test('names from an account cannot break out of a command', () => {
  const inventory = demo()
  for (const { type, properties } of inventory.resources) {
    if (type === 'ec2.address') properties['allocationId'] = "x'; rm -rf ~ #"
  }
  const release = findLeftovers(readInventory(inventory).graph, books).at(-1)?.remove[0]
  expect(release).toBe(`aws ec2 release-address --allocation-id 'x'\\''; rm -rf ~ #' --region ap-northeast-2`)
})
