import { expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { parseSource } from '../../src/source/index.ts'

const password = 'correct-horse-battery'

/** A task of containers with these variables, one a line from line 6 on. */
function taskOf(...variables: readonly (readonly [name: string, value: string])[]): string {
  const containers = variables.map(
    ([name, value], index) =>
      `  - { name: c${index}, image: "a:1", memory: 1, logConfiguration: { logDriver: syslog }, environment: [{ name: ${name}, value: "${value}" }] }`,
  )
  return ['family: web', 'networkMode: bridge', 'containerDefinitions:', ...containers, ''].join('\n')
}

test('one secret is said once, with its other places', async () => {
  const text = taskOf(
    ['DB_PASSWORD', password],
    ['DB_PASSWORD', 'another-one-entirely'],
    ['MYSQL_PWD', password],
    ['API_TOKEN', 'something-else-1'],
  )
  const { findings } = await check([await parseSource('a.yaml', text)])
  expect(findings.map(({ range, message }) => `${range?.start.line}: ${message.en}`)).toEqual([
    '4: DB_PASSWORD seems to hold a secret in plain text. Move it to secrets. The same is on lines 5, 6.',
    '7: API_TOKEN seems to hold a secret in plain text. Move it to secrets.',
  ])
  expect(findings[0]?.message.ko).toMatch(/5, 6행에도 있습니다\.$/)
  expect(findings[0]?.related).toHaveLength(2)
  // What is compared is the secret itself: it goes nowhere.
  expect(JSON.stringify(findings)).not.toContain(password)
})

test('many places are counted', async () => {
  const text = taskOf(...Array.from({ length: 9 }, () => ['DB_PASSWORD', password] as const))
  const { findings } = await check([await parseSource('a.yaml', text)])
  expect(findings).toHaveLength(1)
  expect(findings[0]?.message.en).toMatch(/lines 5, 6, 7, 8, 9 and in 3 more places\.$/)
})

test('what is suppressed in one place is said of the next', async () => {
  const text = taskOf(['DB_PASSWORD', password], ['DB_PASSWORD', password])
  const { findings, suppressed } = await check([await parseSource('a.yaml', text)], {
    suppressions: [
      { rule: 'no-plaintext-secret-env', path: 'containerDefinitions[0]', reason: 'a test database' },
    ],
  })
  expect(suppressed).toHaveLength(1)
  expect(findings.map(({ range }) => range?.start.line)).toEqual([5])
})
