import { describe, expect, test } from 'vitest'
import { readStack } from '../../../src/readers/cloudformation/index.ts'

/** What is said of a template, and where. */
function problemsIn(template: Readonly<Record<string, unknown>>): readonly string[] {
  const { findings } = readStack({ name: 'template.json', document: 0, value: template })
  return findings.map(({ message, at }) => `${at?.path.join('.') ?? ''}: ${message.en}`)
}

const head = {
  Parameters: { Env: { Type: 'String' } },
  Conditions: {
    On: { 'Fn::Equals': ['a', 'a'] },
    Off: { 'Fn::Equals': ['a', 'b'] },
    Open: { 'Fn::Equals': [{ Ref: 'Env' }, 'a'] },
    NotOpen: { 'Fn::Not': [{ Condition: 'Open' }] },
  },
}

const queue = (properties: object = {}, beside: object = {}): object => ({
  Type: 'AWS::SQS::Queue',
  Properties: properties,
  ...beside,
})
const waiting = (names: string): string =>
  `These resources wait for one another, so CloudFormation cannot create them: ${names}. Remove a DependsOn or a reference, or move what refers into a resource of its own.`

test.each([
  ['DependsOn', { A: queue({}, { DependsOn: 'B' }), B: queue({}, { DependsOn: ['C', 'A'] }), C: queue() }],
  [
    'references of types that are read no further',
    {
      A: queue({ QueueName: { 'Fn::GetAtt': ['B', 'QueueName'] } }),
      B: queue({ Tags: [{ 'Fn::Sub': 'x-${A}' }] }),
    },
  ],
  [
    'one of each',
    {
      A: { Type: 'AWS::ECS::Cluster', DependsOn: 'B' },
      B: queue({ QueueName: { 'Fn::Sub': ['${X}', { X: { Ref: 'A' } }] } }),
    },
  ],
])('resources that wait for one another by %s', (_, resources) => {
  expect(problemsIn({ Resources: resources })).toEqual([expect.stringContaining(waiting('A → B → A'))])
})

test('a circle is told once, where it begins; what only waits for it is not in it', () => {
  const problems = problemsIn({
    Resources: {
      Outside: queue({}, { DependsOn: 'A' }),
      A: queue({ QueueName: { Ref: 'B' } }),
      B: queue({ QueueName: { Ref: 'C' } }),
      C: queue({ QueueName: { Ref: 'A' }, Tags: [{ Ref: 'B' }] }),
    },
  })
  expect(problems).toEqual([`Resources.A.Properties.QueueName: ${waiting('A → B → C → A')}`])
})

test('what a condition leaves out, or may leave out, closes no circle', () => {
  const resources = (name: string): object => ({
    A: queue({ QueueName: { 'Fn::If': [name, { Ref: 'B' }, 'x'] } }),
    B: queue({ QueueName: { Ref: 'A' } }),
  })
  for (const name of ['Off', 'Open']) expect(problemsIn({ ...head, Resources: resources(name) })).toEqual([])
  expect(problemsIn({ ...head, Resources: resources('On') })).toHaveLength(1)
})

test('resources under open conditions wait for one another only where these are the same', () => {
  const resources = (one: string, other: string): object => ({
    A: queue({}, { Condition: one, DependsOn: 'B' }),
    B: queue({}, { Condition: other, DependsOn: 'A' }),
  })
  const circle = [expect.stringContaining(waiting('A → B → A'))]
  expect(problemsIn({ ...head, Resources: resources('Open', 'NotOpen') })).toEqual([])
  expect(problemsIn({ ...head, Resources: resources('Open', 'Open') })).toEqual(circle)
  expect(problemsIn({ ...head, Resources: resources('Open', 'On') })).toEqual(circle)
})

