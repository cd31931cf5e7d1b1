import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('a new rule gets its folder, its cases and its line; what exists or is misnamed is refused', () => {
  const copy = mkdtempSync(join(tmpdir(), 'ecs-lint-rule-'))
  for (const folder of ['rules', 'graph']) {
    cpSync(join(root, 'packages/core/src', folder), join(copy, 'packages/core/src', folder), {
      recursive: true,
    })
  }
  const newRule = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/new-rule.mjs'), ...args], {
      env: { ...process.env, ECS_LINT_ROOT: copy },
    }).status
  const before = readFileSync(join(copy, 'packages/core/src/rules/registry.ts'), 'utf8')

  expect(newRule('image-pinned-digest', 'ecs.taskDefinition')).toBe(0)
  const folder = join(copy, 'packages/core/src/rules/image-pinned-digest')
  for (const file of ['image-pinned-digest.ts', 'cases/bad-example.yaml', 'cases/ok-example.yaml']) {
    expect(existsSync(join(folder, file))).toBe(true)
  }
  const after = readFileSync(join(copy, 'packages/core/src/rules/registry.ts'), 'utf8')
  const added = after.split('\n').filter((line) => !before.split('\n').includes(line))
  expect(added).toEqual([
    "import { imagePinnedDigest } from './image-pinned-digest/image-pinned-digest.ts'",
    '  imagePinnedDigest,',
  ])

  expect(newRule('image-pinned-digest', 'ecs.taskDefinition')).toBe(2)
  expect(newRule('ImagePinned', 'ecs.taskDefinition')).toBe(2)
  expect(newRule('image-pinned-again', 'ecs.nothing')).toBe(2)
})
