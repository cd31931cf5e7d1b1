import { expect, test } from 'vitest'
import { check, fixSources } from '../../../src/check/index.ts'
import { exportGraph } from '../../../src/export/index.ts'
import { isBag, withEdit } from '../../../src/finding/index.ts'
import { editGraph, type GraphEdit, type Resource, type ResourceGraph } from '../../../src/graph/index.ts'
import { projectEdit, readSources } from '../../../src/readers/index.ts'
import { ownStructures } from '../../../src/readers/cloudformation/index.ts'
import { lint, rules } from '../../../src/rules/index.ts'
import { parseSource, type Source } from '../../../src/source/index.ts'
import { cases } from '../../rules/case-files.ts'

// What a fix says of the graph, a template must say in its own names, and with the references that it had.

/** The first of these edits that can be written, one after the other, and the template with them. */
async function written(edits: readonly GraphEdit[], source: Source): Promise<Source | undefined> {
  let current = source
  for (const edit of edits) {
    const projected = projectEdit(edit, [current])
    if (projected === undefined) return undefined
    const value = projected.reduce<unknown>(
      (own, made) => withEdit(own, made.edit),
      current.documents[0]?.value,
    )
    current = await parseSource(source.name, JSON.stringify(value))
  }
  return current
}

/** Texts with a reference in them that no function reads. */
function strayReferences(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes('${') ? [value] : []
  if (Array.isArray(value)) return value.flatMap(strayReferences)
  if (!isBag(value)) return []
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'Fn::Sub' ? [] : strayReferences(member),
  )
}

/** A resource's properties, with one peer in each rule of a security group, and what only the API has left out. */
function comparable({ type, properties }: Resource): unknown {
  const each = Object.entries(properties).map(([name, member]) => {
    if (type === 'elbv2.loadBalancer' && name === 'availabilityZones' && Array.isArray(member))
      return [name, member.map((zone: unknown) => (isBag(zone) ? zone['subnetId'] : zone))]
    if (!name.startsWith('ipPermissions') || !Array.isArray(member)) return [name, member]
    const single = member.flatMap((rule: Record<string, unknown>) => {
      const { ipProtocol, fromPort, toPort, ...peers } = rule
      return Object.entries(peers).flatMap(([list, items]) =>
        (items as readonly unknown[]).map((item) =>
          JSON.stringify({ ipProtocol, fromPort, toPort, [list]: [item] }),
        ),
      )
    })
    return [name, single.toSorted()]
  })
  return Object.fromEntries(each)
}

const inGraph = (graph: ResourceGraph, { type, id }: Resource): Resource | undefined =>
  graph.resources.find((one) => one.type === type && one.id === id)

const apiNames = new Set(
  Object.values(ownStructures)
    .flat()
    .map((name) => name.slice(0, 1).toUpperCase() + name.slice(1)),
)

/** A service behind a load balancer, with rules as templates write them inside of their groups. */
const groups = (balancer: string, task: string): string => `Parameters:
  Vpc: { Type: AWS::EC2::VPC::Id }
  Subnets: { Type: List<AWS::EC2::Subnet::Id> }
Resources:
  LbSg:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: The load balancer
      VpcId: !Ref Vpc
      SecurityGroupIngress:
${balancer}
  TaskSg:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: The tasks
      VpcId: !Ref Vpc
      SecurityGroupIngress:
${task}
  Lb:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties: { Subnets: !Ref Subnets, SecurityGroups: [!Ref LbSg] }
  Tg:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties: { Port: 80, Protocol: HTTP, TargetType: ip, VpcId: !Ref Vpc, HealthCheckPort: "8081" }
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: { LoadBalancerArn: !Ref Lb, Port: 80, Protocol: HTTP, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Tg }] }
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Cpu: "256"
      Memory: "512"
      NetworkMode: awsvpc
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions: [{ Name: web, Image: "nginx:1.27", PortMappings: [{ ContainerPort: 80 }] }]
  Service:
    Type: AWS::ECS::Service
    DependsOn: Listener
    Properties:
      LaunchType: FARGATE
      DesiredCount: 2
      TaskDefinition: !Ref Task
      LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Tg }]
      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: !Ref Subnets, SecurityGroups: [!Ref TaskSg], AssignPublicIp: ENABLED } }
`

