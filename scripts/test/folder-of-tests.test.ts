import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import setup from '../folder-of-tests.ts'

test('what tests make in the temporary directory is deleted after them', () => {
  const ofThisRun = tmpdir()
  expect(basename(ofThisRun)).toMatch(/^ecs-lint-tests-/)
  const end = setup()
  const left = mkdtempSync(join(tmpdir(), 'left-'))
  end()
  expect(existsSync(left)).toBe(false)
  expect(tmpdir()).toBe(ofThisRun)
})