test('a resource that refers to itself is told so, and a long way round is told in part', () => {
  expect(problemsIn({ Resources: { A: queue({ QueueName: { 'Fn::Sub': '${A}' } }) } })).toEqual([
    'Resources.A.Properties.QueueName: The resource A refers to itself, so CloudFormation cannot create it. Remove a DependsOn or a reference, or move what refers into a resource of its own.',
  ])
  const many = Array.from({ length: 500 }, (_, index) => [
    `R${index}`,
    queue({}, { DependsOn: `R${(index + 1) % 500}` }),
  ])
  expect(problemsIn({ Resources: Object.fromEntries(many) as object })).toEqual([
    `Resources.R0.DependsOn: ${waiting('R0 → R1 → R2 → R3 → R4 → … → R0')}`,
  ])
})

test('names that there are not are told in outputs, and in resources of every type', () => {
  const resources = {
    A: queue(
      { QueueName: { 'Fn::Sub': '${Nothing}-${!Literal}-${AWS::Region}' }, Tags: [{ Ref: 'A.Arn' }] },
      { UpdatePolicy: { Some: { 'Fn::If': ['Nope', 1, { Ref: 'AWS::Nope' }] } } },
    ),
    B: queue({ Tags: [{ 'Fn::Sub': '${.Arn}' }, { 'Fn::GetAtt': 'A.' }] }),
  }
  const template = {
    Mappings: {},
    Conditions: {
      Unused: { 'Fn::Equals': [{ Ref: 'Gone' }, { Ref: 'A' }] },
    },
    Resources: resources,
    Outputs: {
      Url: { Value: { 'Fn::GetAtt': 'Gone.Arn' } },
      Name: { Value: { Ref: 'B' }, Condition: 'Nowhere' },
    },
  }
  expect(problemsIn(template).toSorted()).toEqual([
    'Conditions.Unused.Fn::Equals.0: The template has no parameter or resource Gone. Check the name.',
    'Conditions.Unused.Fn::Equals.1: Conditions cannot refer to a resource (A), only to parameters.',
    'Outputs.Name.Condition: There is no condition Nowhere under Conditions. Check the name.',
    'Outputs.Url.Value: The template has no resource Gone. Check the name.',
    'Resources.A.Properties.QueueName: The template has no parameter or resource Nothing. Check the name.',
    'Resources.A.Properties.Tags.0: Ref gives no attribute of a resource. Use !GetAtt A.Arn.',
    'Resources.A.UpdatePolicy.Some.Fn::If.0: There is no condition Nope under Conditions. Check the name.',
    'Resources.A.UpdatePolicy.Some.Fn::If.2: The template has no parameter or resource AWS::Nope. Check the name.',
    'Resources.B.Properties.Tags.0: The arguments of Fn::Sub are wrong: a name or an attribute is empty.',
    'Resources.B.Properties.Tags.1.Fn::GetAtt: The arguments of Fn::GetAtt are wrong: it takes a resource and an attribute, as in !GetAtt Service.Name.',
  ])
})

test('a parameter has no attributes, and nothing waits for it', () => {
  const template = {
    ...head,
    Resources: {
      A: queue(
        { QueueName: { 'Fn::GetAtt': 'Env.Arn' }, Tags: [{ 'Fn::Sub': '${Env} ${Env.Arn}' }] },
        { DependsOn: 'Env' },
      ),
    },
  }
  expect(problemsIn(template).toSorted()).toEqual(
    ['DependsOn', 'Properties.QueueName', 'Properties.Tags.0'].map(
      (place) => `Resources.A.${place}: Env is a parameter, where a resource is needed.`,
    ),
  )
})