const openPort = '        - { CidrIp: 0.0.0.0/0, IpProtocol: tcp, FromPort: 80, ToPort: 80 }'
const fromBalancer =
  '        - { SourceSecurityGroupId: !Ref LbSg, IpProtocol: tcp, FromPort: 80, ToPort: 80 }'

/** Rules of a group of a template, and what becomes of them. */
const inside: readonly (readonly [what: string, balancer: string, task: string, after: string])[] = [
  [
    'every protocol to the world',
    '        - CidrIp: 0.0.0.0/0 # everybody\n          IpProtocol: -1',
    fromBalancer,
    '        - CidrIp: 0.0.0.0/0 # everybody\n          IpProtocol: tcp\n          FromPort: 80\n          ToPort: 80',
  ],
  [
    'a range of ports for the balancer, of which two are needed',
    openPort,
    '        - SourceSecurityGroupId: !Ref LbSg\n          IpProtocol: tcp\n          FromPort: 0\n          ToPort: 65535',
    '        - SourceSecurityGroupId: !Ref LbSg\n          IpProtocol: tcp\n          FromPort: 80\n          ToPort: 80\n        - IpProtocol: tcp\n          FromPort: 8081\n          ToPort: 8081\n          SourceSecurityGroupId:\n            Ref: LbSg',
  ],
  [
    'tasks open to the world, in braces',
    openPort,
    '        - { CidrIp: 0.0.0.0/0, IpProtocol: tcp, FromPort: 80, ToPort: 80, Description: All }',
    '        - { IpProtocol: tcp, FromPort: 80, ToPort: 80, SourceSecurityGroupId: { Fn::GetAtt: [LbSg, GroupId] } }',
  ],
]

test.each(inside)(
  '%s: the rule keeps the names and references of a template',
  async (_, balancer, task, after) => {
    const source = await parseSource('template.yaml', groups(balancer, task))
    const options = { preset: 'all', safety: ['safe', 'review', 'unsafe'] } as const
    const { sources, fixed } = await fixSources([source], options)
    expect(fixed.length).toBeGreaterThan(0)
    expect(sources[0]?.text).toContain(after)
  },
)

test.each(inside)(
  '%s: also where another template imports from this one',
  async (_, balancer, task, after) => {
    const exported = `${groups(balancer, task)}Outputs:\n  Lb: { Value: !Ref LbSg, Export: { Name: lb-sg } }\n`
    const importing = `Resources:
  LbSg:
    Type: AWS::EC2::SecurityGroup
    Properties: { GroupDescription: g, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 1, ToPort: 1, SourceSecurityGroupId: !ImportValue lb-sg }] }
`
    const given = [await parseSource('template.yaml', exported), await parseSource('other.yaml', importing)]
    const options = { preset: 'all', safety: ['safe', 'review', 'unsafe'] } as const
    const { sources, fixed } = await fixSources(given, options)
    expect(fixed.length).toBeGreaterThan(0)
    expect(sources[0]?.text).toContain(after)
  },
)

test('a name of another template is not written, though this one has it, too', async () => {
  const group = '{ Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g } }'
  const sources = [
    await parseSource(
      'parent.yaml',
      `Resources:\n  Sg: ${group}\n  In: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./in.yaml } }\n`,
    ),
    await parseSource('in.yaml', `Resources:\n  Sg: ${group}\n`),
  ]
  const inner = readSources(sources).graph.resources.find(({ file }) => file === 'in.yaml')
  const rule = (groupId: string): unknown => ({
    ipProtocol: 'tcp',
    fromPort: 1,
    toPort: 1,
    userIdGroupPairs: [{ groupId }],
  })
  const written = (groupId: string): unknown =>
    inner &&
    projectEdit({ op: 'insert', resource: inner, path: ['ipPermissions', 0], value: rule(groupId) }, sources)
  expect(written('${Sg}')).toBeUndefined()
  expect(JSON.stringify(written('${In/Sg}'))).toContain('{"Fn::GetAtt":["Sg","GroupId"]}')
})

