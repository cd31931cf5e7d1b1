import { describe, expect, test } from 'vitest'
import { readSources } from '../../../src/readers/index.ts'
import { parseSource } from '../../../src/source/index.ts'

const service = 'Service: { Type: AWS::ECS::Service, Properties: { ServiceName: web, TaskDefinition: web } }'

async function read(files: Readonly<Record<string, string>>) {
  const sources = await Promise.all(
    Object.entries(files).map(async ([name, text]) => parseSource(name, text)),
  )
  const { unread, findings, graph } = readSources(sources)
  return {
    unread: unread.map(({ message }) => message.en),
    errors: findings.filter(({ severity }) => severity === 'error').map(({ message }) => message.en),
    services: graph.all('ecs.service').map(({ id }) => id),
  }
}

const stack = (url: string): string =>
  `Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ${url} } }`

test.each([
  ['a nested stack whose template is elsewhere', `Resources:\n  ${service}\n  ${stack('./missing.yaml')}\n`],
  ['one whose template is a value', `Resources:\n  ${service}\n  ${stack('!ImportValue Url')}\n`],
  ['a macro', `Transform: MyMacro\nResources:\n  ${service}\n`],
  [
    'a macro beside a transform that is read',
    `Transform: [AWS::Serverless-2016-10-31, MyMacro]\nResources:\n  ${service}\n`,
  ],
  ['a file that is included', `Transform: { Name: AWS::Include }\nResources:\n  ${service}\n`],
  [
    'a file that is included among the resources',
    `Resources:\n  ${service}\n  Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/k } }\n`,
  ],
  ['a module', `Resources:\n  ${service}\n  M: { Type: "Org::Service::Thing::MODULE" }\n`],
])('%s is told apart from nothing', async (_, text) => {
  const { unread, errors, services } = await read({ 't.yaml': text })
  expect(unread).toHaveLength(1)
  expect(unread[0]).toMatch(/were not checked/)
  expect(errors).toEqual([])
  expect(services).toEqual(['web'])
})

test.each([
  ['a nested stack at hand', { 't.yaml': `Resources:\n  ${stack('./in.yaml')}\n`, 'in.yaml': `Resources:\n  ${service}\n` }],
  ['a transform that is read', { 't.yaml': `Transform: AWS::Serverless-2016-10-31\nResources:\n  ${service}\n` }],
  ['blue/green by CodeDeploy', { 't.yaml': `Transform: AWS::CodeDeployBlueGreen\nResources:\n  ${service}\n` }],
])('%s leaves nothing out', async (_, files) => {
  expect(await read(files)).toEqual({ unread: [], errors: [], services: ['web'] })
}) // prettier-ignore

test('what is wrong with a template that two stacks are made of is told once', async () => {
  const twice = `Resources:\n  ${stack('./in.yaml')}\n  ${stack('./in.yaml').replace('Inner', 'Other')}\n`
  const inside = `Resources:\n  ${service.replace('TaskDefinition: web', 'TaskDefinition: !Ref Task')}\n`
  const { errors, services } = await read({ 't.yaml': twice, 'in.yaml': inside })
  expect(errors).toEqual(['The template has no parameter or resource Task. Check the name.'])
  expect(services).toEqual(['web', 'web'])
})

test('stacks that nest themselves are read, and told so', async () => {
  const self = await read({ 'self.yaml': `Resources:\n  ${service}\n  ${stack('./self.yaml')}\n` })
  expect(self).toEqual({
    unread: [],
    errors: ['The stack nests itself (self.yaml). Name another template.'],
    services: ['web'],
  })
  const pair = await read({
    'a.yaml': `Resources:\n  ${service}\n  ${stack('./b.yaml')}\n`,
    'b.yaml': `Resources:\n  ${stack('./a.yaml')}\n`,
  })
  expect(pair.services).toEqual(['web'])
  expect(pair.errors).toEqual(['The stack nests itself (a.yaml). Name another template.'])
})

describe('values given for parameters', () => {
  const template = `Parameters:
  Size: { Type: Number, Default: 2, MinValue: 1, MaxValue: 3 }
  Short: { Type: String, Default: ab, MinLength: 2, MaxLength: "3" }
Resources:
  Service: { Type: AWS::ECS::Service, Properties: { ServiceName: web, TaskDefinition: web, DesiredCount: !Ref Size } }
`
  const problems = async (parameters: Readonly<Record<string, string>>) => {
    const { findings } = readSources([await parseSource('t.yaml', template)], { parameters })
    return findings.map(({ severity, message }) => [severity, message.en])
  }

  test.each(['1', '3'])('%s is within the limits', async (Size) => {
    expect(await problems({ Size })).toEqual([])
  })

  test.each([
    ['0', 'Its MinValue is 1.'],
    ['99', 'Its MaxValue is 3.'],
  ])('%s is not: %s', async (Size, said) => {
    const wrong = `The parameter Size does not allow the value ${Size}. ${said}`
    expect(await problems({ Size })).toEqual([['error', wrong]])
  })

  const impossible: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
    [{ Size: 'two' }, 'The parameter Size does not allow the value two. Its Type is Number.'],
    [{ Short: 'a' }, 'The parameter Short does not allow the value a. Its MinLength is 2.'],
    [{ Short: 'abcd' }, 'The parameter Short does not allow the value abcd. Its MaxLength is 3.'],
  ]
  test.each(impossible)('%o is no value of its type and length', async (given, wrong) => {
    expect((await problems(given)).map(([, message]) => message)).toContain(wrong)
  })

  const possible: readonly Readonly<Record<string, string>>[] = [
    { Size: '1.5' },
    { Size: '1_0' },
    { Short: 'abc' },
  ]
  test.each(possible)('%o may be one, in some way of writing it', async (given) => {
    expect((await problems(given)).filter(([, message]) => /Type|Length/.test(String(message)))).toEqual([])
  })

  test('a value that is missing is told only where others of the template are given', async () => {
    const required = template.replace('Parameters:', 'Parameters:\n  Vpc: { Type: AWS::EC2::VPC::Id }')
    const said = async (parameters: Readonly<Record<string, string>>) => {
      const { findings } = readSources([await parseSource('t.yaml', required)], { parameters })
      return findings.map(({ severity, message, at }) => [severity, message.en, at?.path.join('.')])
    }
    expect(await said({ Size: '3', Vpc: 'vpc-0a1b2c3d' })).toEqual([])
    expect(await said({})).toEqual([])
    expect(await said({ Size: '3' })).toEqual([
      [
        'warning',
        'The parameter Vpc has no Default, and --parameters gives it no value. A new stack needs one.',
        'Parameters.Vpc',
      ],
    ])
  })

  test('what is wrong with a given value stands at what refuses it', async () => {
    const { findings } = readSources([await parseSource('t.yaml', template)], { parameters: { Size: '9' } })
    expect(findings.map(({ at }) => at?.path.join('.'))).toEqual(['Parameters.Size.MaxValue'])
  })

  test('a name that no template has is an error: it may be misspelt', async () => {
    expect(await problems({ Siez: '3' })).toEqual([
      ['error', 'A value is given for the parameter Siez, which no template has. Did you mean Size?'],
    ])
  })
})
