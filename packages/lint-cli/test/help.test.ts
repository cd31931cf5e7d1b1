import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { optionsOf, type CommandDescription } from '../src/command.ts'
import * as descriptions from '../src/commands/descriptions.ts'
import { width } from '../src/terminal.ts'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const all: readonly CommandDescription[] = Object.values(descriptions)
const seoul = await loadPriceBook('ap-northeast-2')
const root = join(import.meta.dirname, '../../..')

describe.each(['ko', 'en'])('help in %s', (lang) => {
  test('of the whole names every command and what may stand before it, within 80 columns', async () => {
    const { status, stdout } = await runInProcess(['--help', '--lang', lang])
    expect(status).toBe(0)
    for (const name of [...all.map((one) => one.name), '--lang ko|en', '--no-color', '--version', '--help'])
      expect(stdout).toContain(name)
    for (const line of stdout.split('\n')) expect(width(line)).toBeLessThanOrEqual(80)
  })

  test.each(all)('of $name names its options and no other, within 80 columns', async (description) => {
    const { status, stdout } = await runInProcess([description.name, '--help', '--lang', lang])
    expect(status).toBe(0)
    const named = [...stdout.matchAll(/^  (?:-\w, )?--([\w-]+)/gm)].map(([, name]) => name)
    expect(named).toEqual(Object.keys(optionsOf(description)))
    for (const line of stdout.split('\n')) expect(width(line)).toBeLessThanOrEqual(80)
  })
})

/** A project with every file that an example names, under Git. */
function project(): string {
  const sample = (name: string): string =>
    readFileSync(join(root, 'examples/sample-service', name), 'utf8').replaceAll('lecture', 'shop')
  const own = JSON.stringify({ serviceConfig: { region: 'ap-northeast-2', serviceName: 'web' } })
  const cwd = folderWith({
    'task-definition.json': sample('task-definition.json'),
    'service.json': sample('service.json'),
    'deploy/service.json': sample('service.json'),
    'infra/web.json': own,
    'my-service.yaml': own,
    'template.yaml': `Parameters: { Image: { Type: String } }
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties: { Memory: 512, ContainerDefinitions: [{ Name: web, Image: !Ref Image }] }
`,
    'prod.json': '[{"ParameterKey": "Image", "ParameterValue": "nginx:1.27"}]',
    'inventory.json': readFileSync(
      join(root, 'packages/lint-cli/data/demo-inventory.json'),
      'utf8',
    ).replaceAll('admin', 'api'),
    'prices.json': JSON.stringify({ kind: 'ecs-lint.prices', schemaVersion: 1, books: [seoul] }),
  })
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd,
      stdio: 'pipe',
    })
  }
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-q', '-m', 'one')
  return cwd
}

/** What calls AWS runs where there is an account to call. */
const callsAws = (example: string): boolean => /audit --region|prices update/.test(example)

test.each(all.flatMap(({ examples }) => examples).filter((example) => !callsAws(example)))(
  'the example runs: %s',
  async (example) => {
    const cwd = project()
    const [before = '', after] = example.split(' | ')
    const [command = ''] = (after ?? before).split(' > ')
    const [, ...args] = command.split(' ')
    const stdin = after === undefined ? '' : readFileSync(join(cwd, 'service.json'), 'utf8')
    const { status, stdout, stderr } = await runInProcess(args, { cwd, stdin })
    expect([stdout, stderr, [0, 1, 3].includes(status ?? 70)]).toEqual([stdout, stderr, true])
  },
)