test.each([
  [`        - IpProtocol: tcp\n          IpRanges: [{ CidrIp: 0.0.0.0/0 }]`, 'IpRanges', 'CidrIp'],
  [
    `        - IpProtocol: tcp\n          UserIdGroupPairs: [{ GroupId: sg-1 }]`,
    'UserIdGroupPairs',
    'SourceSecurityGroupId',
  ],
])('names of the EC2 API are said to be none of a template: %j', async (rule, name, instead) => {
  const { findings } = await check([await parseSource('template.yaml', groups(openPort, rule))])
  expect(
    findings.filter(({ rule: id }) => id === 'unknown-property').map(({ message }) => message.en),
  ).toEqual([
    `CloudFormation knows no property ${name} in SecurityGroupIngress of AWS::EC2::SecurityGroup. Did you mean ${instead}?`,
  ])
})

test('nor are those of a whole group, and those of a rule that is a resource', async () => {
  const text = `Resources:
  Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g, VpcId: vpc-1, IpPermissions: [] } }
  Out: { Type: AWS::EC2::SecurityGroupEgress, Properties: { GroupId: !Ref Group, IpProtocol: tcp, FromPort: 1, ToPort: 1, PrefixListIds: [] } }
  In: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: !Ref Group, IpProtocol: tcp, FromPort: 1, ToPort: 1, Cidr: 10.0.0.0/8 } }
  Cluster: { Type: AWS::ECS::Cluster }
`
  const { findings } = await check([await parseSource('template.yaml', text)])
  expect(findings.filter(({ rule }) => rule === 'unknown-property').map(({ message }) => message.en)).toEqual(
    [
      'CloudFormation knows no property IpPermissions in AWS::EC2::SecurityGroup. Did you mean SecurityGroupIngress?',
      'CloudFormation knows no property PrefixListIds in AWS::EC2::SecurityGroupEgress. Did you mean DestinationPrefixListId?',
      'CloudFormation knows no property Cidr in AWS::EC2::SecurityGroupIngress. Did you mean CidrIp?',
    ],
  )
})

test('a rule whose group is not known is wrong once, and not once for each group', async () => {
  const text = `Parameters: { Group: { Type: String } }
Resources:
  A: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: a, VpcId: vpc-1 } }
  B: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: b, VpcId: vpc-1 } }
  In: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: null, IpProtocol: tcp, FromPort: http, ToPort: 80, CidrIp: 0.0.0.0/0 } }
  Cluster: { Type: AWS::ECS::Cluster }
`
  const { findings } = readSources([await parseSource('template.yaml', text)])
  expect(findings.map(({ rule }) => rule)).toEqual(['schema'])
})

const byHand = await Promise.all(
  inside.map(async ([file, balancer, task]) => ({
    file,
    template: await parseSource('template.yaml', groups(balancer, task)),
  })),
)

const exported = await Promise.all(
  cases
    .filter(({ isBad }) => isBad)
    .map(async ({ file, reading, source }) => {
      const isTemplate = reading.graph.resources.some(({ origin }) => origin.format === 'cloudformation')
      const text = isTemplate
        ? source.text
        : exportGraph(reading.graph, 'cloudformation', 'en').files[0]?.text
      return { file, template: await parseSource('template.yaml', text ?? '') }
    }),
)

const fixes = [...byHand, ...exported].flatMap(({ file, template }) => {
  const { graph } = readSources([template])
  return lint(graph, rules, { preset: 'all' }).findings.flatMap(({ rule, fix }) =>
    fix === undefined ? [] : [{ name: `${rule} in ${file}`, graph, template, edits: fix.edits }],
  )
})

test('many fixes are looked at, among them those of security groups', () => {
  expect(fixes.length).toBeGreaterThan(90)
  const types = new Set(fixes.flatMap(({ edits }) => edits.map(({ resource }) => resource.type)))
  expect([...types]).toContain('ec2.securityGroup')
})

test.each(fixes.map((one) => [one.name, one] as const))(
  '%s: the template says what the fix says',
  async (_, { graph, template, edits }) => {
    const after = await written(edits, template)
    if (after === undefined) return
    expect(strayReferences(after.documents[0]?.value)).toEqual(strayReferences(template.documents[0]?.value))
    const reading = readSources([after])
    expect(reading.findings).toEqual(readSources([template]).findings)
    const wanted = editGraph(graph, edits)
    for (const { resource } of edits) {
      const [own, expected] = [inGraph(reading.graph, resource), inGraph(wanted, resource)]
      expect(own && comparable(own)).toEqual(expected && comparable(expected))
    }
    for (const edit of edits)
      for (const { edit: made } of projectEdit(edit, [template]) ?? [])
        expect(made.path.filter((step) => apiNames.has(String(step)))).toEqual([])
  },
)
