import { expect, test } from 'vitest'
import { completeServiceConfig } from '@ecs-lint/core/readers'
import { runInProcess } from './support/in-process.ts'

test('an estimate without files says which defaults it takes, and not those that an option gives', async () => {
  const { stdout } = await runInProcess([
    'estimate',
    '--region',
    'us-east-1',
    '--tasks',
    '2',
    '--arm',
    '--format',
    'json',
  ])
  const { assumptions } = JSON.parse(stdout) as { assumptions: readonly { name: string; text: string }[] }
  expect(assumptions[0]).toEqual({
    name: 'defaults',
    text: 'No files are named, so this is a service made from the options. Defaults of what they leave open: --cpu 1024, --memory 2048, Fargate, Linux, no load balancer',
  })
})

test('a simulation does so too, in Korean', async () => {
  const { stdout } = await runInProcess(['simulate', '--lang', 'ko'])
  const text = stdout.replace(/\s+/g, ' ')
  expect(text).toContain('정하지 않은 것의 기본값: --tasks 3, --strategy rolling, --min 100, --max 200')
  const canary = await runInProcess(['simulate', '--strategy', 'canary', '--alb', '--lang', 'ko'])
  expect(canary.stdout).not.toContain('--min')
})

test('a comparison says them beside the table', async () => {
  const { stdout } = await runInProcess(['estimate', '--region', 'us-east-1', '--compare', 'arch'])
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'Defaults of what they leave open: --tasks 1, --cpu 1024, --memory 2048',
  )
})

test('the help names the defaults that are taken', async () => {
  const { stdout } = await runInProcess(['estimate', '--help'])
  const { cpu, memory, tasks, azs, ephemeralStorage } = completeServiceConfig({ region: 'us-east-1' })
  const options = { cpu, memory, tasks, azs, storage: ephemeralStorage }
  for (const [option, value] of Object.entries(options))
    expect(stdout.replace(/\s+/g, ' ')).toMatch(new RegExp(`--${option} [A-Z]+ [^(]*\\(default: ${value}\\)`))
})
