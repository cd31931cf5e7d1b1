import type { Text } from '../finding/index.ts'
import type { Assignment } from '../graph/index.ts'
import type { LintFinding, RuleFinding, RuleWords } from './rule.ts'
import { wordsOf } from './words.ts'

/** Gives findings their words, which are loaded for them alone. */
export async function describeFindings(findings: readonly RuleFinding[]): Promise<readonly LintFinding[]> {
  const ids = [...new Set(findings.map(({ rule }) => rule))]
  const words = new Map(await Promise.all(ids.map(async (id) => [id, await wordsOf(id)] as const)))
  return findings.map((finding) => withWords(finding, words.get(finding.rule)))
}

/** A finding with the words of its rule. */
export function withWords(finding: RuleFinding, words: RuleWords | undefined): LintFinding {
  const { fix, ...rest } = finding
  const { data } = finding
  const text = (say: RuleWords['fix']): Text => ({
    ko: say?.ko(data, fix?.edits ?? []) ?? finding.rule,
    en: say?.en(data, fix?.edits ?? []) ?? finding.rule,
  })
  const message = text(words?.message)
  const when = finding.when
  return {
    ...rest,
    message:
      when === undefined
        ? message
        : { ko: `${whenText(when).ko} ${message.ko}`, en: `${whenText(when).en} ${message.en}` },
    ...(fix !== undefined && { fix: { ...fix, title: text(words?.fix) } }),
  }
}

function whenText(when: Assignment): Text {
  const short = (name: string): string => name.replace(/^.*#/, '')
  const names = Object.keys(when)
  // Two templates may have a parameter of the same name; an empty value would not be seen.
  const named = Object.entries(when).map(([name, value]) => [
    names.some((other) => other !== name && short(other) === short(name)) ? name : short(name),
    value === '' ? '""' : value,
  ])
  return {
    ko: `[${named.map(([name, value]) => `${name} = ${value}`).join(', ')}일 때]`,
    en: `[when ${named.map(([name, value]) => `${name} is ${value}`).join(' and ')}]`,
  }
}
