import { assert, describe, expect, test } from 'vitest'
import { fileRules } from '@ecs-lint/core/finding'
import { detectors } from '@ecs-lint/core/leftovers'
import { allRuleWords } from '@ecs-lint/core/rule-words'
import { rules } from '@ecs-lint/core/rules'
import { runInProcess } from './support/in-process.ts'

interface Report {
  readonly rules: readonly {
    readonly id: string
    readonly why: string | null
    readonly docs: string | null
  }[]
}

const plain = (text: string): string => text.replace(/\s+/g, ' ')

describe('explain', () => {
  test.each(['en', 'ko'] as const)('tells of a rule what its page says, in %s', async (lang) => {
    const { status, stdout } = await runInProcess(['explain', 'image-not-latest', '--lang', lang])
    const words = allRuleWords['image-not-latest']
    assert(words !== undefined)
    const { title, why } = words
    const rule = rules.find(({ id }) => id === 'image-not-latest')
    expect(status).toBe(0)
    for (const part of [title[lang], why[lang], rule?.docs ?? '?', rule?.preset ?? '?'])
      expect(plain(stdout)).toContain(plain(part))
    expect(stdout).toContain(lang === 'ko' ? '경고(warning)' : 'warning')
    expect(stdout).toContain('--rule image-not-latest=off')
  })

  test('knows every id that a finding or a leftover can have', async () => {
    const ids = [...rules.map(({ id }) => id), ...fileRules, ...detectors.map(({ kind }) => kind)]
    const all = await runInProcess(['explain', '--format', 'json'])
    const report = JSON.parse(all.stdout) as Report
    expect(report.rules.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    for (const { id, why, docs } of report.rules.filter((each) => rules.some((rule) => rule.id === each.id)))
      expect({ id, why, docs }).toEqual({
        id,
        why: expect.stringMatching(/./),
        docs: expect.stringMatching(/^https:/),
      })
    const list = await runInProcess(['explain'])
    for (const id of ids) expect(list.stdout).toContain(`  ${id}`)
  })

  test('lists what a preset checks, which is more with each', async () => {
    const listed = async (preset: string): Promise<readonly string[]> => {
      const { stdout } = await runInProcess(['explain', '--preset', preset, '--format', 'json'])
      return (JSON.parse(stdout) as Report).rules.map(({ id }) => id)
    }
    const of = (...presets: readonly string[]): readonly string[] =>
      rules.filter(({ preset }) => presets.includes(preset)).map(({ id }) => id)
    expect(await listed('api')).toEqual(of('api'))
    expect(await listed('recommended')).toEqual(of('api', 'recommended'))
    expect(await listed('all')).toEqual(rules.map(({ id }) => id))
    expect((await runInProcess(['explain', '--preset', 'api'])).stdout).not.toContain('audit')
  })

  test('says that a fix may be made by itself only where the rule has one', async () => {
    const fixable = Object.entries(allRuleWords).find(([, words]) => 'fix' in words)?.[0] ?? ''
    const other = Object.entries(allRuleWords).find(([, words]) => !('fix' in words))?.[0] ?? ''
    expect((await runInProcess(['explain', fixable])).stdout).toContain('--fix-dry-run')
    expect((await runInProcess(['explain', other])).stdout).not.toContain('--fix-dry-run')
  })

  test('answers a misspelt rule with what is meant, and an error of reading with what it is', async () => {
    const misspelt = await runInProcess(['explain', 'image-not-lates'])
    expect(misspelt).toMatchObject({ status: 2, stdout: '' })
    expect(misspelt.stderr).toContain('Did you mean image-not-latest?')
    const reading = await runInProcess(['explain', 'syntax', '--lang', 'ko'])
    expect(reading.status).toBe(2)
    expect(reading.stderr).toContain('규칙이 아니라, 파일을 읽을 수 없다는 오류입니다.')
    const far = await runInProcess(['lint', '--rule', 'qqqqqqqqqq=off'])
    expect(far.stderr).toContain('ecs-lint explain lists them all.')
  })
})
