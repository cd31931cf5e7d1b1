import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueAt } from '../../src/finding/index.ts'
import { readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

/** The value that a text has under `key`, with what was wrong with it. */
async function read(text: string) {
  const source = await parseSource('template.yaml', text)
  const [document] = source.documents
  const value = (document?.value as Readonly<Record<string, unknown>> | undefined)?.['key']
  /** The text that a path from `key` on leads to. */
  const at = (...path: readonly (string | number)[]): string => {
    const range = document?.locator()(['key', ...path])
    return text.slice(range?.start.offset, range?.end.offset)
  }
  return { value, at, rules: source.findings.map(({ rule }) => rule), document }
}

describe('short forms stand for their long forms', () => {
  test.each([
    ['!Ref Name', { Ref: 'Name' }],
    ["!Ref 'AWS::Region'", { Ref: 'AWS::Region' }],
    ['!Condition IsProd', { Condition: 'IsProd' }],
    ['!GetAtt A.B', { 'Fn::GetAtt': ['A', 'B'] }],
    ['!GetAtt Stack.Outputs.Url', { 'Fn::GetAtt': ['Stack', 'Outputs.Url'] }],
    ['!GetAtt [A, B]', { 'Fn::GetAtt': ['A', 'B'] }],
    ['!Sub "${A}-x"', { 'Fn::Sub': '${A}-x' }],
    ['!Sub ["${A}", { A: !Ref B }]', { 'Fn::Sub': ['${A}', { A: { Ref: 'B' } }] }],
    ['!If [C, 1, !Ref AWS::NoValue]', { 'Fn::If': ['C', 1, { Ref: 'AWS::NoValue' }] }],
    ['!Join [",", [a, b]]', { 'Fn::Join': [',', ['a', 'b']] }],
    ['!Select [0, !GetAZs ""]', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }],
    ['!Split [",", !ImportValue x]', { 'Fn::Split': [',', { 'Fn::ImportValue': 'x' }] }],
    ['!FindInMap [M, a, b]', { 'Fn::FindInMap': ['M', 'a', 'b'] }],
    ['!Cidr [10.0.0.0/16, 4, 8]', { 'Fn::Cidr': ['10.0.0.0/16', 4, 8] }],
    ['!Transform { Name: M }', { 'Fn::Transform': { Name: 'M' } }],
    ['!Equals [a, b]', { 'Fn::Equals': ['a', 'b'] }],
    ['!And [!Not [!Condition A]]', { 'Fn::And': [{ 'Fn::Not': [{ Condition: 'A' }] }] }],
    ['!Or []', { 'Fn::Or': [] }],
    ['!Length [a]', { 'Fn::Length': ['a'] }],
    ['!ToJsonString { a: 1 }', { 'Fn::ToJsonString': { a: 1 } }],
    ['!Base64\n  Fn::Sub: x', { 'Fn::Base64': { 'Fn::Sub': 'x' } }],
    ['!Sub |\n  one\n  ${Two}\n', { 'Fn::Sub': 'one\n${Two}\n' }],
    ['!If\n  - C\n  - a\n  - b', { 'Fn::If': ['C', 'a', 'b'] }],
  ])('%s', async (written, expected) => {
    const { value, rules } = await read(`key: ${written}\n`)
    expect(rules).toEqual([])
    expect(value).toEqual(expected)
  })

  test('also behind an anchor, and where an alias repeats them', async () => {
    const { document, rules } = await read('key: &a !Ref Name\nother: *a\nthird: !Ref &b Name\n')
    expect(rules).toEqual([])
    expect(document?.value).toEqual({ key: { Ref: 'Name' }, other: { Ref: 'Name' }, third: { Ref: 'Name' } })
  })
})

