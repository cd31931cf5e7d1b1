import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unknownIn } from '../../../src/graph/index.ts'
import { createBudget } from '../../../src/readers/cloudformation/budget.ts'
import { isTemplate, readStack, type TemplateFile } from '../../../src/readers/cloudformation/index.ts'
import { plain, type LocatedUnknown } from '../../../src/readers/cloudformation/located.ts'
import { readTemplate } from '../../../src/readers/cloudformation/template.ts'
import { parseSource } from '../../../src/source/index.ts'

type Options = Parameters<typeof readStack>[1]

const file = (value: unknown, name = 't.yaml'): TemplateFile => ({ name, document: 0, value })

/** A template in YAML, read; names of log groups are what most tests look at. */
async function read(text: string, options: Options = {}) {
  const { documents, findings } = await parseSource('t.yaml', text)
  expect(findings).toEqual([])
  const stack = readStack(file(documents[0]?.value), options)
  const raws = stack.resources.map(({ raw }) => raw as Readonly<Record<string, unknown>>)
  return { ...stack, raws, names: raws.map((raw) => raw['logGroupName']), document: documents[0] }
}

/** What a value of a log group's name is, in a template with `head`. */
async function nameOf(value: string, head = '', options: Options = {}) {
  const group = `Resources:\n  Cluster: { Type: AWS::ECS::Cluster }\n  Group:\n    Type: AWS::Logs::LogGroup\n    Properties:\n      LogGroupName: ${value}\n`
  const { names, findings } = await read(`${head}\n${group}`, options)
  return { name: names[1], unknown: unknownIn(names[1]), rules: findings.map(({ rule }) => rule) }
}

const group = (name: unknown) => ({ Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: name } })

describe('what only the deployment knows is not compared as if it were known', () => {
  const head =
    'Conditions:\n  IsUs: !Equals [!Ref AWS::Region, us-east-1]\n  IsEu: !Equals [eu-west-1, !Ref AWS::Region]\n  Same: !Equals [!Ref AWS::AccountId, !Ref AWS::AccountId]\n  Mine: !Equals [!Sub "${AWS::AccountId}-x", "1-x"]'

  test('the Region is open, and one value of it settles every condition on it', async () => {
    const options = ['us-east-1', 'eu-west-1', 'another value']
    const variable = { name: 't.yaml#AWS::Region', options }
    expect((await nameOf('!If [IsUs, a, b]', head)).unknown?.variable).toEqual(variable)
    expect((await nameOf('!If [IsEu, a, b]', head)).unknown?.variable).toEqual(variable)
    for (const [value, us, eu] of [
      ['us-east-1', 'a', 'b'],
      ['eu-west-1', 'b', 'a'],
      ['another value', 'b', 'b'],
    ] as const) {
      const assumed = { 't.yaml#AWS::Region': value }
      expect((await nameOf('!If [IsUs, a, b]', head, { assumed })).name).toBe(us)
      expect((await nameOf('!If [IsEu, a, b]', head, { assumed })).name).toBe(eu)
    }
    expect((await nameOf('!If [IsUs, a, b]', head, { region: 'us-east-1' })).name).toBe('a')
  })

  test('a value equals itself', async () => {
    expect((await nameOf('!If [Same, a, b]', head)).name).toBe('a')
    expect((await nameOf('!If [Mine, a, b]', head)).unknown?.variable?.name).toBe('t.yaml#Mine')
  })
})

describe('conditions on the same parameter never contradict each other', () => {
  const head =
    'Parameters:\n  Env: { Type: String, AllowedValues: [dev, prod] }\n  Side: { Type: String, AllowedValues: [left, right] }\n  Size: { Type: String, AllowedValues: [a, b, c, d, e, f, g, h, i] }\nMappings: { Map: { dev: { on: "1" }, prod: { on: "0" } } }\nConditions:\n  Prod: !Equals [!Ref Env, prod]\n  Both: !And [!Condition Prod, !Equals [!Ref Side, left]]\n  Mapped: !Equals [!FindInMap [Map, !Ref Env, on], "1"]\n  Subbed: !Equals [!Sub "x-${Env}", x-prod]\n  IsA: !Equals [!Ref Size, a]\n  IsB: !Equals [!Ref Size, b]'

  test.each(['Prod', 'Both', 'Mapped', 'Subbed'])('%s rests on the parameter', async (name) => {
    const { unknown } = await nameOf(`!If [${name}, a, b]`, head)
    expect(unknown?.variable).toEqual({ name: 't.yaml#Env', options: ['dev', 'prod'] })
  })

  test('what one parameter leaves open is asked again', async () => {
    const prod = { assumed: { 't.yaml#Env': 'prod' } }
    expect((await nameOf('!If [Both, a, b]', head, prod)).unknown?.variable?.name).toBe('t.yaml#Side')
    expect((await nameOf('!If [Both, a, b]', head, { assumed: { 't.yaml#Env': 'dev' } })).name).toBe('b')
  })

  test('of many values those count that conditions tell apart', async () => {
    const { unknown } = await nameOf('!If [IsA, x, y]', head)
    expect(unknown?.variable).toEqual({ name: 't.yaml#Size', options: ['a', 'b', 'another value'] })
  })
})

