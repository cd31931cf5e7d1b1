import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { assert, describe, expect, test } from 'vitest'
import { estimateGraph, type Usage } from '../../src/cost/index.ts'
import { createGraph, editGraph, noProvenance, type ResourceGraph } from '../../src/graph/index.ts'
import { loadAllPriceBooks, loadPriceBook } from '../../src/pricing/index.ts'
import { expand, readSources } from '../../src/readers/index.ts'
import { lint, rules } from '../../src/rules/index.ts'
import { findSavings, judgeSavings, savers } from '../../src/savings/index.ts'
import { parseSource, type Source } from '../../src/source/index.ts'
import { doubt, hiddenPaths, hide } from '../graph/hide.ts'
import { caseGraphs, configGraphs, sampleService, type Sample } from '../graph/samples.ts'

const casesFolder = join(import.meta.dirname, '../../src/savings/cases')
const caseFiles = globSync('*/{bad,ok}-*.yaml', { cwd: casesFolder }).toSorted()
const seoul = await loadPriceBook('ap-northeast-2')

async function readCase(file: string): Promise<{ readonly source: Source; readonly graph: ResourceGraph }> {
  const source = await parseSource(basename(file), readFileSync(join(casesFolder, file), 'utf8'))
  const { graph, findings } = readSources([source])
  expect(findings, 'the case itself must be sound').toEqual([])
  expect(graph.resources).not.toEqual([])
  return { source, graph }
}

/** What a case expects: `# expect: saver` and what it saves, at the end of the line that would change. */
function expectedOf(file: string): string[] {
  const lines = readFileSync(join(casesFolder, file), 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    const [, expected] = /# expect: (.*)$/.exec(line) ?? []
    return expected === undefined ? [] : [`${index + 1}: ${expected}`]
  })
}

/** No finding at warning or above that was not there before. */
function expectNothingWorse(before: ResourceGraph, after: ResourceGraph): void {
  const graveOf = (graph: ResourceGraph): string[] =>
    lint(graph, rules, { preset: 'all' })
      .findings.filter(({ severity }) => severity !== 'info')
      .map(({ rule, resource }) => `${rule} ${resource?.id}`)
  const known = new Set(graveOf(before))
  expect(graveOf(after).filter((finding) => !known.has(finding))).toEqual([])
}

test.each([
  [{}, true],
  [{ logRetentionInDays: 0 }, true],
  [{ logRetentionInDays: 7 }, false],
])('logs that never expire are proposed an end, however that is said: %o', (given, isProposed) => {
  assert(seoul)
  const found = findSavings(expand({ region: 'ap-northeast-2', ...given }), seoul)
  expect(found.some(({ finding }) => finding.rule === 'log-retention')).toBe(isProposed)
})

describe.each(caseFiles)('%s', (file) => {
  const saver = dirname(file)

  test('has the savings that stand in it, and no others', async () => {
    assert(seoul)
    const expected = expectedOf(file)
    expect(expected.length > 0).toBe(basename(file).startsWith('bad-'))
    const { source, graph } = await readCase(file)
    const found = findSavings(graph, seoul).map(({ finding }) => {
      const { rule, at: spot, monthlyCost } = finding
      const place = spot && source.documents[spot.document]?.locator()(spot.path, spot.atKey)
      return `${place?.start.line}: ${rule}${monthlyCost === undefined ? '' : ` ${monthlyCost.toFixed(2)}`}`
    })
    expect(found.filter((text) => text.includes(`: ${saver}`))).toEqual(expected)
  })

  test('what is suggested saves what it says, and breaks no rule', async () => {
    assert(seoul)
    const { graph } = await readCase(file)
    for (const { finding, graph: after, estimate } of findSavings(graph, seoul)) {
      const saved = estimateGraph(graph, seoul).total - estimateGraph(after, seoul).total
      expect(Math.abs(saved - (finding.monthlyCost ?? 0))).toBeLessThanOrEqual(0.011)
      expect(estimate).toEqual(estimateGraph(after, seoul))
      expectNothingWorse(graph, after)
    }
  })
})

