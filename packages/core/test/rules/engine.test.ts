import { expect, test } from 'vitest'
import { check, type Checked, type CheckOptions } from '../../src/check/index.ts'
import { createGraph, type Resource } from '../../src/graph/index.ts'
import { readSources } from '../../src/readers/index.ts'
import type { Severity } from '../../src/finding/index.ts'
import { lint, rules, type LintOptions } from '../../src/rules/index.ts'
import { parseSource } from '../../src/source/index.ts'

const task = {
  family: 'web',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '4096',
  containerDefinitions: [{ name: 'web', image: 'nginx:1.27' }],
}
const read = async (value: unknown) => readSources([await parseSource('task.json', JSON.stringify(value))])
const graphOf = async (value: unknown) => (await read(value)).graph
const rule = 'fargate-cpu-memory-valid'
const ids = (result: ReturnType<typeof lint>): string[] => result.findings.map((finding) => finding.rule)

test('severities replace the rule’s own, and off silences it', async () => {
  const graph = await graphOf(task)
  expect(
    lint(graph, rules, { severities: { [rule]: 'info' } }).findings.find((finding) => finding.rule === rule)
      ?.severity,
  ).toBe('info')
  expect(ids(lint(graph, rules, { severities: { [rule]: 'off' } }))).not.toContain(rule)
})

const checked = async (value: unknown, options: CheckOptions) =>
  check([await parseSource('task.json', JSON.stringify(value))], options)
const idsOf = ({ findings }: Checked): string[] => findings.map((finding) => finding.rule)

test('a suppression takes its finding out, by rule and path', async () => {
  const accepted = await checked(task, { suppressions: [{ rule, path: 'memory', reason: 'a test' }] })
  expect(idsOf(accepted)).not.toContain(rule)
  expect(accepted.suppressed.map(({ finding }) => finding.rule)).toEqual([rule])
  const elsewhere = await checked(task, { suppressions: [{ rule, path: 'mem', reason: 'a test' }] })
  expect(idsOf(elsewhere)).toEqual(expect.arrayContaining([rule, 'suppression-stale']))
})

test('a suppression reaches what the reader reports, too', async () => {
  const wrong = { ...task, memroy: '1' }
  const accepted = await checked(wrong, { suppressions: [{ rule: 'unknown-property', reason: 'a test' }] })
  expect(idsOf(await checked(wrong, {}))).toContain('unknown-property')
  expect(idsOf(accepted)).not.toContain('unknown-property')
  expect(accepted.suppressed.map(({ finding }) => finding.rule)).toEqual(['unknown-property'])
})

test('a suppression that has expired is said, and hides nothing', async () => {
  const suppressions = [{ rule, reason: 'until the move', until: '2026-06-30' }]
  expect(idsOf(await checked(task, { suppressions, today: '2026-07-01' }))).toEqual(
    expect.arrayContaining([rule, 'suppression-expired']),
  )
  expect(idsOf(await checked(task, { suppressions, today: '2026-06-30' }))).not.toContain(rule)
})

test('an unresolved value yields no finding, and is named', async () => {
  const [resource] = (await graphOf(task)).resources
  const unresolved: Resource = {
    ...(resource as Resource),
    unknowns: [{ path: ['memory'], expression: '${Memory}', cause: 'parameter' }],
  }
  const result = lint(createGraph([unresolved]), rules)
  expect(ids(result)).not.toContain(rule)
  expect(result.inconclusive).toMatchObject([{ unknown: { expression: '${Memory}' } }])
  expect(result.inconclusive[0]?.rules).toContain(rule)
})

test('a value of a wrong shape is reported once, and nothing is concluded from it', async () => {
  const reading = await read({ ...task, cpu: 256, memroy: '1' })
  expect(reading.findings.map((finding) => [finding.rule, finding.at?.path])).toEqual([
    ['schema', ['cpu']],
    ['unknown-property', ['memroy']],
  ])
  expect(reading.findings[1]?.message.en).toContain('memory')
  expect(ids(lint(reading.graph, rules))).not.toContain(rule)
})

test('negative and fractional counts are refused where they stand', async () => {
  for (const desiredCount of [-1, 1.5]) {
    const service = { serviceName: 'web', taskDefinition: 'web', desiredCount }
    const { findings } = await read(service)
    expect(findings.map((finding) => [finding.rule, finding.at?.path])).toEqual([
      ['schema', ['desiredCount']],
    ])
  }
})

test('a rule may take one of its findings for less grave, and somebody who chose a severity gets that', async () => {
  const { graph } = await read({
    serviceName: 'web',
    taskDefinition: 'web:3',
    serviceRegistries: [{ registryArn: 'web' }],
  })
  const gravity = (options: LintOptions): readonly Severity[] =>
    lint(graph, rules, options)
      .findings.filter((finding) => finding.rule === 'reference-kind')
      .map(({ severity }) => severity)
  expect(gravity({})).toEqual(['warning'])
  expect(gravity({ severities: { 'reference-kind': 'error' } })).toEqual(['error'])
  expect(gravity({ severities: { 'reference-kind': 'off' } })).toEqual([])
})
