import { expect, test } from 'vitest'
import { exampleCertificate } from '@ecs-lint/core/graph'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { completeServiceConfig, expand, vpcCidr, type ServiceConfig } from '@ecs-lint/core/readers'
import { lint, rules } from '@ecs-lint/core/rules'
import { askedOf, exercises } from '../src/exercises/tasks.ts'
import { start } from '../src/state/start.ts'

const rulesIn = (service: CompleteServiceConfig) =>
  lint(expand(service), rules).findings.map(({ rule }) => rule)

function serviceWith(changed: Partial<ServiceConfig>) {
  const { taskInbound: _, loadBalancerInbound: __, ...rest } = start
  return completeServiceConfig({ ...rest, ...changed })
}

function feedback(id: string, changed: Partial<ServiceConfig>, kind: 'plain' | 'harder' = 'plain') {
  const service = serviceWith(changed)
  const exercise = exercises.find((each) => each.id === id)
  const asked = kind === 'plain' ? exercise : exercise?.harder
  return asked?.wrong(service, rulesIn(service), start)
}

const oneAddress = [{ port: 80, source: '203.0.113.7/32' }]
/** Other services call it by Service Connect, straight from inside the VPC. */
const called: Partial<ServiceConfig> = {
  loadBalancer: 'application',
  serviceConnect: 'client-server',
  taskInbound: ['load-balancer', vpcCidr].map((source) => ({ port: 80, source })),
}
const image = 'public.ecr.aws/nginx/nginx:1.28'
const ownImage = '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/my-web'

test.each<[string, Partial<ServiceConfig>]>([
  ['three-tasks', { tasks: 3 }],
  ['new-image', { image }],
  ['new-image', { image, tasks: 3, maximumPercent: 134 }],
  ['new-image', { image: `${ownImage}:1.1` }],
  ['one-address', { loadBalancer: 'application', loadBalancerInbound: oneAddress }],
  [
    'one-address',
    { loadBalancer: 'application', loadBalancerInbound: [{ port: 80, source: '198.51.100.9/32' }] },
  ],
  ['one-address', { ...called, loadBalancerInbound: oneAddress }],
])('%s is solved by %j', (id, changed) => {
  expect(feedback(id, changed)).toBeUndefined()
})

test.each<[string, Partial<ServiceConfig>, RegExp]>([
  ['three-tasks', {}, /Too few/],
  ['three-tasks', { tasks: 4 }, /Too many/],
  ['new-image', {}, /still the first image/],
  ['new-image', { image: 'nginx:latest' }, /Name a version/],
  // 1.28 is a version of nginx, and 1.1 one of one's own.
  ['new-image', { image: `${ownImage}:1.28` }, /not version 1\.1\./],
  ['new-image', { image: 'public.ecr.aws/nginx/nginx:1.1' }, /not version 1\.28/],
  // 3 × 133% rounds down to 3: no fourth task may start, and none of the three may stop.
  ['new-image', { image, tasks: 3, maximumPercent: 133 }, /no room/],
  ['one-address', {}, /load balancer in front/],
  ['one-address', { loadBalancer: 'application' }, /more than one address/],
  ['one-address', { loadBalancer: 'application', taskInbound: oneAddress }, /side door/],
  [
    'one-address',
    { loadBalancer: 'application', loadBalancerInbound: [{ port: 80, source: '203.0.113.0/24' }] },
    /more than one/,
  ],
  [
    'one-address',
    { loadBalancer: 'application', loadBalancerInbound: [{ port: 443, source: '203.0.113.7/32' }] },
    /listener/,
  ],
  ['one-address', { loadBalancer: 'application', loadBalancerInbound: [] }, /listener/],
  // Step 8 asks for the storeroom's line, too.
  [
    'one-address',
    { ...called, taskInbound: [{ port: 80, source: 'load-balancer' }], loadBalancerInbound: oneAddress },
    /storeroom is shut out.*10\.0\.0\.0\/16 as well/,
  ],
  ['one-address', { ...called, taskInbound: oneAddress }, /and the storeroom \(10\.0\.0\.0\/16\)/],
  // Nobody calls it by a name.
  ['one-address', { ...called, serviceConnect: 'none', loadBalancerInbound: oneAddress }, /side door/],
])('%s: %j is told what is wrong', (id, changed, message) => {
  const told = feedback(id, changed)
  expect(told?.en).toMatch(message)
  expect(told?.ko).toMatch(/[가-힣]/)
})

