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
  const lines = (file: string) =>
    readFileSync(join(copy, 'packages/core/src/rules', file), 'utf8').split('\n')
  const before = ['registry.ts', 'abouts.ts'].flatMap(lines)

  expect(newRule('image-pinned-digest', 'ecs.taskDefinition')).toBe(0)
  const folder = join(copy, 'packages/core/src/rules/image-pinned-digest')
  for (const file of [
    'image-pinned-digest.ts',
    'about.ts',
    'cases/bad-example.yaml',
    'cases/ok-example.yaml',
  ]) {
    expect(existsSync(join(folder, file))).toBe(true)
  }
  const added = ['registry.ts', 'abouts.ts'].flatMap(lines).filter((line) => !before.includes(line))
  expect(added).toEqual([
    "import { imagePinnedDigest } from './image-pinned-digest/image-pinned-digest.ts'",
    '  imagePinnedDigest,',
    "import { about as imagePinnedDigest } from './image-pinned-digest/about.ts'",
    "  'image-pinned-digest': imagePinnedDigest,",
  ])

  expect(newRule('image-pinned-digest', 'ecs.taskDefinition')).toBe(2)
  expect(newRule('ImagePinned', 'ecs.taskDefinition')).toBe(2)
  expect(newRule('image-pinned-again', 'ecs.nothing')).toBe(2)
})