test.each(savers)('$id has a bad and a good case, and speaks both languages', async ({ id, docs }) => {
  assert(seoul)
  const cases = caseFiles.filter((file) => file.startsWith(`${id}/`))
  expect(cases.some((file) => basename(file).startsWith('ok-'))).toBe(true)
  const bad = cases.filter((file) => basename(file).startsWith('bad-'))
  expect(bad.length).toBeGreaterThan(0)
  for (const file of bad) {
    const { graph } = await readCase(file)
    for (const { finding } of findSavings(graph, seoul).filter((saving) => saving.finding.rule === id)) {
      expect(finding.severity).toBe('info')
      expect(finding.message.ko).toMatch(/[가-힣]/)
      expect(finding.message.en).not.toMatch(/[가-힣]|undefined/)
      expect(finding.message.ko).not.toMatch(/undefined/)
    }
  }
  expect(docs).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
})

test('every folder of cases is of a saver', () => {
  expect([...new Set(caseFiles.map(dirname))]).toEqual(savers.map(({ id }) => id))
})

const usage: Usage = { natGb: 500, logGb: 10 }
const lawful: readonly Sample[] = [
  ...(await caseGraphs('savings')),
  await sampleService(),
  ...configGraphs,
].map(({ name, graph }) => ({ name, graph: withoutProvenance(graph) }))

/** A graph whose values come from nowhere: to find out which field of a config decides one takes longer than all else here. */
function withoutProvenance(graph: ResourceGraph): ResourceGraph {
  return createGraph(
    graph.resources.map((resource) => ({ ...resource, origin: noProvenance })),
    graph.complete,
  )
}

/** How often each saver suggests something. */
function countsOf(graph: ResourceGraph): ReadonlyMap<string, number> {
  assert(seoul)
  const byRule = Map.groupBy(findSavings(graph, seoul, usage), ({ finding }) => finding.rule)
  return new Map([...byRule].map(([rule, savings]) => [rule, savings.length]))
}

describe.each(lawful)('$name', ({ graph }) => {
  const full = countsOf(graph)

  function expectNothingNew(hidden: ResourceGraph): void {
    for (const [rule, count] of countsOf(hidden)) expect(count, rule).toBeLessThanOrEqual(full.get(rule) ?? 0)
  }

  test('hiding a value gives no new suggestion', () => {
    for (const resource of graph.resources)
      for (const path of hiddenPaths(resource)) expectNothingNew(hide(graph, resource, path))
  })

  test('that a resource may not exist gives no new suggestion', () => {
    for (const resource of graph.resources) expectNothingNew(doubt(graph, resource))
  })

  test('the order of resources changes nothing', () => {
    assert(seoul)
    const turned = createGraph(graph.resources.toReversed(), graph.complete)
    const said = (of: ResourceGraph): readonly string[] =>
      findSavings(of, seoul, usage)
        .map(({ finding }) =>
          JSON.stringify([finding.rule, finding.message, finding.resource, finding.monthlyCost]),
        )
        .toSorted()
    expect(said(turned)).toEqual(said(graph))
  })
})

test('a suggestion that is a few edits of one resource has them as its fix, and following it ends it', () => {
  assert(seoul)
  const fixed = new Set<string>()
  for (const { graph } of lawful) {
    for (const { finding, graph: after } of findSavings(graph, seoul, usage)) {
      const { fix, rule, resource } = finding
      if (fix === undefined) continue
      fixed.add(rule)
      expect(new Set(fix.edits.map((edit) => edit.resource.id))).toEqual(new Set([resource?.id]))
      const edited = editGraph(graph, fix.edits)
      expect(edited.resources.map(({ properties }) => properties)).toEqual(
        after.resources.map(({ properties }) => properties),
      )
      const left = findSavings(edited, seoul, usage).map((saving) => saving.finding)
      expect(left.filter((other) => other.rule === rule && other.resource?.id === resource?.id)).toEqual([])
      expect(fix.title.ko).toMatch(/[가-힣]/)
      expect(fix.title.en).toMatch(/^[A-Z]/)
      expect(fix.title.en).not.toMatch(/[가-힣]|undefined/)
    }
  }
  expect([...fixed].toSorted()).toEqual(savers.map(({ id }) => id).filter((id) => id !== 'endpoints-for-nat'))
})

test('an unknown value that a suggestion does not rest on does not stop it', () => {
  assert(seoul)
  const graph = expand({ region: 'ap-northeast-2', loadBalancer: 'application' })
  const [task] = graph.all('ecs.taskDefinition')
  assert(task)
  const rulesOf = (of: ResourceGraph): readonly string[] =>
    findSavings(of, seoul).map(({ finding }) => finding.rule)
  expect(rulesOf(graph)).toContain('run-on-arm')
  expect(rulesOf(hide(graph, task, ['executionRoleArn']))).toContain('run-on-arm')
  expect(rulesOf(hide(graph, task, ['runtimePlatform', 'operatingSystemFamily']))).not.toContain('run-on-arm')
  expect(rulesOf(hide(graph, task, ['containerDefinitions', 0, 'image']))).not.toContain('run-on-arm')
})