test('names under a condition that is off are told as that, and references to what one leaves out', () => {
  const off = ' With these values of the parameters a condition leaves it out.'
  const { findings } = readStack({
    name: 'template.json',
    document: 0,
    value: {
      ...head,
      Resources: {
        A: queue({ QueueName: { Ref: 'Gone1' } }, { Condition: 'Off' }),
        B: queue({
          QueueName: { 'Fn::If': ['Off', { Ref: 'Gone2' }, { 'Fn::If': ['On', 'x', { Ref: 'A' }] }] },
        }),
        C: queue({ QueueName: { Ref: 'A' } }, { DependsOn: 'A' }),
      },
      Outputs: {
        D: { Value: { Ref: 'Gone3' }, Condition: 'Off' },
        E: { Value: { 'Fn::GetAtt': 'A.Arn' } },
      },
    },
  })
  const left =
    'With these values of the parameters the condition Off leaves out A, which this refers to. Put the value, or the whole item of a list, into an Fn::If of that condition with AWS::NoValue; give an output the Condition.'
  expect(findings.map(({ severity, message }) => `${severity} ${message.en}`)).toEqual([
    `warning The template has no parameter or resource Gone1. Check the name.${off}`,
    `warning The template has no parameter or resource Gone2. Check the name.${off}`,
    `warning ${left}`,
    `warning The template has no parameter or resource Gone3. Check the name.${off}`,
    `warning ${left}`,
  ])
})

describe('of what is not in the template nothing is said', () => {
  const cluster = { Type: 'AWS::ECS::Cluster' }
  const include = { Name: 'AWS::Include', Parameters: { Location: 's3://bucket/part.yaml' } }
  const anything = {
    A: queue({ QueueName: { Ref: 'Elsewhere' } }, { Condition: 'Prod', DependsOn: 'Other' }),
    B: queue({ QueueName: { 'Fn::If': ['Prod', { 'Fn::GetAtt': 'Elsewhere.Arn' }, 'x'] } }),
  }
  const anyOutput = { O: { Value: { Ref: 'Elsewhere' }, Condition: 'Prod' } }

  test.each([
    ['a macro', { Transform: 'MyMacro', Resources: { ...anything, C: cluster }, Outputs: { ...anyOutput, P: { Value: { 'Fn::GetAtt': 'C.Made' } } } }],
    ['an include of the whole', { Transform: include, Resources: anything, Outputs: anyOutput }],
    ['modules of the AWS CLI', { Modules: { Net: { Source: './net.yaml' } }, Conditions: { Prod: { 'Fn::Equals': ['a', 'b'] } }, Resources: { A: queue({ QueueName: { 'Fn::GetAtt': 'Net[0].Arn' }, Tags: [{ Ref: 'NetQueue' }, { Ref: 'Net.Queue' }] }) } }],
    ['a module', { Resources: { M: { Type: 'My::Net::Alb::MODULE' }, A: queue({ QueueName: { Ref: 'M.Cluster' }, Tags: [{ Ref: 'MCluster' }, { 'Fn::GetAtt': 'M.Cluster.Arn' }] }) } }],
    ['constants of Rain and of the AWS CLI', { Resources: { A: queue({ QueueName: { 'Fn::Sub': '${Rain::Name}-${Const::Other}' }, Tags: [{ Ref: 'Const::Name' }] }) } }],
    ['conditions from an include', { Conditions: { 'Fn::Transform': include }, Resources: { A: queue({ QueueName: { 'Fn::If': ['Prod', 'a', 'b'] } }, { Condition: 'Prod' }) }, Outputs: { O: { Value: 'x', Condition: 'Prod' } } }],
    ['conditions from a loop over an open parameter', { Transform: 'AWS::LanguageExtensions', Parameters: { Names: { Type: 'CommaDelimitedList' } }, Conditions: { 'Fn::ForEach::Each': ['N', { Ref: 'Names' }, { 'Is${N}': { 'Fn::Equals': [{ Ref: 'N' }, 'a'] } }] }, Resources: { A: queue({}, { Condition: 'Isa' }) } }],
    ['what SAM makes', { Transform: 'AWS::Serverless-2016-10-31', Resources: { F: { Type: 'AWS::Serverless::Function', Properties: { AutoPublishAlias: 'live', DeadLetterConfig: { Type: 'SQS', QueueLogicalId: 'Dead' } } }, A: queue({ Tags: [{ Ref: 'F.Version' }, { Ref: 'FAliaslive' }, { Ref: 'Dead' }, { Ref: 'RecordSetGroup0a1b2c3d4e' }, { 'Fn::GetAtt': 'FRole.Arn' }] }, { DependsOn: 'ServerlessRestApi' }) }, Outputs: { V: { Value: { Ref: 'F.Alias' } } } }],
    ['a resource that an include writes', { Resources: { T: { 'Fn::Transform': include }, A: queue({ QueueName: { 'Fn::GetAtt': 'T.Arn' } }) } }],
    ['what a transform of Secrets Manager makes', { Transform: 'AWS::SecretsManager-2024-09-16', Resources: { A: queue({ QueueName: { Ref: 'Rotation' } }) } }],
    ['a macro in a resource', { Resources: { C: { ...cluster, 'Fn::Transform': { Name: 'MyMacro' }, Properties: { ClusterName: { Ref: 'Elsewhere' } } }, A: queue({ QueueName: { 'Fn::GetAtt': 'C.Made' }, Tags: [{ 'Fn::Transform': { Name: 'MyMacro' }, Value: { Ref: 'Elsewhere' } }] }) } }],
  ])('%s', (_, template) => {
    const said = problemsIn(template).filter((problem) => !problem.includes('were not checked'))
    expect(said).toEqual([])
  }) // prettier-ignore

  test('but of the rest it is', () => {
    const sam = {
      Transform: 'AWS::Serverless-2016-10-31',
      Globals: { Function: { Role: { 'Fn::GetAtt': 'Rool.Arn' } } },
      Resources: {
        C: cluster,
        A: queue({ Tags: [{ Ref: 'C.Arn' }, { 'Fn::GetAtt': 'C.Nope' }, { 'Fn::GetAtt': 'Rolee.Arn' }] }),
      },
    }
    expect(problemsIn(sam)).toEqual([
      expect.stringContaining('The template has no resource Rolee.'),
      expect.stringContaining('has no attribute Nope'),
      expect.stringContaining('Ref gives no attribute of a resource. Use !GetAtt C.Arn.'),
      expect.stringContaining('Globals.Function.Role: The template has no resource Rool.'),
    ])
  })
})

