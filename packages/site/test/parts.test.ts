import { expect, test } from 'vitest'
import { estimateService } from '@ecs-lint/core/cost'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { start } from '../src/state/start.ts'
import { partsOf } from '../src/story/parts.ts'

const book = await loadPriceBook(start.region)

function parts(before: Partial<CompleteServiceConfig>, after: Partial<CompleteServiceConfig>): string {
  if (book === undefined) throw new Error('Seoul has no prices.')
  const [old, now] = [before, after].map((own) => estimateService(expand({ ...start, ...own }), book))
  return old === undefined || now === undefined
    ? ''
    : partsOf(old, now, 'en')
        .map(({ name, amount }) => `${name} ${amount}`)
        .join(', ')
}

test('a zone less is said to take the endpoints with it', () => {
  const inside = { tasks: 3, egress: 'endpoints', loadBalancer: 'application' } as const
  expect(parts({ ...inside, azs: 3 }, { ...inside, azs: 2 })).toBe(
    'VPC endpoint −$28.47, Public IPv4 addresses of the load balancer −$3.65',
  )
})

test('what is of one kind is not told apart, and of many kinds the largest are', () => {
  expect(parts({}, {})).toBe('')
  expect(parts({ tasks: 2 }, { tasks: 2, cpuArchitecture: 'ARM64', loadBalancer: 'application' })).toMatch(
    /^[^,]+, [^,]+, [^,]+, the rest [+−]\$[\d.]+$/,
  )
})
