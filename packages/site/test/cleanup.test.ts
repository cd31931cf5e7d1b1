import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportFormats, exportGraph, planOf } from '@ecs-lint/core/export'
import { estimate } from '@ecs-lint/core/check'
import { differenceOf, totalOf } from '@ecs-lint/core/cost'
import { completeServiceConfig, expand, type ServiceConfig } from '@ecs-lint/core/readers'
import { drafts } from '../src/cleanup/drafts.ts'
import { leftItems, leftOf } from '../src/cleanup/left-map.ts'
import { caution, refusalOf } from '../src/cleanup/refusals.ts'
import { repositoryCommand } from '../src/cleanup/repository-command.ts'
import { cleanUpSteps, leftOfBill, missingOfBill } from '../src/cleanup/steps.ts'
import { freeText, hourText, savesText } from '../src/cleanup/texts.ts'
import { isOfAnother, noTicks, ticksFor } from '../src/cleanup/ticks.ts'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'

async function stepsOf(changed: Partial<ServiceConfig>) {
  const { taskInbound: _, loadBalancerInbound: __, ...rest } = start
  const config = completeServiceConfig({ ...rest, ...changed })
  const bill = await estimate(config)
  const { items, total } = bill
  return { config, bill, steps: cleanUpSteps(config, bill), items, total }
}

test("the lecture's service: each tick saves its lines of the bill, in an order that AWS accepts", async () => {
  const { steps } = await stepsOf({ loadBalancer: 'application' })
  expect(steps.map(({ id, saves }) => [id, saves])).toEqual([
    ['service', 45.1], // 33.9888 + 7.4606 for the task, 3.65 for its address
    ['load-balancer', 23.72], // 16.425 + 2 × 3.65 = 23.725, off a bill that is shown as 68.82
    ['target-group', 0],
    ['security-groups', 0],
    ['log-group', 0],
    ['cluster', 0],
    // What the exported files make beside it.
    ['task-definition', 0],
    ['roles', 0],
    ['network', 0],
  ])
  expect(steps[0]?.commands).toEqual([
    'aws ecs update-service --cluster my-cluster --service my-web --desired-count 0 --region ap-northeast-2',
    'aws ecs delete-service --cluster my-cluster --service my-web --region ap-northeast-2',
    'aws ecs wait services-inactive --cluster my-cluster --services my-web --region ap-northeast-2',
  ])
})

test('the address of a NAT gateway is released after the gateway is gone, and saves its own money', async () => {
  const { steps } = await stepsOf({ egress: 'nat', natGateways: 2 })
  const ids = steps.map(({ id }) => id)
  expect(ids.indexOf('nat-gateway')).toBeLessThan(ids.indexOf('address'))
  expect(steps.find(({ id }) => id === 'nat-gateway')?.saves).toBe(86.14) // 2 × 730 × 0.059
  expect(steps.find(({ id }) => id === 'address')?.saves).toBe(7.3)
})

test('what there are several of is counted, and what there is one of is not', async () => {
  const titles = async (changed: Partial<ServiceConfig>) =>
    (await stepsOf(changed)).steps.map(({ title }) => title.en)
  const two = await titles({ egress: 'nat', natGateways: 2, loadBalancer: 'application' })
  for (const title of ['2 NAT gateways', '2 security groups']) expect(two).toContain(`Delete the ${title}`)
  expect(two).toContain('Release the 2 Elastic IPs')
  const one = await titles({ egress: 'nat', natGateways: 1 })
  for (const title of ['NAT gateway', 'security group']) expect(one).toContain(`Delete the ${title}`)
  expect(one).toContain('Release the Elastic IP')
})

test('on EC2 it is the instances that cost, not the service', async () => {
  const { steps, total } = await stepsOf({ compute: 'EC2', instanceType: 't3.medium' })
  expect(steps.find(({ id }) => id === 'service')?.saves).toBe(0)
  expect(steps.find(({ id }) => id === 'instances')?.saves).toBe(total)
})

const anyService = fc.record({
  tasks: fc.nat(5),
  compute: fc.constantFrom('FARGATE', 'FARGATE_SPOT', 'FARGATE_MIXED', 'EC2', 'MANAGED_INSTANCES'),
  egress: fc.constantFrom('public-ip', 'nat', 'endpoints', 'none'),
  natGateways: fc.integer({ min: 1, max: 3 }),
  loadBalancer: fc.constantFrom('none', 'application', 'network'),
  internetFacing: fc.boolean(),
  azs: fc.integer({ min: 1, max: 4 }),
  logs: fc.boolean(),
  containerInsights: fc.constantFrom('disabled', 'enabled', 'enhanced'),
  serviceConnect: fc.constantFrom('none', 'client', 'client-server'),
  deploymentStrategy: fc.constantFrom('ROLLING', 'BLUE_GREEN'),
  costAlarm: fc.boolean(),
})

