import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { assert, describe, expect, test } from 'vitest'
import { readSources } from '../../src/readers/index.ts'
import { allRuleWords } from '../../src/rule-words/index.ts'
import { lint, rules } from '../../src/rules/index.ts'
import { parseSource } from '../../src/source/index.ts'

const rulesFolder = join(import.meta.dirname, '../../src/rules')
const caseFiles = globSync('*/cases/{bad,ok}-*.{yaml,json}', { cwd: rulesFolder }).toSorted()

/** The findings as `line: rule`, of every rule there is. */
async function lintCase(file: string): Promise<string[]> {
  const text = readFileSync(join(rulesFolder, file), 'utf8')
  const source = await parseSource(basename(file), text)
  const { graph, findings } = readSources([source])
  expect(findings, 'the case itself must be sound').toEqual([])
  expect(graph.resources).not.toEqual([])
  return lint(graph, rules, { preset: 'all' }).findings.map(({ rule, at: spot }) => {
    const place = spot && source.documents[spot.document]?.locate(spot.path, spot.atKey)
    return `${place?.start.line}: ${rule}`
  })
}

/** What a case expects: `# expect: rule` at the end of the line of each finding. */
function expectedOf(file: string): string[] {
  const lines = readFileSync(join(rulesFolder, file), 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    const [, ids] = /# expect: (.*)$/.exec(line) ?? []
    return (ids ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((id) => `${index + 1}: ${id}`)
  })
}

describe.each(caseFiles)('%s', (file) => {
  const rule = dirname(dirname(file))
  const ofThisRule = (findings: readonly string[]): string[] =>
    findings.filter((finding) => finding.endsWith(`: ${rule}`)).toSorted()

  test('has the findings that stand in it', async () => {
    const expected = ofThisRule(expectedOf(file))
    expect(expected.length > 0).toBe(basename(file).startsWith('bad-'))
    expect(ofThisRule(await lintCase(file))).toEqual(expected)
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has its own folder, and a bad and a good case', () => {
    const cases = caseFiles.filter((file) => file.startsWith(`${id}/`)).map((file) => basename(file))
    expect(cases.some((file) => file.startsWith('bad-'))).toBe(true)
    expect(cases.some((file) => file.startsWith('ok-'))).toBe(true)
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
