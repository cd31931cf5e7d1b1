import { expect, test } from 'vitest'
import { completeServiceConfig, type ServiceConfig } from '@ecs-lint/core/readers'
import { stage } from '../src/map/stage/stage.ts'
import { resultText } from '../src/simulator/result.ts'
import { start } from '../src/state/start.ts'

function resultOf(changed: Partial<ServiceConfig>, situation: 'deploy' | 'crash' = 'deploy') {
  const { taskInbound: _, loadBalancerInbound: __, ...rest } = start
  const service = completeServiceConfig({ ...rest, tasks: 3, ...changed })
  const staged = stage({ kind: 'simulate', situation }, service)
  if ('problems' in staged) throw new Error(staged.problems.map(({ en }) => en).join(' '))
  return resultText(staged.outcome, staged.played)
}

test('where nobody has a way in, that is said to be why requests are lost', () => {
  for (const shut of [
    { egress: 'nat' },
    { taskInbound: [] },
    { loadBalancer: 'application', loadBalancerInbound: [] },
  ] as const) {
    const { ko, en } = resultOf(shut)
    expect(en).toMatch(/Requests lost: [1-9]\d*.* because no customer had a way in at any time/)
    expect(ko).toMatch(/잃은 요청 [1-9]\d*개.* 손님이 들어올 길이 없어서/)
  }
})

test('where requests get in, nothing is said of a way', () => {
  expect(resultOf({}).en).toContain('Requests lost: 0')
  expect(resultOf({ loadBalancer: 'application' }, 'crash').en).toMatch(/Requests lost: [1-9]/)
  for (const { en } of [resultOf({}), resultOf({ loadBalancer: 'application' }, 'crash')])
    expect(en).not.toContain('way in')
})
