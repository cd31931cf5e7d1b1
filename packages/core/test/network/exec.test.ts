import { describe, expect, test } from 'vitest'
import { hopText, traceExec, type Trace } from '../../src/network/index.ts'
import { readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'
import { graphOf, service, serviceIn, type Parts } from './vpc.ts'

// What stands between `aws ecs execute-command` and a task:
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html

const channels = [
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
]

const allow = (action: unknown, more: Record<string, unknown> = {}): unknown => ({
  version: '2012-10-17',
  statement: [{ effect: 'Allow', action, resource: '*', ...more }],
})

interface Setting {
  readonly isOn?: boolean
  readonly endpoints?: readonly string[]
  readonly hasNat?: boolean
  readonly role?: Record<string, unknown> | null
  readonly taskRoleArn?: string | null
  readonly key?: string
  readonly launchType?: 'FARGATE' | 'EC2'
  readonly egress?: readonly Record<string, unknown>[]
}

/** A service `web` in a private subnet, with ECS Exec on and a role that allows it. */
function partsOf({
  isOn = true,
  endpoints = [],
  hasNat = false,
  role = { policies: [{ policyName: 'exec', policyDocument: allow(channels) }] },
  taskRoleArn = 'arn:aws:iam::111122223333:role/web',
  key,
  launchType = 'FARGATE',
  egress = [{ ipProtocol: '-1', ipRanges: [{ cidrIp: '0.0.0.0/0' }] }],
}: Setting): Parts {
  const [web, task] = service('web', ['subnet-1'], ['sg-web'])
  const everywhere = { destinationCidrBlock: '0.0.0.0/0' }
  const https = { ipProtocol: 'tcp', fromPort: 443, toPort: 443, ipRanges: [{ cidrIp: '10.0.0.0/16' }] }
  return [
    ['ec2.vpc', { vpcId: 'vpc-1', cidrBlock: '10.0.0.0/16' }],
    [
      'ec2.subnet',
      { subnetId: 'subnet-1', vpcId: 'vpc-1', cidrBlock: '10.0.1.0/24', availabilityZone: 'ap-northeast-2a' },
    ],
    ['ec2.subnet', { subnetId: 'subnet-2', vpcId: 'vpc-1', cidrBlock: '10.0.2.0/24' }],
    ['ec2.internetGateway', { internetGatewayId: 'igw-1', attachments: [{ vpcId: 'vpc-1' }] }],
    ['ec2.natGateway', { natGatewayId: 'nat-1', subnetId: 'subnet-2', state: 'available' }],
    [
      'ec2.routeTable',
      {
        routeTableId: 'rtb-1',
        vpcId: 'vpc-1',
        associations: [{ subnetId: 'subnet-1' }],
        routes: [
          { destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local' },
          ...(hasNat ? [{ ...everywhere, natGatewayId: 'nat-1' }] : []),
        ],
      },
    ],
    [
      'ec2.routeTable',
      {
        routeTableId: 'rtb-2',
        vpcId: 'vpc-1',
        associations: [{ subnetId: 'subnet-2' }],
        routes: [
          { destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local' },
          { ...everywhere, gatewayId: 'igw-1' },
        ],
      },
    ],
    ...endpoints.map(
      (name) =>
        [
          'ec2.vpcEndpoint',
          {
            vpcEndpointId: `vpce-${name}`,
            vpcEndpointType: 'Interface',
            vpcId: 'vpc-1',
            serviceName: `com.amazonaws.ap-northeast-2.${name}`,
            privateDnsEnabled: true,
            subnetIds: ['subnet-1'],
            groups: [{ groupId: 'sg-endpoint' }],
          },
        ] as const,
    ),
    [
      'ec2.securityGroup',
      { groupId: 'sg-web', vpcId: 'vpc-1', ipPermissions: [], ipPermissionsEgress: egress },
    ],
    ['ec2.securityGroup', { groupId: 'sg-endpoint', vpcId: 'vpc-1', ipPermissions: [https] }],
    ...(role === null
      ? []
      : [['iam.role', { roleName: 'web', arn: 'arn:aws:iam::111122223333:role/web', ...role }] as const]),
    [
      'ecs.cluster',
      {
        clusterName: 'main',
        configuration: {
          executeCommandConfiguration: { logging: 'DEFAULT', ...(key !== undefined && { kmsKeyId: key }) },
        },
      },
    ],
    ['ecs.service', { ...web?.[1], cluster: 'main', launchType, enableExecuteCommand: isOn }],
    [
      'ecs.taskDefinition',
      { ...task?.[1], networkMode: 'awsvpc', ...(taskRoleArn !== null && { taskRoleArn }) },
    ],
  ] as Parts
}

const traced = (setting: Setting) => {
  const graph = graphOf(partsOf(setting), ['ec2.vpcEndpoint'])
  return traceExec(graph, serviceIn(graph, 'web'))
}
const ends = (trace: Trace | undefined): string => {
  const decisive = trace?.hops.findLast(({ verdict }) => verdict === trace.verdict)
  return `${trace?.verdict} ${decisive?.reason}`
}
const ended = (setting: Setting): readonly string[] => traced(setting).map(ends)

describe('the network', () => {
  test.each<[string, Setting, string]>([
    ['an endpoint of ssmmessages', { endpoints: ['ssmmessages'] }, 'passes arrives'],
    ['a NAT gateway', { hasNat: true }, 'passes arrives'],
    ['neither', {}, 'blocked no-endpoint'],
    [
      'endpoints of images and logs alone',
      { endpoints: ['ecr.api', 'ecr.dkr', 'logs'] },
      'blocked no-endpoint',
    ],
    // A mistake that is made again and again: the other two endpoints of Systems Manager do not serve ECS Exec.
    ['endpoints of ssm and ec2messages', { endpoints: ['ssm', 'ec2messages'] }, 'blocked no-endpoint'],
    ['no outbound rule', { hasNat: true, egress: [] }, 'blocked group-refuses'],
    [
      'EC2 in awsvpc mode, by the interface of the task',
      { launchType: 'EC2', hasNat: true },
      'passes arrives',
    ],
  ])('%s', (_, setting, expected) => {
    expect(ended(setting)).toEqual([expected])
  })

  test('AWS KMS too, where the cluster has a key, and the role has to decrypt', () => {
    const key = 'arn:aws:kms:ap-northeast-2:111122223333:key/0f9c3e0d-1111-2222-3333-444455556666'
    const role = { policies: [{ policyName: 'exec', policyDocument: allow([...channels, 'kms:Decrypt']) }] }
    const traces = traced({ endpoints: ['ssmmessages'], key, role })
    expect(traces.map(({ host }) => host)).toEqual([
      'ssmmessages.ap-northeast-2.amazonaws.com',
      'kms.ap-northeast-2.amazonaws.com',
    ])
    expect(traces.map(ends)).toEqual(['passes arrives', 'blocked no-endpoint'])
    expect(ended({ endpoints: ['ssmmessages', 'kms'], key, role })).toEqual([
      'passes arrives',
      'passes arrives',
    ])
    expect(ended({ endpoints: ['ssmmessages', 'kms'], key })).toEqual([
      'passes arrives',
      'unknown role-unsure',
    ])
  })

  test('of instances in bridge mode is not known', () => {
    const parts = partsOf({ launchType: 'EC2' }).map((part) =>
      part[0] === 'ecs.service'
        ? (['ecs.service', { ...part[1], networkConfiguration: undefined }] as const)
        : part,
    )
    const graph = graphOf(parts)
    const traces = traceExec(graph, serviceIn(graph, 'web'))
    expect(traces.map(ends)).toEqual(['unknown instance-pulls'])
    expect(traces[0]?.hops.at(-1)?.data).toMatchObject({ isKnown: true })
  })
})

describe('the service and the task role', () => {
  const role = (document: unknown, more: Record<string, unknown> = {}): Setting => ({
    role: { policies: [{ policyName: 'exec', policyDocument: document }], ...more },
  })
  const managed = (name: string): Setting => ({
    role: { managedPolicyArns: [`arn:aws:iam::aws:policy/${name}`] },
  })
  test.each<[string, Setting, string]>([
    ['off', { isOn: false }, 'blocked exec-off'],
    ['no role', { taskRoleArn: null }, 'blocked role-missing'],
    ['a role that was not read', { role: null }, 'unknown role-unknown'],
    ['every action', role(allow('*')), 'passes arrives'],
    ['a pattern, whatever its case', role(allow('SSMMessages:*channel')), 'passes arrives'],
    [
      'a document as text',
      role(JSON.stringify({ Statement: { Effect: 'Allow', Action: channels, Resource: '*' } })),
      'passes arrives',
    ],
    ['three of four', role(allow(channels.slice(1))), 'unknown role-unsure'],
    ['a pattern that is too short', role(allow('ssmmessages:Open?Channel')), 'unknown role-unsure'],
    ['other permissions', role(allow('s3:*')), 'unknown role-unsure'],
    [
      'a condition',
      role(allow(channels, { condition: { Bool: { 'aws:ViaAWSService': 'false' } } })),
      'unknown role-unsure',
    ],
    ['one resource', role(allow(channels, { resource: 'arn:aws:ecs:*:*:task/*' })), 'unknown role-unsure'],
    [
      'a boundary',
      role(allow('*'), { permissionsBoundary: { permissionsBoundaryArn: 'arn' } }),
      'unknown role-unsure',
    ],
    ['a text that is no JSON', role('{'), 'unknown role-unsure'],
    ['AWS’s policy for Systems Manager', managed('AmazonSSMManagedInstanceCore'), 'passes arrives'],
    ['another policy of AWS’s', managed('AmazonS3FullAccess'), 'unknown role-unsure'],
    [
      'a refusal',
      role({
        statement: [
          { effect: 'Allow', action: '*', resource: '*' },
          { effect: 'Deny', action: 'ssmmessages:*', resource: '*' },
        ],
      }),
      'blocked role-denies',
    ],
    [
      'a refusal under a condition',
      role({
        statement: [
          { effect: 'Allow', action: '*', resource: '*' },
          {
            effect: 'Deny',
            notAction: 's3:*',
            resource: '*',
            condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
          },
        ],
      }),
      'unknown role-unsure',
    ],
  ])('%s', (_, setting, expected) => {
    expect(ended({ hasNat: true, ...setting })).toEqual([expected])
  })

  test('a policy of the account that the role names', () => {
    const arn = 'arn:aws:iam::111122223333:policy/exec'
    const parts: Parts = [
      ...partsOf({ hasNat: true, role: { managedPolicyArns: [arn] } }),
      ['iam.policy', { policyName: 'exec', arn, policyDocument: allow(channels) }],
    ]
    const graph = graphOf(parts)
    expect(traceExec(graph, serviceIn(graph, 'web')).map(ends)).toEqual(['passes arrives'])
  })

  // As the CDK writes what `enableExecuteCommand: true` gives the role.
  test.each([
    'AWS::IAM::Policy, Properties: { Roles: [!Ref Role]',
    'AWS::IAM::RolePolicy, Properties: { RoleName: !Ref Role',
  ])('a policy that a template attaches: %s', async (attached) => {
    const template = `
Resources:
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
  Policy: { Type: ${attached}, PolicyName: exec, PolicyDocument: { Statement: [{ Effect: Allow, Action: [${channels.map((name) => `"${name}"`).join()}], Resource: "*" }] } } }
  Task: { Type: AWS::ECS::TaskDefinition, Properties: { Family: web, TaskRoleArn: !GetAtt Role.Arn, NetworkMode: awsvpc, ContainerDefinitions: [{ Name: web, Image: nginx }] } }
  Web: { Type: AWS::ECS::Service, Properties: { ServiceName: web, TaskDefinition: !Ref Task, LaunchType: FARGATE, EnableExecuteCommand: true, NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [subnet-1] } } } }
`
    const { graph } = readSources([await parseSource('template.yaml', template)])
    const [trace] = traceExec(graph, serviceIn(graph, 'web'))
    expect(trace?.hops.map(({ reason }) => reason)).toContain('role-admits')
  })

  test('every hop has words in both languages', () => {
    for (const { hops } of [
      { isOn: false },
      { taskRoleArn: null },
      { role: null },
      role(allow('s3:*')),
    ].flatMap(traced)) {
      for (const each of hops) {
        const { ko, en } = hopText(each)
        expect(ko).toMatch(/[가-힣]/)
        expect(en).not.toMatch(/[가-힣]|undefined/)
      }
    }
  })
})
