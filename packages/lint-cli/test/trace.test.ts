import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const cases = join(import.meta.dirname, '../../core/src/rules')
const config = (fields: object): string =>
  JSON.stringify({ serviceConfig: { region: 'ap-northeast-2', serviceName: 'web', ...fields } })

test.each([
  ['gets through', { loadBalancer: 'application' }, ['--from', 'internet', '--to', 'web'], 0],
  ['is blocked', { egress: 'none' }, ['--from', 'web', '--to', 'image'], 1],
  ['depends on whose address', { taskInbound: [{ port: 80, source: '203.0.113.0/24' }] }, ['--to', 'web'], 3],
  [
    'is one of those addresses',
    { taskInbound: [{ port: 80, source: '203.0.113.0/24' }] },
    ['--from', '203.0.113.7'],
    0,
  ],
  [
    'is none of those addresses',
    { taskInbound: [{ port: 80, source: '203.0.113.0/24' }] },
    ['--from', '192.0.2.1'],
    1,
  ],
])('exits by what became of the packet: it %s', async (_, fields, args, status) => {
  const cwd = folderWith({ 'service.json': config(fields) })
  expect((await runInProcess(['trace', 'service.json', ...args], { cwd })).status).toBe(status)
})

test('names the hop that stops it and where its rule stands, within 80 columns', async () => {
  const cwd = join(cases, 'load-balancer-reaches-tasks/cases')
  for (const lang of ['ko', 'en']) {
    const args = ['trace', 'bad-no-way-back.yaml', '--from', 'load-balancer', '--lang', lang]
    const { stdout, status } = await runInProcess(args, { cwd })
    expect(status).toBe(1)
    expect(stdout).toContain('acl-0c11c0ffee0000001')
    expect(stdout).toContain('bad-no-way-back.yaml: ec2.networkAcl')
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  }
})

test('says once what holds of many subnets, with their names; JSON stays whole', async () => {
  const subnets = ['subnet-1', 'subnet-2', 'subnet-3', 'subnet-4']
  const service = {
    serviceName: 'web',
    taskDefinition: 'web',
    launchType: 'FARGATE',
    networkConfiguration: { awsvpcConfiguration: { subnets, securityGroups: ['sg-1'] } },
  }
  const task = {
    family: 'web',
    requiresCompatibilities: ['FARGATE'],
    containerDefinitions: [{ name: 'web', image: 'public.ecr.aws/nginx/nginx:1.27' }],
  }
  const cwd = folderWith({ 'service.json': JSON.stringify(service), 'task.json': JSON.stringify(task) })
  const args = ['trace', 'service.json', 'task.json', '--from', 'web', '--to', 'image']
  const { stdout } = await runInProcess(args, { cwd })
  const hosts = new Set([...stdout.matchAll(/[\w.]+\.(?:aws|com|net)\b/g)].map(([host]) => host))
  expect(stdout).toContain(`(${hosts.size * subnets.length} ways)`)
  expect(stdout.match(/sg-1 is not among/g)).toHaveLength(1)
  expect(stdout).toContain('Subnet subnet-1 is not among')
  expect(stdout).toContain('The same for 3 more: subnet-2, subnet-3, subnet-4')
  const korean = await runInProcess([...args, '--lang', 'ko'], { cwd })
  expect(korean.stdout).toContain('같은 것 3개 더: subnet-2, subnet-3, subnet-4')
  const json = await runInProcess([...args, '--format', 'json'], { cwd })
  const { traces } = JSON.parse(json.stdout) as { readonly traces: readonly object[] }
  expect(traces).toHaveLength(hosts.size * subnets.length)
})

test.each([
  ['bad-endpoint-closed', 1, 'sg-0a1b2c3d4e5f60005'],
  ['ok-nat', 3, 'is not among what was read'],
  ['ok-role-allows', 0, 'ssmmessages.ap-northeast-2.amazonaws.com is reached'],
  ['ok-off', 1, 'ECS Exec is off'],
])('follows ECS Exec: %s', async (name, status, said) => {
  const cwd = join(cases, 'exec-session-reachable/cases')
  const outcome = await runInProcess(['trace', `${name}.yaml`, '--from', 'web', '--to', 'exec'], { cwd })
  expect(outcome.status).toBe(status)
  expect(outcome.stdout.replaceAll(/\s+/g, ' ')).toContain(said)
})

test('a saved inventory is traced too', async () => {
  const inventory = join(import.meta.dirname, '../data/demo-inventory.json')
  const { status, stderr } = await runInProcess([
    'trace',
    '--from-inventory',
    inventory,
    '--to',
    'no-such-service',
  ])
  expect(status).toBe(2)
  expect(stderr).toContain('no-such-service')
})

test.each([
  ['a port that is none', ['--port', '70000'], /--port/],
  ['a service that is not there', ['--to', 'api'], /no service api/],
  ['a load balancer that is not there', ['--from', 'load-balancer'], /no load balancer/],
])('refuses %s', async (_, args, words) => {
  const cwd = folderWith({ 'service.json': config({}) })
  const outcome = await runInProcess(['trace', 'service.json', ...args], { cwd })
  expect(outcome).toMatchObject({ status: 2, stdout: '' })
  expect(outcome.stderr).toMatch(words)
})

/** A template with two nested stacks elsewhere, whose service names no security group. */
const withNested = `Parameters: { Subnet: { Type: String } }
Resources:
  Network: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: "https://s3.amazonaws.com/b/network.yaml" } }
  Data: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: !Sub "https://\${Subnet}/data.yaml" } }
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Cpu: "256"
      Memory: "512"
      NetworkMode: awsvpc
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions: [{ Name: web, Image: "nginx:1.27" }]
  Service:
    Type: AWS::ECS::Service
    Properties:
      LaunchType: FARGATE
      TaskDefinition: !Ref Task
      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [subnet-1, subnet-2] } }
`

test('what blocks the way from every subnet is said once, and so are nested stacks that are elsewhere', async () => {
  const cwd = folderWith({ 'template.yaml': withNested })
  const exec = await runInProcess(['trace', 'template.yaml', '--to', 'exec'], { cwd })
  expect(exec.status).toBe(3)
  expect(exec.stdout.split('✗')).toHaveLength(2)
  expect(exec.stdout).toContain('subnet-1')
  expect(exec.stderr.split('nested stack')).toHaveLength(2)
  expect(exec.stderr).toContain('https://s3.amazonaws.com/b/network.yaml (line 3), Data (line 4)')
})

test('a subnet that is not known has no empty name', async () => {
  const text = withNested.replace('[subnet-1, subnet-2]', '[subnet-1, !Ref Subnet]')
  const { stdout } = await runInProcess(['trace', 'template.yaml', '--to', 'image'], {
    cwd: folderWith({ 'template.yaml': text }),
  })
  expect(stdout).toContain('Service (?)')
  expect(stdout).not.toContain('()')
})
