import { expect, test } from 'vitest'
import { check, type Checked } from '../../src/check/index.ts'
import { describeFindings } from '../../src/rules/index.ts'
import { parseSource } from '../../src/source/index.ts'

const checked = async (task: string, service = ''): Promise<Checked> =>
  check([
    await parseSource(
      'stack.yaml',
      `Parameters:
  Stage: { Type: String, AllowedValues: [prod, test] }
  Image: { Type: String }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web
      RequiresCompatibilities: [FARGATE]
      NetworkMode: awsvpc
      ${task}
      ExecutionRoleArn: arn:aws:iam::111122223333:role/ecsTaskExecutionRole
      ContainerDefinitions:
        - Name: web
          Image: !Ref Image
          LogConfiguration:
            LogDriver: awslogs
            Options: { awslogs-group: /ecs/web, awslogs-region: ap-northeast-2, awslogs-stream-prefix: ecs }
${service}`,
    ),
  ])

test('a finding of one world says which, and has no fix that would touch the others', async () => {
  const { findings } = await checked('Cpu: 256\n      Memory: !If [IsProd, 4096, 512]')
  expect(findings.map(({ rule, when }) => [rule, when])).toEqual([
    ['fargate-cpu-memory-valid', { 'stack.yaml#Stage': 'prod' }],
  ])
  expect(findings[0]?.message.en).toContain('[when Stage is prod]')
  expect(findings[0]?.fix).toBeUndefined()
})

test('what is there in one world alone can be mended there', async () => {
  const service = `  Service:
    Type: AWS::ECS::Service
    Condition: IsProd
    Properties:
      Cluster: main
      TaskDefinition: !Ref Task
      LaunchType: FARGATE
      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [subnet-1], AssignPublicIp: ENABLED } }
`
  const { graph, findings } = await checked('Cpu: 256\n      Memory: 512', service)
  expect(findings.map(({ rule, when }) => [rule, when])).toEqual([
    ['deployment-circuit-breaker', { 'stack.yaml#Stage': 'prod' }],
  ])
  const [edit] = findings[0]?.fix?.edits ?? []
  expect(graph.resources).toContain(edit?.resource)
})

test('what holds in all worlds is mended in all, unless it differs between them', async () => {
  const same = await checked('Cpu: !If [IsProd, 256, 256]\n      Memory: !If [IsProd, 4096, 4096]')
  const other = await checked('Cpu: 300\n      Memory: !If [IsProd, 4096, 8192]')
  for (const { findings } of [same, other]) {
    expect(findings.map(({ rule }) => rule)).toEqual(['fargate-cpu-memory-valid', 'fargate-cpu-memory-valid'])
    expect(findings.map(({ fix }) => fix)).toEqual([undefined, undefined])
  }
  const plain = await checked('Cpu: 300\n      Memory: 600')
  expect(plain.findings.map(({ fix }) => fix?.edits.length)).toEqual([2])
})

test('what is unknown in every world is told once', async () => {
  const { inconclusive } = await checked('Cpu: 256\n      Memory: !If [IsProd, 1024, 512]')
  expect(inconclusive.map(({ unknown }) => unknown.expression)).toEqual(['!Ref Image'])
})

test('a listener that has HTTPS and its certificate by one condition lacks none', async () => {
  const template = (certificates: string): string => `
Parameters: { Certificate: { Type: String } }
Conditions: { IsSecure: !Not [!Equals [!Ref Certificate, '']] }
Resources:
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:loadbalancer/app/web/50dc6c495c0c9188
      Port: 443
      Protocol: !If [IsSecure, HTTPS, HTTP]
      Certificates: ${certificates}
      DefaultActions: [{ Type: fixed-response, FixedResponseConfig: { StatusCode: '404' } }]
`
  const rulesOf = async (certificates: string): Promise<readonly string[]> => {
    const { findings } = await check([await parseSource('template.yaml', template(certificates))])
    return findings.map(({ rule }) => rule).filter((rule) => rule === 'listener-certificate')
  }
  expect(
    await rulesOf("!If [IsSecure, [{ CertificateArn: !Ref Certificate }], !Ref 'AWS::NoValue']"),
  ).toEqual([])
  expect(await rulesOf("!Ref 'AWS::NoValue'")).toEqual(['listener-certificate'])
})

test('an empty value of a parameter is seen', async () => {
  const template = `Parameters:
  Size: { Type: String }
Conditions:
  Given: !Not [!Equals [!Ref Size, '']]
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web
      RequiresCompatibilities: [FARGATE]
      NetworkMode: awsvpc
      Cpu: 256
      Memory: !If [Given, 512, 4096]
      ContainerDefinitions: [{ Name: web, Image: "nginx:1" }]
`
  const { findings } = await check([
    await parseSource('a.yaml', template),
    await parseSource('b.yaml', template),
  ])
  const said = findings
    .filter(({ rule }) => rule === 'fargate-cpu-memory-valid')
    .map(({ message }) => message)
  expect(said.map(({ en }) => en.slice(0, 18))).toEqual(['[when Size is ""] ', '[when Size is ""] '])
  expect(said[0]?.ko).toContain('[Size = ""일 때]')
})

test('parameters of two templates that have the same name are told apart by their files', async () => {
  const when = { 'a.yaml#Size': 'big', 'b.yaml#Size': '', 'b.yaml#Stage': 'prod' }
  const [finding] = await describeFindings([
    { rule: 'listener-certificate', severity: 'error', data: {}, when },
  ])
  expect(finding?.message.en).toMatch(
    /^\[when a\.yaml#Size is big and b\.yaml#Size is "" and Stage is prod\] /,
  )
})