test('what loops make may be named, and names in it are looked up', () => {
  const template = {
    Transform: 'AWS::LanguageExtensions',
    Mappings: {},
    Resources: {
      'Fn::ForEach::Queues': [
        'N',
        ['a', 'b'],
        {
          'Q${N}': queue({
            'Fn::ForEach::Tags': [
              'K',
              ['Tags'],
              { '${K}': [{ Ref: 'N' }, { Ref: 'K' }, { 'Fn::Sub': '${N}${Gone}' }] },
            ],
          }),
        },
      ],
      Last: queue(
        { Tags: [{ Ref: { 'Fn::Sub': 'Qa' } }, { Ref: { 'Fn::Sub': 'Qc' } }] },
        { DependsOn: ['Qb', 'Qd'] },
      ),
    },
    Outputs: {
      'Fn::ForEach::Outs': ['N', ['a', 'z'], { 'O${N}': { Value: { 'Fn::GetAtt': ['Q${N}', 'Arn'] } } }],
    },
  }
  const told = problemsIn(template).map((problem) => / resource (\w+)\./.exec(problem)?.[1] ?? problem)
  expect([...new Set(told)].toSorted()).toEqual(['Gone', 'Qc', 'Qd', 'Qz'])
})

test('attributes that a type has not are told, with what may be meant', () => {
  const attribute = (written: string): object => ({ 'Fn::GetAtt': written })
  const problems = problemsIn({
    Resources: {
      Cluster: { Type: 'AWS::ECS::Cluster' },
      Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: { Ref: 'AWS::NoValue' } } },
      Function: { Type: 'AWS::Lambda::Function' },
      Queue: queue({
        Tags: [attribute('Cluster.Arn'), attribute('Cluster.ARN'), attribute('Function.Whatever')],
      }),
    },
    Outputs: {
      Good: { Value: { 'Fn::Sub': '${Cluster.Arn} ${Cluster.ClusterName}' } },
      Bad: { Value: { 'Fn::GetAtt': ['Cluster', 'Endpoint'] } },
      OfStack: { Value: attribute('Nested.Outputs.Url') },
      NoOutput: { Value: attribute('Nested.Url') },
    },
  })
  expect(problems.filter((problem) => problem.includes('has no attribute'))).toEqual([
    'Resources.Queue.Properties.Tags.1: Cluster (AWS::ECS::Cluster) has no attribute ARN for Fn::GetAtt. Did you mean Arn?',
    'Outputs.Bad.Value: Cluster (AWS::ECS::Cluster) has no attribute Endpoint for Fn::GetAtt. It gives Arn.',
    'Outputs.NoOutput.Value: Nested (AWS::CloudFormation::Stack) has no attribute Url for Fn::GetAtt. Did you mean Outputs.Url?',
  ])
})

