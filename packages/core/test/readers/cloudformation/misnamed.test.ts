import { expect, test } from 'vitest'
import { check } from '../../../src/check/index.ts'
import { exportGraph } from '../../../src/export/index.ts'
import type { Finding } from '../../../src/finding/index.ts'
import { expand, readSources } from '../../../src/readers/index.ts'
import { parseSource } from '../../../src/source/index.ts'
import { configs } from '../../export/configs.ts'

/** What is said of names in a template, with the text that it is said at. */
async function saidOf(text: string, name = 'template.yaml'): Promise<readonly Finding[]> {
  const source = await parseSource(name, text)
  return readSources([source]).findings.filter(({ rule }) => rule === 'unknown-property')
}

/** What is said of a type in a template, as `severity message`. */
async function saidOfType(type: string, rest: object = {}, own: object = {}): Promise<readonly string[]> {
  const text = JSON.stringify({ ...rest, Resources: { One: { Type: type, ...own } } }, undefined, 2)
  const source = await parseSource('template.json', text)
  const { findings } = readSources([source])
  const found = findings.filter(({ rule }) => rule === 'template-resource')
  for (const { at } of found) expect(at?.path.at(-1)).toBe('Type')
  return found.map(({ severity, message }) => `${severity} ${message.en}`)
}

async function messagesOf(type: string, properties: object): Promise<readonly string[]> {
  const template = { Resources: { One: { Type: type, Properties: properties } } }
  return (await saidOf(JSON.stringify(template), 'template.json')).map(({ message }) => message.en)
}

const task = (container: object): object => ({ ContainerDefinitions: [{ Name: 'web', ...container }] })

test.each([
  ['AWS::ECS::Service', { HealthCheckGracePeriod: 60 }, 'HealthCheckGracePeriod', '', 'HealthCheckGracePeriodSeconds'],
  ['AWS::ECS::Service', { DeploymentConfiguration: { MinimumHealthyPercentage: 50 } }, 'MinimumHealthyPercentage', 'DeploymentConfiguration', 'MinimumHealthyPercent'],
  ['AWS::ECS::Service', { NetworkConfiguration: { AwsvpcConfiguration: { SecurityGroup: ['sg-1'] } } }, 'SecurityGroup', 'AwsvpcConfiguration', 'SecurityGroups'],
  ['AWS::ECS::Service', { ServiceConnectConfiguration: { Services: [{ ClientAliases: [{ DNSName: 'a' }] }] } }, 'DNSName', 'ClientAliases', 'DnsName'],
  ['AWS::ECS::TaskDefinition', task({ PortMapping: [{ ContainerPort: 80 }] }), 'PortMapping', 'ContainerDefinitions', 'PortMappings'],
  ['AWS::ECS::TaskDefinition', task({ ImageUri: 'nginx' }), 'ImageUri', 'ContainerDefinitions', 'Image'],
  ['AWS::ECS::TaskDefinition', { containerDefinitions: [] }, 'containerDefinitions', '', 'ContainerDefinitions'],
  ['AWS::ECS::TaskDefinition', { Nonsense: 1 }, 'Nonsense', '', undefined],
  ['AWS::ECS::TaskDefinition', { constructor: 1 }, 'constructor', '', undefined],
  ['AWS::ElasticLoadBalancingV2::Listener', { Certificates: [{ CertificateARN: 'arn' }] }, 'CertificateARN', 'Certificates', 'CertificateArn'],
  ['AWS::ElasticLoadBalancingV2::ListenerRule', { Conditions: [{ Field: 'path-pattern', PathPattern: {} }] }, 'PathPattern', 'Conditions', 'PathPatternConfig'],
  ['AWS::EC2::LaunchTemplate', { LaunchTemplateData: { NetworkInterfaces: [{ SecurityGroups: [] }] } }, 'SecurityGroups', 'NetworkInterfaces', 'Groups'],
  ['AWS::AutoScaling::LaunchConfiguration', { SecurityGroupIds: ['sg-1'] }, 'SecurityGroupIds', '', 'SecurityGroups'],
  ['AWS::EC2::Route', { DestinationCIDRBlock: '0.0.0.0/0' }, 'DestinationCIDRBlock', '', 'DestinationCidrBlock'],
  ['AWS::EC2::VPCBlockPublicAccessOptions', { BlockMode: 'off' }, 'BlockMode', '', 'InternetGatewayBlockMode'],
  ['AWS::Logs::LogGroup', { RetentionDays: 7 }, 'RetentionDays', '', 'RetentionInDays'],
  // In JSON nothing is merged.
  ['AWS::ECS::Service', { '<<': { DesiredCount: 1 } }, '<<', '', undefined],
  // A structure that holds itself.
  ['AWS::Budgets::Budget', { Budget: { FilterExpression: { And: [{ Not: { Or: [{ Tag: {} }] } }] } } }, 'Tag', 'Or', 'Tags'],
  // One that stands alone where CloudFormation once took it for a list.
  ['AWS::EC2::SecurityGroup', { SecurityGroupIngress: { IpProtocol: 'tcp', IpRanges: [] } }, 'IpRanges', 'SecurityGroupIngress', 'CidrIp'],
] as const)('a name that CloudFormation refuses: %s %j', async (type, properties, name, within, meant) => {
  const place = within === '' ? type : `${within} of ${type}`
  const suggestion = meant === undefined ? 'Check its name.' : `Did you mean ${meant}?`
  expect(await messagesOf(type, properties)).toEqual([
    `CloudFormation knows no property ${name} in ${place}. ${suggestion}`,
  ])
}) // prettier-ignore

