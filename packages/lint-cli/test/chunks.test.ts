import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ecsLint, folderWith } from './support/run.ts'

const hook = `process.on('exit', () => process.stderr.write(Object.keys(require.cache).join('\\n')))`

/** Names of the chunks that a run of the command loads, without their hashes. */
async function chunksOf(args: readonly string[]): Promise<readonly string[]> {
  const file = join(folderWith({ 'hook.cjs': hook }), 'hook.cjs')
  const { stderr } = await ecsLint(args, {
    cwd: join(import.meta.dirname, '../../..'),
    env: { NODE_OPTIONS: `--require ${file}` },
  })
  return [...stderr.matchAll(/chunks\/([\w-]+)-[\w-]{8}\.cjs/g)].map(([, name = '']) => name)
}

// Rules share sums with the simulator, which reads costs: neither may come with them, for the sake of a quick start.
test('lint loads neither the simulator nor the price books', async () => {
  const chunks = await chunksOf(['lint', 'examples/sample-service'])
  expect(chunks).toContain('rules')
  expect(chunks).not.toContain('simulate')
  expect(chunks).not.toContain('estimate')
})

test('lint loads the words of what it finds, and of no other rule', async () => {
  const path = 'examples/sample-service/task-definition.json'
  const { stdout } = await ecsLint(['lint', path, '--format', 'json'], {
    cwd: join(import.meta.dirname, '../../..'),
  })
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly rule: string }[] }
  const found = new Set(findings.map(({ rule }) => rule))
  expect(found.size).toBeGreaterThan(0)
  const chunks = await chunksOf(['lint', path])
  expect(chunks.filter((name) => name === 'words')).toHaveLength(found.size)
  expect(chunks).not.toContain('rule-words')
})

test('what reads templates and what follows packets are loaded where there is a template or a service with a network', async () => {
  const definition = await chunksOf(['lint', 'examples/sample-service/task-definition.json'])
  expect(definition).toContain('read')
  expect(definition).not.toContain('cloudformation')
  expect(definition).not.toContain('network')
  const template = await chunksOf(['lint', 'scripts/fixtures/service-with-load-balancer.yaml'])
  expect(template).toEqual(expect.arrayContaining(['cloudformation', 'network', 'read']))
})

test('the names that CloudFormation takes lie with what reads templates, and nowhere else', () => {
  const folder = join(import.meta.dirname, '../dist/chunks')
  const having = readdirSync(folder).filter((name) =>
    readFileSync(join(folder, name), 'utf8').includes('AccessPointId IAM'),
  )
  expect(having.map((name) => name.replace(/-[\w-]{8}\.cjs$/, ''))).toEqual(['cloudformation'])
})

test('simulate loads the simulator, but no reader of files where no file is named', async () => {
  const chunks = await chunksOf(['simulate'])
  expect(chunks).toContain('simulate')
  expect(chunks).not.toContain('read')
  expect(await chunksOf(['simulate', 'examples/sample-service'])).toContain('read')
})

test('estimate reads no files where options tell all, so it does not load what reads them', async () => {
  const options = ['--region', 'ap-northeast-2', '--cpu', '256', '--memory', '512']
  const chunks = await chunksOf(['estimate', ...options])
  expect(chunks).toContain('estimate')
  expect(chunks).not.toContain('read')
  expect(chunks).not.toContain('rules')
  expect(await chunksOf(['estimate', 'examples/sample-service', '--region', 'ap-northeast-2'])).toContain(
    'read',
  )
})