describe('stacks in stacks', () => {
  const child = file(
    {
      Parameters: { Env: { Type: 'String' }, Own: { Type: 'String', AllowedValues: ['1', '2'] } },
      Conditions: { Prod: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] } },
      Resources: { G: group({ 'Fn::If': ['Prod', 'a', 'b'] }), H: group({ Ref: 'Own' }) },
    },
    'child.yaml',
  )
  const stack = (env: unknown) => ({
    Type: 'AWS::CloudFormation::Stack',
    Properties: { TemplateURL: 'child.yaml', Parameters: { Env: env } },
  })
  const parent = file({
    Parameters: { Env: { Type: 'String', AllowedValues: ['dev', 'prod'] } },
    Resources: { One: stack({ Ref: 'Env' }), Two: stack({ Ref: 'Env' }) },
  })
  const variablesOf = (assumed: Readonly<Record<string, string>>) =>
    readStack(parent, { assumed, find: () => child }).resources.map(({ raw }) => {
      const { logGroupName } = raw as { readonly logGroupName: unknown }
      return unknownIn(logGroupName)?.variable?.name ?? logGroupName
    })

  test('what a parent leaves open is the variable of the parent; its own values each stack has for itself', () => {
    const own = ['child.yaml#One/Own', 'child.yaml#Two/Own']
    expect(variablesOf({})).toEqual(['t.yaml#Env', own[0], 't.yaml#Env', own[1]])
    expect(variablesOf({ 't.yaml#Env': 'prod' })).toEqual(['a', own[0], 'a', own[1]])
    expect(variablesOf({ 'child.yaml#One/Own': '2' })).toEqual(['t.yaml#Env', '2', 't.yaml#Env', own[1]])
  })

  test('what is in a stack that may be left out is there when the stack is, and then asks for its own condition', () => {
    const conditioned = (own: string, parameter: string) => ({
      Parameters: { [parameter]: { Type: 'String', AllowedValues: ['yes', 'no'] } },
      Conditions: { [own]: { 'Fn::Equals': [{ Ref: parameter }, 'yes'] } },
    })
    const inner = file(
      {
        ...conditioned('HasG', 'WithG'),
        Resources: { G: { ...group('g'), Condition: 'HasG' }, H: group('h') },
      },
      'child.yaml',
    )
    const outer = file({
      ...conditioned('HasWeb', 'WithWeb'),
      Resources: {
        Web: {
          Type: 'AWS::CloudFormation::Stack',
          Condition: 'HasWeb',
          Properties: { TemplateURL: 'child.yaml' },
        },
      },
    })
    const existences = (assumed: Readonly<Record<string, string>>) =>
      readStack(outer, { assumed, find: () => inner }).resources.map(({ exists }) =>
        typeof exists === 'object' ? exists.variable?.name : exists,
      )
    const [web, own] = ['t.yaml#WithWeb', 'child.yaml#Web/WithG']
    expect(existences({})).toEqual([web, web])
    expect(existences({ [web]: 'yes' })).toEqual([own, true])
    expect(existences({ [own]: 'no' })).toEqual([web])
    expect(existences({ [web]: 'no' })).toEqual([])
  })

  test('five in each of nine levels end, and are said to be too many', () => {
    const files = Array.from({ length: 9 }, (_, level) => {
      const inner = Array.from({ length: 5 }, (_, index) => [
        `S${index}`,
        { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: `${level + 1}` } },
      ])
      return file({ Resources: Object.fromEntries(inner) }, `${level}`)
    })
    const { findings } = readStack(files[0] ?? file({}), { find: (url) => files[Number(url)] })
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      // What the last of them name is not among the files.
      new Set(['template-function', 'template-resource']),
    )
  })
})

