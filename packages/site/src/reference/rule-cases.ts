// The cases that test the rules, as examples for a reader: the files themselves, and what the linter says about them.
import type { Finding } from '@ecs-lint/core/finding'
import { check } from '@ecs-lint/core/check'
import { rules } from '@ecs-lint/core/rules'
import { parseSource } from '@ecs-lint/core/source'

const files = import.meta.glob<string>('../../../core/src/rules/*/cases/*.{yaml,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** One case of a rule. */
export interface RuleCase {
  /** The file's name: `bad-one-zone.yaml`. */
  readonly name: string
  readonly text: string
  /** What this rule alone finds in it, with the lines. */
  readonly findings: readonly { readonly finding: Finding; readonly line: number }[]
}

/** The bad and the good cases of a rule, in the order of their names. */
export async function casesOf(
  ruleId: string,
): Promise<{ readonly bad: readonly RuleCase[]; readonly good: readonly RuleCase[] }> {
  const paths = Object.keys(files)
    .filter((path) => path.includes(`/rules/${ruleId}/cases/`))
    .toSorted()
  const cases = await Promise.all(
    paths.map((path) => readCase(ruleId, path.slice(path.lastIndexOf('/') + 1), files[path] ?? '')),
  )
  return {
    bad: cases.filter(({ name }) => name.startsWith('bad-')),
    good: cases.filter(({ name }) => name.startsWith('ok-')),
  }
}

async function readCase(ruleId: string, name: string, file: string): Promise<RuleCase> {
  // The tests write what they expect at the ends of lines; the linter says it here.
  const text = file.replaceAll(/ *# expect: .*$/gm, '').trimEnd()
  const source = await parseSource(name, text)
  const only = rules.filter(({ id }) => id === ruleId)
  const { findings } = await check([source], { rules: only, preset: 'all' })
  return {
    name,
    text,
    findings: findings.map((finding) => ({ finding, line: finding.range?.start.line ?? 1 })),
  }
}
