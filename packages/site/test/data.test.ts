import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failures } from '@ecs-lint/core/diagnose'
import { rules } from '@ecs-lint/core/rules'
import { checked } from '../src/data/change.ts'
import { besideChanges } from '../src/data/changes-beside.ts'
import { networkChanges } from '../src/data/changes-network.ts'
import { serviceChanges } from '../src/data/changes-service.ts'
import { exampleOf } from '../src/diagnose/example.ts'
import { start } from '../src/state/start.ts'
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

/** What is told apart from the text around it, in its kinds. */
const asides = pages.flatMap(({ file, text }) =>
  [...text.matchAll(/<Changed\s([^>]*)>\s*([^]*?)<\/Changed>/g)].map(([, head = '', said = '']) => ({
    file,
    isEnglish: file.startsWith('en/'),
    kind: /kind="(\w+)"/.exec(head)?.[1] ?? 'wrong',
    said: said.replace(/\s+/g, ' '),
  })),
)

test('a misconception is quoted before it is put right, and nothing else is under that heading', () => {
  expect(asides.length).toBeGreaterThan(80)
  for (const { file, isEnglish, kind, said } of asides) {
    if (isEnglish) expect(said.startsWith('“'), `${file}: ${said}`).toBe(kind === 'wrong')
    // Once in a box of several.
    else if (kind === 'wrong') expect(said, file).toMatch(/^“|입문 강의/)
  }
  const kindsOf = (lang: 'ko' | 'en') =>
    asides
      .filter(({ isEnglish }) => isEnglish === (lang === 'en'))
      .map(({ file, kind }) => `${file.replace(/^en\//, '')} ${kind}`)
      .toSorted()
  expect(kindsOf('en')).toEqual(kindsOf('ko'))
})

/** Words of English, or letters of Korean, that are read in about a minute; tables and commands are looked up. */
const readInAMinute = { ko: 650, en: 260 } as const

test('each fold of a step is read in about a minute', () => {
  let folds = 0
  for (const { file, text } of pages.filter((page) => page.file.includes('steps/'))) {
    const isEnglish = file.startsWith('en/')
    for (const [, id, inside = ''] of text.matchAll(/<Scene [^>]*id="([\w-]+)">([^]*?)<\/Scene>/g)) {
      const changed = [...inside.matchAll(/<Changed[^>]*slot="changed"[^>]*>([^]*?)<\/Changed>/g)]
      // What is not in the slot would lengthen the other fold.
      expect(changed).toHaveLength(inside.split('</Changed>').length - 1)
      const other = inside.replace(/<Changed[^]*?<\/Changed>/g, '').replace(/```[^]*?```|^\|.*$/gm, '')
      for (const fold of [other, changed.map(([, said = '']) => said).join(' ')]) {
        const read = fold.replace(/<[^>]*>/g, '').replace(/\]\([^)]*\)/g, '')
        const length = isEnglish
          ? read.split(/\s+/).filter((word) => /\w/.test(word)).length
          : read.replace(/\s/g, '').length
        expect(length, `${file} ${id}`).toBeLessThanOrEqual(readInAMinute[isEnglish ? 'en' : 'ko'])
        folds += 1
      }
    }
  }
  expect(folds).toBeGreaterThan(100)
})

test('what the example has of a failed deployment is what the diagnosis has', () => {
  const sample = failures.find(({ id }) => id === 'deployment-failed')?.sample ?? ''
  expect(sample).toContain('(deployment ecs-svc/')
  expect(exampleOf({ ...start, serviceName: 'web' })).toContain(sample)
})
