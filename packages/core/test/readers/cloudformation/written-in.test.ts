import { describe, expect, test } from 'vitest'
import { check } from '../../../src/check/index.ts'
import { isImageName } from '../../../src/graph/index.ts'
import { readSources } from '../../../src/readers/index.ts'
import { createBudget } from '../../../src/readers/cloudformation/budget.ts'
import { itemsOf, memberOf, plain, scalar } from '../../../src/readers/cloudformation/located.ts'
import { readTemplate } from '../../../src/readers/cloudformation/template.ts'
import { parseSource } from '../../../src/source/index.ts'

async function read(text: string, name = 'template.yaml') {
  const source = await parseSource(name, text)
  expect(source.findings).toEqual([])
  return readSources([source])
}

const task = (image: string): string =>
  `Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Family: web\n      ContainerDefinitions:\n        - Name: web\n          Image: ${image}\n`

describe('what Rain writes into a template before it is deployed', () => {
  test('is unknown, by its own name', async () => {
    const { graph, findings } = await read(task('!Rain::Env IMAGE'))
    expect(findings).toEqual([])
    expect(graph.all('ecs.taskDefinition')[0]?.unknowns).toEqual([
      { path: ['containerDefinitions', 0, 'image'], cause: 'placeholder', expression: '!Rain::Env IMAGE' },
    ])
  })
  test.each([
    ['a type', 'Module: { Type: !Rain::Module ./module.yaml }'],
    ['a resource', 'Part: !Rain::Include part.yaml'],
    ['one in the long form', 'Part: { "Rain::Include": part.yaml }'],
  ])('%s may bring resources', async (_, resource) => {
    const { unread, findings } = await read(
      `Resources:\n  ${resource}\n  Cluster: { Type: AWS::ECS::Cluster }\n`,
    )
    expect(unread).toHaveLength(1)
    expect(findings).toEqual(unread)
    expect(unread[0]?.message.en).toMatch(/^The resources that this makes were not checked: !Rain::/)
  })
})

