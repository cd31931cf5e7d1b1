import { describe, expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

interface Bill {
  readonly total: number
  readonly items: readonly { readonly sku: string; readonly monthly: number; readonly basis: string }[]
  readonly assumptions: readonly { readonly name: string }[]
}

async function billOf(options: string): Promise<Bill> {
  const outcome = await runInProcess([
    'estimate', '--format', 'json', '--region', 'ap-northeast-2', ...options.split(' '),
  ]) // prettier-ignore
  expect(outcome.stderr).toBe('')
  return JSON.parse(outcome.stdout) as Bill
}

const base = '--cpu 1024 --memory 2048'

test.each([
  // 41.4494 for the task in each; 300 − 100 GB out × 0.126
  ['--gb-out 300', 66.65],
  // 20 GB × 0.76 + 20 GB × 365 days × 12 / 365 × 0.15 × 0.0314
  ['--log-gb 20 --log-retention 365', 57.78],
  // 20 GB × 0.76 + 20 GB × 2 months × 0.15 × 0.0314
  ['--log-gb 20 --log-months 2', 56.84],
  // 50 GB × 2 × 0.01
  ['--cross-az-gb 50', 42.45],
  // 12 GB × 0.10
  ['--image-gb 12', 42.65],
  // 100 new connections / 25 = 4 LCU × 730 × 0.008 + 16.425 + 2 addresses × 3.65
  ['--alb --new-connections 100', 88.53],
  // (4 × 8 × 22 + 554) h × 0.05678
  ['--schedule 4x8x22,1x554', 71.43],
  // 20 deployments × 1 task × 30 / 60 h × 0.05678
  ['--deployments 20 --deployment-minutes 30', 42.02],
  // 32 metrics × 0.30, and 10 GB of performance logs × 0.76
  ['--container-insights enabled --insights-log-gb 10', 58.65],
])('%s', async (options, total) => {
  expect((await billOf(`${base} ${options}`)).total).toBe(total)
})

test('--spot-mix, --ec2 and --managed-instances decide what the tasks run on', async () => {
  const skus = async (options: string): Promise<readonly string[]> =>
    (await billOf(`${base} --tasks 4 ${options}`)).items.map(({ sku }) => sku)
  expect(await skus('--spot-mix 1:0:1')).toEqual([
    'fargate.linux.x86.vcpu-hour',
    'fargate.linux.x86.gb-hour',
    'fargate.spot.x86.vcpu-hour',
    'fargate.spot.x86.gb-hour',
  ])
  expect(await skus('--ec2 --instance-type t3.large')).toEqual(['ec2.t3.large.hour', 'ebs.gp3-gb-month'])
  expect(await skus('--managed-instances --arm')).toContain('ecs-managed-instances.t4g.medium.fee-hour')
})

test('files take the usage too, and the type of instances that they do not tell', async () => {
  const task = { family: 'web', networkMode: 'bridge', containerDefinitions: [{ name: 'web', memory: 1024 }] }
  const service = { serviceName: 'web', taskDefinition: 'web', desiredCount: 7, launchType: 'EC2' }
  const cwd = folderWith({ 'task.json': JSON.stringify(task), 'service.json': JSON.stringify(service) })
  const command = ['estimate', '.', '--region', 'us-east-1', '--format', 'json']
  expect((await runInProcess(command, { cwd })).status).toBe(3)
  const { status, stdout } = await runInProcess([...command, '--instance-type', 't3.large'], { cwd })
  expect(status).toBe(0)
  // 8 GiB less 256 MiB hold 7 tasks of 1 GiB: one instance × 730 × 0.0832 and 30 GB × 0.08
  expect((JSON.parse(stdout) as Bill).total).toBe(63.14)
})

test('the free tier is said to be in the figure', async () => {
  const { items } = await billOf(`${base} --alb --free-tier`)
  expect(items.find(({ sku }) => sku === 'alb.hour')).toMatchObject({ monthly: 0, basis: 'assumed' })
})

describe('what makes no sense ends with 2, and says what to do', () => {
  test.each<readonly [string, RegExp]>([
    ['--gb-out -5', /gb-out/],
    ['--gb-out lots', /--gb-out/],
    ['--hours 0', /--hours/],
    ['--schedule 4y', /TASKSxHOURSxTIMES/],
    ['--schedule 1x1,', /--schedule/],
    ['--spot-mix 1:0:0', /--spot-mix/],
    ['--spot-mix 1:3', /--spot-mix/],
    ['--spot --ec2', /--spot, --ec2/],
    ['--instance-type t3.large', /--ec2/],
    ['--log-retention 2', /logRetentionInDays/],
    ['--savings-plan 2y', /1y, 3y/],
    ['--container-insights yes', /disabled, enabled, enhanced/],
  ])('%s', async (options, words) => {
    const { status, stdout, stderr } = await runInProcess([
      'estimate', '--region', 'us-east-1', ...options.split(' '),
    ]) // prettier-ignore
    expect(stderr).toMatch(words)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })
})

describe('B1, B2, C4: the whole bill', () => {
  const task = JSON.stringify({
    family: 'web',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '1024',
    memory: '2048',
    containerDefinitions: [{ name: 'web', image: '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1' }],
  })
  const service = (assignPublicIp: string): string =>
    JSON.stringify({
      serviceName: 'web',
      taskDefinition: 'web',
      desiredCount: 1,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a', 'subnet-b'], assignPublicIp } },
    })
  const inside = { 'task.json': task, 'service.json': service('DISABLED') }
  const outside = { 'task.json': task, 'service.json': service('ENABLED') }
  const template = JSON.stringify({
    Resources: { Database: { Type: 'AWS::RDS::DBInstance' }, Cluster: { Type: 'AWS::ECS::Cluster' } },
  })

  test.each<[name: string, files: Readonly<Record<string, string>>, options: string, status: number, said: RegExp]>([
    // 41.4494, and 0.059 + 0.005 × 730 for each gateway
    ['a public address is a way out', outside, '', 0, /Total +\$45\.10/],
    ['no way out is named', inside, '', 3, /way out costs is not/],
    ['one gateway', inside, '--nat 1', 0, /Total +\$88\.17/],
    ['two gateways', inside, '--nat 2', 0, /Total +\$134\.89/],
    // ecr.api and ecr.dkr in two zones: 4 × 0.013 × 730
    ['endpoints', inside, '--endpoints', 0, /Total +\$79\.41/],
    ['a database beside the cluster', { ...outside, 'template.json': template }, '', 3, /AWS::RDS::DBInstance \(Database\) is not/],
  ])('%s', async (_, files, options, status, said) => {
    const args = ['estimate', ...Object.keys(files), '--region', 'ap-northeast-2', ...options.split(' ').filter((text) => text !== '')]
    const result = await runInProcess(args, { cwd: folderWith(files) })
    expect(result).toMatchObject({ status, stderr: '' })
    expect(result.stdout.replaceAll(/\s+/g, ' ')).toMatch(said)
  }) // prettier-ignore

  test.each([
    ['--nat 1 --endpoints', inside, /cannot be used together/],
    ['--nat 1', outside, /already show/],
    ['--cpu 512', inside, /--cpu and files/],
  ])('files with %s are refused where that says two things', async (options, files, said) => {
    const args = ['estimate', ...Object.keys(files), '--region', 'ap-northeast-2', ...options.split(' ')]
    const { status, stderr } = await runInProcess(args, { cwd: folderWith(files) })
    expect(status).toBe(2)
    expect(stderr).toMatch(said)
  })

  test.each([
    ['--cpu 300 --memory 512', /no task size of 300 CPU units and 512 MiB/, /--cpu 512 --memory 1024/],
    ['--cpu 256 --memory 4096', /no task size of 256 CPU units and 4096 MiB/, /--cpu 512 --memory 4096/],
    ['--cpu 512 --memory 1024 --windows', /no task size of 512/, /--cpu 1024 --memory 2048/],
  ])('B4: estimate %s is refused, with the next size', async (options, message, hint) => {
    const { status, stderr } = await runInProcess([
      'estimate',
      '--region',
      'us-east-1',
      ...options.split(' '),
    ])
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(hint)
  })
})
