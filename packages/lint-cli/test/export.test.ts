import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const config = '{ "serviceConfig": { "region": "ap-northeast-2", "serviceName": "shop" } }'

test('a template is printed, and what is not in it is said apart', async () => {
  const cwd = folderWith({ 'shop.json': config })
  const { status, stdout, stderr } = await runInProcess(['export', 'shop.json'], { cwd })
  expect(status).toBe(0)
  expect(stdout).toContain('    Type: AWS::ECS::Service\n')
  expect(stderr).toBe(
    'The comments at the top list what is left out, changed, added or must exist already: 1 in all.\n',
  )
})

test('files are saved in a directory, and none is written over unless told to', async () => {
  const cwd = folderWith({ 'shop.json': config })
  const first = await runInProcess(['export', 'shop.json', '--to', 'cli', '--out', 'new/shop'], { cwd })
  expect(first).toMatchObject({ status: 0, stdout: '' })
  expect(first.stderr).toContain(`Saved to ${join('new/shop', 'create.sh')}.`)
  const saved = readFileSync(join(cwd, 'new/shop/create.sh'), 'utf8')
  expect(saved).toContain('aws ecs create-service')
  const again = await runInProcess(
    ['export', 'shop.json', '--to', 'cli', '--out', 'new/shop', '--lang', 'ko'],
    {
      cwd,
    },
  )
  expect(again).toMatchObject({ status: 2, stdout: '' })
  expect(again.stderr).toContain('--force')
  expect(readFileSync(join(cwd, 'new/shop/create.sh'), 'utf8')).toBe(saved)
  const forced = ['export', 'shop.json', '--to', 'cli', '--out', 'new/shop', '--lang', 'ko', '--force']
  expect((await runInProcess(forced, { cwd })).status).toBe(0)
  expect(readFileSync(join(cwd, 'new/shop/create.sh'), 'utf8')).not.toBe(saved)
})

test('an inventory is exported, and an empty one is nothing to export', async () => {
  const inventory = (resources: readonly unknown[]) =>
    JSON.stringify({
      kind: 'ecs-lint.inventory',
      schemaVersion: 1,
      takenAt: '2026-11-01T00:00:00Z',
      regions: ['us-east-1'],
      collected: [],
      resources,
      gaps: [],
    })
  const cluster = {
    type: 'ecs.cluster',
    region: 'us-east-1',
    properties: { clusterName: 'shop', status: 'ACTIVE' },
  }
  const cwd = folderWith({ 'full.json': inventory([cluster]), 'empty.json': inventory([]) })
  const full = await runInProcess(['export', '--from-inventory', 'full.json'], { cwd })
  expect(full).toMatchObject({ status: 0, stderr: '' })
  expect(full.stdout).toContain('ClusterName: shop')
  const empty = await runInProcess(['export', '--from-inventory', 'empty.json'], { cwd })
  expect(empty).toMatchObject({ status: 2, stdout: '' })
  expect(empty.stderr).toContain('There is nothing to export.')
})

test('a file that is wrong is not exported', async () => {
  const cwd = folderWith({ 'task.json': '{ "family": 1, "containerDefinitions": [] }' })
  const { status, stdout, stderr } = await runInProcess(['export', 'task.json'], { cwd })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('A file is wrong, so nothing can be exported: ')
})
