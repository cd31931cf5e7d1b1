import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Runs code as a module inside the package, where its own name leads to what is built of it. */
function run(code: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: join(root, 'packages/core'),
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
}

function blocksOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/^```js\n(.*?)^```/gms)].map(([, code = '']) => code)
}

/**
 * What each block of the guide must print. 3 × (0.5 × 0.04656 + 0.00511) × 730 + 3 × 3.65 = 73.12; 512 MiB of 4 GB with half a
 * vCPU leave 1 GB as the smallest size: 3 × 0.004445 × 730 = 9.73.
 */
const guide = [/^73\.12 3 0/, /^[a-z]+-[a-z]+-\d -?\d/, /smaller-memory 9\.73/, /eipalloc-1/]

test.each([
  ['packages/site/src/content/docs/library.md', guide],
  ['packages/site/src/content/docs/en/library.md', guide],
  ['packages/core/README.md', [/^73\.12 3 0/]],
])('every block of %s runs and prints what it says', (file, expected) => {
  const blocks = blocksOf(file)
  expect(blocks).toHaveLength(expected.length)
  for (const [index, code] of blocks.entries()) expect(run(code)).toMatch(expected[index] ?? /(?!)/)
})

test('the examples run', () => {
  const read = (name: string): string => readFileSync(join(root, `packages/core/examples/${name}`), 'utf8')
  expect(run(read('estimate.mjs'))).toContain('a month')
  expect(run(read('compare-regions.mjs')).trim().split('\n')).toHaveLength(5)
})
