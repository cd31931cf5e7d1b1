import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { parseSource } from '../../src/source/index.ts'

const commands = ['register-task-definition', 'create-service', 'update-service']

async function saidOf(name: string, text: string): Promise<readonly string[]> {
  const { findings, inconclusive } = await check([await parseSource(name, text)])
  expect(inconclusive).toEqual([])
  return findings.map(({ rule, data }) => `${rule} ${String(data['command'])}`)
}

// As AWS CLI 1.45 prints them.
test.each(commands)('%s: an unfilled skeleton is said in one line', async (command) => {
  const text = readFileSync(join(import.meta.dirname, `../fixtures/skeletons/${command}.json`), 'utf8')
  expect(await saidOf('a.json', text)).toEqual([`unfilled-skeleton ${command}`])
  expect(await saidOf('a.yaml', text)).toEqual([`unfilled-skeleton ${command}`])
})

test('one that somebody has begun to fill in is checked', async () => {
  const text = readFileSync(
    join(import.meta.dirname, '../fixtures/skeletons/register-task-definition.json'),
    'utf8',
  )
  const { findings } = await check([
    await parseSource('a.json', text.replace('"family": ""', '"family": "web"')),
  ])
  expect(findings.map(({ rule }) => rule)).not.toContain('unfilled-skeleton')
  expect(findings.length).toBeGreaterThan(1)
})