test.each([
  ['AWS::ECS::Service', { Name: 'web' }, 'AWS sets Name of AWS::ECS::Service, and no template can. Did you mean ServiceName?'],
  ['AWS::ElasticLoadBalancingV2::TargetGroup', { TargetGroupName: 'web' }, 'AWS sets TargetGroupName of AWS::ElasticLoadBalancingV2::TargetGroup, and no template can. Did you mean Name?'],
  ['AWS::EC2::VPC', { CidrBlockAssociations: [] }, 'AWS sets CidrBlockAssociations of AWS::EC2::VPC, and no template can. Did you mean CidrBlock?'],
  ['AWS::ECS::Cluster', { Arn: 'arn' }, 'AWS sets Arn of AWS::ECS::Cluster, and no template can. Remove it.'],
] as const)('a name of what only AWS sets: %s %j', async (type, properties, message) => {
  expect(await messagesOf(type, properties)).toEqual([message])
}) // prettier-ignore

test.each([
  ['names of all depths', 'AWS::ECS::Service', { ServiceName: 'a', DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true } } }],
  ['labels and options', 'AWS::ECS::TaskDefinition', task({ DockerLabels: { Anything: '1' }, LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': 'g' } } })],
  ['a policy', 'AWS::IAM::Role', { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Efect: 'Allow' }] } }],
  ['parameters of a stack', 'AWS::CloudFormation::Stack', { TemplateURL: 'https://example.com/a.yaml', Parameters: { Anything: '1' } }],
  ['what is not there', 'AWS::ECS::Service', { Nonsense: { Ref: 'AWS::NoValue' } }],
  ['a branch that is not known', 'AWS::ECS::Service', { NetworkConfiguration: { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://a/b' } }, Nonsense: 1 } }],
  ['an include', 'AWS::ECS::Service', { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://a/b' } }, Nonsense: 1 }],
  ['a map where a list belongs', 'AWS::ECS::Service', { Tags: { Team: 'shop', Stage: 'prod' } }],
  ['a type that is not read', 'AWS::Lambda::Function', { Nonsense: 1 }],
  ['a type of SAM', 'AWS::Serverless::Function', { Nonsense: 1 }],
] as const)('nothing is said of %s', async (_, type, properties) => {
  expect(await messagesOf(type, properties)).toEqual([])
}) // prettier-ignore

test('what only AWS sets is a warning, for CloudFormation may pass over it; any other name is an error', async () => {
  const found = await saidOf(service('      ServiceArn: arn\n      Nonsense: 1\n'))
  expect(found.map(({ severity }) => severity)).toEqual(['warning', 'error'])
})

const service = (properties: string, head = '', beside = ''): string => `${head}
Resources:
  Service:
    Type: AWS::ECS::Service
${beside}    Properties:
      ServiceName: web
${properties}`

test('it is said at the name, even where the value begins below', async () => {
  const text = service(
    '      NetworkConfiguration:\n        AwsVpcConfiguration:\n          Subnets: [subnet-1]\n',
  )
  const source = await parseSource('template.yaml', text)
  const { findings } = await check([source], { rules: [] })
  expect(findings.map(({ range }) => text.slice(range?.start.offset, range?.end.offset))).toEqual([
    'AwsVpcConfiguration',
  ])
})

const macro = 'Fn::Transform: { Name: Macro }'
test.each([
  ['the whole template', service('      Nonsense: 1\n', 'Transform: [AWS::Serverless-2016-10-31, Macro]'), 0],
  ['all resources', service('      Nonsense: 1\n').replace('Resources:\n', `Resources:\n  ${macro}\n`), 0],
  ['a resource', service('      Nonsense: 1\n', '', `    ${macro}\n`), 0],
  [
    'nothing, but a transform of AWS adds to it',
    service('      Nonsense: 1\n', 'Transform: AWS::Serverless-2016-10-31'),
    1,
  ],
])('a macro may write anew %s', async (_, text, count) => {
  expect(await saidOf(text)).toHaveLength(count)
})

const isSmall = `Parameters: { Size: { Type: String, Default: small }, Open: { Type: String } }
Conditions:
  IsSmall: !Equals [!Ref Size, small]
  IsOpen: !Equals [!Ref Open, "yes"]`

test('of two branches both are looked at; CloudFormation passes over the one that is not taken', async () => {
  const either = (condition: string): string =>
    service(
      `      NetworkConfiguration: !If [${condition}, { AwsvpcConfiguration: { Subnet: [a] } }, { Other: 1 }]\n`,
      isSmall,
    )
  const said = async (condition: string): Promise<readonly unknown[]> =>
    (await saidOf(either(condition))).map(({ at, severity }) => [at?.path.at(-1), severity])
  expect(await said('IsSmall')).toEqual([
    ['Subnet', 'error'],
    ['Other', 'warning'],
  ])
  expect(await said('IsOpen')).toEqual([
    ['Subnet', 'error'],
    ['Other', 'error'],
  ])
  const [, other] = await saidOf(either('IsSmall'))
  expect(other?.message.en).toBe(
    'CloudFormation knows no property Other in NetworkConfiguration of AWS::ECS::Service. Check its name. With these values of the parameters a condition leaves it out.',
  )
})

test.each([
  ['a resource that is switched off', service('      Nonsense: 1\n', isSmall, '    Condition: IsLarge\n').replace('IsSmall:', 'IsLarge: !Equals [!Ref Size, large]\n  IsSmall:'), [['Nonsense', 'warning']]],
  ['all properties of a resource', service('', isSmall).replace('Properties:\n      ServiceName: web', 'Properties: !If [IsSmall, { ServiceName: web }, { Nonsense: 1 }]'), [['Nonsense', 'warning']]],
  ['an item of a list', service('      LoadBalancers: [!If [IsSmall, !Ref AWS::NoValue, { Nonsense: 1 }]]\n', isSmall), [['Nonsense', 'warning']]],
  ['a list', service('      LoadBalancers: !If [IsSmall, [], [{ Nonsense: 1 }]]\n', isSmall), [['Nonsense', 'warning']]],
  ['a branch in a branch', service('      LoadBalancers: !If [IsSmall, !If [IsSmall, [], [{ One: 1 }]], [{ Two: 1 }]]\n', isSmall), [['One', 'warning'], ['Two', 'warning']]],
  ['a name whose value is there in one branch only', service('      Nonsense: !If [IsSmall, !Ref AWS::NoValue, 1]\n', isSmall), [['Nonsense', 'warning']]],
])('conditions hide no name: %s', async (_, text, expected) => {
  expect((await saidOf(text)).map(({ at, severity }) => [at?.path.at(-1), severity])).toEqual(expected)
}) // prettier-ignore

test('what a loop makes is told once, where it is written', async () => {
  const head = 'Transform: AWS::LanguageExtensions'
  const inside = service(
    '      "Fn::ForEach::Each": [Name, [ServiceNames, DesiredCount], { "${Name}": 1 }]\n',
    head,
  )
  // A loop in the properties brings all of them at once or nothing: its names are known here.
  expect((await saidOf(inside)).map(({ at }) => at?.path)).toEqual([
    ['Resources', 'Service', 'Properties', 'Fn::ForEach::Each', 2, '${Name}'],
  ])
  const around = `${head}
Resources:
  "Fn::ForEach::Each":
    - Name
    - [A, B]
    - "Service\${Name}": { Type: AWS::ECS::Service, Properties: { Nonsense: 1 } }
`
  expect(await saidOf(around)).toHaveLength(1)
})

test.each(configs)('what is exported has no such name: $name', async ({ config }) => {
  const [file] = exportGraph(expand(config), 'cloudformation', 'en').files
  expect(file?.text).toContain('Resources:')
  expect(await saidOf(file?.text ?? '')).toEqual([])
})

test.each([
  ['AWS::ECS::Services', 'AWS::ECS::Service'],
  ['AWS::ECS::service', 'AWS::ECS::Service'],
  ['AWS::ECS::TASKDEFINITION', 'AWS::ECS::TaskDefinition'],
  ['AWS::ECS::TaskDefintion', 'AWS::ECS::TaskDefinition'],
  ['AWS::ecs::Service', 'AWS::ECS::Service'],
  ['AWS::ElasticLoadBalancingV2::TargetGroups', 'AWS::ElasticLoadBalancingV2::TargetGroup'],
  ['AWS::ElasticLoadBalancingv2::Listener', 'AWS::ElasticLoadBalancingV2::Listener'],
  ['AWS::EC2::Securitygroup', 'AWS::EC2::SecurityGroup'],
] as const)('a type that CloudFormation does not know: %s', async (type, meant) => {
  expect(await saidOfType(type)).toEqual([
    `error CloudFormation knows no type ${type}. Did you mean ${meant}?`,
  ])
})

test.each([
  // Types that nothing here reads.
  'AWS::ECS::PrimaryTaskSet',
  'AWS::EC2::VPNGateway',
  'AWS::CloudFormation::CustomResource',
  // Another service, whose name is near.
  'AWS::EKS::Cluster',
  'AWS::S3::Buckets',
  // Near nothing: AWS may have added it.
  'AWS::ECS::Observatory',
  'Custom::Services',
  'Acme::ECS::Services',
])('a type that may be one: %s', async (type) => {
  expect(await saidOfType(type)).toEqual([])
})

test('a misspelt type is no error while its condition does not hold, and none where a macro rewrites it', async () => {
  const isOff = { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } }
  expect(await saidOfType('AWS::ECS::Services', isOff, { Condition: 'Never' })).toEqual([
    'warning CloudFormation knows no type AWS::ECS::Services. Did you mean AWS::ECS::Service? With these values of the parameters a condition leaves it out.',
  ])
  expect(await saidOfType('AWS::ECS::Services', {}, { 'Fn::Transform': 'Own' })).toEqual([])
})