test('outputs that the template of a nested stack has not are told', () => {
  const stack = (url: string): object => ({
    Type: 'AWS::CloudFormation::Stack',
    Properties: { TemplateURL: url },
  })
  const inner = {
    name: 'inner.json',
    document: 0,
    value: { Resources: {}, Outputs: { Url: { Value: 'x' } } },
  }
  const open = { name: 'open.json', document: 0, value: { Transform: 'MyMacro', Resources: {} } }
  const value = {
    Resources: {
      Inner: stack('inner.json'),
      Open: stack('open.json'),
      Away: stack('https://example.com/x.json'),
    },
    Outputs: Object.fromEntries(
      ['Inner.Outputs.Url', 'Inner.Outputs.Uri', 'Open.Outputs.Any', 'Away.Outputs.Any'].map(
        (written, index) => [`O${index}`, { Value: { 'Fn::GetAtt': written } }],
      ),
    ),
  }
  const { findings } = readStack(
    { name: 'template.json', document: 0, value },
    { find: (url) => [inner, open].find(({ name }) => name === url) },
  )
  expect(
    findings.filter(({ rule }) => rule === 'template-reference').map(({ message }) => message.en),
  ).toEqual(['The template of the nested stack Inner has no output Uri. It has Url.'])
})

test('what a stack gives to the template nested in it must be what that takes', () => {
  const stack = (url: string, parameters?: object): object => ({
    Type: 'AWS::CloudFormation::Stack',
    Properties: { TemplateURL: url, ...(parameters !== undefined && { Parameters: parameters }) },
  })
  const Parameters = { Subnet: { Type: 'String' }, Size: { Type: 'Number', Default: 1 } }
  const files = [
    { name: 'child.json', document: 0, value: { Parameters, Resources: {} } },
    { name: 'macro.json', document: 0, value: { Transform: 'MyMacro', Parameters, Resources: {} } },
  ]
  const value = {
    ...head,
    Resources: {
      Good: stack('child.json', { Subnet: { 'Fn::If': ['Open', 'a', 'b'] }, Size: 2 }),
      Misspelt: stack('child.json', { SubnetId: 'a' }),
      Without: stack('child.json'),
      Macro: stack('macro.json', { Other: 1 }),
      Off: { ...stack('child.json'), Condition: 'Off' },
    },
  }
  const { findings } = readStack(
    { name: 'template.json', document: 0, value },
    { find: (url) => files.find(({ name }) => name === url) },
  )
  expect(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ message, at }) => `${at?.path.join('.') ?? ''}: ${message.en}`),
  ).toEqual([
    'Resources.Misspelt.Properties.Parameters.SubnetId: The template of this nested stack, child.json, has no parameter SubnetId. Did you mean Subnet?',
    'Resources.Misspelt.Properties.Parameters: The parameter Subnet of child.json, the template of this nested stack, has no Default. Give it a value under Parameters.',
    'Resources.Without.Properties: The parameter Subnet of child.json, the template of this nested stack, has no Default. Give it a value under Parameters.',
  ])
})

