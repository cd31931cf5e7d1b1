import { expect, test } from 'vitest'
import { check } from '../../../src/check/index.ts'
import { evaluate, explore } from '../../../src/graph/index.ts'
import { readSources, type ReadOptions } from '../../../src/readers/index.ts'
import { rules } from '../../../src/rules/index.ts'
import { parseSource, type Source } from '../../../src/source/index.ts'

type Files = Readonly<Record<string, string>>

async function sourcesOf(files: Files): Promise<readonly Source[]> {
  return Promise.all(Object.entries(files).map(async ([name, text]) => parseSource(name, text)))
}

async function read(files: Files, options?: ReadOptions) {
  return readSources(await sourcesOf(files), options)
}

/** A network whose subnet is exported by this name. */
const network = (name: string, head = ''): string => `${head}
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
Outputs:
  Subnet: { Value: !Ref Subnet, Export: { Name: ${name} } }
`

/** A service in the subnet that is imported by this name. */
const service = (name: string, head = ''): string => `${head}
Resources:
  Subnet: { Type: AWS::Logs::LogGroup }
  Service:
    Type: AWS::ECS::Service
    Properties:
      ServiceName: web
      TaskDefinition: web
      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [{ 'Fn::ImportValue': ${name} }] } }
`

/** The files of the subnets that a service is in, and the expressions of what is unknown of it. */
async function placed(files: Files, options?: ReadOptions) {
  const { graph, findings } = await read(files, options)
  const [web] = graph.all('ecs.service')
  return {
    subnets: web === undefined ? [] : graph.targets(web, 'ec2.subnet').map(({ file }) => file),
    unknown: web?.unknowns.map(({ expression }) => expression),
    messages: findings.map(({ message }) => message.en),
  }
}

const stage = 'Parameters: { Stage: { Type: String, Default: dev } }'

test.each([
  ['a literal', network('net-subnet'), service('net-subnet')],
  ['parameters with defaults', network('!Sub "${Stage}-subnet"', stage), service('!Join ["-", [!Ref Env, subnet]]', stage.replace('Stage', 'Env'))],
  ['a pseudo parameter', network('!Sub "${AWS::Region}-${AWS::AccountId}-subnet"'), service('!Sub "${AWS::Region}-${AWS::AccountId}-subnet"')],
])('what is imported by %s leads to what is exported', async (_, exporting, importing) => {
  for (const region of [undefined, 'eu-west-1'])
    expect(await placed({ 'a.yaml': importing, 'b.yaml': exporting }, { ...(region !== undefined && { region }) })).toEqual({
      subnets: ['b.yaml'],
      unknown: [],
      messages: [],
    })
}) // prettier-ignore

test.each([
  ['nothing exports it', network('other'), service('net-subnet'), '!ImportValue net-subnet'],
  ['a parameter has no value', network('!Ref Name', 'Parameters: { Name: { Type: String } }'), service('net-subnet'), '!ImportValue net-subnet'],
  ['the importer names a parameter without a value', network('net-subnet'), service('!Ref Name', 'Parameters: { Name: { Type: String } }'), '!ImportValue …'],
  ['it is named after its stack', network('!Sub "${AWS::StackName}-subnet"'), service('!Sub "${AWS::StackName}-subnet"'), '!ImportValue ${AWS::StackName}-subnet'],
  ['it is named after a resource', network('!Sub "${Vpc}-subnet"'), service('!Sub "${Subnet}-subnet"'), '!ImportValue ${Subnet}-subnet'],
  ['it is exported under a condition that does not hold', network('net-subnet, }, Condition: Never, X: {', 'Conditions: { Never: !Equals [a, b] }'), service('net-subnet'), '!ImportValue net-subnet'],
  ['the exported value is not known', network('net-subnet').replace('Value: !Ref Subnet', 'Value: !GetAtt Subnet.NetworkAclAssociationId'), service('net-subnet'), '!ImportValue net-subnet'],
  ['the exported value is named after its stack', network('net-subnet').replace('Value: !Ref Subnet', 'Value: !Sub "${AWS::StackName}"'), service('net-subnet'), '!ImportValue net-subnet'],
])('it is unknown where %s', async (_, exporting, importing, expression) => {
  expect(await placed({ 'a.yaml': importing, 'b.yaml': exporting })).toEqual({
    subnets: [],
    unknown: [expression],
    messages: [],
  })
}) // prettier-ignore

