import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '@ecs-lint/core/rules'
import { checked } from '../src/data/change.ts'
import { besideChanges } from '../src/data/changes-beside.ts'
import { networkChanges } from '../src/data/changes-network.ts'
import { serviceChanges } from '../src/data/changes-service.ts'
import { glossary, type GlossaryEntry } from '../src/data/glossary.ts'

const folder = join(import.meta.dirname, '../src/content/docs')
const pages = globSync('**/*.mdx', { cwd: folder }).map((file) => ({
  file,
  text: readFileSync(join(folder, file), 'utf8'),
}))
const changes = [...serviceChanges, ...networkChanges, ...besideChanges]

test('every word of a page that is explained stands in the glossary, in both languages', () => {
  const used = pages.flatMap(({ text }) => [...text.matchAll(/<Term [^>]*id="([^"]*)"/g)].map(([, id]) => id))
  expect(used.length).toBeGreaterThan(10)
  for (const id of used) expect(Object.keys(glossary)).toContain(id)
  for (const { definition } of Object.values<GlossaryEntry>(glossary)) {
    expect(definition.ko).toMatch(/[가-힣].*\.$/)
    expect(definition.en).toMatch(/^[^가-힣]+\.$/)
  }
})

test('what changed is told in both languages, with a source, checked in the last 180 days', () => {
  expect(changes.length).toBeGreaterThan(45)
  for (const { said, now, source, grade } of changes) {
    for (const { ko, en } of [said, now]) {
      expect(ko).toMatch(/[가-힣]/)
      expect(en).not.toMatch(/[가-힣]/)
    }
    if (grade === 'C') expect(source.url).toBeUndefined()
    else expect(source.what).not.toBe('')
    if (source.url !== undefined) expect(new URL(source.url).protocol).toBe('https:')
  }
  expect(Date.now() - Date.parse(checked)).toBeLessThan(180 * 24 * 3600 * 1000)
})

test('pages link to rules that exist, in their own language', () => {
  const ids = rules.map(({ id }) => id)
  const links = pages.flatMap(({ file, text }) =>
    [...text.matchAll(/\]\((\/[^)]*?)\/rules\/([\w-]+)\/\)|\]\(\/rules\/([\w-]+)\/\)/g)].map(
      ([, prefix = '', english, korean]) => ({ file, prefix, id: english ?? korean ?? '' }),
    ),
  )
  expect(links.length).toBeGreaterThan(20)
  for (const { file, prefix, id } of links) {
    expect(ids).toContain(id)
    expect(prefix, file).toBe(file.startsWith('en/') ? '/en' : '')
  }
})