describe('loops', () => {
  const extensions = 'Transform: AWS::LanguageExtensions'

  test('values stand in every text of a body: names, references, conditions', async () => {
    const { names, findings } = await read(`${extensions}
Conditions:
  Fn::ForEach::Conditions:
    - Name
    - [web, api]
    - "Has\${Name}": !Equals [!Ref Name, web]
Resources:
  Fn::ForEach::Groups:
    - Name
    - [web, api, 'a.b']
    - "Group&{Name}":
        Type: AWS::Logs::LogGroup
        Properties: { LogGroupName: "/ecs/\${Name}" }
      "Copy&{Name}":
        Type: AWS::Logs::LogGroup
        Properties: { LogGroupName: !Ref "Group&{Name}" }
  Web: { Type: AWS::Logs::LogGroup, Condition: Hasweb, Properties: { LogGroupName: web } }
  Api: { Type: AWS::Logs::LogGroup, Condition: Hasapi, Properties: { LogGroupName: api } }
`)
    expect(findings).toEqual([])
    expect(names).toEqual(['/ecs/web', '/ecs/web', '/ecs/api', '/ecs/api', '/ecs/a.b', '/ecs/a.b', 'web'])
  })

  test('over what is not known, they are said and take no name for missing', async () => {
    const { findings } = await read(`${extensions}
Parameters: { Names: { Type: CommaDelimitedList } }
Resources:
  Fn::ForEach::Groups: [Name, !Ref Names, { "Group\${Name}": { Type: AWS::Logs::LogGroup } }]
  Other: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: !Ref GroupA } }
`)
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['template-resource', 'info']])
  })

  test('without the transform they are an error, and so are other extensions', async () => {
    const { findings } = await read(
      'Resources:\n  Fn::ForEach::A: [Name, [a], { "G${Name}": { Type: AWS::Logs::LogGroup } }]\n',
    )
    expect(findings.map(({ rule }) => rule)).toEqual(['template-function'])
    expect((await nameOf('!Length [a]')).rules).toEqual(['template-function'])
    expect((await nameOf('!Ref { Fn::Sub: Cluster }')).rules).toEqual(['template-function'])
    expect((await nameOf('!Ref { Fn::Sub: Cluster }', extensions)).name).toBe('${Cluster}')
    expect((await nameOf('!GetAtt [!Sub Cluster, Arn]', extensions)).name).toBe('${Cluster.Arn}')
  })
})

describe('what a macro may add is neither there nor missing', () => {
  test('properties beside an include', async () => {
    const { raws } = await read(
      'Resources:\n  C:\n    Type: AWS::ECS::Cluster\n    Properties:\n      ClusterName: mine\n      Fn::Transform: { Name: AWS::Include }\n',
    )
    expect(raws[0]?.['clusterName']).toBe('mine')
    expect(unknownIn(raws[0]?.['settings'])?.cause).toBe('after-apply')
    expect(Object.keys(raws[0] ?? {})).not.toContain('fn::Transform')
  })

  test('properties that a condition chooses are open with its variable', async () => {
    const { raws } = await read(
      'Parameters: { Env: { Type: String, AllowedValues: [dev, prod] } }\nConditions: { Prod: !Equals [!Ref Env, prod] }\nResources:\n  C:\n    Type: AWS::ECS::Cluster\n    Properties: !If [Prod, { ClusterName: a }, { ClusterName: b }]\n',
    )
    expect(unknownIn(raws[0]?.['settings'])?.variable?.name).toBe('t.yaml#Env')
  })

  test('resources that an include or a transform brings', async () => {
    const included = await read('Resources:\n  Fn::Transform: { Name: AWS::Include }\n')
    expect(included.findings.map(({ severity }) => severity)).toEqual(['info'])
    const sam = 'Transform: AWS::Serverless-2016-10-31'
    expect((await nameOf('!Sub "${ServerlessRestApi}"', sam)).rules).toEqual([])
    expect((await nameOf('!Ref GroupRole', sam)).rules).toEqual([])
    expect((await nameOf('!Ref FunctionRole', sam)).rules).toEqual(['template-reference'])
  })
})

