import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const config = '{ "serviceConfig": { "region": "ap-northeast-2", "serviceName": "shop" } }'

test('a template is printed, and what is not in it is said apart', async () => {
  const cwd = folderWith({ 'shop.json': config })
  const { status, stdout, stderr } = await runInProcess(['export', 'shop.json'], { cwd })
  expect(status).toBe(0)
  expect(stdout).toContain('    Type: AWS::ECS::Service\n')
  expect(stderr).toBe(
    'The comments at the top list what is left out, changed, added or must exist already: 2 in all.\n',
  )
})

test('files are saved in a directory, and none is written over unless told to', async () => {
  const cwd = folderWith({ 'shop.json': config })
  const first = await runInProcess(['export', 'shop.json', '--to', 'cli', '--out', 'new/shop'], { cwd })
  expect(first).toMatchObject({ status: 0, stdout: '' })
  expect(first.stderr).toContain(`Saved to ${join('new/shop', 'create.sh')}.`)
  const saved = readFileSync(join(cwd, 'new/shop/create.sh'), 'utf8')
  expect(saved).toContain('aws ecs create-service')
  const again = await runInProcess(
    ['export', 'shop.json', '--to', 'cli', '--out', 'new/shop', '--lang', 'ko'],
    {
      cwd,
    },
  )
  expect(again).toMatchObject({ status: 2, stdout: '' })
  expect(again.stderr).toContain('--force')
  expect(readFileSync(join(cwd, 'new/shop/create.sh'), 'utf8')).toBe(saved)
  const forced = ['export', 'shop.json', '--to', 'cli', '--out', 'new/shop', '--lang', 'ko', '--force']
  expect((await runInProcess(forced, { cwd })).status).toBe(0)
  expect(readFileSync(join(cwd, 'new/shop/create.sh'), 'utf8')).not.toBe(saved)
})

test('the Region that the files name is the one that things are created in', async () => {
  const task = (family: string, region: string) =>
    JSON.stringify({
      family,
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      cpu: '256',
      memory: '512',
      executionRoleArn: 'arn:aws:iam::111122223333:role/ecsTaskExecutionRole',
      containerDefinitions: [
        {
          name: 'web',
          image: 'nginx:1.29',
          logConfiguration: {
            logDriver: 'awslogs',
            options: {
              'awslogs-group': '/ecs/web',
              'awslogs-region': region,
              'awslogs-stream-prefix': 'web',
            },
          },
        },
      ],
    })
  const cwd = folderWith({ 'a.json': task('a', 'eu-west-1'), 'b.json': task('b', 'us-east-1') })
  const one = await runInProcess(['export', 'a.json', '--to', 'cli'], { cwd })
  expect(one.stdout).toContain('export AWS_REGION=eu-west-1')
  const both = await runInProcess(['export', 'a.json', 'b.json', '--to', 'cli'], { cwd })
  expect(both.stdout).not.toContain('export AWS_REGION')
  expect(both.stdout).toContain('The Region is not known')
})

test('an inventory is exported, and an empty one is nothing to export', async () => {
  const inventory = (resources: readonly unknown[]) =>
    JSON.stringify({
      kind: 'ecs-lint.inventory',
      schemaVersion: 1,
      takenAt: '2026-11-01T00:00:00Z',
      regions: ['us-east-1'],
      collected: [],
      resources,
      gaps: [],
    })
  const cluster = {
    type: 'ecs.cluster',
    region: 'us-east-1',
    properties: { clusterName: 'shop', status: 'ACTIVE' },
  }
  const cwd = folderWith({ 'full.json': inventory([cluster]), 'empty.json': inventory([]) })
  const full = await runInProcess(['export', '--from-inventory', 'full.json'], { cwd })
  expect(full).toMatchObject({ status: 0, stderr: '' })
  expect(full.stdout).toContain('ClusterName: shop')
  const empty = await runInProcess(['export', '--from-inventory', 'empty.json'], { cwd })
  expect(empty).toMatchObject({ status: 2, stdout: '' })
  expect(empty.stderr).toContain('There is nothing to export.')
})

