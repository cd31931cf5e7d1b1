import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { bareEnvironment, folderWith } from './support/run.ts'

const service = (desiredCount: unknown): string =>
  JSON.stringify({ serviceName: 'web', taskDefinition: 'web', desiredCount, launchType: 'FARGATE' })
const task = JSON.stringify({
  family: 'web',
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  requiresCompatibilities: ['FARGATE'],
  containerDefinitions: [{ name: 'web', image: 'nginx:1.29', essential: true }],
})
const region = ['--region', 'us-east-1']

test('a base that cannot be read is named with its line, and the new files are compared with the rest', async () => {
  const cwd = folderWith({
    'new.json': service(2),
    'task.json': task,
    'old.json': '{\n  "serviceName" "web"\n}',
  })
  const files = ['new.json', 'task.json', '--diff', 'old.json', '--diff', 'task.json']
  const { status, stdout, stderr } = await runInProcess(['estimate', ...files, ...region], { cwd })
  expect({ status, stderr }).toEqual({ status: 3, stderr: '' })
  expect(stdout).toContain('before: old.json:2: This is not JSON: a colon was expected.')
  expect(stdout).toContain('+ 2 tasks × 0.25 vCPU')
})

test('a wrong value of the base is named too, and priced as unknown', async () => {
  const cwd = folderWith({ 'new.json': service(2), 'task.json': task, 'old.json': service('two') })
  const files = ['new.json', 'task.json', '--diff', 'old.json', '--diff', 'task.json', '--format', 'json']
  const { status, stdout } = await runInProcess(['estimate', ...files, ...region, '--lang', 'ko'], { cwd })
  expect(status).toBe(3)
  const { before } = JSON.parse(stdout) as { before: { missing: readonly { reason: string }[] } }
  expect(before.missing.map(({ reason }) => reason).join('\n')).toContain(
    'old.json:1: desiredCount에는 숫자 값이',
  )
})

test('a revision whose file is wrong does not stop the comparison of a change that mends it', async () => {
  const cwd = folderWith({ 'service.json': '{ "taskDefinition": "web", ', 'task.json': task })
  const git = (...args: readonly string[]): void => {
    const { status } = spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      cwd,
      env: bareEnvironment,
    })
    expect(status).toBe(0)
  }
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'x')
  writeFileSync(join(cwd, 'service.json'), service(1))
  const { status, stdout } = await runInProcess(['estimate', '.', ...region, '--diff-rev', 'HEAD'], { cwd })
  expect(status).toBe(3)
  expect(stdout).toContain('before: HEAD:service.json:1: This is not JSON')
})

test('a new file that is wrong is named, with its line', async () => {
  const cwd = folderWith({
    'service.json': '{\n"serviceName": "web",\n"desiredCount": "two"\n}',
    'task.json': task,
  })
  for (const command of ['estimate', 'simulate', 'trace', 'export']) {
    const { status, stderr } = await runInProcess([command, 'service.json', 'task.json', ...region], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('service.json:3: desiredCount must be a number')
    expect(stderr).toContain('hint: ecs-lint lint service.json shows where')
  }
})
