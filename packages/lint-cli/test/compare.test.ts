import { compareGraph, questions, type Comparison } from '@ecs-lint/core/cost'
import type { Language } from '@ecs-lint/core/finding'
import { loadAllPriceBooks } from '@ecs-lint/core/pricing'
import { expand, type ServiceConfig } from '@ecs-lint/core/readers'
import { assert, describe, expect, test } from 'vitest'
import type { Io } from '../src/io.ts'
import { writeComparePretty } from '../src/reporters/compare-pretty.ts'
import { writeCompareCsv, writeCompareMarkdown } from '../src/reporters/compare-table.ts'
import { width } from '../src/terminal.ts'
import { ioIn, runInProcess } from './support/in-process.ts'

const seoul = ['estimate', '--region', 'ap-northeast-2', '--cpu', '1024', '--memory', '2048']

describe('estimate --compare', () => {
  test('ranks, and ends with 0 where every alternative has its prices', async () => {
    const { status, stdout } = await runInProcess([...seoul, '--compare', 'arch', '--format', 'json'])
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

  test('names the Regions that cannot be ranked, and what is missing there', async () => {
    const { status, stdout } = await runInProcess([...seoul, '--alb', '--compare', 'regions', '--lang', 'en'])
    // Seoul and most others have their prices: the question is answered, and what is not ranked is listed.
    expect(status).toBe(0)
    expect(stdout).toContain('Not ranked')
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/Application Load Balancer.*: af-south-1 \(at least \$/)
  })

  test('a question that nobody knows is refused with the list', async () => {
    const { status, stdout, stderr } = await runInProcess([...seoul, '--compare', 'moon'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    for (const question of questions) expect(stderr).toContain(question)
  })

  test('the help lists the questions and the exit codes', async () => {
    const { stdout } = await runInProcess(['estimate', '--help'])
    for (const question of questions) expect(stdout.replaceAll(/\s+/g, ' ')).toContain(question)
    expect(stdout).toContain('--compare QUESTION')
  })

  test('files are compared too', async () => {
    const args = ['estimate', 'examples/sample-service', '--region', 'ap-northeast-2']
    const cwd = `${import.meta.dirname}/../../..`
    const { status, stdout } = await runInProcess([...args, '--compare', 'egress', '--format', 'csv'], {
      cwd,
    })
    expect(status).toBe(0)
    // The sample's two subnets are two zones; endpoints for ECR and logs: 68.82 - 3.65 + 3 × 2 × 0.013 × 730.
    expect(stdout).toContain(
      'VPC endpoints,false,ap-northeast-2,122.11,53.29,,"Only AWS services are reached',
    )
  })
})

describe('estimate --compare launch-type', () => {
  const args = ['estimate', '--region', 'ap-northeast-2', '--cpu', '512', '--memory', '1024', '--tasks', '4', '--compare', 'launch-type'] // prettier-ignore

  test('pretty: the ranking, the instances and what is unused, within 80 columns', async () => {
    const { status, stdout } = await runInProcess([...args, '--lang', 'ko'])
    expect(status).toBe(0)
    for (const line of stdout.split('\n')) expect(width(line), line).toBeLessThanOrEqual(80)
    // 2 × 0.0468 × 730 and 2 × 30 GB × 0.0912
    expect(stdout).toMatch(/EC2 \(t3a\.medium\) +█+ +\$73\.80 +-\$9\.10\nFargate \(지금\) +█+ +\$82\.90\n/)
    expect(stdout).toContain('ECS 관리형 인스턴스 (t3.medium, 근사치)')
    const text = stdout.replaceAll(/\s+/g, ' ')
    expect(text).toContain(
      '태스크 4개(인스턴스당 최대 2개, 남는 자원 2 vCPU와 3.5GB) → 인스턴스 2대 × 730시간',
    )
    // What is assumed of one choice alone is not said of the other.
    expect(text).toContain('EC2 (t3a.medium): 인스턴스마다 30GB')
    expect(text).toContain('ECS 관리형 인스턴스 (t3.medium, 근사치): 인스턴스마다 80GB')
  })

  test('CSV and Markdown have the ranking and the notes too', async () => {
    const csv = (await runInProcess([...args, '--format', 'csv'])).stdout
    expect(csv).toContain(
      'launch-type,1,ec2,EC2 (t3a.medium),false,ap-northeast-2,73.80,-9.10,,"EC2 instances',
    )
    expect(csv).toContain('launch-type,2,fargate,Fargate,true,ap-northeast-2,82.90,0.00,,')
    const markdown = (await runInProcess([...args, '--format', 'markdown'])).stdout
    expect(markdown).toContain('| **Fargate** | $82.90 | $0.00 |  |')
    expect(markdown).toContain('→ 2 instances × 730 h')
  })

  test('JSON: a choice that cannot be, and one that has no price, end with 3', async () => {
    const { status, stdout } = await runInProcess([...args, '--windows', '--cpu', '1024', '--memory', '2048', '--format', 'json']) // prettier-ignore
    const report = JSON.parse(stdout) as object
    expect(status).toBe(3)
    expect(report).toMatchObject({
      question: 'launch-type',
      current: 'fargate',
      alternatives: [
        { id: 'fargate', current: true, comparable: true },
        { id: 'ec2', comparable: false, difference: null },
      ],
      unavailable: [
        { id: 'managed-instances', reason: 'Windows containers do not run on ECS Managed Instances.' },
      ],
    })
  })

  test('the type of the instances may be named', async () => {
    const { stdout } = await runInProcess([...args, '--instance-type', 'm5.large', '--format', 'csv'])
    expect(stdout).toContain('ec2,EC2 (m5.large),false,ap-northeast-2,177.75,94.85')
  })

  test('a task definition alone is told to bring its service', async () => {
    const task = { family: 'web', requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512', containerDefinitions: [] } // prettier-ignore
    const { status, stdout } = await runInProcess(['estimate', '-', '--region', 'us-east-1', '--compare', 'launch-type', '--lang', 'en'], { stdin: JSON.stringify(task) }) // prettier-ignore
    expect(status).toBe(0)
    expect(stdout).toContain('Not possible here')
    expect(stdout).toContain('There is no service. Name its file too.')
  })
})

test('a plain estimate says what could be saved, to a person and as JSON', async () => {
  const { stdout } = await runInProcess([...seoul, '--format', 'json'])
  const report = JSON.parse(stdout) as { readonly savings: readonly object[] }
  // The difference of the two bills above: 41.45 - 33.16.
  expect(report.savings).toContainEqual(
    expect.objectContaining({ rule: 'run-on-arm', monthlyCost: 8.29, file: null }),
  )
  const pretty = await runInProcess([...seoul, '--lang', 'ko'])
  expect(pretty.stdout).toContain('줄일 수 있는 요금')
  expect(pretty.stdout).toContain('$8.29: ARM64')
})

test('a saving that would rest on what nobody knows is no saving, and is told', async () => {
  const task = { family: 'web', requiresCompatibilities: ['FARGATE'], networkMode: 'awsvpc', cpu: '1024', memory: '2048', containerDefinitions: [{ name: 'web', image: '{{ image }}' }] } // prettier-ignore
  const { stdout } = await runInProcess(['estimate', '-', '--region', 'us-east-1', '--format', 'json'], { stdin: JSON.stringify(task) }) // prettier-ignore
  const report = JSON.parse(stdout) as { readonly savings: readonly unknown[] }
  expect(report.savings).toEqual([])
  expect(report).toMatchObject({
    unresolvedSavings: [
      {
        rule: 'run-on-arm',
        resource: { type: 'ecs.taskDefinition', id: 'web' },
        unknowns: [{ path: 'containerDefinitions[0].image', expression: '{{ image }}' }],
      },
    ],
  })
})

describe('the reports', async () => {
  const books = await loadAllPriceBooks()
  const config: ServiceConfig = { region: 'ap-northeast-2', tasks: 3, loadBalancer: 'application' }
  const book = books.find(({ region }) => region === config.region)
  assert(book)
  const comparisons = questions.map((question) =>
    compareGraph(question, { graph: expand(config), book, books }),
  )

  const long =
    'Region ap-northeast-2, from the ARN of a target group, and a word that is there for its length alone'
  const ofAll = { assumed: [{ ko: long, en: long }], missing: [{ ko: '비밀 값', en: 'A \u001B[31msecret' }] }

  test.each([30, 40, 60, 80, 120])('no line is wider than a terminal of %i columns', (columns) => {
    for (const comparison of comparisons) {
      for (const language of ['ko', 'en'] as const) {
        const text = writeComparePretty(comparison, ioOf(language, columns), ofAll)
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
    const text = writeComparePretty(comparison, ioOf('ko', 80), ofAll)
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
      const lines = writeCompareMarkdown(comparison, ioOf('ko', 80), ofAll).split('\n')
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
    expect(writeCompareMarkdown(comparison, io, ofAll)).toContain('=cmd\\|"x"')
    expect(writeCompareMarkdown(comparison, io, ofAll)).toContain('\\<b\\>')
    const texts = [
      writeComparePretty(comparison, io, ofAll),
      writeCompareCsv(comparison, io),
      writeCompareMarkdown(comparison, io, ofAll),
    ]
    for (const text of texts) expect(text).not.toContain('\u001B')
  })
})

function ioOf(language: Language, columns: number): Io {
  const io = ioIn('/')
  return { ...io, stdout: { ...io.stdout, columns }, language }
}

/** The fields of one record without line breaks in it. */
function fieldsOf(record: string): readonly string[] {
  return record.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,"]*)(?=,|$)/g) ?? []
}