test('a file that is wrong is not exported', async () => {
  const cwd = folderWith({ 'task.json': '{ "family": 1, "containerDefinitions": [] }' })
  const { status, stdout, stderr } = await runInProcess(['export', 'task.json'], { cwd })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('A file is wrong, so nothing can be exported. task.json:1: ')
})

describe('a script from a template that names little', () => {
  const template = (service: string): string => `Resources:
  LB: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Subnets: [subnet-1, subnet-2] } }
  TG: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: 80, Protocol: HTTP, VpcId: vpc-1, TargetType: ip } }
  L: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { LoadBalancerArn: !Ref LB, Port: 80, Protocol: HTTP, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref TG }] } }
  SG: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, VpcId: vpc-1 } }
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties: { Family: web, Cpu: "256", Memory: "512", NetworkMode: awsvpc, RequiresCompatibilities: [FARGATE], ContainerDefinitions: [{ Name: web, Image: "nginx:1.29", PortMappings: [{ ContainerPort: 80 }] }] }
  Service:
    Type: AWS::ECS::Service
    DependsOn: L
    Properties: { ServiceName: ${service}, TaskDefinition: !Ref Task, DesiredCount: 2, LaunchType: FARGATE, LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref TG }], NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [subnet-1, subnet-2], SecurityGroups: [!Ref SG] } } }
`
  const script = async (service: string, ...args: readonly string[]): Promise<string> => {
    const cwd = folderWith({ 't.yaml': template(service) })
    return (await runInProcess(['export', 't.yaml', '--to', 'cli', ...args], { cwd })).stdout
  }

  test('what it names is named after the service, so that two scripts make two things', async () => {
    const names = (text: string): readonly string[] =>
      [...text.matchAll(/"(?:Name|GroupName)": "([^"]+)"/g)].map(([, name]) => name ?? '')
    const shop = names(await script('shop'))
    expect(shop).toEqual(['shop-SecurityGroup', 'shop-LoadBalancer', 'shop-TargetGroup'])
    for (const name of names(await script('a-service-with-a-name-of-many-letters'))) {
      expect(name.length).toBeLessThanOrEqual(32)
      expect(name).toMatch(/^a-service.*[A-Z]/)
      expect(name).not.toContain('--')
    }
    // Elastic Load Balancing refuses such names.
    expect(names(await script('internal-tools')).filter((name) => name.startsWith('internal'))).toEqual([])
  })

  test('its header says what must exist once a resource, without repeating the heading', async () => {
    const head = (await script('shop')).split('\nset -euo')[0] ?? ''
    expect(head).toContain('# What must exist already:')
    expect(head.match(/must exist already/g)).toHaveLength(1)
    expect(head).toContain('# Run it once: a second run stops at the first name that exists already.')
    expect(head.match(/ecs\.service "shop"/g)).toHaveLength(1)
    expect(head).toContain('#   - networkConfiguration.awsvpcConfiguration.subnets.0: "subnet-1"')
    const korean = (await script('shop', '--lang', 'ko')).split('\nset -euo')[0] ?? ''
    expect(korean.match(/이미 있어야/g)).toHaveLength(1)
  })
})

test('a budget without a limit gets one by the bill of its files', async () => {
  const template = `Resources:
  Budget:
    Type: AWS::Budgets::Budget
    Properties: { Budget: { BudgetType: COST, TimeUnit: MONTHLY } }
  Gateway:
    Type: AWS::EC2::NatGateway
    Properties: { SubnetId: subnet-1, AllocationId: eipalloc-1 }
`
  const files = folderWith({ 'template.yaml': template })
  // 730 h × $0.059, and the address: $46.72.
  const seoul = await runInProcess(['export', files, '--region', 'ap-northeast-2', '--to', 'cli'])
  expect(seoul.stdout).toMatch(/BUDGET_LIMIT:-60\}".*46\.72/)
  // Prices in yuan are in no book.
  const unknown = await runInProcess(['export', files, '--region', 'cn-north-1', '--to', 'cli'])
  expect(unknown.stdout).toContain('BUDGET_LIMIT:?')
})