test('of several exporters of one name none is chosen, which is said at the import', async () => {
  const files = {
    'a.yaml': service('net-subnet'),
    'b.yaml': network('net-subnet'),
    'c.yaml': network('net-subnet', 'Description: another one'),
  }
  expect(await placed(files)).toEqual({
    subnets: [],
    unknown: ['!ImportValue net-subnet'],
    messages: [
      'Several templates export net-subnet, so which value is imported is unknown: b.yaml, c.yaml. Name only those that are deployed together.',
    ],
  })
  const { findings } = await read(files)
  expect(findings.map(({ severity, at }) => [severity, at?.file, at?.path.at(-1)])).toEqual([
    ['info', 'a.yaml', 0],
  ])
  const nearer = await placed({ ...files, 'c.yaml': 'Resources: {}', 'prod/net.yaml': network('net-subnet') })
  expect(nearer.subnets).toEqual(['b.yaml'])
})

const stackNamed = (name: string): string => network(`!Sub "\${AWS::StackName}${name}"`)

test('copies of one template count as one, and that of the own format is meant', async () => {
  const text = stackNamed('-Subnet')
  const { documents } = await parseSource('b.yaml', text)
  const files = {
    'a.yaml': service('net-Subnet'),
    'b.yaml': text,
    'c.json': JSON.stringify(documents[0]?.value),
  }
  expect((await placed(files)).subnets).toEqual(['b.yaml'])
  expect((await placed({ ...files, 'd.yaml': `${text}  Other: { Value: 1 }\n` })).subnets).toEqual([])
})

test('the one template that can be the stack of an export is taken for it, which is said', async () => {
  const importing = service(
    '!Sub "${Network}-Subnet"',
    'Parameters: { Network: { Type: String, Default: prod-net } }',
  )
  const files = { 'a.yaml': importing, 'b.yaml': stackNamed('-Subnet'), 'c.yaml': stackNamed('-Other') }
  const message = 'b.yaml is taken for the template of the stack prod-net, which exports prod-net-Subnet.'
  expect(await placed(files)).toEqual({ subnets: ['b.yaml'], unknown: [], messages: [message] })
  const { assumed } = await read(files)
  expect(assumed.map(({ rule, at }) => [rule, at?.file])).toEqual([['import-assumed', 'a.yaml']])
})

test('what is named after a stack that is taken for known has that name', async () => {
  const cluster = `Resources:
  Cluster: { Type: AWS::ECS::Cluster, Properties: { ClusterName: !Sub "\${AWS::StackName}-main" } }
Outputs:
  Name: { Value: !Ref Cluster, Export: { Name: !Sub "\${AWS::StackName}:Name" } }
`
  const { graph } = await read({
    'a.yaml': service('x').replace('ServiceName: web', 'Cluster: { "Fn::ImportValue": "prod:Name" }'),
    'b.yaml': cluster,
  })
  const [web] = graph.all('ecs.service')
  expect(web?.properties.cluster).toBe('prod-main')
  expect(graph.all('ecs.cluster')[0]?.properties.clusterName).toBe('prod-main')
})

test.each([
  ['several templates may be the stack', { 'b.yaml': stackNamed('-Subnet'), 'c.yaml': `Description: another one${stackNamed('-Subnet')}` }, service('net-Subnet'), ['Several templates may be that of the stack net, so which values are imported from it is unknown: b.yaml, c.yaml. Name only those that are deployed together.']],
  ['one template would be two stacks', { 'b.yaml': stackNamed('-Subnet') }, service('net-Subnet').replace('Subnets: [', 'Subnets: [{ "Fn::ImportValue": other-Subnet }, '), []],
  ['the name fits two stacks', { 'b.yaml': stackNamed('-Subnet'), 'c.yaml': stackNamed('-net-Subnet') }, service('my-net-Subnet'), []],
  ['the pattern is nothing but the name of a stack', { 'b.yaml': stackNamed('') }, service('net-Subnet'), []],
  ['no stack can be called so', { 'b.yaml': stackNamed('-Subnet') }, service('my_net-Subnet'), []],
])('a stack is taken for none where %s', async (_, files, importing, messages) => {
  const found = await placed({ 'a.yaml': importing, ...files })
  expect(found.subnets).toEqual([])
  expect(found.unknown?.every((expression) => expression.startsWith('!ImportValue'))).toBe(true)
  expect(found.messages).toEqual(messages)
}) // prettier-ignore

test('of templates that may be a stack the one that exports all that is imported from it is', async () => {
  const more = `${stackNamed('-Subnet')}  Vpc: { Value: !Ref Vpc, Export: { Name: !Sub "\${AWS::StackName}-Vpc" } }\n`
  const importing = service('net-Subnet').replace(
    'LogGroup }',
    'LogGroup, Properties: { LogGroupName: { "Fn::ImportValue": net-Vpc } } }',
  )
  const { subnets } = await placed({ 'a.yaml': importing, 'b.yaml': stackNamed('-Subnet'), 'c.yaml': more })
  expect(subnets).toEqual(['c.yaml'])
})

