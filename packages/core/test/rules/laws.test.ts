import { expect, test } from 'vitest'
import { valueAt } from '../../src/finding/index.ts'
import { createGraph, editGraph, type Resource, type ResourceGraph } from '../../src/graph/index.ts'
import { lint, rules, type LintResult } from '../../src/rules/index.ts'
import { hiddenPaths, hide } from '../graph/hide.ts'
import { cases } from './case-files.ts'

const lintAll = (graph: ResourceGraph): LintResult => lint(graph, rules, { preset: 'all' })

/** What is found where; a fix, or another place that is shown, may need to know more than the finding. */
function namesOf({ findings }: LintResult): readonly string[] {
  return findings.map(({ rule, at, data }) => JSON.stringify({ rule, at, data })).toSorted()
}

test.each(cases.map((one) => [one.file, one.reading.graph] as const))(
  '%s: less knowledge gives no new finding, and names what could not be judged',
  (_, graph) => {
    const all = namesOf(lintAll(graph))
    for (const resource of graph.resources) {
      for (const path of hiddenPaths(resource)) {
        const hidden = hide(graph, resource, path)
        const result = lintAll(hidden)
        const left = namesOf(result)
        const where = `${resource.type} ${resource.id} ${path.join('.')}`
        expect(
          left.filter((finding) => !all.includes(finding)),
          where,
        ).toEqual([])
        const gone = all.filter((finding) => !left.includes(finding))
        const silenced = new Set(
          gone.map((finding) => (JSON.parse(finding) as { readonly rule: string }).rule),
        )
        const told = result.inconclusive
          .filter(({ unknown }) => unknown.path.join('.') === path.join('.'))
          .flatMap((entry) => entry.rules)
        for (const rule of silenced) expect(told, where).toContain(rule)
      }
    }
  },
)

test.each(cases.map((one) => [one.file, one.reading.graph] as const))(
  '%s: what is revealed is judged again',
  (_, graph) => {
    const all = namesOf(lintAll(graph))
    for (const [index, resource] of graph.resources.entries()) {
      for (const path of hiddenPaths(resource)) {
        const hidden = hide(graph, resource, path)
        const known = hidden.resources[index] ?? resource
        const value = valueAt(resource.properties, path)
        const edited = editGraph(hidden, [{ op: 'set', resource: known, path, value }])
        // An edit leaves a resource its name, which may have been hidden with the value.
        const { properties = resource.properties, unknowns = [] } = edited.resources[index] ?? {}
        const named = edited.resources.with(index, { ...resource, properties, unknowns })
        const revealed = lintAll(createGraph(named, graph.complete))
        expect(namesOf(revealed)).toEqual(all)
        expect(revealed.inconclusive).toEqual([])
      }
    }
  },
)

test.each(cases.map((one) => [one.file, one.reading.graph] as const))(
  '%s: the order of rules and of resources changes nothing',
  (_, graph) => {
    const turned = createGraph(graph.resources.toReversed(), graph.complete)
    const all = namesOf(lintAll(graph))
    expect(namesOf(lintAll(turned))).toEqual(all)
    expect(namesOf(lint(graph, rules.toReversed(), { preset: 'all' }))).toEqual(all)
  },
)

test('an unknown task definition names the rules that could not judge, whatever their order', () => {
  const one = cases.find(({ file }) => file.includes('service-port-in-task/cases/bad-other-port'))
  const graph = one?.reading.graph ?? createGraph([])
  const [service] = graph.all('ecs.service')
  const hidden = hide(graph, service as Resource, ['taskDefinition'])
  const told = (order: typeof rules): readonly (readonly string[])[] =>
    lint(hidden, order, { preset: 'all' }).inconclusive.map((entry) => entry.rules)
  expect(told(rules)).toEqual([
    ['awsvpc-requires-network-configuration', 'service-port-in-task', 'target-group-ip-for-awsvpc'],
  ])
  expect(told(rules.toReversed())).toEqual(told(rules))
})
