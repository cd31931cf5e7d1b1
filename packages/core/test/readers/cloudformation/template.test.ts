import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unknownIn } from '../../../src/graph/index.ts'
import { readStack } from '../../../src/readers/cloudformation/index.ts'
import { parseSource } from '../../../src/source/index.ts'

/** Reads a template whose log group has `value` for a name, with these declarations beside. */
async function nameFrom(value: string, head = '', options: Parameters<typeof readStack>[1] = {}) {
  const text = `${head}\nResources:\n  Other: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: other } }\n  Unnamed: { Type: AWS::ECS::Cluster }\n  Group:\n    Type: AWS::Logs::LogGroup\n    Properties:\n      LogGroupName: ${value}\n`
  const { documents, findings } = await parseSource('template.yaml', text)
  expect(findings).toEqual([])
  const stack = readStack({ name: 'template.yaml', document: 0, value: documents[0]?.value }, options)
  const raw = stack.resources.at(-1)?.raw
  const name = (raw as { readonly logGroupName?: unknown }).logGroupName
  return { name, unknown: unknownIn(name), findings: stack.findings, stack }
}

const parameters =
  'Parameters:\n  Env: { Type: String, AllowedValues: [dev, prod] }\n  Size: { Type: Number, Default: 3 }\n  Free: { Type: String }\n  Names: { Type: CommaDelimitedList, Default: "a, b" }\n  Read: { Type: "AWS::SSM::Parameter::Value<String>", Default: /my/name }'
const conditions =
  'Conditions:\n  IsProd: !Equals [!Ref Env, prod]\n  IsThree: !Equals [!Ref Size, "3"]\n  Both: !And [!Condition IsThree, !Not [!Equals [a, b]]]\n  Either: !Or [!Equals [a, b], !Condition IsThree]'
const mappings = 'Mappings:\n  Sizes:\n    dev: { name: small }\n    prod: { name: large }'
const head = [parameters, conditions, mappings].join('\n')

describe('what functions give', () => {
  test.each([
    ['plain', 'plain'],
    ['!Ref Size', '3'],
    ['!Ref AWS::StackName', '${AWS::StackName}'],
    ['!Ref AWS::Region', '${AWS::Region}'],
    ['!Ref Other', 'other'],
    ['!Ref Unnamed', '${Unnamed}'],
    ['!GetAtt Unnamed.Arn', '${Unnamed.Arn}'],
    ["!Sub 'x-${Size}-${AWS::AccountId}-${!Literal}'", 'x-3-${AWS::AccountId}-${Literal}'],
    ["!Sub ['${A}-${Size}', { A: !Ref Other }]", 'other-3'],
    ['!Join ["-", [a, !Ref Size, b]]', 'a-3-b'],
    ['!Join [",", !Ref Names]', 'a,b'],
    ['!Select [1, !Ref Names]', 'b'],
    ['!Select [1, !GetAZs ""]', '${AWS::Region}b'],
    ['!Select [1, !Split ["/", "a/b/c"]]', 'b'],
    ['!FindInMap [Sizes, prod, name]', 'large'],
    ['!If [IsThree, three, other]', 'three'],
    ['!If [Both, this, that]', 'this'],
    ['!If [Either, this, that]', 'this'],
    ['!Select [2, !Cidr ["10.0.0.0/16", 4, 8]]', '10.0.2.0/24'],
    ['!Base64 text', 'text'],
  ])('%s', async (written, expected) => {
    const { name, findings } = await nameFrom(written, head)
    expect(findings).toEqual([])
    expect(name).toBe(expected)
  })

  test('a given Region, and given parameters before defaults', async () => {
    expect((await nameFrom('!Ref AWS::Region', head, { region: 'eu-west-1' })).name).toBe('eu-west-1')
    expect((await nameFrom('!Ref Size', head, { parameters: { Size: '7' } })).name).toBe('7')
    expect((await nameFrom('!Ref Read', head, { parameters: { Read: 'given' } })).name).toBe('given')
  })

  test('the extensions of the language', async () => {
    const extended = `Transform: AWS::LanguageExtensions\n${head}`
    expect((await nameFrom('!Length [a, b, c]', extended)).name).toBe(3)
    expect((await nameFrom('!ToJsonString { a: [1, !Ref Size] }', extended)).name).toBe('{"a":[1,"3"]}')
    const fallback = '!FindInMap [Sizes, none, name, { DefaultValue: fallback }]'
    expect((await nameFrom(fallback, extended)).name).toBe('fallback')
    const { stack } = await nameFrom('own', extended.replace('Transform', 'Description: loops\nTransform'))
    expect(stack.findings).toEqual([])
  })

  test('a loop over resources makes one for each value, under its own name', async () => {
    const text =
      'Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::Groups:\n    - Name\n    - [web, api]\n    - "Group${Name}":\n        Type: AWS::Logs::LogGroup\n        Properties: { LogGroupName: !Sub "/ecs/${Name}" }\n'
    const { documents } = await parseSource('t.yaml', text)
    const { resources, findings } = readStack({ name: 't.yaml', document: 0, value: documents[0]?.value })
    expect(findings).toEqual([])
    expect(resources.map(({ name }) => name)).toEqual(['/ecs/web', '/ecs/api'])
  })
})