describe('more of what functions give', () => {
  test.each([
    ['!Select [0, !GetAZs us-west-2]', 'us-west-2a'],
    ['!Select ["1", !GetAZs { Ref: "AWS::Region" }]', '${AWS::Region}b'],
    ['!Select [1, !Cidr [10.0.0.5/16, 2, 8]]', '10.0.1.0/24'],
    ['!Select [5, !Cidr [192.168.0.0/24, 6, 5]]', '192.168.0.160/27'],
    ['!Sub "x${AWS::NoValue}y"', 'xy'],
  ])('%s', async (written, expected) => {
    const { name, rules } = await nameOf(written)
    expect(rules).toEqual([])
    expect(name).toBe(expected)
  })

  test.each([
    '!Select [0, !Cidr [10.0.0.0/24, 10, 8]]', '!Select [0, !Cidr []]', '!Select [x, [a]]', '!Select [-1, [a]]', 
    '!Sub [a, {}, c]', '!Split [","]', '{ Fn::Subb: x }', '{ Fn::If: [A, b, c], Other: x }', '!Equals [a, b]',
  ])('%s is wrong, and not known', async (written) => {
    const { unknown, rules } = await nameOf(written)
    expect(rules).toEqual(['template-function'])
    expect(unknown?.cause).toBe('shape')
  }) // prettier-ignore

  test('every missing name in a text is said', async () => {
    expect((await nameOf('!Sub "${A} ${B}"')).rules).toEqual(['template-reference', 'template-reference'])
  })

  test('a secret in a default, or put together from parts, is not known', async () => {
    const head = "Parameters: { Secret: { Type: String, Default: '{{resolve:ssm:/name}}' } }"
    for (const written of ['!Ref Secret', '!Sub "x-${Secret}"', '!Join ["", ["{{resolve", ":ssm:/x}}"]]'])
      expect((await nameOf(written, head)).unknown?.cause).toBe('after-apply')
  })

  test('a value says all that it came through, the nearest first', () => {
    const value = {
      Parameters: { Env: { Type: 'String', Default: 'prod' } },
      Conditions: { Prod: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] } },
      Mappings: { Names: { prod: { name: 'large' } } },
      Resources: {
        G: group({ 'Fn::If': ['Prod', { 'Fn::FindInMap': ['Names', { Ref: 'Env' }, 'name'] }, 'b'] }),
      },
    }
    const [origin] = readStack(file(value)).resources.map((resource) => resource.origin.of(['logGroupName']))
    const through = origin?.kind === 'text' ? origin.through?.map(({ path }) => path.join('.')) : []
    expect(through).toEqual(['Conditions.Prod', 'Mappings.Names.prod.name', 'Parameters.Env.Default'])
  })
})

describe('what is wrong with a template', () => {
  test.each([
    ['a circle', { A: group({ Ref: 'B' }), B: group({ 'Fn::Sub': '${A}' }) }, 'template-reference'],
    ['a resource in its own properties', { A: group({ 'Fn::GetAtt': ['A', 'Arn'] }) }, 'template-reference'],
    ['DependsOn nothing', { A: { ...group('a'), DependsOn: ['B'] } }, 'template-reference'],
    ['Properties a list', { A: { Type: 'AWS::Logs::LogGroup', Properties: [] } }, 'template-resource'],
  ])('%s', (_, resources, rule) => {
    const { findings } = readStack(file({ Resources: resources }))
    expect(findings.map((finding) => finding.rule)).toContain(rule)
    for (const { message } of findings) expect(message.ko).toMatch(/[가-힣]/)
  })

  test('a value that a parameter does not allow', async () => {
    const head = 'Parameters: { Env: { Type: String, AllowedValues: [dev, prod], Default: test } }'
    expect((await nameOf('x', head)).rules).toEqual(['template-parameter'])
    expect((await nameOf('x', head, { parameters: { Env: 'dev' } })).rules).toEqual([])
    expect((await nameOf('x', head, { parameters: { Env: 'other' } })).rules).toEqual(['template-parameter'])
  })
})

test('what other functions and modules bring is known after the deployment', async () => {
  const { unknown, rules } = await nameOf('!GetStackOutput { StackName: other, OutputName: Name }')
  expect(rules).toEqual([])
  expect(unknown).toMatchObject({ cause: 'after-apply', expression: '!GetStackOutput other.Name' })
  const written = await nameOf('{ Fn::Sub: { Fn::Transform: { Name: Text } } }')
  expect([written.rules, written.unknown?.cause]).toEqual([[], 'after-apply'])
  const { findings } = await read(
    'Resources:\n  M: { Type: "Org::Service::Thing::MODULE" }\n  G: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: !Ref MGroup } }\n',
  )
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['template-resource', 'info']])
})

test('tags of Rules do not keep a template from being read', async () => {
  const { names } = await read(
    'Rules: { R: { Assertions: [{ Assert: !Contains [[a], !ValueOf [P, Tags.x]] }] } }\nResources:\n  G: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: g } }\n',
  )
  expect(names).toEqual(['g'])
})