test('whatever was built, ticking all of it off leaves nothing on the bill', async () => {
  await fc.assert(
    fc.asyncProperty(anyService, async (changed) => {
      const { config, steps, items } = await stepsOf(changed)
      // All that the exported files create is undone by one step of the list, and no step is about anything else.
      const { parts } = planOf(expand({ ...config, tasks: Math.max(1, config.tasks) }))
      const all = drafts(config, parts)
      for (const { kind } of parts) {
        const undoing = all.filter(({ undoes }) => undoes.includes(kind)).map(({ id }) => id)
        expect(undoing, kind).toHaveLength(1)
        expect(steps.map(({ id }) => id)).toContain(undoing[0])
      }
      expect(steps.every(({ commands }) => commands.length > 0)).toBe(true)
      const ended = steps.flatMap(({ items }) => items)
      expect(new Set(ended).size).toBe(ended.length)
      expect(new Set(ended)).toEqual(new Set(items.filter(({ quantity }) => quantity > 0)))
      const order = ['service', 'load-balancer', 'target-group', 'security-groups', 'cluster']
      const ids = steps.map(({ id }) => id).filter((id) => order.includes(id))
      expect(ids).toEqual(order.filter((id) => ids.includes(id)))
      for (const { commands } of steps) expect(commands.join('\n')).toMatch(/^\S.*--region ap-northeast-2/)
    }),
    { numRuns: 200 },
  )
})

