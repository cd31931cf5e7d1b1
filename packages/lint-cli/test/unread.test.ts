import { expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

/** A service that the internet reaches, and what is beside it. */
const template = (beside: string, more = ''): string => `${more}
Resources:
  ${beside}
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Gateway: { Type: AWS::EC2::InternetGateway }
  Attached: { Type: AWS::EC2::VPCGatewayAttachment, Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway } }
  Routes: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  Out: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Routes, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
  Joined: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Subnet, RouteTableId: !Ref Routes } }
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: web
      VpcId: !Ref Vpc
      SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 0.0.0.0/0 }]
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      RequiresCompatibilities: [FARGATE]
      NetworkMode: awsvpc
      Cpu: '256'
      Memory: '512'
      ContainerDefinitions: [{ Name: web, Image: nginx:1.29, PortMappings: [{ ContainerPort: 80 }] }]
  Service:
    Type: AWS::ECS::Service
    Properties:
      ServiceName: web
      LaunchType: FARGATE
      DesiredCount: 1
      TaskDefinition: !Ref Task
      NetworkConfiguration:
        AwsvpcConfiguration: { Subnets: [!Ref Subnet], SecurityGroups: [!Ref Group], AssignPublicIp: ENABLED }
`

const missing = 'Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./missing.yaml } }'
const group = 'Logs: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: 7 } }'

test('a packet gets through for sure only where all was read', async () => {
  const cwd = folderWith({
    'whole.yaml': template(group),
    'part.yaml': template(missing),
    'macro.yaml': template(group, 'Transform: MyMacro'),
  })
  const trace = async (name: string) => runInProcess(['trace', name, '--lang', 'en'], { cwd })
  expect((await trace('whole.yaml')).status).toBe(0)
  for (const [name, said] of [
    ['part.yaml', './missing.yaml'],
    ['macro.yaml', 'MyMacro'],
  ] as const) {
    const { status, stdout, stderr } = await trace(name)
    expect(status).toBe(3)
    expect(stdout).toContain('gets through')
    expect(stderr).toMatch(new RegExp(`^${name}:\\d+: `, 'm'))
    expect(stderr).toContain(said)
  }
  const { stdout } = await runInProcess(['trace', 'part.yaml', '--format', 'json'], { cwd })
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'unknown' })
})

test('a bill without what was not read is a lower bound, and says so', async () => {
  const cwd = folderWith({ 'whole.yaml': template(group), 'part.yaml': template(missing) })
  const estimate = async (...args: readonly string[]) =>
    runInProcess(['estimate', ...args, '--region', 'ap-northeast-2', '--lang', 'en'], { cwd })
  expect((await estimate('whole.yaml')).status).toBe(0)
  const part = await estimate('part.yaml')
  expect(part.status).toBe(3)
  expect(part.stdout).toMatch(/Total \(at least\)/)
  expect(part.stdout).toContain('./missing.yaml')
  expect((await estimate('whole.yaml', '--diff', 'part.yaml')).status).toBe(3)
})

test('a comparison, a simulation and an export say what was not read', async () => {
  const cwd = folderWith({ 'whole.yaml': template(group), 'part.yaml': template(missing) })
  const run = async (...args: readonly string[]) => runInProcess([...args, '--lang', 'en'], { cwd })
  const comparing = ['--compare', 'regions', '--region', 'ap-northeast-2']
  const compared = await run('estimate', 'part.yaml', ...comparing)
  expect(compared.status).toBe(3)
  expect(compared.stdout).toMatch(/In none of these amounts\n {2}• part\.yaml:3: .*\.\/missing\.yaml/s)
  const table = await run('estimate', 'part.yaml', ...comparing, '--format', 'csv')
  expect(table.stderr).toContain('part.yaml:3: ')
  expect((await run('estimate', 'whole.yaml', ...comparing)).stdout).not.toContain('In none of these')
  const simulated = JSON.parse((await run('simulate', 'part.yaml', '--format', 'json')).stdout) as object
  expect(JSON.stringify(simulated)).toContain('./missing.yaml')
  const exported = await run('export', 'part.yaml')
  expect(exported.stderr).toContain('./missing.yaml')
  expect((await run('export', 'whole.yaml')).stderr).not.toContain('missing')
})

test('each of several nested stacks that are elsewhere has its line in every command', async () => {
  const two = `Resources:
  Service: { Type: AWS::ECS::Service, Properties: { ServiceName: web, TaskDefinition: web } }
  One:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ./one.yaml
  Two: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./two.yaml } }
`
  const cwd = folderWith({ 't.yaml': two })
  for (const command of ['estimate', 'simulate', 'trace', 'export']) {
    for (const [lang, words] of [
      ['en', './one.yaml (line 6), ./two.yaml (line 7)'],
      ['ko', './one.yaml(6번째 줄), ./two.yaml(7번째 줄)'],
    ] as const) {
      const region = command === 'trace' ? [] : ['--region', 'us-east-1']
      const { stdout, stderr } = await runInProcess([command, 't.yaml', ...region, '--lang', lang], { cwd })
      const said = `${stdout}${stderr}`.replace(/\n\s+/g, ' ')
      expect(said).toContain('t.yaml:6: ')
      expect(said).toContain(words)
    }
  }
})

test('a service that may not exist is none that a packet reaches for sure', async () => {
  const head = 'Parameters: { Stage: { Type: String } }\nConditions: { IsLive: !Equals [!Ref Stage, live] }\n'
  const doubtful = template(group, head).replace('Type: AWS::ECS::Service\n', '$&    Condition: IsLive\n')
  const cwd = folderWith({ 'doubtful.yaml': doubtful })
  const { status, stderr } = await runInProcess(['trace', 'doubtful.yaml', '--lang', 'en'], { cwd })
  expect(status).toBe(3)
  expect(stderr).toContain('Whether the service web exists is not known (Condition: IsLive)')
})

test('without its attachment an internet gateway joins nothing', async () => {
  const cwd = folderWith({ 'alone.yaml': template(group).replace(/^ {2}Attached: .*\n/m, '') })
  const { status, stdout } = await runInProcess(['trace', 'alone.yaml', '--lang', 'en'], { cwd })
  expect(status).toBe(1)
  expect(stdout).toMatch(/not attached to\s+this VPC/)
})
