// The cases beside the rules, read once for every test that goes over them.
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readSources, type Reading } from '../../src/readers/index.ts'
import { parseSource, type Source } from '../../src/source/index.ts'

/** One file of `cases/`: what it is, and what it expects. */
export interface Case {
  /** From the folder of rules on: `image-not-latest/cases/bad-latest.yaml`. */
  readonly file: string
  /** The rule whose folder it stands in. */
  readonly rule: string
  readonly isBad: boolean
  readonly source: Source
  readonly reading: Reading
  /** `12: some-rule` for `# expect: some-rule` on line 12, and `12: some-rule (related)` for a place that has to do with it. */
  readonly expected: readonly string[]
}

export const rulesFolder = join(import.meta.dirname, '../../src/rules')

const files = globSync('*/cases/{bad,ok}-*.{yaml,json}', { cwd: rulesFolder }).toSorted()

export const cases: readonly Case[] = await Promise.all(
  files.map(async (file) => {
    const text = readFileSync(join(rulesFolder, file), 'utf8')
    const source = await parseSource(basename(file), text)
    return {
      file,
      rule: dirname(dirname(file)),
      isBad: basename(file).startsWith('bad-'),
      source,
      reading: readSources([source]),
      expected: expectedIn(text),
    }
  }),
)

function expectedIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const [, ids = ''] = /# expect: (.*)$/.exec(line) ?? []
    return ids
      .split(',')
      .filter((id) => id !== '')
      .map((id) => `${index + 1}: ${id.trim()}`)
  })
}
