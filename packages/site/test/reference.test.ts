import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '@ecs-lint/core/check'
import { allRuleWords } from '@ecs-lint/core/rule-words'
import { rules } from '@ecs-lint/core/rules'
import { parseSource } from '@ecs-lint/core/source'
import * as descriptions from '../../lint-cli/src/commands/descriptions.ts'
import { builtPage, useSite } from './support/site.ts'

const languages = ['ko', 'en'] as const
const rulesFolder = join(import.meta.dirname, '../../core/src/rules')
/** What is said on a page, without what keeps particles in their line. */
const textOf = (page: ReturnType<typeof builtPage>) =>
  (page.querySelector('main')?.textContent ?? '').replaceAll(/(?<=[)\]’”])\u2060/g, '')
const rootOf = (lang: (typeof languages)[number]) => (lang === 'en' ? '/en' : '')
const { open, url } = useSite()

describe.each(rules.map(({ id }) => id))('the page of %s', (id) => {
  test.each(languages)('holds its texts, its cases and what the linter says, %s', async (lang) => {
    const page = builtPage(`${rootOf(lang)}/rules/${id}/`)
    const main = textOf(page)
    expect(page.querySelector('h1')?.textContent).toBe(allRuleWords[id]?.title[lang])
    expect(main).toContain(allRuleWords[id]?.why[lang])
    expect(page.querySelectorAll('main a').map((link) => link.getAttribute('href'))).toContain(
      rules.find((rule) => rule.id === id)?.docs,
    )
    for (const file of globSync(`${id}/cases/*.{yaml,json}`, { cwd: rulesFolder })) {
      const text = readFileSync(join(rulesFolder, file), 'utf8')
      const source = await parseSource('case', text)
      const findings = (await check([source], { preset: 'all' })).findings.filter(({ rule }) => rule === id)
      expect(findings.length > 0).toBe(basename(file).startsWith('bad-'))
      expect(main).toContain(basename(file))
      for (const { message, at: spot } of findings) {
        const line = spot && source.documents[spot.document]?.locator()(spot.path, spot.atKey)?.start.line
        expect(main).toContain(`${basename(file)}:${line}`)
        expect(main).toContain(message[lang])
      }
    }
    expect(main).not.toContain('# expect')
  })
})

test.each(languages)('the list of rules names every rule once, %s', (lang) => {
  const list = builtPage(`${rootOf(lang)}/rules/`)
  const links = list.querySelectorAll('main li a').map((link) => link.getAttribute('href'))
  expect(links.toSorted()).toEqual(rules.map(({ id }) => `${rootOf(lang)}/rules/${id}/`).toSorted())
})

test.each(languages)('the page of the command line has every command, option and exit code, %s', (lang) => {
  const page = builtPage(`${rootOf(lang)}/cli/`)
  const main = textOf(page)
  const described = Object.values(descriptions)
  expect(page.querySelectorAll('main h2').map(({ id }) => id)).toEqual([
    ...described.map(({ name }) => name).toSorted(),
    'common-options',
  ])
  for (const { summary, options, examples, exits } of described) {
    expect(main).toContain(summary[lang])
    for (const [name, { text }] of Object.entries(options)) {
      expect(main).toContain(`--${name}`)
      expect(main).toContain(text[lang])
    }
    for (const [, meaning] of exits) expect(main).toContain(meaning[lang])
    for (const example of examples)
      expect(page.querySelectorAll('pre').some(({ textContent }) => textContent.includes(example))).toBe(true)
  }
})

test('every page of a rule fits a telephone', async () => {
  const { page } = await open('/rules/', { viewport: { width: 390, height: 844 } })
  for (const { id } of rules) {
    for (const lang of languages) {
      await page.goto(`${url()}${rootOf(lang)}/rules/${id}/`, { waitUntil: 'domcontentloaded' })
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: id })
        .toBe(390)
    }
  }
})