test('the break-even of endpoints against NAT gateways is in the message, and holds', async () => {
  assert(seoul)
  // One gateway for three zones: (0.059 + 0.005) × 730 + 0.059 GB, against 2 × 3 × 0.013 × 730.
  const graph = expand({
    region: 'ap-northeast-2',
    egress: 'nat',
    azs: 3,
    logs: false,
    image: '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1',
  })
  const at = (usage: Usage): boolean =>
    findSavings(graph, seoul, usage).some(({ finding }) => finding.rule === 'endpoints-for-nat')
  const [saving] = findSavings(graph, seoul, { natGb: 10_000 }).filter(
    ({ finding }) => finding.rule === 'endpoints-for-nat',
  )
  const gb = Number(saving?.finding.data['gb'])
  expect(gb).toBeGreaterThan(0)
  expect(at({ natGb: gb - 1 })).toBe(false)
  expect(at({ natGb: gb + 1 })).toBe(true)
  expect(saving?.finding.message.en).toContain(`Below ${Math.ceil(gb)} GB a month`)
})

test('whatever the service, a suggestion costs less, and breaks no rule', async () => {
  const books = await loadAllPriceBooks()
  const configs = fc.record({
    book: fc.constantFrom(...books),
    cpu: fc.constantFrom(256, 512, 1024),
    memory: fc.constantFrom(2048),
    tasks: fc.integer({ min: 0, max: 9 }),
    azs: fc.integer({ min: 1, max: 4 }),
    compute: fc.constantFrom('FARGATE' as const, 'FARGATE_SPOT' as const),
    cpuArchitecture: fc.constantFrom('X86_64' as const, 'ARM64' as const),
    operatingSystem: fc.constantFrom('LINUX' as const, 'WINDOWS_SERVER_2022_CORE' as const),
    image: fc.constantFrom('nginx:1.27', '111122223333.dkr.ecr.us-east-1.amazonaws.com/web:1'),
    egress: fc.constantFrom('public-ip' as const, 'nat' as const, 'endpoints' as const, 'none' as const),
    natGateways: fc.integer({ min: 1, max: 4 }),
    loadBalancer: fc.constantFrom('none' as const, 'application' as const, 'network' as const),
  })
  fc.assert(
    fc.property(configs, fc.integer({ min: 0, max: 2000 }), ({ book, ...config }, natGb) => {
      const graph = withoutProvenance(expand({ ...config, region: book.region }))
      const { total } = estimateGraph(graph, book, { natGb })
      for (const { finding, graph: after, estimate } of findSavings(graph, book, { natGb })) {
        expect(total - estimate.total).toBeCloseTo(finding.monthlyCost ?? 0, 1)
        expect(estimate.total).toBeLessThanOrEqual(total)
        expectNothingWorse(graph, after)
      }
    }),
  )
})

test('what is withheld because of unknown values is told, with the values', () => {
  assert(seoul)
  const graph = expand({ region: 'ap-northeast-2', loadBalancer: 'application' })
  const [task] = graph.all('ecs.taskDefinition')
  assert(task)
  expect(judgeSavings(graph, seoul).withheld).toEqual([])
  for (const path of [
    ['runtimePlatform', 'operatingSystemFamily'],
    ['containerDefinitions', 0, 'image'],
    ['runtimePlatform', 'cpuArchitecture'],
  ]) {
    const { withheld } = judgeSavings(hide(graph, task, path), seoul)
    const told = withheld.find(({ rule }) => rule === 'run-on-arm')
    expect(told?.resource.id).toBe(task.id)
    expect(told?.unknowns.map((unknown) => unknown.path)).toContainEqual(path)
  }
})

test('savings of thousands of services are found in a time that grows with their number', () => {
  assert(seoul)
  const many = (count: number): ResourceGraph =>
    createGraph(
      Array.from({ length: count }, (_, index) =>
        expand({
          region: 'ap-northeast-2',
          serviceName: `service-${index}`,
          tasks: 3,
          egress: 'none',
        }).resources.filter(({ type }) => type === 'ecs.service' || type === 'ecs.taskDefinition'),
      ).flat(),
    )
  expect(findSavings(many(1000), seoul)).toHaveLength(2000)
})
