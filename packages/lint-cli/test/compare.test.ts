import { compareGraph, questions, type Comparison } from '@ecs-lint/core/cost'
import type { Language } from '@ecs-lint/core/finding'
import { loadAllPriceBooks } from '@ecs-lint/core/pricing'
import { expand, type ServiceConfig } from '@ecs-lint/core/readers'
import { assert, describe, expect, test } from 'vitest'
import type { Io } from '../src/io.ts'
import { writeComparePretty } from '../src/reporters/compare-pretty.ts'
import { writeCompareCsv, writeCompareMarkdown } from '../src/reporters/compare-table.ts'
import { width } from '../src/terminal.ts'
import { ecsLint } from './support/run.ts'

const seoul = ['estimate', '--region', 'ap-northeast-2', '--cpu', '1024', '--memory', '2048']

describe('estimate --compare', () => {
  test('ranks, and ends with 0 where every alternative has its prices', async () => {
    const { status, stdout } = await ecsLint([...seoul, '--compare', 'arch', '--format', 'json'])
    const report = JSON.parse(stdout) as {
      readonly current: string
      readonly alternatives: readonly object[]
    }
    expect(status).toBe(0)
    expect(report.current).toBe('x86')
    expect(report.alternatives).toEqual([
      expect.objectContaining({ id: 'arm', comparable: true, difference: -8.29 }),
      expect.objectContaining({ id: 'x86', comparable: true, current: true, difference: 0 }),
    ])
  })

  test('ends with 3 where one cannot be ranked, and names what is missing', async () => {
    const { status, stdout } = await ecsLint([...seoul, '--alb', '--compare', 'regions', '--lang', 'en'])
    expect(status).toBe(3)
    expect(stdout).toContain('Not ranked')
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/Application Load Balancer.*: af-south-1 \(at least \$/)
  })

  test('a question that nobody knows is refused with the list', async () => {
    const { status, stdout, stderr } = await ecsLint([...seoul, '--compare', 'moon'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    for (const question of questions) expect(stderr).toContain(question)
  })

  test('the help lists the questions and the exit codes', async () => {
    const { stdout } = await ecsLint(['estimate', '--help'])
    for (const question of questions) expect(stdout.replaceAll(/\s+/g, ' ')).toContain(question)
    expect(stdout).toContain('--compare QUESTION')
  })

  test('files are compared too', async () => {
    const args = ['estimate', 'examples/sample-service', '--region', 'ap-northeast-2']
    const cwd = `${import.meta.dirname}/../../..`
    const { status, stdout } = await ecsLint([...args, '--compare', 'egress', '--format', 'csv'], { cwd })
    expect(status).toBe(0)
    // The sample's two subnets are two zones; endpoints for ECR and logs: 68.82 - 3.65 + 3 × 2 × 0.013 × 730.
    expect(stdout).toContain(
      'VPC endpoints,false,ap-northeast-2,122.11,53.29,,"Only AWS services are reached',
    )
  })
})

test('a plain estimate says what could be saved, to a person and as JSON', async () => {
  const { stdout } = await ecsLint([...seoul, '--format', 'json'])
  const report = JSON.parse(stdout) as { readonly savings: readonly object[] }
  // The difference of the two bills above: 41.45 - 33.16.
  expect(report.savings).toContainEqual(
    expect.objectContaining({ rule: 'run-on-arm', monthlyCost: 8.29, file: null }),
  )
  const pretty = await ecsLint([...seoul, '--lang', 'ko'])
  expect(pretty.stdout).toContain('줄일 수 있는 요금')
  expect(pretty.stdout).toContain('$8.29: ARM64')
})

describe('the reports', async () => {
  const books = await loadAllPriceBooks()
  const config: ServiceConfig = { region: 'ap-northeast-2', tasks: 3, loadBalancer: 'application' }
  const book = books.find(({ region }) => region === config.region)
  assert(book)
  const comparisons = questions.map((question) =>
    compareGraph(question, { graph: expand(config), book, books }),
  )

  test.each([30, 40, 60, 80, 120])('no line is wider than a terminal of %i columns', (columns) => {
    for (const comparison of comparisons) {
      for (const language of ['ko', 'en'] as const) {
        const text = writeComparePretty(comparison, ioOf(language, columns))
        for (const line of text.split('\n')) expect(width(line), line).toBeLessThanOrEqual(columns)
        for (const { estimate } of comparison.alternatives) {
          expect(text.replaceAll(/\s+/g, '')).toContain(
            estimate.total.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ','),
          )
        }
      }
    }
  })

  test('the bars of an 80-column terminal grow with the totals', () => {
    const comparison = comparisons.find(({ question }) => question === 'arch')
    assert(comparison)
    const text = writeComparePretty(comparison, ioOf('ko', 80))
    const bars = text.split('\n').flatMap((line) => /█+/.exec(line)?.[0].length ?? [])
    const [arm, x86] = comparison.alternatives.map(({ estimate }) => estimate.total)
    assert(arm !== undefined && x86 !== undefined && bars.length === 2)
    expect((bars[0] ?? 0) / (bars[1] ?? 0)).toBeCloseTo(arm / x86, 1)
  })

  test('CSV has one record an alternative, of ten fields', () => {
    for (const comparison of comparisons) {
      const records = writeCompareCsv(comparison, ioOf('en', 80)).split('\r\n')
      expect(records.pop()).toBe('')
      expect(records).toHaveLength(comparison.alternatives.length + 1)
      for (const record of records) expect(fieldsOf(record)).toHaveLength(10)
    }
  })

  test('Markdown has one row an alternative, and marks the service as it is', () => {
    for (const comparison of comparisons) {
      const lines = writeCompareMarkdown(comparison, ioOf('ko', 80)).split('\n')
      expect(lines.filter((line) => line.startsWith('|'))).toHaveLength(comparison.alternatives.length + 2)
      expect(lines.filter((line) => line.startsWith('| **'))).toHaveLength(1)
    }
  })

  test('a text from a file stays a text in every format', () => {
    const evil = '=cmd|"x"\u001B[31m,<b>'
    const [first] = comparisons
    assert(first)
    const alternatives = first.alternatives.map((each) => ({ ...each, label: { ko: evil, en: evil } }))
    const comparison: Comparison = { ...first, alternatives }
    const io = ioOf('en', 80)
    expect(writeCompareCsv(comparison, io)).toContain(`,"'=cmd|""x""`)
    expect(writeCompareMarkdown(comparison, io)).toContain('=cmd\\|"x"')
    expect(writeCompareMarkdown(comparison, io)).toContain('\\<b\\>')
    const texts = [
      writeComparePretty(comparison, io),
      writeCompareCsv(comparison, io),
      writeCompareMarkdown(comparison, io),
    ]
    for (const text of texts) expect(text).not.toContain('\u001B')
  })
})

function ioOf(language: Language, columns: number): Io {
  const output = { write: () => undefined, isTerminal: true, hasColors: false, columns }
  return {
    stdout: output,
    stderr: output,
    cwd: '/',
    env: {},
    language,
    now: () => new Date('2026-11-25T00:00:00Z'),
    readStdin: () => '',
  }
}

/** The fields of one record without line breaks in it. */
function fieldsOf(record: string): readonly string[] {
  return record.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,"]*)(?=,|$)/g) ?? []
}
