import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { visible } from '../src/terminal.ts'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

/** A name that would end a cell, a property of a command, an attribute and a line of a terminal. */
const evil = 'w|<e>"&\u001B[31m,b:%'
const definition = (name: string, more: object = {}): object => ({
  family: 'web',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  containerDefinitions: [{ name, image: 'nginx:1.29', ...more }],
})
const logged = {
  logConfiguration: {
    logDriver: 'awslogs',
    options: { 'awslogs-group': '/ecs/web', 'awslogs-region': 'us-east-1', 'awslogs-stream-prefix': 'web' },
  },
}
const template = {
  Parameters: { Cpu: { Type: 'String' } },
  Resources: {
    Task: {
      Type: 'AWS::ECS::TaskDefinition',
      Properties: {
        Family: 'open',
        Cpu: { Ref: 'Cpu' },
        Memory: '512',
        NetworkMode: 'awsvpc',
        RequiresCompatibilities: ['FARGATE'],
        ContainerDefinitions: [{ Name: 'open', Image: 'nginx:1.29', Memory: 128 }],
      },
    },
  },
}
const cwd = folderWith({
  'bad.json': JSON.stringify({ ...definition('bad'), memory: '4096' }, undefined, 2),
  'deploy/of a,b.json': JSON.stringify(definition(evil), undefined, 2),
  'clean.json': JSON.stringify({
    ...definition('clean', { ...logged, environment: [] }),
    executionRoleArn: 'arn:aws:iam::111122223333:role/ecsTaskExecutionRole',
  }),
  'template.json': JSON.stringify(template),
  '.ecs-lint.yaml':
    'suppress:\n  - rule: image-not-latest\n    reason: shown once\n    until: "2026-01-01"\n',
})
const lint = async (format: string, ...more: readonly string[]) =>
  runInProcess(['lint', '.', '--format', format, ...more], { cwd })

interface JsonReport {
  readonly findings: readonly {
    readonly rule: string
    readonly file: string
    readonly line: number | null
    readonly column: number | null
    readonly message: string
  }[]
  readonly unresolved: readonly object[]
}
const json = JSON.parse((await lint('json')).stdout) as JsonReport

test('the sample has what the formats must carry', () => {
  expect(new Set(json.findings.map(({ file }) => file))).toEqual(
    new Set(['.ecs-lint.yaml', 'bad.json', 'deploy/of a,b.json', 'template.json']),
  )
  expect(json.unresolved).not.toEqual([])
})

test('SARIF has every finding at its place, its rule, and what was not judged', async () => {
  const { status, stdout } = await lint('sarif')
  expect(status).toBe(1)
  const { version, runs } = JSON.parse(stdout) as Log
  const [run] = runs
  expect(version).toBe('2.1.0')
  const rules = run?.tool.driver.rules ?? []
  const found = run?.results?.map(({ ruleId, ruleIndex, message, locations }) => {
    expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId)
    const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {}
    return {
      rule: ruleId,
      file: decodeURIComponent(artifactLocation?.uri ?? ''),
      line: region?.startLine,
      column: region?.startColumn,
      message: message.text,
    }
  })
  expect(found).toEqual(
    json.findings.map(({ rule, file, line, column, message }) => ({
      rule,
      file,
      line,
      column,
      // A reader of reports may be a terminal.
      message: visible(message),
    })),
  )
  expect(stdout).toContain('"uri": "deploy/of%20a%2Cb.json"')
  const notes = run?.invocations?.[0]?.toolExecutionNotifications ?? []
  expect(notes).toHaveLength(json.unresolved.length)
  expect(notes.map(({ level, message }) => `${level} ${message.text}`)).toContainEqual(
    expect.stringMatching(
      /^note Not judged: template\.json Resources\.Task\.Properties\.Cpu .*fargate-cpu-memory-valid/,
    ),
  )
})

test('every finding is a workflow command of GitHub, which no text of a file can end or begin', async () => {
  const { status, stdout } = await lint('github')
  expect(status).toBe(1)
  const lines = stdout.trimEnd().split('\n')
  const commands = lines.slice(0, -1)
  expect(commands).toHaveLength(json.findings.length + json.unresolved.length)
  for (const line of commands) expect(line).toMatch(/^::(?:error|warning|notice) [\w-]+=[^:]*::\S/)
  expect(stdout).toMatch(
    /^::error file=bad\.json,line=\d+,col=\d+,.*title=ecs-lint fargate-cpu-memory-valid::/m,
  )
  expect(stdout).toContain('file=deploy/of a%2Cb.json,')
  expect(stdout).toContain(',b:%25')
  expect(stdout).not.toContain('\u001B')
  expect(lines.at(-1)).toMatch(/^4 files: 1 error, /)
})

describe('JUnit', () => {
  interface Suite {
    readonly name: string
    readonly tests: string
    readonly failures: string
    readonly skipped: string
    readonly testcase: readonly {
      readonly name: string
      readonly failure?: unknown
      readonly skipped?: unknown
    }[]
  }
  const suitesOf = (text: string): readonly Suite[] => {
    expect(XMLValidator.validate(text)).toBe(true)
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => name === 'testcase' || name === 'testsuite',
    })
    return (parser.parse(text) as { testsuites: { testsuite: Suite[] } }).testsuites.testsuite
  }

  test('is a suite for each file; what fails is what --fail-on counts', async () => {
    const suites = suitesOf((await lint('junit')).stdout)
    expect(suites.map(({ name, failures, skipped }) => [name, failures, skipped])).toEqual(
      expect.arrayContaining([
        ['bad.json', '1', '0'],
        ['clean.json', '0', '0'],
        // What looks like a placeholder for a name is no name.
        ['deploy/of a,b.json', '0', '1'],
        ['template.json', '0', '1'],
        ['.ecs-lint.yaml', '0', '0'],
      ]),
    )
    for (const { tests, failures, testcase } of suites) {
      expect(testcase).toHaveLength(Number(tests))
      expect(testcase.filter(({ failure }) => failure !== undefined)).toHaveLength(Number(failures))
    }
    expect(suites.find(({ name }) => name === 'clean.json')?.testcase).toHaveLength(1)
    const strict = suitesOf((await lint('junit', '--fail-on', 'info')).stdout)
    const failed = strict.reduce((sum, { failures }) => sum + Number(failures), 0)
    expect(failed).toBe(json.findings.length)
  })

  test('carries the names of files as texts, and no control characters', async () => {
    const { stdout } = await lint('junit')
    expect(stdout).toContain('w|&lt;e&gt;&quot;&amp;')
    expect(stdout).not.toContain('\u001B')
  })
})

test('Markdown has a row for each finding, and no markup of files', async () => {
  const { stdout } = await lint('markdown', '--lang', 'ko')
  const rows = stdout.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  expect(rows).toHaveLength(json.findings.length + 1)
  expect(rows[0]).toBe('| 심각도 | 위치 | 규칙 | 내용 |')
  for (const row of rows) expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(5)
  expect(stdout).toContain('\\<e\\>')
  expect(stdout).toContain('**값을 알 수 없어 점검하지 못한 곳**')
})

test('a suppression that ended is told of where it is written', () => {
  expect(json.findings).toContainEqual(
    expect.objectContaining({ rule: 'suppression-expired', file: '.ecs-lint.yaml', line: 2, column: 5 }),
  )
})
