import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { assert, describe, expect, test } from 'vitest'
import { checkReading } from '../../src/check/index.ts'
import { allRuleWords } from '../../src/rule-words/index.ts'
import { rules } from '../../src/rules/index.ts'
import { cases, rulesFolder, type Case } from './case-files.ts'

/** What all rules find, as a case expects it. */
async function foundIn({ source, reading }: Case): Promise<readonly string[]> {
  const { findings } = await checkReading(reading, [source], { preset: 'all' })
  return findings.flatMap(({ rule, range, related = [] }) => [
    `${range?.start.line}: ${rule}`,
    ...related.map(({ document, path, atKey }) => {
      const place = source.documents[document]?.locator()(path, atKey)
      return `${place?.start.line}: ${rule} (related)`
    }),
  ])
}

describe.each(cases.map((one) => [one.file, one] as const))('%s', (_, one) => {
  test('has the findings that stand in it, and no other', async () => {
    expect(one.reading.findings, 'the case itself must be sound').toEqual([])
    expect(one.reading.graph.resources).not.toEqual([])
    expect((await foundIn(one)).toSorted()).toEqual(one.expected.toSorted())
    expect(one.expected.some((line) => line.endsWith(`: ${one.rule}`))).toBe(one.isBad)
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has its own folder, and a bad and a good case', () => {
    const own = cases.filter((one) => one.rule === id)
    expect(own.some(({ isBad }) => isBad)).toBe(true)
    expect(own.some(({ isBad }) => !isBad)).toBe(true)
  })

  test('is of the preset of what AWS refuses just where that is its category', () => {
    expect(rule.preset === 'api').toBe(rule.category === 'api')
  })

  test('says what it wants in both languages', () => {
    const words = allRuleWords[id]
    for (const text of [words?.title, words?.why]) {
      assert(text)
      expect(text.ko).toMatch(/[가-힣]/)
      expect(text.en).not.toMatch(/[가-힣]/)
      expect(text.en.length).toBeGreaterThan(10)
    }
    expect(rule.docs).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
  })
})

test('the registry lists every folder once, in order', () => {
  const folders = [...new Set(globSync('*/cases', { cwd: rulesFolder }).map(dirname))].toSorted()
  expect(rules.map((rule) => rule.id)).toEqual(folders)
  expect(Object.keys(allRuleWords)).toEqual(folders)
})
