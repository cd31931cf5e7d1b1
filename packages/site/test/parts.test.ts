import { expect, test } from 'vitest'
import type { Language } from '@ecs-lint/core/finding'
import { estimateGraph } from '@ecs-lint/core/cost'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { signed } from '../src/panel/texts.ts'
import { start } from '../src/state/start.ts'
import { partsOf } from '../src/story/parts.ts'
import { isUndone, withoutScene } from '../src/story/without-scene.ts'

const book = await loadPriceBook(start.region)

function parts(
  before: Partial<CompleteServiceConfig>,
  after: Partial<CompleteServiceConfig>,
  lang: Language = 'en',
): string {
  if (book === undefined) throw new Error('Seoul has no prices.')
  const [old, now] = [before, after].map((own) => estimateGraph(expand({ ...start, ...own }), book))
  return old === undefined || now === undefined
    ? ''
    : partsOf(old, now, lang)
        .map(({ name, monthly }) => `${name} ${signed(monthly)}`)
        .join(', ')
}

test('a zone less is said to take the endpoints with it', () => {
  const inside = { tasks: 3, egress: 'endpoints', loadBalancer: 'application' } as const
  expect(parts({ ...inside, azs: 3 }, { ...inside, azs: 2 })).toBe(
    `VPC endpoint ${signed(-28.47)}, Public IPv4 addresses of the load balancer ${signed(-3.65)}`,
  )
})

test('what is of one kind is not told apart, and of many kinds the largest are', () => {
  expect(parts({}, {})).toBe('')
  expect(parts({ tasks: 2 }, { tasks: 2, cpuArchitecture: 'ARM64', loadBalancer: 'application' })).toMatch(
    /^[^,]+, [^,]+, the rest [+−]\u2060\$[\d.]+$/,
  )
})

test('what is of several kinds has the words that they share, and none that leads to what they do not', () => {
  const [tasks, inside] = [{ tasks: 2 }, { tasks: 2, egress: 'nat' }] as const
  expect(parts(tasks, inside)).toContain(`Public IPv4 addresses of the tasks ${signed(-7.3)}`)
  expect(parts(tasks, inside, 'ko')).toContain(`태스크의 퍼블릭 IPv4 주소 ${signed(-7.3)}`)
})

test('the fee of what AWS patches is told apart, though all else of the change is larger', () => {
  if (book === undefined) throw new Error('Seoul has no prices.')
  const two = { ...start, tasks: 2 }
  const [before, after] = (['FARGATE', 'MANAGED_INSTANCES'] as const).map((compute) =>
    estimateGraph(expand({ ...two, compute }), book),
  )
  const names = before && after ? partsOf(before, after, 'en').map(({ name }) => name) : []
  expect(names).toEqual(['ECS Managed Instances fee, t3.medium', 'EC2 instances, t3.medium', 'the rest'])
  // Four tasks on three instances: fewer addresses are among the rest.
  const four = { tasks: 4, azs: 3, cpu: 512, memory: 1024 } as const
  expect(parts(four, { ...four, compute: 'MANAGED_INSTANCES' })).toMatch(
    /^ECS Managed Instances fee.*the rest/,
  )
})

test('what a scene has done is told from what others have done since', () => {
  const broken = { ...start, egress: 'none' } as const
  // Nothing was changed elsewhere: mending it takes the difference away again.
  expect(withoutScene(start, broken, broken)).toEqual(start)
  // What another scene has changed meanwhile is not this one's, and what is broken is.
  expect(withoutScene(start, broken, { ...broken, costAlarm: true })).toEqual({ ...start, costAlarm: true })
  // Mended elsewhere, or taken back, it is no longer this scene's.
  const now = { ...broken, egress: 'nat' } as const
  expect(withoutScene(start, broken, now)).toBe(now)
  expect(withoutScene(undefined, undefined, now)).toBe(now)
})

test('what a scene has done is past once it is another, and not by what else is changed', () => {
  const left = { ...start, egress: 'nat' } as const
  expect(isUndone(start, left, left)).toBe(false)
  expect(isUndone(start, left, { ...left, tasks: 4 })).toBe(false)
  expect(isUndone(start, left, { ...left, egress: 'public-ip' })).toBe(true)
})
