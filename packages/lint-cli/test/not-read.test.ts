import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
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
})

/** Inputs that are no files of ECS, or none that can be read; what is said of each in English. */
const strange: readonly (readonly [name: string, content: string | Buffer, words: string])[] = [
  ['main.tf', 'resource "aws_ecs_service" "web" {}', 'main.tf is Terraform'],
  ['main.tf.json', '{"resource":{"aws_ecs_service":{"web":{}}}}', 'main.tf.json is Terraform'],
  ['plan.json', '{"terraform_version":"1.9.0","planned_values":{}}', 'plan.json is Terraform'],
  ['manifest.yml', 'name: web\ntype: Load Balanced Web Service\n', 'is a manifest of AWS Copilot'],
  ['compose.yml', 'services: { web: { image: nginx } }\n', 'is Docker Compose'],
  ['web.yaml', 'apiVersion: apps/v1\nkind: Deployment\n', 'is a manifest of Kubernetes'],
  ['Chart.yaml', 'apiVersion: v2\nname: web\n', 'is a chart of Helm'],
  ['web.yaml', 'a: 1\n{{- if .x }}\nb: 1\n{{- end }}\n', 'web.yaml:2 is a template that is not filled in yet'],
  ['cdk.json', '{"app":"npx ts-node app.ts"}', 'is an app of the AWS CDK'],
  ['app.ts', "import * as ecs from 'x'\nnew ecs.FargateService(this, 'S', { taskDefinition })\n", 'is source code'],
  ['app.py', 'ecs.FargateService(self, "S", cluster=cluster)\n', 'is source code'],
  ['Pulumi.yaml', 'name: web\nruntime: yaml\n', 'is a project of Pulumi'],
  ['task.jsonnet', '{ family: "web", containerDefinitions: [] }', 'is Jsonnet'],
  ['README.md', '# Title\n\nSome *text*: here\n- a\n', 'nothing of ECS in README.md'],
  ['other.json', '{"a":1}', 'nothing of ECS in other.json'],
  ['bucket.yaml', 'Resources: { B: { Type: AWS::S3::Bucket } }\n', 'without anything of ECS'],
  ['folder/other.txt', '', 'no ECS files to check in folder'],
] // prettier-ignore

const broken: readonly (readonly [name: string, content: string | Buffer, words: string])[] = [
  ['empty.json', '', 'The file is empty.'],
  ['empty.yaml', '', 'The file is empty.'],
  ['bytes.json', Buffer.from([0x89, 0x50, 0x00, 0x01]), 'not a UTF-8 text'],
  ['image.png', Buffer.from([0x89, 0x50, 0x00, 0x01]), 'not a UTF-8 text'],
  ['broken.yaml', 'family: web\n  cpu: 1\n', 'This is not YAML'],
  ['broken.json', '{"family": "web", "cpu" 1}', 'This is not JSON'],
]

describe.each(['lint', 'estimate', 'simulate', 'trace', 'export'])('%s', (command) => {
  const run = async (name: string, content: string | Buffer, lang: string) => {
    const path = name.split('/')[0] ?? name
    return runInProcess([command, path, '--lang', lang], { cwd: folderWith({ [name]: content }) })
  }

  test.each(strange)('cannot run on what is not of ECS: %s', async (name, content, words) => {
    const { status, stdout, stderr } = await run(name, content, 'en')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr).toMatch(/^hint: .*(?:Name|Pass|Render|Fill)/m)
    expect((await run(name, content, 'ko')).stderr).toMatch(/^해결: .*(?:지정하세요|만들어 지정하세요)/m)
  })

  test.each(broken)('says what is wrong with a file of ECS: %s', async (name, content, words) => {
    const { status, stdout, stderr } = await run(name, content, 'en')
    // To find what is wrong with a file is what lint is for; all else needs the file.
    expect(status).toBe(command === 'lint' ? 1 : 2)
    expect(command === 'lint' ? stdout : stderr).toContain(words)
  })

  test('cannot run without its file', async () => {
    const { status, stderr } = await runInProcess([command, 'nowhere.json'], { cwd: folderWith({}) })
    expect(status).toBe(2)
    expect(stderr).toBe('error: There is no file nowhere.json.\nhint: Check the path.\n')
  })
})

