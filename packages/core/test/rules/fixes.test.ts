import { describe, expect, test } from 'vitest'
import { conform, editGraph, type Resource, type ResourceGraph } from '../../src/graph/index.ts'
import { allRuleWords } from '../../src/rule-words/index.ts'
import { lint, rules, type RuleFinding } from '../../src/rules/index.ts'
import { cases } from './case-files.ts'

const findingsOf = (graph: ResourceGraph): readonly RuleFinding[] =>
  lint(graph, rules, { preset: 'all' }).findings

/** A finding without its place, which edits may move. */
function nameOf({ rule, resource, data }: RuleFinding): string {
  return JSON.stringify([rule, resource?.type, resource?.id, { ...data, path: '' }])
}

/** How many findings there are of each rule about each resource. */
function countsOf(findings: readonly RuleFinding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rule, resource } of findings) {
    const key = `${rule} ${resource?.type} ${resource?.id}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const fixable = cases.flatMap(({ file, reading: { graph } }) =>
  findingsOf(graph).flatMap((finding) =>
    finding.fix === undefined ? [] : [{ file, graph, finding, fix: finding.fix }],
  ),
)

test.each(fixable.map((one) => [`${one.finding.rule} in ${one.file}`, one] as const))(
  '%s: the fix takes the finding away and brings no other',
  (_, { graph, finding, fix }) => {
    const before = findingsOf(graph)
    const after = findingsOf(editGraph(graph, fix.edits))
    expect(after.map(nameOf)).not.toContain(nameOf(finding))
    const known = countsOf(before)
    for (const [key, count] of countsOf(after)) expect(count, key).toBeLessThanOrEqual(known.get(key) ?? 0)
    expect(after.length).toBeLessThan(before.length)
  },
)

test.each(fixable.map((one) => [`${one.finding.rule} in ${one.file}`, one] as const))(
  '%s: what the fix makes has the shape that AWS gives it',
  (_, { graph, fix }) => {
    const problems = (resources: readonly Resource[]): readonly unknown[] =>
      resources.flatMap(({ type, properties }) => conform(type, properties).problems)
    expect(problems(editGraph(graph, fix.edits).resources)).toEqual(problems(graph.resources))
  },
)

describe.each(rules.map(({ id }) => id))('%s', (id) => {
  const fixed = fixable.filter(({ finding }) => finding.rule === id)
  const { fix } = allRuleWords[id] ?? {}

  test('has a title for its fix, if a case shows that it proposes one', () => {
    expect(fix !== undefined).toBe(fixed.length > 0)
    for (const { finding } of fixed) {
      expect(fix?.ko(finding.data)).toMatch(/[가-힣]/)
      expect(fix?.en(finding.data)).toMatch(/^[A-Z][^가-힣]+[^.]$/)
    }
  })
})