test('a name of another template is not taken for one of the own', async () => {
  // Both templates have a resource `Subnet`.
  const { graph } = await read({ 'a.yaml': service('net-subnet'), 'b.yaml': network('net-subnet') })
  const [subnet] = graph.all('ec2.subnet')
  const [group] = graph.all('logs.logGroup')
  const [web] = graph.all('ecs.service')
  expect(subnet?.properties.subnetId).toBe('${B/Subnet}')
  expect(group?.properties.logGroupName).toBe('${A/Subnet}')
  expect(web?.properties.networkConfiguration?.awsvpcConfiguration?.subnets).toEqual(['${B/Subnet}'])
  expect(subnet?.properties.vpcId).toBe('${B/Vpc}')
})

test('templates that import from one another are read, and end', async () => {
  const pair = (name: string, own: string, other: string): string => `Resources:
  ${name}: { Type: AWS::ECS::Cluster, Properties: { ClusterName: !ImportValue ${other} } }
Outputs:
  Out: { Value: !Ref ${name}, Export: { Name: ${own} } }
`
  const { graph, findings } = await read({ 'a.yaml': pair('One', 'a', 'b'), 'b.yaml': pair('Two', 'b', 'a') })
  expect(graph.all('ecs.cluster')).toHaveLength(2)
  // No order of deployment brings the two about.
  expect(findings.map(({ rule, severity, message, at }) => [rule, severity, message.en, at?.file])).toEqual([
    [
      'template-reference',
      'warning',
      'These stacks import from one another, so none of them can be created first: a.yaml → b.yaml → a.yaml. Pass one of the values as a parameter.',
      'a.yaml',
    ],
  ])
  const self = await read({ 'a.yaml': pair('One', 'a', 'a') })
  expect(self.graph.all('ecs.cluster')[0]?.unknowns).toMatchObject([{ expression: '!ImportValue a' }])
})

test('exports and imports of nested stacks count as those of the whole', async () => {
  const parent = (url: string, more = ''): string =>
    `Resources:\n  Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ${url} ${more} } }\n`
  const files = {
    'network.yaml': parent('./inner/net.yaml'),
    'inner/net.yaml': network('net-subnet'),
    'app.yaml': parent('./inner/web.yaml', ', Parameters: { Name: net-subnet }'),
    'inner/web.yaml': service('!Ref Name', 'Parameters: { Name: { Type: String } }'),
  }
  expect(await placed(files)).toEqual({ subnets: ['inner/net.yaml'], unknown: [], messages: [] })
})

test('what a template adds to what it imports is open there', async () => {
  const { graph } = await read({
    'groups.yaml':
      'Resources:\n  Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x } }\nOutputs:\n  G: { Value: !GetAtt Group.GroupId, Export: { Name: g } }\n',
    'rules.yaml':
      'Resources:\n  Rule: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: !ImportValue g, IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 0.0.0.0/0 } }\n',
  })
  expect(graph.all('ec2.securityGroup')[0]?.unknowns).toMatchObject([
    { path: ['ipPermissions'], expression: 'AWS::EC2::SecurityGroupIngress Rule' },
  ])
})

test('what an export leaves open is tried with each of its values', async () => {
  const { graph } = await read({
    'a.yaml':
      'Resources:\n  Service: { Type: AWS::ECS::Service, Properties: { ServiceName: web, TaskDefinition: web, DesiredCount: !ImportValue n } }\n',
    'b.yaml':
      'Parameters: { Size: { Type: String, AllowedValues: [small, large] } }\nConditions: { IsSmall: !Equals [!Ref Size, small] }\nResources: { Q: { Type: AWS::SQS::Queue } }\nOutputs:\n  N: { Value: !If [IsSmall, 1, 4], Export: { Name: n } }\n',
  })
  const counts = explore(graph, (view) => view.all('ecs.service').map((one) => one.properties.desiredCount))
  expect(counts.map(({ value, when }) => [when['b.yaml#B/Size'], ...value])).toEqual([
    ['small', 1],
    ['large', 4],
  ])
  const { reads } = evaluate(graph, (view) => view.all('ecs.service')[0]?.properties.desiredCount)
  expect([...reads.keys()].map(({ expression }) => expression)).toEqual(['!ImportValue n'])
})

test('a finding about what is imported stands at the import', async () => {
  const importing = service('net-sg').replace(
    'Subnets: [',
    'Subnets: [subnet-1], SecurityGroups: [a, b, c, d, e, ',
  )
  const files = { 'a.yaml': importing, 'b.yaml': network('net-sg') }
  const { findings } = await check(await sourcesOf(files), { rules })
  const wrong = findings.filter(({ rule }) => rule === 'reference-kind')
  expect(wrong.map(({ range }) => importing.slice(range?.start.offset, range?.end.offset))).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
    expect.stringMatching(/^\{ 'Fn::ImportValue': net-sg/),
  ])
})
