import type { Text } from '../finding/index.ts'
import type { LintFinding } from '../rules/index.ts'

/**
 * Findings of one fault in one file as one: the first, with the places of the others as related ones. They belong together
 * where their rule says so by `same`, such as one password in several containers.
 */
export function merged(findings: readonly LintFinding[]): readonly LintFinding[] {
  const groups: { readonly keys: Set<string>; readonly all: LintFinding[] }[] = []
  for (const finding of findings) {
    const keys = (finding.same ?? []).map((key) => JSON.stringify([finding.rule, finding.at?.file, key]))
    const known = groups.find((group) => keys.some((key) => group.keys.has(key)))
    if (known === undefined) groups.push({ keys: new Set(keys), all: [finding] })
    else {
      known.all.push(finding)
      for (const key of keys) known.keys.add(key)
    }
  }
  return groups.flatMap(({ all: [first, ...others] }) => (first === undefined ? [] : [joined(first, others)]))
}

/** A finding without what it was compared by, which may be a secret. */
export function withoutSame(finding: LintFinding): LintFinding {
  const { same: _, ...rest } = finding
  return rest
}

function joined(finding: LintFinding, others: readonly LintFinding[]): LintFinding {
  const first = withoutSame(finding)
  if (others.length === 0) return first
  const lines = [...new Set(others.flatMap(({ range }) => range?.start.line ?? []))]
  const { ko, en } = elsewhere(lines)
  return {
    ...first,
    message: { ko: `${first.message.ko} ${ko}`, en: `${first.message.en} ${en}` },
    related: [...(first.related ?? []), ...others.flatMap(({ at }) => at ?? [])],
  }
}

/** As many lines as a message names. */
const mostLines = 5

function elsewhere(lines: readonly number[]): Text {
  const shown = lines.slice(0, mostLines).join(', ')
  const more = lines.length - mostLines
  const plural = lines.length === 1 ? '' : 's'
  return {
    ko: `같은 문제가 ${shown}행${more > 0 ? ` 외 ${more}곳` : ''}에도 있습니다.`,
    en: `The same is on line${plural} ${shown}${more > 0 ? ` and in ${more} more places` : ''}.`,
  }
}
