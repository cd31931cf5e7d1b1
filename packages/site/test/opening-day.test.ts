import { describe, expect, test } from 'vitest'
import { diagnoseMessage } from '@ecs-lint/core/diagnose'
import { estimate } from '@ecs-lint/core/check'
import { findingsOfService, loadWholeLinter } from '../src/lint-whole.ts'
import { faults, symptomsOf } from '../src/lab/play.ts'
import { stage, type StageEvent } from '../src/map/stage/stage.ts'
import { brokenIn } from '../src/state/broken-in.ts'
import { changed } from '../src/state/changed.ts'
import { start } from '../src/state/start.ts'
import { withService, workOn } from '../src/state/work.ts'
import { accidents } from '../src/story/creation/accidents.ts'
import { isBroken } from '../src/story/creation/broken.ts'
import { effectOf } from '../src/story/creation/effect.ts'
import { nextTag } from '../src/story/creation/next-tag.ts'
import { happen } from '../src/story/happen.ts'

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
      // The map shows what it does, up to the first tasks that end, and nothing of what the circuit breaker would do then.
      const ended = effectOf(broken)?.moments.map(({ tasks = [] }) =>
        tasks.filter(({ condition }) => condition === 'dead' || condition === 'stopping'),
      )
      expect(ended?.at(-1)?.map(({ version }) => version)).toEqual(Array(3).fill(index === 0 ? 'new' : 'old'))
      expect(ended?.slice(0, -1).flat()).toEqual([])
    },
  )
})

test.each([
  ['of a public registry', open],
  ['of one’s own registry', inEcr],
  ['of another registry', changed(open, { image: 'quay.io/shop/web:1.0' })],
])('an image %s that tasks have no way to has one message, wherever it is told', (_, service) => {
  const broken = changed(service, { egress: 'none' })
  const [accident] = accidents
  const message = accident?.reason(broken) ?? expect.fail()
  const said = (event: StageEvent) => {
    const result = stage(event, broken)
    if ('problems' in result) return expect.fail()
    return [result.outcome.why?.en, ...result.played.moments.map(({ text }) => text.en)].join(' ')
  }
  expect(said({ kind: 'pull' })).toContain(message)
  expect(said({ kind: 'simulate', situation: 'deploy' })).toContain(message)
  const fault = faults.find(({ id }) => id === 'no-way-to-image') ?? expect.fail()
  expect(symptomsOf(fault, fault.broken(service)).messages[0]?.text).toBe(message)
})

test('what keeps the load balancer out has the stopped reason that the lab has', () => {
  const fault = faults.find(({ id }) => id === 'group-shuts-out-balancer') ?? expect.fail()
  const texts = symptomsOf(fault, fault.broken(open)).messages.map(({ text }) => text)
  expect(texts).toContain(accidents[1]?.reason(open))
})

test('a way out that does not lead to the image is an accident too, and on instances there is none to see', () => {
  const astray = changed(open, { egress: 'endpoints' })
  expect(accidents.filter(({ isIn }) => isIn(astray))).toEqual([accidents[0]])
  expect(isBroken(astray)).toBe(true)
  expect(isBroken(inEcr)).toBe(false)
  const onInstances = changed(open, { compute: 'EC2' })
  expect(accidents.map(({ fits }) => fits(onInstances))).toEqual([false, true])
  expect(isBroken(changed(onInstances, { egress: 'none' }))).toBe(false)
})

test('who gets in while new tasks get no image is told that it is an old one that answers', () => {
  const { words } = happen({ kind: 'visit' }, changed(open, { egress: 'none' }), [], undefined)
  expect(words.en).toMatch(/got through to a task\. It is a task that has run since before/)
  expect(words.ko).toContain('이미 실행 중이던 태스크')
  expect(happen({ kind: 'visit' }, open, [], undefined).words.en).toBe('The customer got through to a task.')
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

test('what mends an accident is the step that had it, and not the one whose changes do no harm', () => {
  const countErrors = (service: typeof open): number =>
    findingsOfService(service)?.filter(({ severity }) => severity === 'error').length ?? expect.fail()
  const whole = withService(workOn(start), open, 'load-balancer')
  expect(brokenIn(whole, countErrors)).toBeUndefined()
  for (const { fields } of accidents) {
    const broken = withService(whole, changed(open, fields(open)), 'creation')
    const later = withService(broken, { ...broken.service, memory: 4096 }, 'service')
    expect(brokenIn(later, countErrors)).toBe('creation')
  }
  // Who came with it has no step that did it.
  expect(brokenIn(workOn(changed(open, { egress: 'none' })), countErrors)).toBeUndefined()
})

test('how many tasks there were is not said again of what went alike, but of the same once more it is', () => {
  const deploy = { kind: 'simulate', situation: 'deploy' } as const
  const back = { kind: 'simulate', situation: 'stop-deployment' } as const
  const service = changed(open, { deploymentStrategy: 'BLUE_GREEN' })
  const first = happen(deploy, service, [], undefined)
  expect(first.words.en).toMatch(/with 6 tasks at most/)
  const sights = [{ event: deploy, service, outcome: first.outcome ?? expect.fail() }]
  const other = happen(back, service, sights, undefined)
  expect([other.outcome?.mostTasks, other.outcome?.fewestHealthy]).toEqual([6, 3])
  expect(other.words.en).not.toMatch(/tasks at most/)
  expect(other.words.en).toMatch(/^No order was lost\./)
  expect(happen(deploy, service, sights, undefined).words.en).toBe(first.words.en)
})
