import { describe, expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const service = (serviceName: string): string =>
  JSON.stringify({ serviceName, taskDefinition: 'web', desiredCount: 1, launchType: 'FARGATE' })
const task = JSON.stringify({
  family: 'web',
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  requiresCompatibilities: ['FARGATE'],
  containerDefinitions: [{ name: 'web', image: 'nginx:1.29', essential: true }],
})
const estimate = (...args: readonly string[]) => runInProcess(['estimate', '--region', 'us-east-1', ...args])

test('the lines of two services say whose they are; those of one need not', async () => {
  const cwd = folderWith({ 'a.json': service('shop'), 'b.json': service('blog'), 'task.json': task })
  const run = async (...files: readonly string[]) =>
    (await runInProcess(['estimate', ...files, 'task.json', '--region', 'us-east-1'], { cwd })).stdout
  const two = await run('a.json', 'b.json')
  expect(two).toContain('Fargate vCPU (x86) (shop)')
  expect(two).toContain('Fargate vCPU (x86) (blog)')
  expect(await run('a.json')).not.toContain('(shop)')
})

test('what is missing of several is said once, with whose it is', async () => {
  const onInstances = (family: string): string =>
    JSON.stringify({ ...(JSON.parse(task) as object), family, requiresCompatibilities: ['EC2'] })
  const cwd = folderWith({ 'a.json': onInstances('shop'), 'b.json': onInstances('blog') })
  const run = async (...files: readonly string[]) => {
    const { stdout } = await runInProcess(['estimate', ...files, '--region', 'us-east-1'], { cwd })
    return stdout.replaceAll(/\s+/g, ' ')
  }
  const two = await run('a.json', 'b.json')
  expect(two.match(/they are not priced/g)).toHaveLength(1)
  expect(two).toMatch(/they are not priced\. \(shop, a\.json:1; blog, b\.json:1\)/)
  expect(await run('a.json')).not.toContain('(shop')
})

describe('instance types', () => {
  test.each([
    ['t3.meduim', 'Did you mean t3.medium'],
    ['t3-medium', 'Did you mean t3.medium'],
    ['m5', 'Known of its family: m5'],
    ['enormous', 'For example --instance-type t3.medium'],
  ])('%s is none, and is not priced at zero', async (type, hint) => {
    const { status, stdout, stderr } = await estimate('--ec2', '--instance-type', type)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(hint)
    const korean = await estimate('--ec2', '--instance-type', type, '--lang', 'ko')
    expect(korean.stderr).toContain(`인스턴스 유형이 아닙니다: ${type}`)
  })

  test('one that may exist is unknown, and the bill says so with what is known of its family', async () => {
    const { status, stdout } = await estimate('--ec2', '--instance-type', 't3.24xlarge')
    expect(status).toBe(3)
    expect(stdout).toContain('Total (at least)')
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/t3\.24xlarge is known; .* Known of its family: t3\./)
  })
})

describe('exit codes of comparisons', () => {
  test('Regions whose prices are known to be missing leave the question answered, unless the present one is one of them', async () => {
    expect((await estimate('--alb', '--compare', 'regions')).status).toBe(0)
    const { status, stdout } = await runInProcess([
      'estimate',
      '--region',
      'af-south-1',
      '--alb',
      '--compare',
      'regions',
    ])
    expect(status).toBe(3)
    expect(stdout).toContain('any may be cheaper')
  })

  test('what no choice changes is said once, and leaves it answered', async () => {
    const template = `Resources:
  Table: { Type: AWS::DynamoDB::Table, Properties: { BillingMode: PAY_PER_REQUEST } }
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties: { Family: web, Cpu: "256", Memory: "512", NetworkMode: awsvpc, RequiresCompatibilities: [FARGATE], ContainerDefinitions: [{ Name: web, Image: "nginx:1.29" }] }
  Service:
    Type: AWS::ECS::Service
    Properties: { ServiceName: web, TaskDefinition: !Ref Task, DesiredCount: 2, LaunchType: FARGATE }
`
    const cwd = folderWith({ 'template.yaml': template })
    for (const format of ['pretty', 'markdown', 'csv']) {
      const args = [
        'estimate',
        'template.yaml',
        '--region',
        'us-east-1',
        '--compare',
        'spot',
        '--format',
        format,
      ]
      const { status, stdout, stderr } = await runInProcess(args, { cwd })
      expect(status).toBe(0)
      expect(`${stdout}${stderr}`.match(/DynamoDB/g)).toHaveLength(1)
    }
  })
})
