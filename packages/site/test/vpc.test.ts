import { describe, expect, test } from 'vitest'
import { estimateGraph } from '@ecs-lint/core/cost'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { completeServiceConfig, expand, type ServiceConfig } from '@ecs-lint/core/readers'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { vpcBill, vpcOf } from '../src/vpc/model.ts'
import { boxText, describeVpc } from '../src/vpc/texts.ts'
import { bringIntoView, builtPage, useSite } from './support/site.ts'

const book = await loadPriceBook('ap-northeast-2')

function read(changed: Partial<ServiceConfig>) {
  if (book === undefined) throw new Error('Seoul has prices.')
  const { taskInbound: _, loadBalancerInbound: __, ...rest } = start
  const graph = expand({ ...rest, ...changed })
  const estimate = estimateGraph(graph, book)
  const model = vpcOf(graph, estimate)
  if (model === undefined) throw new Error('A ServiceConfig has a VPC.')
  return { graph, model, bill: vpcBill(estimate), estimate }
}

/** Zone, kind of subnet, way out: what stands there. */
function written(changed: Partial<ServiceConfig>): readonly string[] {
  return read(changed).model.zones.flatMap(({ name, subnets }) =>
    subnets.map(({ isPublic, wayOut, boxes }) => {
      const way = wayOut.kind === 'nat' ? wayOut.id : wayOut.kind
      const inside = boxes.map((box) => boxText(box).en).join(', ')
      return `${name.slice(-1)} ${isPublic ? 'public' : 'private'} ${way}: ${inside}`
    }),
  )
}

// By hand from how the console builds it. Tasks go to zones in turn. The public address of a load balancer, a NAT gateway or a
// task is paid for; an internet gateway and the S3 gateway endpoint are free.
test.each<[string, Partial<ServiceConfig>, readonly string[]]>([
  [
    'one task with a public IP',
    {},
    ['a public internet-gateway: task · IP $', 'b public internet-gateway: '],
  ],
  [
    'a load balancer and three tasks',
    { tasks: 3, loadBalancer: 'application' },
    [
      'a public internet-gateway: LB node · IP $, task ×2 · IP $',
      'b public internet-gateway: LB node · IP $, task · IP $',
    ],
  ],
  [
    'one NAT gateway for two zones',
    { tasks: 2, egress: 'nat', loadBalancer: 'application' },
    [
      'a public internet-gateway: LB node · IP $, NAT · IP $',
      'a private nat-a: task $',
      'b public internet-gateway: LB node · IP $',
      'b private nat-a: task $',
    ],
  ],
  [
    'an internal load balancer stands with the tasks and has no address',
    { tasks: 2, egress: 'nat', loadBalancer: 'application', internetFacing: false },
    [
      'a public internet-gateway: NAT · IP $',
      'a private nat-a: LB node $, task $',
      'b public internet-gateway: ',
      'b private nat-a: LB node $, task $',
    ],
  ],
  [
    'endpoints for the image and the logs',
    { tasks: 2, egress: 'endpoints' },
    [
      'a public internet-gateway: ',
      'a private endpoints: task $, endpoint ×3 $',
      'b public internet-gateway: ',
      'b private endpoints: task $, endpoint ×3 $',
    ],
  ],
  [
    'no way out',
    { tasks: 1, egress: 'none' },
    [
      'a public internet-gateway: ',
      'a private none: task $',
      'b public internet-gateway: ',
      'b private none: ',
    ],
  ],
])('%s', (_, changed, expected) => {
  expect(written(changed)).toEqual(expected)
})

test('the S3 gateway endpoint stands in no subnet and is not billed', () => {
  const { gatewayEndpoints } = read({ egress: 'endpoints' }).model
  expect(gatewayEndpoints).toEqual([{ kind: 'endpoint', count: 1, hasPaidAddress: false, payment: 'free' }])
  expect(read({ egress: 'nat' }).model.gatewayEndpoints).toEqual([])
})

test('the lines below the picture are the whole estimate where nothing is billed beside it', () => {
  for (const egress of ['public-ip', 'nat', 'endpoints'] as const) {
    const { bill, estimate } = read({ tasks: 3, egress, loadBalancer: 'application' })
    const sum = bill.reduce((total, { monthly }) => total + monthly, 0)
    expect(sum).toBeCloseTo(estimate.total, 1)
  }
})

test('no Spot or EC2 task is called free', () => {
  for (const compute of ['FARGATE_SPOT', 'EC2', 'MANAGED_INSTANCES'] as const) {
    const boxes = read({ compute, tasks: 2 }).model.zones.flatMap(({ subnets }) =>
      subnets.flatMap(({ boxes }) => boxes),
    )
    expect(boxes.filter(({ kind }) => kind === 'task').map(({ payment }) => payment)).toEqual([
      'paid',
      'paid',
    ])
  }
})

test('what has no price is marked as unknown, not as free', () => {
  const { graph, estimate } = read({ tasks: 1, egress: 'nat' })
  const isOfNat = ({ resource }: { resource: { type: string } }) => resource.type === 'ec2.natGateway'
  const reason = { ko: '단가가 없습니다.', en: 'There is no price.' }
  const missing = estimate.items.filter(isOfNat).map(({ resource, sku }) => ({ resource, sku, reason }))
  const items = estimate.items.filter((item) => !isOfNat(item))
  const [zone] = vpcOf(graph, { ...estimate, items, missing })?.zones ?? []
  expect(zone?.subnets[0]?.boxes.map(boxText)).toEqual([{ ko: 'NAT $?', en: 'NAT $?' }])
})

test('the words name every zone, in both languages', () => {
  const { ko, en } = describeVpc(read({ tasks: 2, azs: 3, egress: 'nat' }).model)
  for (const zone of ['ap-northeast-2a', 'ap-northeast-2b', 'ap-northeast-2c']) {
    expect(ko).toContain(`가용 영역 ${zone}`)
    expect(en).toContain(`Zone ${zone}`)
  }
  expect(en).not.toMatch(/[가-힣]/)
})

describe.each([
  ['/lab/', '/steps/networking/', 'NAT 게이트웨이', '엔드포인트'],
  ['/en/lab/', '/en/steps/networking/', 'NAT gateway', 'endpoint'],
])('%s', (path, step, nat, endpoint) => {
  const { open } = useSite()

  test('shows the service of the reader', async () => {
    const { taskInbound: _, loadBalancerInbound: __, ...rest } = start
    const hash = encode(completeServiceConfig({ ...rest, egress: 'endpoints' }))
    const { page, errors } = await open(`${path}#s=${hash}`)
    await bringIntoView(page.locator('[data-vpc]'))
    await expect.poll(() => page.locator('[data-vpc] [data-box=endpoint]').count()).toBe(2)
    await expect.poll(() => page.locator('[data-vpc] figcaption').innerText()).toContain(endpoint)
    expect(errors).toEqual([])
  })

  test('the picture of step 6 is there without a script, with its bill', () => {
    const picture = builtPage(step).querySelector('.vpc-picture')
    expect(picture?.querySelectorAll('[data-box=nat]')).toHaveLength(1)
    const lines = picture?.querySelectorAll('figcaption li').map(({ textContent }) => textContent)
    expect(lines?.some((line) => line.startsWith(nat) && line.includes('$43.07'))).toBe(true)
  })
})