test('each group and each target group is looked up by its own name, right before it is deleted', async () => {
  const { steps } = await stepsOf({
    loadBalancer: 'application',
    egress: 'endpoints',
    deploymentStrategy: 'BLUE_GREEN',
  })
  const commandsOf = (id: string): readonly string[] => steps.find((step) => step.id === id)?.commands ?? []
  const lookedUp = (id: string): readonly (string | undefined)[] =>
    commandsOf(id).flatMap((command, index, all) => {
      const [, variable, name] =
        /^(\w+)=\$\(aws .* (?:--names |Name=group-name,Values=)(\S+) /.exec(command) ?? []
      if (variable === undefined) return []
      expect(all[index + 1]).toMatch(new RegExp(`^aws \\w+ delete-.* "\\$${variable}" --region`))
      return [name]
    })
  expect(lookedUp('target-group').toSorted()).toEqual(['my-web', 'my-web-alternate'])
  // What lets another in names it, and so goes before it.
  expect(lookedUp('security-groups')).toEqual(['my-web-endpoints', 'my-web-task', 'my-web-load-balancer'])
})

test('in whatever order it is tried, AWS lets it end: things leave the map and the bill goes down to nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyService, fc.infiniteStream(fc.nat(1000)), async (changed, draws) => {
      const { config, bill, steps } = await stepsOf(changed)
      const graph = expand(config)
      let taken: readonly string[] = []
      let before = { amount: bill.total, things: Infinity }
      while (taken.length < steps.length) {
        const open = steps.map(({ id }) => id).filter((id) => !taken.includes(id))
        const free = open.filter((id) => refusalOf(id, open, config) === undefined)
        // The first of the list is never refused.
        expect(free).toContain(open[0])
        const shownBefore = leftOfBill(steps, taken)
        taken = [...taken, free[(draws.next().value ?? 0) % free.length] ?? '']
        const left = leftOf(graph, bill, steps, taken)
        // What is ticked off takes from the bill what stands beside it, to the cent.
        const saved = steps.find(({ id }) => id === taken.at(-1))?.saves ?? 0
        expect(differenceOf(shownBefore, leftOfBill(steps, taken))).toBe(-saved + 0)
        const amount = totalOf(leftItems(bill, steps, taken))
        const shown = (left?.map.nodes ?? []).flatMap(({ tags }) => tags).map(({ monthly }) => monthly)
        const unseen = (left?.unseen ?? []).map(({ monthly }) => monthly)
        // All that is still paid for stands on the map, or beside it.
        expect([...shown, ...unseen].reduce((sum, each) => sum + each, 0)).toBeCloseTo(amount, 1)
        const things = left?.map.nodes.length ?? 0
        expect(amount).toBeLessThanOrEqual(before.amount)
        expect(things).toBeLessThanOrEqual(before.things)
        before = { amount, things }
        const ids = new Set(left?.map.nodes.map(({ id }) => id))
        for (const { inside } of left?.map.nodes ?? [])
          if (inside !== undefined) expect(ids).toContain(inside)
      }
      expect(before.amount).toBe(0)
      expect(leftOfBill(steps, [])).toBe(bill.total)
      expect(
        leftOf(graph, bill, steps, taken)?.map.nodes.every(({ kind }) =>
          ['internet', 'registry', 'other-service'].includes(kind),
        ),
      ).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('where no task is wanted, none stands on the map, and nothing leads to one', async () => {
  for (const loadBalancer of ['application', 'none'] as const) {
    const { config, bill, steps } = await stepsOf({ tasks: 0, loadBalancer })
    const { nodes = [], edges = [] } = leftOf(expand(config), bill, steps, [])?.map ?? {}
    expect(nodes.map(({ kind }) => kind)).toContain('subnet')
    expect(nodes.filter(({ kind }) => kind === 'task')).toEqual([])
    const ids = nodes.map(({ id }) => id)
    for (const { from, to } of edges) expect(ids).toEqual(expect.arrayContaining([from, to]))
  }
})

test('no subnet is said to be that of a load balancer that is deleted', async () => {
  const { config, bill, steps } = await stepsOf({ loadBalancer: 'application' })
  const marked = (taken: readonly string[]): number | undefined =>
    leftOf(expand(config), bill, steps, taken)?.map.nodes.filter(({ facts }) => facts.hasBalancer === true)
      .length
  expect(marked([])).toBe(2)
  expect(marked(['load-balancer'])).toBe(0)
})

test('an own repository of the image is deleted by its own name, and any other by a stand-in', () => {
  expect(repositoryCommand(start.image, 'en')).toBe(
    'aws ecr delete-repository --repository-name NAME --force',
  )
  expect(repositoryCommand('123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/bakery:1.0', 'ko')).toBe(
    'aws ecr delete-repository --repository-name bakery --force --region ap-northeast-2',
  )
})

test('roles are looked for by words that their names have, whichever exported file made them', async () => {
  const { config, steps } = await stepsOf({
    compute: 'MANAGED_INSTANCES',
    loadBalancer: 'application',
    deploymentStrategy: 'BLUE_GREEN',
  })
  const [lookUp = '', ...others] = steps.find(({ id }) => id === 'roles')?.commands ?? []
  expect(lookUp).toContain('aws iam list-roles')
  expect(others).toHaveLength(8)
  const looked = [...lookUp.matchAll(/contains\(RoleName, '(\w+)'\)/g)].map(([, word = '']) => word)
  for (const format of exportFormats) {
    const { notes } = exportGraph(expand(config), format, 'en')
    const names = notes.flatMap(({ reason }) => /IAM role.*: (\S+)$/.exec(reason.en)?.[1] ?? [])
    expect(names, format).toHaveLength(4)
    for (const name of names)
      expect(
        looked.some((word) => name.includes(word)),
        name,
      ).toBe(true)
  }
})

test('that things are left is said while they are, and that logs cost only while their group is there', () => {
  expect(freeText(['log-group', 'roles'], 'ko')).toMatch(/2개.*로그 그룹을 지울 때까지/)
  expect(freeText(['roles'], 'en')).toBe('Still open on the list: 1.')
})

test('the service of somebody else stays on the map until those who run it have deleted it', async () => {
  const { config, bill, steps } = await stepsOf({ serviceConnect: 'client' })
  const taken = steps.map(({ id }) => id).filter((id) => id !== 'storeroom')
  const kinds = (ids: readonly string[]) =>
    leftOf(expand(config), bill, steps, ids)?.map.nodes.map(({ kind }) => kind)
  expect(kinds(['storeroom'])).not.toContain('other-service')
  for (let count = 0; count <= taken.length; count += 1)
    expect(kinds(taken.slice(0, count))).toContain('other-service')
})

test('what AWS refuses it refuses in its own words, with a source, until what is in the way is gone', async () => {
  const { config, steps } = await stepsOf({
    loadBalancer: 'application',
    egress: 'nat',
    serviceConnect: 'client-server',
  })
  const ids = steps.map(({ id }) => id)
  const refused = ids.filter((id) => refusalOf(id, ids, config) !== undefined)
  expect(refused.toSorted()).toEqual([
    'address',
    'cluster',
    'namespace',
    'network',
    'security-groups',
    'target-group',
  ])
  for (const id of refused) {
    const refusal = refusalOf(id, ids, config)
    expect(refusal?.message).toMatch(/^An error occurred \(\w+\) when calling the \w+ operation: \S/)
    expect(refusal?.source).toMatch(/^https:/)
    expect(refusal?.why.ko).toMatch(/[가-힣]/)
  }
  expect(
    refusalOf(
      'target-group',
      ids.filter((id) => id !== 'load-balancer'),
      config,
    ),
  ).toBeUndefined()
  expect(refusalOf('network', ['network', 'security-groups'], config)?.message).toContain('has dependencies')
  // The storeroom stands in both, whatever is deleted of one's own.
  for (const id of ['namespace', 'network']) {
    const others = ['storeroom', 'namespace', 'network']
    expect(refusalOf(id, others, config)?.why.en).toMatch(/storeroom/)
    expect(refusalOf(id, others.slice(1), config)).toBeUndefined()
  }
  const { steps: alone } = await stepsOf({ loadBalancer: 'application' })
  expect(alone.map(({ id }) => id)).not.toContain('storeroom')
})

test('what is deleted too early is said to leave tasks on the bill only where there are tasks', () => {
  const withTasks = completeServiceConfig({ ...start, loadBalancer: 'application', tasks: 2 })
  const said = (tasks: number) => caution('load-balancer', ['service'], { ...withTasks, tasks })
  expect(said(2)?.en).toContain('its tasks cost money')
  expect(said(0)?.en).toContain('better to delete the service first')
  expect(said(0)?.en).not.toContain('cost')
  expect(said(0)?.ko).not.toContain('요금')
  expect(caution('load-balancer', [], withTasks)).toBeUndefined()
})

test.each([{}, { loadBalancer: 'application', egress: 'endpoints' }] as const)(
  'once all is deleted nothing of one’s own is left to press on the map (%o)',
  async (changed) => {
    const { config, bill, steps } = await stepsOf(changed)
    const all = steps.map(({ id }) => id)
    const kinds = leftOf(expand(config), bill, steps, all)?.map.nodes.map(({ kind }) => kind)
    expect(kinds?.toSorted()).toEqual(['internet', 'registry'])
  },
)

test('ticks are of the service that they were made for: of one that has changed since, nothing is ticked', () => {
  const ticked = { ids: ['service', 'cluster'], of: encode({ ...start, tasks: 2 }) }
  const [same, changed] = [2, 4].map((tasks) => completeServiceConfig({ ...start, tasks }))
  if (same === undefined || changed === undefined) throw new Error('Two numbers of tasks are two services.')
  expect([ticksFor(ticked, same), isOfAnother(ticked, same)]).toEqual([['service', 'cluster'], false])
  expect([ticksFor(ticked, changed), isOfAnother(ticked, changed)]).toEqual([[], true])
  // Nothing was ticked, or by an earlier version, which did not keep the service.
  // Nor is anything said of ticks once the last is taken off.
  expect(isOfAnother({ ...ticked, ids: [] }, same)).toBe(false)
  for (const ticks of [noTicks, { ids: ['service'], of: '' }])
    expect([ticksFor(ticks, same), isOfAnother(ticks, same)]).toEqual([[], false])
})

test('what an hour costs of a bill of which a price is missing is the least that it costs', async () => {
  const { bill } = await stepsOf({ compute: 'FARGATE_SPOT', cpuArchitecture: 'ARM64' })
  expect(bill.missing).not.toEqual([])
  expect(hourText(bill, 'en')).toBe(
    'Left as it is, this costs ≥\u00a0$0.0050 an hour and ≥\u00a0$0.12 a day.',
  )
})

test('what ends with a step and has no price is not nothing, and is left until then', async () => {
  const { bill, steps } = await stepsOf({ compute: 'FARGATE_SPOT', cpuArchitecture: 'ARM64' })
  const service = steps.find(({ id }) => id === 'service')
  if (service === undefined) throw new Error('The service is deleted.')
  expect(service.missing).toEqual(bill.missing)
  expect(savesText(service, 'en')).toBe('−\u2060$3.65 −\u2060$?')
  expect(savesText({ ...service, saves: 0 }, 'ko')).toBe('−\u2060$?')
  expect(savesText({ saves: 0, missing: [] }, 'en')).toBe('total unchanged')
  expect(missingOfBill(bill, steps, [])).toEqual(bill.missing)
  expect(missingOfBill(bill, steps, ['service'])).toEqual([])
  // Of what no step ends nobody can tell until all of it is gone.
  const without = steps.map((step) => ({ ...step, missing: [] }))
  expect(missingOfBill(bill, without, ['service'])).toEqual(bill.missing)
  expect(
    missingOfBill(
      bill,
      without,
      steps.map(({ id }) => id),
    ),
  ).toEqual([])
  expect(hourText({ ...bill, total: 0 }, 'en')).toContain('≥')
})
