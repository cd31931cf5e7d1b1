import { expect, test } from 'vitest'
import { completeServiceConfig, expand, type ServiceConfig } from '@ecs-lint/core/readers'
import { lint, rules } from '@ecs-lint/core/rules'
import { exercises } from '../src/exercises/tasks.ts'
import { start } from '../src/state/start.ts'

function feedback(id: string, changed: Partial<ServiceConfig>) {
  const { taskInbound: _, loadBalancerInbound: __, ...rest } = start
  const service = completeServiceConfig({ ...rest, ...changed })
  const found = lint(expand(service), rules).findings.map(({ rule }) => rule)
  return exercises.find((exercise) => exercise.id === id)?.wrong(service, found, start)
}

const oneAddress = [{ port: 80, source: '203.0.113.7/32' }]
const image = 'public.ecr.aws/nginx/nginx:1.28'

test.each<[string, Partial<ServiceConfig>]>([
  ['three-tasks', { tasks: 3 }],
  ['new-image', { image }],
  ['new-image', { image, tasks: 3, maximumPercent: 134 }],
  ['one-address', { loadBalancer: 'application', loadBalancerInbound: oneAddress }],
  [
    'one-address',
    { loadBalancer: 'application', loadBalancerInbound: [{ port: 80, source: '198.51.100.9/32' }] },
  ],
])('%s is solved by %j', (id, changed) => {
  expect(feedback(id, changed)).toBeUndefined()
})

test.each<[string, Partial<ServiceConfig>, RegExp]>([
  ['three-tasks', {}, /Too few/],
  ['three-tasks', { tasks: 4 }, /Too many/],
  ['new-image', {}, /still the first image/],
  ['new-image', { image: 'nginx:latest' }, /Name a version/],
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
])('%s: %j is told what is wrong', (id, changed, message) => {
  const told = feedback(id, changed)
  expect(told?.en).toMatch(message)
  expect(told?.ko).toMatch(/[가-힣]/)
})