test.each([
  [{ Transform: 'AWS::LanguageExtensions', Resources: { 'Fn::ForEach::A': [] } }, true],
  [{ Resources: {} }, true],
  [{ Resources: {}, Description: 'x' }, true],
  [{ Transform: 'AWS::Serverless-2016-10-31' }, true],
  [{ Resources: { A: { Type: 'Org::Service::Thing::MODULE' } }, More: 1 }, true],
  [{ Resources: { A: { Type: { toString: 1 } } }, More: 1 }, false],
  [{ Resources: [] }, false],
  [{ services: {} }, false],
])('a template is known by its sections and types: %j', (value, expected) => {
  expect(isTemplate(value)).toBe(expected)
})

describe('bounds', () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, index) => [
      `R${index}`,
      group(index === length - 1 ? 'x' : { 'Fn::Sub': `\${R${index + 1}}` }),
    ])
  const doubling = Array.from({ length: 60 }, (_, index) => [
    `R${index}`,
    group(index === 0 ? 'xxxx' : { 'Fn::Sub': `\${R${index - 1}}\${R${index - 1}}` }),
  ])
  const hundred = Array.from({ length: 100 }, (_, index) => `v${index}`)
  const loop = (name: string, body: unknown) => ({ [`Fn::ForEach::${name}`]: [name, hundred, body] })

  test.each([
    ['a chain of references', { Resources: Object.fromEntries(chain(5000)) }],
    ['names that double', { Resources: Object.fromEntries(doubling) }],
    [
      'loops in loops',
      {
        Transform: 'AWS::LanguageExtensions',
        Resources: loop('A', loop('B', loop('C', { 'R${A}${B}${C}': group('x') }))),
      },
    ],
    [
      'a chain of conditions',
      {
        Conditions: Object.fromEntries(
          hundred.map((_, index) => [`C${index}`, { Condition: `C${index + 1}` }]),
        ),
        Resources: { A: group({ 'Fn::If': ['C0', 'a', 'b'] }) },
      },
    ],
    [
      'functions in functions',
      { Resources: { A: group(JSON.parse(`${'{"Fn::Base64":'.repeat(3000)}"x"${'}'.repeat(3000)}`)) } },
    ],
  ])('%s', (_, value) => {
    // Without its bounds the work would not end within the time that a test has.
    expect(readStack(file(value)).files.length).toBe(1)
  })

  test('names as objects have them do no harm', () => {
    const names = ['toString', '__proto__', 'constructor', 'valueOf', 'hasOwnProperty', 'Ref', 'Fn::Sub', 'Type', 'Name', 'Resources', 'Properties', 'Parameters', 'Conditions', 'AllowedValues', 'Default', 'Fn::GetAtt', 'Fn::Transform', 'Globals', 'Transform', 'DependsOn', 'Fn::FindInMap', 'Mappings'] // prettier-ignore
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 7 },
        fc.constantFrom('A', 'toString', 'AWS::Logs::LogGroup', 'AWS::ECS::Service', '${toString}', 1, null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(value, value, (inner, properties) => {
        const resources = { A: { Type: 'AWS::Logs::LogGroup', Properties: properties }, toString: inner }
        for (const template of [
          inner,
          { Parameters: inner, Mappings: inner, Conditions: inner, Resources: resources },
        ]) {
          isTemplate(template)
          readStack(file(template))
        }
      }),
      { numRuns: 2000 },
    )
  })
})

test('a template without functions reads as itself', () => {
  const text = fc.string({ maxLength: 8 }).filter((value) => !/[{}$&]/.test(value))
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      text,
      fc.integer(),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.stringMatching(/^[A-Z][a-z]{1,6}$/).filter((name) => name !== 'Ref'),
        tie('value'),
        { maxKeys: 4 },
      ),
    ),
  }))
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[A-Z][a-z]{1,6}$/), value, { minKeys: 2 }),
      (properties) => {
        const refer = (): LocatedUnknown => ({
          kind: 'unknown',
          cause: 'after-apply',
          expression: '',
          path: [],
        })
        const { resources, problems } = readTemplate(
          { Resources: { A: { Type: 'AWS::ECS::Service', Properties: properties } } },
          {
            parameters: {},
            region: undefined,
            assumed: {},
            budget: createBudget(),
            imported: () => undefined,
            outputsOf: () => undefined,
            areValuesGiven: false,
            refer,
          },
        )
        expect(problems).toEqual([])
        expect(plain(resources[0]?.properties())).toEqual(properties)
      },
    ),
  )
})