const https = [{ port: 443, source: '203.0.113.7/32' }]
const certified = {
  loadBalancer: 'application',
  listenerPort: 443,
  certificateArn: exampleCertificate(start.region),
} as const

test.each<[string, Partial<ServiceConfig>]>([
  // Of 4 in the four zones of Seoul one is lost; of 5 in the three of Milan 2.
  ['three-tasks', { tasks: 4, azs: 4 }],
  ['three-tasks', { tasks: 5, azs: 3, region: 'eu-south-1' }],
  ['new-image', { image: `${ownImage}:1.2`, tasks: 3, maximumPercent: 134 }],
  ['new-image', { image: 'public.ecr.aws/nginx/nginx:1.29', tasks: 3, maximumPercent: 134 }],
  ['one-address', { ...certified, loadBalancerInbound: https }],
])('the harder %s is solved by %j', (id, changed) => {
  expect(feedback(id, changed, 'harder')).toBeUndefined()
})

test.each<[string, Partial<ServiceConfig>, RegExp]>([
  ['three-tasks', { tasks: 6, azs: 1 }, /Add a zone/],
  ['three-tasks', { tasks: 5, azs: 2 }, /only 2 tasks are left/],
  ['three-tasks', { tasks: 7, azs: 2 }, /one task fewer/],
  // Of 6 in two zones 3 are lost, of 5 in three zones 2: none is too many there, and more zones need fewer.
  ['three-tasks', { tasks: 6, azs: 2 }, /In 2 zones it takes 6 tasks/],
  ['three-tasks', { tasks: 5, azs: 3 }, /In 3 zones it takes 5 tasks/],
  ['new-image', { tasks: 3 }, /not version 1\.29/],
  ['new-image', { image: 'nginx:1.29', tasks: 3, minimumHealthyPercent: 50 }, /only 2 tasks/],
  ['new-image', { image: 'nginx:1.29', tasks: 3, maximumPercent: 133 }, /stuck/],
  ['new-image', { image: 'nginx:1.29', tasks: 3, maximumPercent: 200 }, /Up to 3 more/],
  ['new-image', { image: 'nginx:1.29', deploymentStrategy: 'CANARY' }, /rolling update/],
  ['one-address', { loadBalancer: 'application', loadBalancerInbound: oneAddress }, /not on 443/],
  // AWS does not create it.
  ['one-address', { ...certified, certificateArn: '', loadBalancerInbound: https }, /without a certificate/],
  ['one-address', { ...certified, loadBalancerInbound: oneAddress }, /does not open/],
])('the harder %s: %j is told what is wrong', (id, changed, message) => {
  const told = feedback(id, changed, 'harder')
  expect(told?.en).toMatch(message)
  expect(told?.ko).toMatch(/[가-힣]/)
})

test('the harder form says of what it speaks', () => {
  for (const { id, title, harder } of exercises) {
    expect(harder.task.ko, id).toMatch(/^내 서비스/)
    expect(harder.task.en, id).toMatch(/^Your service /)
    // One name for both forms: which was solved is not kept.
    expect(title.ko.length, id).toBeLessThan(20)
  }
})

test('what a service does already is asked in a harder form, so that nothing is solved on arrival', () => {
  const image = 'public.ecr.aws/nginx/nginx:1.28'
  for (const changed of [
    {},
    { tasks: 2 },
    { tasks: 3, image },
    { tasks: 3, image, loadBalancer: 'application', loadBalancerInbound: oneAddress },
    { tasks: 6, image: 'nginx:latest', loadBalancer: 'network' },
    { tasks: 3, image: `${ownImage}:1.1`, loadBalancer: 'application' },
  ] as const) {
    const service = serviceWith(changed)
    for (const exercise of exercises) {
      const found = rulesIn(service)
      expect(askedOf(exercise, service, found, start).wrong(service, found, start)).toBeDefined()
    }
  }
})