test('what is left out by values that somebody gave is an error', () => {
  const value = {
    Parameters: { Env: { Type: 'String', Default: 'prod' } },
    Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] } },
    Resources: { A: queue({}, { Condition: 'IsProd' }), B: queue({ QueueName: { Ref: 'A' } }) },
  }
  const file = { name: 'template.json', document: 0, value }
  expect(readStack(file).findings).toEqual([])
  expect(readStack(file, { parameters: { Env: 'dev' } }).findings.map(({ severity }) => severity)).toEqual([
    'error',
  ])
})

test.each([
  ['a function in quotes', { A: queue({ QueueName: '!Ref B' }) }, 'Properties.QueueName: This is a text that begins with !Ref, and no function. Remove the quotes; in JSON write {"Ref": …}.'],
  ['functions of types that are read no further', { A: queue({ QueueName: { 'Fn::Select': [3, ['a', 'b']] } }) }, 'Properties.QueueName.Fn::Select: The arguments of Fn::Select are wrong: the list has no item of that index.'],
  ['a text where Fn::Join takes a list', { A: queue({ QueueName: { 'Fn::Join': ['', 'a'] } }) }, 'Properties.QueueName.Fn::Join: The arguments of Fn::Join are wrong: it takes a separator, which is written out as a text, and a list.'],
  ['a condition that is no name', { A: queue({}, { Condition: ['On'] }) }, 'Condition: Condition takes the name of one condition, as a text.'],
  ['a wait for a function', { A: queue({}, { DependsOn: { Ref: 'B' } }) }, 'DependsOn: DependsOn takes the name of a resource, or a list of names, as texts and not as functions.'],
  ['a type of SAM', { A: { Type: 'AWS::Serverless::Function' } }, 'Type: AWS::Serverless::Function is a type of SAM: the template must declare Transform: AWS::Serverless-2016-10-31.'],
])('%s is told', (_, resources, message) => {
  expect(problemsIn({ Resources: resources })).toEqual([`Resources.A.${message}`])
}) // prettier-ignore

test('a logical ID of other than letters and digits is told, unless a tool fills it in', () => {
  expect(
    problemsIn({ Resources: { 'My-Queue': queue(), '${Name}Queue': queue(), '{{ name }}': queue() } }),
  ).toEqual(['Resources.My-Queue: The logical ID My-Queue may have letters and digits only.'])
})

test('a condition that is a value is told as that', () => {
  expect(problemsIn({ Conditions: { On: true }, Resources: { A: queue() } })).toEqual([
    'Conditions.On: This condition is a value. Write it by Fn::And, Fn::Or, Fn::Not, Fn::Equals or Condition, as in !Equals [!Ref Env, prod].',
  ])
})

test('an empty list of a parameter has one empty item', () => {
  const value = {
    Parameters: { Names: { Type: 'CommaDelimitedList', Default: '' } },
    Conditions: { IsEmpty: { 'Fn::Equals': [{ 'Fn::Select': [0, { Ref: 'Names' }] }, ''] } },
    Resources: { A: queue({}, { Condition: 'IsEmpty' }), B: queue({ QueueName: { Ref: 'A' } }) },
  }
  expect(problemsIn(value)).toEqual([])
})

test('names near one that there is not are offered; a name of AWS is no part of another file', () => {
  const names = ['${AWS::Regio}', '${AWS::Acount}', '${Queu}', '${Entirely}'].map((name) => ({
    'Fn::Sub': name,
  }))
  const conditions = { Condition: 'Opem' }
  const problems = problemsIn({
    Resources: { Queue: queue({ Tags: names }), B: queue({}, { DependsOn: 'Quee' }) },
  })
  expect(problems.map((problem) => / no (.*)$/.exec(problem)?.[1]).toSorted()).toEqual([
    'parameter or resource AWS::Acount. Check the name.',
    'parameter or resource AWS::Regio. Did you mean AWS::Region?',
    'parameter or resource Entirely. Check the name.',
    'parameter or resource Queu. Did you mean Queue?',
    'resource Quee. Did you mean Queue?',
  ])
  expect(problemsIn({ ...head, Resources: { A: queue({}, conditions) } })).toEqual([
    'Resources.A.Condition: There is no condition Opem under Conditions. Did you mean Open?',
  ])
})