describe('what cannot be known', () => {
  test.each([
    ['!Ref Free', 'parameter', '!Ref Free'],
    ['!Ref Read', 'parameter', '!Ref Read'],
    ['!ImportValue shared', 'after-apply', '!ImportValue shared'],
    ["!Sub 'a-${Free}'", 'parameter', '!Sub a-${Free} (!Ref Free)'],
    ["'{{resolve:ssm:/name}}'", 'after-apply', '{{resolve:ssm:/name}}'],
    ['!If [IsProd, a, b]', 'condition', '!If [IsProd, …]'],
    ['!GetAtt Unnamed.Nothing', 'after-apply', '!GetAtt Unnamed.Nothing'],
  ])('%s', async (written, cause, expression) => {
    const { unknown } = await nameFrom(written, head)
    expect(unknown).toMatchObject({ cause, expression })
  })

  test('an open condition on a parameter with few values is settled by the parameter', async () => {
    const { unknown } = await nameFrom('!If [IsProd, a, b]', head)
    expect(unknown?.variable).toEqual({ name: 'template.yaml#Env', options: ['dev', 'prod'] })
    const assumed = { 'template.yaml#Env': 'prod' }
    expect((await nameFrom('!If [IsProd, a, b]', head, { assumed })).name).toBe('a')
    expect((await nameFrom('!FindInMap [Sizes, !Ref Env, name]', head, { assumed })).name).toBe('large')
  })
})

describe('what is wrong', () => {
  test.each([
    ['!Ref Nothing', 'template-reference'],
    ['!GetAtt Nothing.Arn', 'template-reference'],
    ["!Sub '${Nothing}'", 'template-reference'],
    ['!If [Nothing, a, b]', 'template-condition'],
    ['!If [IsProd, a]', 'template-function'],
    ['!FindInMap [Sizes, dev]', 'template-function'],
    ['!FindInMap [Sizes, dev, nothing]', 'template-function'],
    ['!Select [9, [a]]', 'template-function'],
    ['!Join [a]', 'template-function'],
  ])('%s', async (written, rule) => {
    const { findings, unknown } = await nameFrom(written, head)
    expect(findings.map((finding) => finding.rule)).toContain(rule)
    for (const { message, at } of findings) {
      expect(message.ko).toMatch(/[가-힣]/)
      expect(message.en).not.toMatch(/[가-힣]/)
      expect(at?.path.slice(0, 3)).toEqual(['Resources', 'Group', 'Properties'])
    }
    expect(unknown).toBeDefined()
  })

  test('conditions in a circle are said, and end', async () => {
    const circle = 'Conditions:\n  A: !Condition B\n  B: !Not [!Condition A]'
    const { findings } = await nameFrom('!If [A, x, y]', circle)
    expect(findings.map(({ rule }) => rule)).toContain('template-condition')
  })

  test.each([
    '',
    'Resources: []',
    'Resources: text',
    'Resources:\n  A: text',
    'Resources:\n  A: { Properties: {} }',
  ])('half a template: %s', async (rest) => {
    const { documents } = await parseSource('t.yaml', `AWSTemplateFormatVersion: "2010-09-09"\n${rest}`)
    const { findings, resources } = readStack({ name: 't.yaml', document: 0, value: documents[0]?.value })
    expect(resources).toEqual([])
    expect(findings.map(({ rule }) => rule)).toEqual(['template-resource'])
  })
})

test('whatever a template is, reading it ends without a crash', () => {
  const key = fc.constantFrom(
    'Resources', 'Properties', 'Type', 'Conditions', 'Parameters', 'Ref', 'Fn::If', 'Fn::Sub', 'Fn::GetAtt', 'Fn::Join',
    'Fn::ForEach::X', 'Fn::Select', 'Fn::FindInMap', 'A', 'Default', 'AllowedValues', 'Fn::Equals', 'Condition', '__proto__',
  ) // prettier-ignore
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom('A', 'AWS::ECS::Service', '${A}', '', 1, true, null, 'AWS::LanguageExtensions'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  }))
  fc.assert(
    fc.property(value, (document) => {
      readStack({ name: 't.yaml', document: 0, value: document })
    }),
    { numRuns: 2000 },
  )
})

test('a template of a megabyte is read in proportion', async () => {
  const group = (index: number): string =>
    `  G${index}: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: !Sub "/ecs/\${Env}/${index}/${'x'.repeat(1800)}" } }`
  const text = `Parameters: { Env: { Type: String, Default: dev } }\nResources:\n${Array.from({ length: 500 }, (_, index) => group(index)).join('\n')}\n`
  expect(text.length).toBeGreaterThan(900_000)
  const { documents } = await parseSource('t.yaml', text)
  const { resources } = readStack({ name: 't.yaml', document: 0, value: documents[0]?.value })
  expect(resources).toHaveLength(500)
})
