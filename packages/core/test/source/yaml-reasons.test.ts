import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { yamlProblem } from '../../src/source/yaml-reasons.ts'

/** Every reason that the parser gives for refusing a text, from its own source; a new version may bring others. */
function parserReasons(): readonly string[] {
  const source = readFileSync(createRequire(import.meta.url).resolve('js-yaml'), 'utf8')
  return [...source.matchAll(/throwError\(state, (["'])(.+?)\1/g)].map(([, , reason]) => reason ?? '')
}

test('each reason of the parser has words of its own, in both languages', () => {
  const reasons = parserReasons()
  expect(reasons.length).toBeGreaterThan(30)
  const unclear = yamlProblem('no reason at all')
  for (const reason of reasons) {
    const { ko, en } = yamlProblem(reason)
    expect(en, reason).not.toContain(reason)
    expect(ko, reason).toMatch(/[가-힣]/)
    expect({ reason, isOwn: en !== unclear.en }).toEqual({ reason, isOwn: true })
  }
})