test('where a directory has nothing that is read, it is said what it has instead, in a line for each format', async () => {
  const cwd = folderWith({
    'cdk.json': '{"app":"npx ts-node app.ts"}',
    'k8s/one.yaml': 'apiVersion: v1\nkind: Service\n',
    'k8s/two.yaml': 'apiVersion: v1\nkind: Service\n',
    'k8s/three.yaml': 'apiVersion: v1\nkind: Service\n',
    'k8s/more/four.yaml': 'apiVersion: v1\nkind: Service\n',
    'k8s/more/five.yaml': 'apiVersion: v1\nkind: Service\n',
    'network.tf': 'resource "aws_vpc" "main" {}',
    'package.json': '{"name": "web"}',
  })
  const { status, stderr } = await runInProcess(['lint'], { cwd })
  expect(status).toBe(2)
  const lines = stderr.split('\n')
  expect(lines.slice(0, 4)).toEqual([
    'cdk.json: not read (an app of the AWS CDK). Pass the output of cdk synth instead.',
    expect.stringMatching(
      /^k8s\/more\/five\.yaml, k8s\/more\/four\.yaml, k8s\/one\.yaml and 2 more: not read \(a manifest of Kubernetes\)/,
    ),
    expect.stringMatching(/^network\.tf: not read \(Terraform\)/),
    '1 other file not read; --verbose names each with its reason.',
  ])
  expect(lines[4]).toContain('There are no ECS files to check in this directory.')
})

test('files of one format that are not read share a line, and with --verbose each has its own', async () => {
  const names = ['a.tf', 'b.tf', 'c.tf', 'd.tf', 'e.tf']
  const terraform = Object.fromEntries(names.map((name) => [name, 'resource "aws_ecs_service" "web" {}']))
  const cwd = folderWith({ 'task.json': task, ...terraform })
  const { stderr } = await runInProcess(['lint'], { cwd })
  expect(stderr).toMatch(/^a\.tf, b\.tf, c\.tf and 2 more: not read \(Terraform\)\. [^\n]+\n$/)
  const korean = await runInProcess(['lint', '--lang', 'ko'], { cwd })
  expect(korean.stderr).toMatch(/^a\.tf, b\.tf, c\.tf 외 2개: 읽지 않았습니다\(Terraform\)/)
  const verbose = await runInProcess(['lint', '--verbose'], { cwd })
  for (const name of names) expect(verbose.stderr).toContain(`${name}: not read (Terraform).`)
})

test('a syntax error in a file of ECS is one, whatever references stand in it', async () => {
  const cwd = folderWith({ 'task.json': '{"family": "${AWS::StackName}", "containerDefinitions" []}' })
  const { status, stdout } = await runInProcess(['lint', 'task.json'], { cwd })
  expect(status).toBe(1)
  expect(stdout).toContain('This is not JSON')
})

test('a path through links that lead nowhere is told as that', async () => {
  const cwd = folderWith({})
  symlinkSync('loop.json', join(cwd, 'loop.json'))
  const { status, stderr } = await runInProcess(['lint', 'loop.json'], { cwd })
  expect(status).toBe(2)
  expect(stderr).toContain('hint: Mend the link')
})

