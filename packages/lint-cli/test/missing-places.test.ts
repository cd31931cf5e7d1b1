import { expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const template = `Parameters:
  Count: { Type: Number }
  Type: { Type: String }
Conditions:
  HasLogs: !Equals [!Ref Type, logs]
Resources:
  Files: { Type: AWS::EFS::FileSystem }
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web
      Cpu: "256"
      Memory: "512"
      NetworkMode: awsvpc
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions: [{ Name: web, Image: "nginx:1.29" }]
  Service:
    Type: AWS::ECS::Service
    Properties:
      ServiceName: web
      TaskDefinition: !Ref Task
      LaunchType: FARGATE
      DesiredCount: !Ref Count
  Balancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Condition: HasLogs
    Properties: { Subnets: [subnet-1, subnet-2] }
  Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./missing.yaml } }
`
const run = (cwd: string, ...args: readonly string[]) =>
  runInProcess(['estimate', ...args, '--region', 'us-east-1'], { cwd })

interface Missing {
  readonly reason: string
  readonly file: string | null
  readonly line: number | null
}

test('what is missing from a bill has the line of the value, or of the resource', async () => {
  const cwd = folderWith({ 'stack.yaml': template })
  const { stdout } = await run(cwd, 'stack.yaml', '--format', 'json')
  const { missing } = JSON.parse(stdout) as { readonly missing: readonly Missing[] }
  const lines = missing.map(({ reason, file, line }) => [/(DesiredCount|desiredCount|exists|EFS|nested stack)/.exec(reason)?.[0], file, line]) // prettier-ignore
  expect(lines).toEqual(
    expect.arrayContaining([
      ['desiredCount', 'stack.yaml', 23],
      ['exists', 'stack.yaml', 24],
      ['EFS', 'stack.yaml', 7],
      ['nested stack', 'stack.yaml', 28],
    ]),
  )
  expect(lines).toHaveLength(4)
  const pretty = (await run(cwd, 'stack.yaml')).stdout.replaceAll(/\s+/g, ' ')
  expect(pretty).toContain('• stack.yaml:23: web: desiredCount (!Ref Count)')
  expect(pretty).toContain('• stack.yaml:24: Balancer: whether it exists')
  expect(pretty).toContain('• stack.yaml:7: AWS::EFS::FileSystem (Files) is not priced.')
  expect(pretty.match(/stack\.yaml:28/g)).toHaveLength(1)
})

test('what is missing of several has the line of each', async () => {
  const task = (family: string): string =>
    JSON.stringify({ family, requiresCompatibilities: ['EC2'], containerDefinitions: [{ name: 'web', image: 'nginx:1.29', memory: 64 }] }) // prettier-ignore
  const cwd = folderWith({ 'a.json': task('shop'), 'b.json': `\n${task('blog')}` })
  const pretty = (await run(cwd, 'a.json', 'b.json')).stdout.replaceAll(/\s+/g, ' ')
  expect(pretty).toContain('they are not priced. (shop, a.json:1; blog, b.json:2)')
})

test('what stands in no file has none', async () => {
  const args = ['--region', 'af-south-1', '--cpu', '256', '--memory', '512', '--alb', '--format', 'json']
  const { stdout } = await runInProcess(['estimate', ...args])
  const { missing } = JSON.parse(stdout) as { readonly missing: readonly Missing[] }
  expect(missing.length).toBeGreaterThan(0)
  for (const { file, line } of missing) expect([file, line]).toEqual([null, null])
})
