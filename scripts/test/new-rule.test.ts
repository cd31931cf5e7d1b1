import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('a new rule gets its folder, its cases and its lines; what exists or is misnamed is refused', () => {
  const copy = mkdtempSync(join(tmpdir(), 'ecs-lint-rule-'))
  for (const folder of ['rules', 'resources/generated']) {
    cpSync(join(root, 'packages/core/src', folder), join(copy, 'packages/core/src', folder), {
      recursive: true,
    })
  }
  const newRule = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/new-rule.mjs'), ...args], {
      env: { ...process.env, ECS_LINT_ROOT: copy },
    }).status
  const rules = join(copy, 'packages/core/src/rules')
  const lists = ['registry', 'service-words', 'all-words']
  const linesOf = (list: string) => readFileSync(join(rules, `generated/${list}.ts`), 'utf8').split('\n')
  const before = lists.flatMap(linesOf)

  expect(newRule('image-pinned-digest', 'ecs.containerDefinition')).toBe(0)
  const files = ['image-pinned-digest.ts', 'words.ts', 'cases/bad-example.yaml', 'cases/ok-example.yaml']
  for (const file of files) expect(existsSync(join(rules, 'image-pinned-digest', file))).toBe(true)
  const added = lists.flatMap(linesOf).filter((line) => !before.includes(line))
  expect(added).toEqual([
    "import { imagePinnedDigest } from '../image-pinned-digest/image-pinned-digest.ts'",
    '  imagePinnedDigest,',
    "  'image-pinned-digest': async () => (await import('../image-pinned-digest/words.ts')).words,",
    "import { words as imagePinnedDigest } from '../image-pinned-digest/words.ts'",
    "  'image-pinned-digest': imagePinnedDigest,",
  ])

  expect(newRule('image-pinned-digest', 'ecs.containerDefinition')).toBe(2)
  expect(newRule('ImagePinned', 'ecs.taskDefinition')).toBe(2)
  expect(newRule('image-pinned-again', 'ecs.nothing')).toBe(2)
  expect(newRule('service-pinned', 'ecs.service')).toBe(0)
  expect(newRule('whole-graph', 'graph')).toBe(0)
})
