import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const definition = (family: string): string =>
  JSON.stringify({
    family,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    containerDefinitions: [{ name: 'web', image: 'nginx:1.29' }],
  })
const service = (more: object): string =>
  JSON.stringify({
    serviceName: 'web',
    taskDefinition: 'web',
    desiredCount: 1,
    launchType: 'FARGATE',
    networkConfiguration: {
      awsvpcConfiguration: { subnets: ['subnet-0a1b2c3d4e5f60001'], assignPublicIp: 'ENABLED' },
    },
    ...more,
  })
const seoul = ['--region', 'ap-northeast-2', '--lang', 'en']

test('a suppression for a file that was not looked at is not stale', async () => {
  const cwd = folderWith({
    'a/task.json': definition('a'),
    'b/task.json': definition('b'),
    '.ecs-lint.yaml': [
      'suppress:',
      '  - { rule: log-configuration-required, file: b/task.json, reason: later }',
      '  - { rule: image-not-latest, file: a/task.json, reason: later }',
      '  - { rule: image-not-latest, reason: anywhere }',
    ].join('\n'),
  })
  const stale = async (...args: readonly string[]): Promise<readonly number[]> => {
    const { stdout } = await runInProcess(['lint', ...args, '--format', 'json'], { cwd })
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; line: number }[] }
    return findings.filter(({ rule }) => rule === 'suppression-stale').map(({ line }) => line)
  }
  expect(await stale('a')).toEqual([3])
  expect(await stale('b/task.json')).toEqual([])
  expect(await stale('--rule', 'suppression-stale=off')).toEqual([])
  for (const whole of [[], ['.'], [cwd]]) expect(await stale(...whole)).toEqual([3, 4])
})

test('a service whose load balancer no file has keeps it beside a template with one of its own', async () => {
  const targetGroupArn =
    'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:targetgroup/web/943f017f100becff'
  const cwd = folderWith({
    'json/task.json': definition('web'),
    'json/service.json': service({
      loadBalancers: [{ targetGroupArn, containerName: 'web', containerPort: 80 }],
    }),
    'infra/template.yaml':
      'Resources:\n  Balancer:\n    Type: AWS::ElasticLoadBalancingV2::LoadBalancer\n    Properties: { Subnets: [subnet-1, subnet-2] }\n  Cluster: { Type: AWS::ECS::Cluster }\n',
  })
  const hours = async (path: string): Promise<number> => {
    const { stdout } = await runInProcess(['estimate', path, '--format', 'json', ...seoul], { cwd })
    const { items } = JSON.parse(stdout) as { items: { sku: string }[] }
    return items.filter(({ sku }) => sku === 'alb.hour').length
  }
  expect([await hours('json'), await hours('infra'), await hours('.')]).toEqual([1, 1, 2])
})

test('a broken file of a directory is left out of the bill and named; one that was named stops it', async () => {
  const cwd = folderWith({
    'task.json': definition('web'),
    'service.json': service({}),
    'docs/snippet.json': '{ "containerDefinitions": [ … ] }',
  })
  const whole = await runInProcess(['estimate', '.', ...seoul], { cwd })
  expect(whole.status).toBe(3)
  expect(whole.stdout).toMatch(/Total \(at least\) +\$14\./)
  expect(whole.stdout).toMatch(/Missing\n {2}• docs\/snippet\.json:1: /)
  const named = await runInProcess(['estimate', 'docs/snippet.json', 'task.json', 'service.json', ...seoul], {
    cwd,
  })
  expect(named).toMatchObject({ status: 2, stdout: '' })
})

test('--diff-rev reads the values of parameters as they were, too', async () => {
  const template =
    'Parameters: { Tasks: { Type: Number } }\nResources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties: { Family: web, Cpu: "256", Memory: "512", NetworkMode: awsvpc, RequiresCompatibilities: [FARGATE] }\n  Service:\n    Type: AWS::ECS::Service\n    Properties: { LaunchType: FARGATE, TaskDefinition: !Ref Task, DesiredCount: !Ref Tasks }\n'
  const cwd = folderWith({ 'infra/template.yaml': template, 'infra/prod.json': '{"Tasks":"2"}' })
  const git = (...args: readonly string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'first')
  writeFileSync(join(cwd, 'infra/prod.json'), '{"Tasks":"3"}')
  const args = ['estimate', 'infra', '--diff-rev', 'HEAD', ...seoul]
  const { stdout } = await runInProcess([...args, '--parameters', 'infra/prod.json'], { cwd })
  expect(stdout).toContain('- 2 tasks × 0.25 vCPU')
  expect(stdout).toContain('+ 3 tasks × 0.25 vCPU')
  // One that the revision lacks is read from the disk.
  writeFileSync(join(cwd, 'new.json'), '{"Tasks":"5"}')
  const fresh = await runInProcess([...args, '--parameters', 'new.json'], { cwd })
  expect(fresh.stdout).toContain('No line of the bill changes.')
})
