import { describe, expect, test } from 'vitest'
import { diagnoseMessage } from '@ecs-lint/core/diagnose'
import { estimate } from '@ecs-lint/core/check'
import { findingsOfService, loadWholeLinter } from '../src/lint-whole.ts'
import { stage } from '../src/map/stage/stage.ts'
import { changed } from '../src/state/changed.ts'
import { start } from '../src/state/start.ts'
import { accidents } from '../src/story/creation/accidents.ts'
import { nextTag } from '../src/story/creation/next-tag.ts'

await loadWholeLinter()

const open = changed(start, { tasks: 3, loadBalancer: 'application' })
const inEcr = changed(open, {
  image: '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/my-web:1.0',
  egress: 'endpoints',
})

describe.each([
  ['an image of a public registry', open],
  ['an image of one’s own registry', inEcr],
])('accidents with %s', (_, service) => {
  test.each(accidents.map((accident, index) => [index, accident] as const))(
    'accident %i is an error, stops something on the map, and has a reason that is understood',
    (index, { fields, isIn, reason }) => {
      expect(isIn(service)).toBe(false)
      const broken = changed(service, fields(service))
      expect(isIn(broken)).toBe(true)
      expect(accidents.filter((accident) => accident.isIn(broken))).toHaveLength(1)
      expect(findingsOfService(broken)?.some(({ severity }) => severity === 'error')).toBe(true)
      const ends = (['pull', 'visit'] as const).map((kind) => {
        const result = stage({ kind }, broken)
        return 'problems' in result ? result.problems : result.outcome.end
      })
      expect(ends).toEqual(index === 0 ? ['refused', 'arrived'] : ['arrived', 'refused'])
      const { causes } = diagnoseMessage(reason(broken))
      expect(causes[0]?.failure.stage).toMatch(index === 0 ? /pull|prepare/ : /traffic/)
    },
  )
})

test('the tag after a tag', () => {
  expect(nextTag('public.ecr.aws/nginx/nginx:1.27')).toBe('public.ecr.aws/nginx/nginx:1.28')
  expect(nextTag('registry.example:5000/shop')).toBe('registry.example:5000/shop:1.0')
  expect(nextTag('shop:latest')).toBe('shop:1.0')
  expect(nextTag('shop:v9-slim')).toBe('shop:v10-slim')
  expect(nextTag('shop:1.0@sha256:0a1b')).toBe('shop:1.1')
})

test('one task behind a load balancer costs more than it is often put at', async () => {
  const { total, missing } = await estimate({
    region: start.region,
    tasks: 1,
    loadBalancer: 'application',
    azs: 2,
  })
  expect(missing).toEqual([])
  expect(total).toBeGreaterThan(57 * 1.05)
})