test('beside others a file that is not read stops nothing', async () => {
  const cwd = folderWith({
    'compose.yml': 'services: { web: { image: nginx } }\n',
    'package.json': '{"name": "web"}',
    'network.yaml': 'Resources: { Table: { Type: AWS::DynamoDB::Table } }\n',
    'task.json': task,
  })
  const linted = await runInProcess(['lint', 'package.json', 'network.yaml', 'task.json', '--lang', 'en'], {
    cwd,
  })
  expect(linted.status).toBe(0)
  expect(linted.stdout).toContain('1 file: 0 errors')
  expect(linted.stderr).toContain('package.json: not read. There is nothing of ECS in it.')
  expect(linted.stderr).toContain('network.yaml: not read.')
  const compose = await runInProcess(['lint', 'compose.yml', 'task.json', '--lang', 'en'], { cwd })
  expect(compose.status).toBe(0)
  expect(compose.stdout).toContain('1 file: 0 errors')
  expect(compose.stderr).toMatch(/^compose\.yml: not read \(Docker Compose\)\. Name what/)
  const priced = await runInProcess(['estimate', 'compose.yml', 'task.json', '--lang', 'en'], { cwd })
  expect(priced.stderr).toContain('compose.yml: not read (Docker Compose).')
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

test('--verbose names each file that was not read with its true reason', async () => {
  const cwd = folderWith({
    'task.json': task,
    'bytes.json': Buffer.from([0x89, 0x50, 0x00, 0x01]),
    'broken.json': '{\n "a": 1,\n "b" 2}',
    'broken.yaml': 'a: 1\n  b: 2\n',
    'empty.yaml': '',
    'sixteen.json': Buffer.from('\uFEFF{"a": 1}', 'utf16le'),
    'logo.png': 'x',
    'package.json': '{"name": "web"}',
  })
  symlinkSync('task.json', join(cwd, 'link.json'))
  symlinkSync('/nowhere', join(cwd, 'elsewhere'))
  mkdirSync(join(cwd, 'node_modules'))
  const { stderr } = await runInProcess(['lint', '.', '--verbose'], { cwd })
  const reasons = new Map(
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.split(': not read. ') as [string, string]),
  )
  const expected = {
    'bytes.json': /UTF-8/,
    'broken.json': /^Line 3: This is not JSON: a colon was expected/,
    'broken.yaml': /^Line 2: This is not YAML/,
    'empty.yaml': /empty/,
    'sixteen.json': /UTF-16/,
    'logo.png': /neither JSON nor YAML/,
    'package.json': /nothing of ECS/,
    'link.json': /Links are not followed/,
    elsewhere: /Links are not followed/,
    node_modules: /directory/,
  }
  expect([...reasons.keys()].toSorted()).toEqual(Object.keys(expected).toSorted())
  for (const [name, reason] of Object.entries(expected)) expect(reasons.get(name)).toMatch(reason)
  const quiet = await runInProcess(['lint', '.'], { cwd })
  // Those that a walk might have read, and the link to one.
  expect(quiet.stderr).toBe('7 other files not read; --verbose names each with its reason.\n')
})

test('what Windows PowerShell writes is heard of where it is of ECS', async () => {
  for (const encoded of [
    Buffer.from(`\uFEFF${task}`, 'utf16le'),
    Buffer.from(`\uFEFF${task}`, 'utf16le').swap16(),
  ]) {
    const cwd = folderWith({ 'task.json': encoded })
    const { status, stdout } = await runInProcess(['lint', '.', '--lang', 'ko'], { cwd })
    expect(status).toBe(1)
    expect(stdout.replace(/\s+/g, ' ')).toContain('인코딩이 UTF-16이라 읽을 수 없습니다.')
  }
})

describe('an answer of describe-services that names what there is none of', () => {
  const arn = 'arn:aws:ecs:ap-northeast-2:111122223333:service/main/wbe'
  const failures = [{ arn, reason: 'MISSING' }]
  const nothing = JSON.stringify({ services: [], failures })

  test('is called that, and not a file without anything of ECS', async () => {
    for (const [lang, words] of [
      ['en', `The describe command did not find ${arn} (MISSING).`],
      ['ko', `describe 명령이 찾지 못한 것이 있습니다: ${arn} (MISSING)`],
    ] as const) {
      const { status, stderr } = await runInProcess(['lint', '-', '--lang', lang], { stdin: nothing })
      expect(status).toBe(2)
      expect(stderr).toContain(`(stdin): ${words}`)
      expect(stderr).toContain('--cluster')
    }
  })

  test('is heard of in a directory, and beside services that AWS did describe', async () => {
    const cwd = folderWith({ 'task.json': task, 'describe.json': nothing })
    const walked = await runInProcess(['lint', '.'], { cwd })
    expect(walked.stderr).toContain(
      `describe.json: not read. The describe command did not find ${arn} (MISSING).`,
    )
    const some = JSON.stringify({ services: [JSON.parse(service)], failures })
    const { status, stderr } = await runInProcess(['lint', '-'], { stdin: some })
    expect(status).not.toBe(2)
    expect(stderr).toContain(`(stdin): The describe command did not find ${arn} (MISSING).`)
  })
})
