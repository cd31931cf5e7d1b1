import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

/** One service in two environments: each file beside the other, as repositories keep them. */
function environments(cluster?: (name: string) => string): string {
  const files = { dev: ['256', '512'], prod: ['1024', '2048'] } as const
  return folderWith(
    Object.fromEntries(
      Object.entries(files).flatMap(([name, [cpu, memory]]) => [
        [
          `${name}/service.json`,
          JSON.stringify({
            serviceName: 'web',
            ...(cluster !== undefined && { cluster: cluster(name) }),
            taskDefinition: 'web',
            desiredCount: 2,
            launchType: 'FARGATE',
            networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-0a1b2c3d4e5f60001'] } },
          }),
        ],
        [
          `${name}/task-definition.json`,
          JSON.stringify({
            family: 'web',
            requiresCompatibilities: ['FARGATE'],
            networkMode: 'awsvpc',
            cpu,
            memory,
            containerDefinitions: [{ name: 'web', image: 'nginx:1.29', essential: true }],
          }),
        ],
      ]),
    ),
  )
}

const estimate = ['estimate', '.', '--region', 'ap-northeast-2']

test('two environments of one service are each priced by the definition beside it, and told apart', async () => {
  const cwd = environments()
  const { stdout, status } = await runInProcess(estimate, { cwd })
  // Whether the tasks have public addresses, the files do not say.
  expect(status).toBe(3)
  expect(stdout).toContain('Fargate vCPU (x86) (web, dev/service.json)')
  // 2 tasks × 0.25 vCPU × 730 h × $0.04656, and 2 × 1.
  expect(stdout).toMatch(/dev\/service\.json\) +\$16\.99/)
  expect(stdout).toMatch(/prod\/service\.json\) +\$67\.98/)
  expect(stdout).toMatch(/\$16\.57: ARM64 [^$]*\(web,\s+prod\/task-definition\.json\)/)
  const json = await runInProcess([...estimate, '--format', 'json'], { cwd })
  const { items } = JSON.parse(json.stdout) as { items: { resource: object }[] }
  expect(items[0]?.resource).toMatchObject({ type: 'ecs.service', id: 'web', file: 'dev/service.json' })
  const markdown = await runInProcess([...estimate, '--format', 'markdown'], { cwd })
  expect(markdown.stdout).toContain('`web, prod/service.json`')
})

test('of services of one name the one is chosen by its cluster, or else by its file', async () => {
  const cwd = environments((name) => `arn:aws:ecs:ap-northeast-2:111122223333:cluster/shop-${name}`)
  const unclear = await runInProcess(['simulate', '.', '--service', 'web'], { cwd })
  expect(unclear).toMatchObject({ status: 2, stdout: '' })
  expect(unclear.stderr).toContain('Name one by --service: shop-dev/web, shop-prod/web.')
  expect((await runInProcess(['simulate', '.', '--service', 'shop-prod/web'], { cwd })).status).toBe(0)

  const bare = environments()
  const listed = await runInProcess(['simulate', '.'], { cwd: bare })
  expect(listed.stderr).toContain('Name one by --service: dev/service.json, prod/service.json.')
  expect((await runInProcess(['simulate', '.', '--service', 'dev/service.json'], { cwd: bare })).status).toBe(
    0,
  )
})

test('what changes on the bill of one of them is told by its file, and a removed one is not compared with another', async () => {
  const cwd = environments()
  const git = (...args: readonly string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'first')
  const dev = JSON.parse(readFileSync(join(cwd, 'dev/service.json'), 'utf8')) as object
  writeFileSync(join(cwd, 'dev/service.json'), JSON.stringify({ ...dev, desiredCount: 3 }))
  const changed = await runInProcess([...estimate, '--diff-rev', 'HEAD'], { cwd })
  expect(changed.stdout).toContain('~ Fargate vCPU (x86) (web, dev/service.json)')
  expect(changed.stdout).not.toContain('(web, prod/service.json)')
  rmSync(join(cwd, 'dev'), { recursive: true })
  const removed = await runInProcess([...estimate, '--diff-rev', 'HEAD'], { cwd })
  expect(removed.stdout).toContain('- Fargate vCPU (x86) (web, HEAD:dev/service.json)')
  expect(removed.stdout).not.toMatch(/^[~+] /m)
})
