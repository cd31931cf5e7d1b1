import { expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const task = JSON.stringify({
  family: 'web',
  revision: 67,
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  containerDefinitions: [
    {
      name: 'web',
      image: 'public.ecr.aws/nginx/nginx:1.29',
      essential: true,
      portMappings: [{ containerPort: 80 }],
    },
  ],
})

const service = JSON.stringify({
  serviceName: 'web',
  taskDefinition: 'web:66',
  desiredCount: 1,
  launchType: 'FARGATE',
  networkConfiguration: {
    awsvpcConfiguration: { subnets: ['subnet-0a1b2c3d4e5f60001'], assignPublicIp: 'ENABLED' },
  },
})

test('a directory walk names what is of ECS and was not read, and counts all else', async () => {
  const cwd = folderWith({
    'task.json': task,
    'taskdef.json.tpl':
      '{"family": $NAME, "containerDefinitions": [{"name": "a", "image": $IMAGE, "memory": 128}]}',
    'taskdef.jsonnet': "local lib = import 'lib.libsonnet'; { containerDefinitions: [lib.web] }",
    'broken.json.j2': '{ {% if x %} "containerDefinitions": [] {% endif %} }',
    'main.tf': 'resource "aws_ecs_service" "web" {}',
    'network.tf': 'resource "aws_vpc" "main" {}',
    'appspec.yaml': 'version: 0.0\nResources: [{ TargetService: { Type: "AWS::ECS::Service" } }]\n',
    'run-task.json': '{"taskDefinition": "web", "count": 1}',
    'package.json': '{"name": "web"}',
    'other.yaml': 'a: 1\n',
  })
  const { status, stdout, stderr } = await runInProcess(['lint', '.', '--lang', 'en'], { cwd })
  expect(status).toBe(0)
  expect(stdout).toContain('taskdef.json.tpl')
  for (const name of ['taskdef.jsonnet', 'broken.json.j2', 'main.tf', 'appspec.yaml', 'run-task.json'])
    expect(stderr).toContain(`${name}: not read (`)
  expect(stderr).toContain('ecspresso render')
  expect(stderr).not.toContain('package.json')
  expect(stderr).toContain('3 other files not read')

  const verbose = await runInProcess(['lint', '.', '--verbose', '--lang', 'ko'], { cwd })
  for (const name of ['network.tf', 'package.json', 'other.yaml'])
    expect(verbose.stderr).toContain(`${name}: 읽지 않았습니다`)
  expect(verbose.stderr).not.toContain('--verbose')
})

test('a file that was named is called by its format, with what to do', async () => {
  const cwd = folderWith({
    'compose.yml': 'services: { web: { image: nginx } }\n',
    'appspec.yaml': 'version: 0.0\nResources: [{ TargetService: { Type: "AWS::ECS::Service" } }]\n',
    'main.tf': 'resource "aws_ecs_service" "web" {}',
  })
  const compose = await runInProcess(['lint', 'compose.yml', '--lang', 'en'], { cwd })
  expect(compose.status).toBe(2)
  expect(compose.stderr).toContain('compose.yml is Docker Compose, which is not read.')
  expect((await runInProcess(['lint', 'appspec.yaml', '--lang', 'en'], { cwd })).stderr).toContain('AppSpec')
  const terraform = await runInProcess(['lint', 'main.tf', '--lang', 'en'], { cwd })
  expect(terraform.status).toBe(1)
  expect(terraform.stdout).toContain('This is Terraform, which is not read.')
})

test('the definition that was taken for a service is priced, and every command says which', async () => {
  const cwd = folderWith({ 'task.json': task, 'service.json': service })
  const files = ['service.json', 'task.json']
  const run = async (...args: readonly string[]) => runInProcess([...args, ...files, '--lang', 'en'], { cwd })
  const said = /web:67\s+\(task\.json\)/
  const estimate = await run('estimate', '--region', 'ap-northeast-2')
  expect(estimate.stdout).toMatch(/Fargate memory/)
  expect(estimate.stdout).toMatch(said)
  expect((await run('lint')).stdout).toMatch(said)
  expect((await run('simulate')).stdout).toMatch(said)
  expect((await run('trace')).stderr).toMatch(said)
  expect((await run('export')).stderr).toMatch(said)
})

test('a file that is named twice is one', async () => {
  const cwd = folderWith({ 'task.json': task })
  const once = await runInProcess(['lint', 'task.json'], { cwd })
  expect(await runInProcess(['lint', 'task.json', './task.json', 'task.json'], { cwd })).toEqual(once)
})