describe('positions', () => {
  test('the outer path is the whole short form, the long name its tag, and what is inside has its own place', async () => {
    const { at, document } = await read('key: !If [IsProd, 2, !Ref Count]\n')
    expect(at()).toMatch(/^!If \[IsProd, 2, !Ref Count/)
    expect(at('Fn::If', 0)).toBe('IsProd')
    expect(at('Fn::If', 1)).toBe('2')
    expect(at('Fn::If', 2)).toBe('!Ref Count')
    expect(at('Fn::If', 2, 'Ref')).toBe('Count')
    const tag = document?.locator()(['key', 'Fn::If'], true)
    expect([tag?.start.column, tag?.end.column]).toEqual([6, 9])
  })

  test('in blocks and structures', async () => {
    const { at } = await read('key: !If\n  - IsProd\n  - { Cpu: 256 }\n  - Cpu: 512\n')
    expect(at('Fn::If', 1, 'Cpu')).toBe('256')
    expect(at('Fn::If', 2, 'Cpu')).toBe('512')
  })

  test('a part of one text leads to the text', async () => {
    const { at } = await read('key: !GetAtt Service.Name\n')
    expect(at('Fn::GetAtt', 1)).toBe('Service.Name')
    expect(at()).toBe('!GetAtt Service.Name')
  })

  test('a key that is given twice inside of a short form is said', async () => {
    const { rules } = await read('key: !Sub\n  - x\n  - { A: 1, A: 2 }\n')
    expect(rules).toEqual(['duplicate-key'])
  })
})

describe('all else is as it was', () => {
  test.each([
    ['2010-09-09', '2010-09-09'],
    ['2012-10-17', '2012-10-17'],
    ['no', 'no'],
    ['on', 'on'],
    ['0755', 755],
    ['1_000', '1_000'],
    ['12:30:45', '12:30:45'],
    ['"!Ref Name"', '!Ref Name'],
    ['Hello !World', 'Hello !World'],
  ])('%s', async (written, expected) => {
    for (const text of [`key: ${written}\n`, `key: ${written}\nother: !Ref A\n`]) {
      const { value, rules } = await read(text)
      expect(rules).toEqual([])
      expect(value).toBe(expected)
    }
  })

  test.each(['!Foo x', '!Foo [x]', '!Foo { a: b }', '!ref x'])(
    '%s is no tag that we know',
    async (written) => {
      const { rules, document } = await read(`key: ${written}\n`)
      expect(rules).toEqual(['syntax'])
      expect(document).toBeUndefined()
    },
  )
})

test('whatever stands behind a tag, reading ends with documents or findings', async () => {
  const tag = fc.constantFrom(
    '!Ref',
    '!GetAtt',
    '!Sub',
    '!If',
    '!Foo',
    '!<!Ref>',
    '!!str',
    '!',
    '&a !Ref',
    '!Ref &a',
  )
  const rest = fc.constantFrom(
    '',
    'A',
    'A.B',
    '[a, b]',
    '{ a: b }',
    '"x"',
    '|\n  x',
    '*a',
    '!Ref A',
    '~',
    '? !Ref a\n: b',
  )
  const line = fc.tuple(tag, rest).map(([left, right]) => `key: ${left} ${right}\n`)
  await fc.assert(
    fc.asyncProperty(line, async (text) => {
      const { documents, findings } = await parseSource('t.yaml', text)
      expect(documents.length + findings.length).toBeGreaterThan(0)
      for (const { locator } of documents) locator()(['key', 'Ref', 0, 'a'])
    }),
    { numRuns: 300 },
  )
})

describe('what a template says by YAML 1.1', () => {
  const template = (value: string): string =>
    `Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\n    Properties:\n      EnableDnsSupport: ${value}\n`
  const valueIn = async (text: string): Promise<unknown> => {
    const { documents, findings } = await parseSource('template.yaml', text)
    expect(findings.filter(({ rule }) => rule !== 'leading-zero')).toEqual([])
    return valueAt(documents[0]?.value, ['Resources', 'Vpc', 'Properties', 'EnableDnsSupport'])
  }

  test.each([
    ['yes', true], ['Yes', true], ['YES', true], ['on', true], ['On', true], ['true', true], ['True', true],
    ['no', false], ['No', false], ['NO', false], ['off', false], ['OFF', false], ['false', false],
    ['"yes"', 'yes'], ["'off'", 'off'], ['y', 'y'], ['n', 'n'], ['yEs', 'yEs'], ['none', 'none'],
    ['012345678901', '012345678901'], ['0400', '0400'], ['1.10', '1.10'], ['0x1F', '0x1F'], ['1e3', '1e3'],
    ['400', 400], ['-1', -1], ['0.25', 0.25], ['12345678901234567890', '12345678901234567890'],
  ])('%s', async (written, expected) => {
    expect(await valueIn(template(written))).toBe(expected)
  }) // prettier-ignore

  test('keys stay as they are written', async () => {
    const text =
      'Mappings: { M: { yes: { off: a }, 012345678901: { on: yes } } }\nResources: { On: { Type: AWS::ECS::Cluster } }\n'
    const { documents } = await parseSource('template.yaml', text)
    expect(documents[0]?.value).toEqual({
      Mappings: { M: { yes: { off: 'a' }, '012345678901': { on: true } } },
      Resources: { On: { Type: 'AWS::ECS::Cluster' } },
    })
  })

  test.each([
    ['0120', 'may take 0120 for an octal number, 80.', '8진수로 읽어 80으로 바꿀'],
    ['0300', 'an octal number, 192.', '8진수로 읽어 192로'],
    ['012345670123', 'an octal number, 1402433619.', '1402433619'],
    ['-017', 'an octal number, -15.', '-15'],
    ['00', 'an octal number, 0.', '0'],
    ['012345678901', 'may take 012345678901 for a number without the leading 0.', '앞의 0이 없는 숫자로'],
    ['09', 'a number without the leading 0.', '앞의 0이 없는'],
  ])('%s without quotes is warned of at its place', async (written, english, korean) => {
    const text = template(written)
    const { findings } = await parseSource('template.yaml', text)
    expect(findings).toMatchObject([
      { rule: 'leading-zero', severity: 'warning', range: { start: { line: 5 } } },
    ])
    const [{ range, message } = {}] = findings
    expect(text.slice(range?.start.offset, range?.end.offset)).toBe(written)
    expect(message?.en).toContain(english)
    expect(message?.ko).toContain(korean)
  })

  test.each(['0', '10', '0.5', '"0120"', "'0120'", '!!str 0120', '0x1F', '2026-01-09', '0a', '!Sub 0120'])(
    '%s is not',
    async (written) => {
      const { findings } = await parseSource('template.yaml', template(written))
      expect(findings).toEqual([])
    },
  )

  test('what is no template keeps its words', async () => {
    const { documents } = await parseSource(
      'task.yaml',
      'family: no\ncontainerDefinitions: [{ name: on, essential: yes }]\n',
    )
    expect(documents[0]?.value).toEqual({
      family: 'no',
      containerDefinitions: [{ name: 'on', essential: 'yes' }],
    })
  })
})

test('a template with flags of YAML 1.1 is read as it deploys, and written out with what AWS makes of it', async () => {
  const text = `AWSTemplateFormatVersion: 2010-09-09
Parameters:
  Exec: { Type: String, Default: no, AllowedValues: [yes, no] }
Conditions:
  On: !Equals [!Ref Exec, yes]
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16, EnableDnsSupport: yes, EnableDnsHostnames: On } }
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web
      ContainerDefinitions:
        - Name: web
          Image: nginx:1.27
          Memory: 0512
          Essential: yes
          ReadonlyRootFilesystem: !If [On, no, yes]
          Environment: [{ Name: ACCOUNT, Value: 012345678901 }, { Name: VERBOSE, Value: on }]
`
  const { findings, graph } = readSources([await parseSource('template.yaml', text)])
  expect(findings.map(({ rule, range }) => [rule, range?.start.line])).toEqual([
    ['leading-zero', 15],
    ['leading-zero', 18],
  ])
  const [container] = graph.all('ecs.taskDefinition')[0]?.properties.containerDefinitions ?? []
  expect(container).toMatchObject({
    memory: 512,
    essential: true,
    environment: [
      { name: 'ACCOUNT', value: '012345678901' },
      { name: 'VERBOSE', value: 'true' },
    ],
  })
})
