import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeServiceConfig } from '@ecs-lint/core/readers'
import { cautionsOf, checkText, textOf } from '../src/sandbox/check.ts'

const region = 'ap-northeast-2'

test('a service becomes a text, and the text the same service with the same price', async () => {
  const config = completeServiceConfig({ region, tasks: 3, loadBalancer: 'application' })
  const checked = await checkText(textOf(config), 'us-east-1')
  expect(checked.config).toEqual(config)
  expect(checked.estimate?.total).toBe(159.02)
})

test('what is priced as something else than what was typed is said, and only that', async () => {
  const cautionsFor = async (...[config]: Parameters<typeof textOf>) => {
    const { estimate } = await checkText(textOf(config), region)
    return estimate && cautionsOf(estimate).map(({ en }) => en)
  }
  expect(await cautionsFor(completeServiceConfig({ region, cpu: 512, memory: 1024 }))).toEqual([])
  const [size = ''] = (await cautionsFor(completeServiceConfig({ region, cpu: 512, memory: 512 }))) ?? []
  expect(size).toContain(
    'Fargate has no size of 512 CPU units and 512 MiB; the next one, 512 CPU units and 1024 MiB',
  )
  const [spot = ''] =
    (await cautionsFor(
      completeServiceConfig({ region, compute: 'FARGATE_SPOT', cpuArchitecture: 'ARM64' }),
    )) ?? []
  expect(spot).toMatch(/Spot/)
})

test('a finding stands where its value stands', async () => {
  const text = textOf(completeServiceConfig({ region, cpu: 256, memory: 4096 }))
  const { findings } = await checkText(text, region)
  const wrong = findings.find(({ finding }) => finding.rule === 'fargate-cpu-memory-valid')
  expect(wrong).toBeDefined()
  const broken = await checkText(text.replace('"cpu": 256', '"cpu": "much"'), region)
  const [first] = broken.findings
  expect(broken.config).toBeUndefined()
  expect(text.split('\n')[(first?.place.start.line ?? 0) - 1]).toContain('"cpu"')
})

test('a pasted task definition has its findings, its price, and no service to take over', async () => {
  const task = {
    family: 'web',
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    containerDefinitions: [{ name: 'web', image: 'public.ecr.aws/nginx/nginx:latest' }],
  }
  const { findings, config, estimate } = await checkText(JSON.stringify(task), region)
  expect(findings.map(({ finding }) => finding.rule)).toContain('image-not-latest')
  expect(config).toBeUndefined()
  // 0.25 vCPU × 730 h × $0.04656 + 0.5 GB × 730 h × $0.00511 = $8.4972 + $1.86515
  expect(estimate?.total).toBe(10.36)
})

test('a text of something else says so', async () => {
  const { findings } = await checkText('{"name":"left-pad"}', region)
  expect(findings.map(({ finding }) => finding.message.en).join()).toContain('no task definition')
})

test('a text that is wrong at its very start is wrong there', async () => {
  const { findings } = await checkText('!', region)
  expect(findings[0]?.place.start).toEqual({ line: 1, column: 1, offset: 0 })
})

test('any text at all has an answer, inside the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
      const { findings, config } = await checkText(text, region)
      expect(findings.length > 0 || config !== undefined).toBe(true)
      for (const { place } of findings) {
        expect(place.start.offset).toBeGreaterThanOrEqual(0)
        expect(place.end.offset).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})
