import { expect, test } from 'vitest'
import { formatPath, valueAt, type Finding } from '../../src/finding/index.ts'
import { createGraph, editGraph, planned, type Resource, type ResourceGraph } from '../../src/graph/index.ts'
import { lint, rules, type LintResult } from '../../src/rules/index.ts'
import { defineRule } from '../../src/rules/rule.ts'
import { doubt, hiddenPaths, hide } from '../graph/hide.ts'
import { cases } from './case-files.ts'

const lintAll = (graph: ResourceGraph): LintResult => lint(graph, rules, { preset: 'all' })

/** Rules about how single values are written. */
const areOfPlaces = new Set(rules.filter(({ on }) => on === 'place').map(({ id }) => id))

/**
 * What is found where. The words of a hop name the resource that stops it, and a label what a
 * finding is about; their names may be hidden.
 */
function namesOf({ findings }: LintResult): readonly string[] {
  return findings
    .map(({ rule, at, data }) => JSON.stringify({ rule, at, data: { ...data, because: '', label: '' } }))
    .toSorted()
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
          gone
            .map((finding) => JSON.parse(finding) as Pick<Finding, 'rule' | 'data'>)
            // How a value is written is no question before it is written.
            .filter(({ rule, data }) => !(areOfPlaces.has(rule) && data['path'] === formatPath(path)))
            .map(({ rule }) => rule),
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

test.each(cases.map((one) => [one.file, one.reading.graph] as const))(
  '%s: of a resource that may not exist nothing new is said',
  (_, graph) => {
    const all = namesOf(lintAll(graph))
    for (const resource of graph.resources) {
      const left = lintAll(doubt(graph, resource))
      expect(namesOf(left).filter((finding) => !all.includes(finding))).toEqual([])
      const aboutIt = left.findings.filter((finding) => finding.resource?.id === resource.id)
      expect(aboutIt.filter((finding) => finding.resource?.type === resource.type)).toEqual([])
    }
  },
)

test('an unknown task definition names the rules that could not judge, whatever their order', () => {
  const one = cases.find(({ file }) => file === 'service-port-in-task/cases/bad-other-port.yaml')
  const graph = one?.reading.graph ?? createGraph([])
  const [service] = graph.all('ecs.service')
  const hidden = hide(graph, service as Resource, ['taskDefinition'])
  const told = (order: typeof rules): readonly (readonly string[])[] =>
    lint(hidden, order, { preset: 'all' }).inconclusive.map((entry) => entry.rules)
  expect(told(rules)).toEqual([
    [
      'dynamic-port-health-check',
      'ebs-configured-at-launch',
      'health-check-grace-too-short',
      'launch-type-compatible',
      'network-configuration-valid',
      'private-subnet-egress',
      'service-port-in-task',
      'target-group-instance-for-bridge',
      'target-group-ip-for-awsvpc',
    ],
  ])
  expect(told(rules.toReversed())).toEqual(told(rules))
})

test('what is unknown of one element does not silence the others', () => {
  const one = cases.find(({ file }) => file === 'no-plaintext-secret-env/cases/bad-password-and-key.yaml')
  const graph = one?.reading.graph ?? createGraph([])
  const [task] = graph.all('ecs.taskDefinition')
  const path = ['containerDefinitions', 0, 'environment', 0, 'value']
  const { findings, inconclusive } = lintAll(hide(graph, task as Resource, path))
  expect(findings.map(({ rule, data }) => [rule, data['name']])).toEqual([
    ['no-plaintext-secret-env', 'STORAGE'],
  ])
  expect(inconclusive.flatMap((entry) => entry.rules)).toContain('no-plaintext-secret-env')
})

/** A rule that reads what rules read, and finds the containers of one name. */
const synthetic = Array.from({ length: 250 }, (_, index) =>
  defineRule({
    id: `synthetic-${index}`,
    on: 'ecs.containerDefinition',
    severity: 'info',
    category: 'reliability',
    preset: 'recommended',
    since: '0.1.0',
    docs: 'https://docs.aws.amazon.com/',
    peers: [],
    *check({ name, image }, { resource, role }) {
      if (resource.properties.networkMode !== 'none' && image !== undefined && role === 'main')
        if (name === `container-${index}`) yield { path: ['name'], data: { name } }
    },
  }),
)

test('any list of rules runs, as long as one likes', () => {
  const definition = {
    family: 'web',
    containerDefinitions: [
      { name: 'container-7', image: 'nginx:1.27' },
      { name: 'container-249', image: 'nginx:1.27' },
    ],
  }
  const [near] = cases.flatMap(({ reading }) => reading.graph.resources)
  const graph = createGraph([planned('ecs.taskDefinition', definition, near as Resource)])
  expect(lint(graph, synthetic).findings.map(({ rule }) => rule)).toEqual(['synthetic-7', 'synthetic-249'])
  expect(lint(graph, [...rules, ...synthetic]).findings.length).toBe(lint(graph, rules).findings.length + 2)
  expect(lint(graph, []).findings).toEqual([])
})