describe('names of images', () => {
  test.each([
    'nginx', 'nginx:1.27', 'public.ecr.aws/nginx/nginx:1.27', 'localhost:5000/a/b', 'quay.io/a_b/c-d:V1.2-RC',
    '111122223333.dkr.ecr.us-east-1.amazonaws.com/web@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    '${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/${Repository}:${Tag}', '${Image}',
  ])('%s', (text) => {
    expect(isImageName(text)).toBe(true)
  }) // prettier-ignore
  test.each([
    'ECR_REPO_URI:latest', 'ECR_REPO_URI:IMAGE_TAG', '<IMAGE1_NAME>', 'IMAGE_URI', 'your-registry/<app>:1', '$IMAGE', '{{image}}',
    'ACCOUNT_ID.dkr.ecr.us-east-1.amazonaws.com/web:1', '<account>.dkr.ecr.us-east-1.amazonaws.com/web:1', 'Repository/Web:1',
  ])('%s stands for one', (text) => {
    expect(isImageName(text)).toBe(false)
  }) // prettier-ignore

  test('that stand for one are not judged, and named', async () => {
    const { graph } = await read(task('ECR_REPO_URI:latest'))
    expect(graph.all('ecs.taskDefinition')[0]?.unknowns).toEqual([
      { path: ['containerDefinitions', 0, 'image'], cause: 'placeholder', expression: 'ECR_REPO_URI:latest' },
    ])
    const file = { family: 'web', containerDefinitions: [{ name: 'web', image: '<IMAGE1_NAME>' }] }
    const { findings, inconclusive } = await check([await parseSource('task.json', JSON.stringify(file))])
    expect(findings.filter(({ rule }) => rule === 'image-not-latest')).toEqual([])
    expect(inconclusive.map(({ unknown }) => unknown.expression)).toContain('<IMAGE1_NAME>')
  })
})

test('what a structure lacks is reported at its name', async () => {
  const text = [
    'Resources:',
    '  Service:',
    '    Type: AWS::ECS::Service',
    '    Properties:',
    '      TaskDefinition: web:1',
    '      DeploymentConfiguration:',
    '        MaximumPercent: 200',
  ].join('\n')
  const { findings } = await check([await parseSource('template.yaml', text)])
  const breaker = findings.find(({ rule }) => rule === 'deployment-circuit-breaker')
  expect(breaker?.range?.start).toMatchObject({ line: 6, column: 7 })
})

describe('applications that SAM nests', () => {
  const parent = (location: string): string =>
    `Transform: AWS::Serverless-2016-10-31\nResources:\n  Network:\n    Type: AWS::Serverless::Application\n    Properties: { Location: ${location}, Parameters: { Block: 10.1.0.0/16 } }\n  Service:\n    Type: AWS::ECS::Service\n    Properties:\n      TaskDefinition: web\n      NetworkConfiguration:\n        AwsvpcConfiguration: { Subnets: [!GetAtt Network.Outputs.Subnet] }\n`
  const child =
    'Parameters:\n  Block: { Type: String }\nResources:\n  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: !Ref Block } }\n  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: !Ref Block } }\nOutputs:\n  Subnet: { Value: !Ref Subnet }\n'

  test('are read where they lie beside', async () => {
    const sources = [
      await parseSource('app.yaml', parent('./network.yaml')),
      await parseSource('network.yaml', child),
    ]
    const { graph, findings } = readSources(sources)
    expect(findings).toEqual([])
    const [service] = graph.all('ecs.service')
    if (service === undefined) throw new Error('no service')
    expect(graph.targets(service, 'ec2.subnet').map(({ properties }) => properties.cidrBlock)).toEqual([
      '10.1.0.0/16',
    ])
  })
  test.each([
    ['./elsewhere.yaml', 'The template of this nested stack was not found (./elsewhere.yaml); its resources were not checked. Check the path.'],
    ['{ ApplicationId: arn:aws:serverlessrepo:us-east-1:111122223333:applications/x, SemanticVersion: 1.0.0 }', 'The template of this nested stack (arn:aws:serverlessrepo:us-east-1:111122223333:applications/x) is not among the files; its resources were not checked.'],
  ])('are named where they do not: %s', async (location, message) => {
    const { unread } = await read(parent(location))
    expect(unread.map((finding) => finding.message.en)).toEqual([message])
  }) // prettier-ignore
})

test('security groups that refer to each other in a circle are told, and read all the same', async () => {
  const rule = (other: string): string =>
    `{ Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 80, ToPort: 80, SourceSecurityGroupId: !GetAtt ${other}.GroupId }] } }`
  const { graph, findings } = await read(`Resources:\n  A: ${rule('B')}\n  B: ${rule('A')}\n`)
  expect(findings.map(({ message }) => message.en)).toEqual([
    'These resources wait for one another, so CloudFormation cannot create them: A → B → A. Move a rule that names one of them into an AWS::EC2::SecurityGroupIngress or SecurityGroupEgress of its own.',
  ])
  const sources = graph
    .all('ec2.securityGroup')
    .map(({ properties }) => properties.ipPermissions?.[0]?.userIdGroupPairs?.[0]?.groupId)
  expect(sources).toEqual(['${B}', '${A}'])
})

test('what Globals bring stands where they say it, also in a list that the resource makes longer', async () => {
  const text =
    'Transform: AWS::Serverless-2016-10-31\nGlobals:\n  Function: { Layers: [shared], Environment: { Variables: { A: one } } }\nResources:\n  F: { Type: AWS::Serverless::Function, Properties: { Layers: [own], Environment: { Variables: { B: two } } } }\n'
  const { documents } = await parseSource('template.yaml', text)
  const { resources } = readTemplate(documents[0]?.value, {
    parameters: {},
    region: undefined,
    assumed: {},
    budget: createBudget(),
    refer: (_, __, path) => scalar('', path),
    imported: () => undefined,
    outputsOf: () => undefined,
    areValuesGiven: false,
  })
  const properties = resources[0]?.properties()
  const layers = itemsOf(memberOf(properties, 'Layers'))
  expect(layers.map(({ path }) => path.join('.'))).toEqual([
    'Globals.Function.Layers.0',
    'Resources.F.Properties.Layers.0',
  ])
  expect(plain(properties)).toEqual({
    Layers: ['shared', 'own'],
    Environment: { Variables: { A: 'one', B: 'two' } },
  })
})

test('a target group of a template that names no target type is one of instances', async () => {
  const text =
    'Resources:\n  Targets: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: 80, Protocol: HTTP, VpcId: vpc-1 } }\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties: { Family: web, NetworkMode: awsvpc, ContainerDefinitions: [{ Name: web, Image: "nginx:1.27", PortMappings: [{ ContainerPort: 80 }] }] }\n  Service:\n    Type: AWS::ECS::Service\n    Properties:\n      TaskDefinition: !Ref Task\n      LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Targets }]\n      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [subnet-1] } }\n'
  const { findings } = await check([await parseSource('template.yaml', text)])
  expect(findings.filter(({ rule }) => rule === 'target-group-ip-for-awsvpc')).toHaveLength(1)
})

describe('VPC Block Public Access that a template sets', () => {
  const states = async (more: string): Promise<unknown> => {
    const { graph } = await read(
      `Conditions: { Strict: !Equals [!Ref AWS::Region, us-east-1] }\nResources:\n  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }\n${more}`,
    )
    const [vpc] = graph.all('ec2.vpc')
    return vpc?.properties.blockPublicAccessStates ?? vpc?.unknowns.map(({ path, cause }) => [path[0], cause])
  }
  const options = (condition = ''): string =>
    `  Block: { Type: AWS::EC2::VPCBlockPublicAccessOptions, ${condition} Properties: { InternetGatewayBlockMode: block-ingress } }\n`
  const exclusion =
    '  Except: { Type: AWS::EC2::VPCBlockPublicAccessExclusion, Properties: { InternetGatewayExclusionMode: allow-bidirectional, VpcId: !Ref Vpc } }\n'
  const unknown = [['blockPublicAccessStates', 'condition']]

  test.each([
    ['holds for its VPCs', options(), { internetGatewayBlockMode: 'block-ingress' }],
    ['is not known where there are exclusions', options() + exclusion, unknown],
    ['is not known where a condition is open', options('Condition: Strict,'), unknown],
    ['is nothing where only exclusions are set', exclusion, []],
  ])('%s', async (_, more, expected) => {
    expect(await states(more)).toEqual(expected)
  })
})

test('a template that only nests others, and one that only adds to a resource, are of ECS with their stack', async () => {
  const part = (url: string): string =>
    `{ Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ${url} } }`
  const sources = await Promise.all(
    Object.entries({
      'parent.yaml': `Resources:\n  Cluster: ${part('./cluster.yaml')}\n  Providers: ${part('./providers.yaml')}\n`,
      'cluster.yaml':
        'Resources:\n  Cluster: { Type: AWS::ECS::Cluster, Properties: { ClusterName: main } }\n',
      'providers.yaml':
        'Resources:\n  Providers: { Type: AWS::ECS::ClusterCapacityProviderAssociations, Properties: { Cluster: main, CapacityProviders: [FARGATE], DefaultCapacityProviderStrategy: [] } }\n',
      'other.yaml': 'Resources:\n  Queue: { Type: AWS::SQS::Queue }\n',
    }).map(async ([name, text]) => parseSource(name, text)),
  )
  const { understood } = readSources(sources)
  expect(understood.toSorted()).toEqual(['cluster.yaml', 'parent.yaml', 'providers.yaml'])
})

test('what a nested template adds to a resource of another is open there, and named', async () => {
  const nest = (name: string, more = ''): string =>
    `  ${name}: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./${name}.yaml ${more} } }\n`
  const sources = await Promise.all(
    Object.entries({
      'parent.yaml': `Resources:\n${nest('groups')}${nest('rules', ', Parameters: { Group: !GetAtt groups.Outputs.Group }')}`,
      'groups.yaml':
        'Resources:\n  Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x } }\nOutputs:\n  Group: { Value: !GetAtt Group.GroupId }\n',
      'rules.yaml':
        'Parameters: { Group: { Type: String } }\nResources:\n  Rule: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: !Ref Group, IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 0.0.0.0/0 } }\n',
    }).map(async ([name, text]) => parseSource(name, text)),
  )
  const { graph, findings } = readSources(sources)
  expect(findings).toEqual([])
  expect(graph.all('ec2.securityGroup')[0]?.unknowns).toEqual([
    { path: ['ipPermissions'], cause: 'after-apply', expression: 'AWS::EC2::SecurityGroupIngress Rule' },
  ])
})
