import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../src')

test('no call that changes anything exists in the source', () => {
  const files = globSync('**/*.ts', { cwd: source })
  const text = files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n')
  // Whatever is sent is a command of the SDK, or goes through one of its paginators.
  const commands = [...text.matchAll(/\b(?:new |import \{[^}]*?)?([A-Z]\w+)Command\b(?=\(|,| \})/g)].map(
    ([, name]) => name,
  )
  const paginators = [...text.matchAll(/\bpaginate([A-Z]\w+)/g)].map(([, name]) => name)
  expect(commands.length).toBeGreaterThan(4)
  expect(paginators.length).toBeGreaterThan(8)
  for (const name of [...commands, ...paginators]) {
    if (name === 'Run') continue
    expect(name).toMatch(/^(?:Describe|List|Get)/)
  }
})
