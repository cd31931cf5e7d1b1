import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../../../src/check/index.ts'
import { parseSource } from '../../../src/source/index.ts'

// The checks of Amazon ECS that cfn-lint and we both have, on small templates: the same verdict, or a reason why not.

const motoServer = process.env['ECS_LINT_MOTO_SERVER']
const cfnLint = motoServer === undefined ? '' : join(dirname(motoServer), 'cfn-lint')
const isHere = existsSync(cfnLint)
if (!isHere) console.warn('cfn-lint is not here: the comparison with it is skipped')

/** cfn-lint's rules, and ours that check the same. */
const twins: Readonly<Record<string, string>> = {
  E1010: 'template-reference',
  E1019: 'template-reference',
  E1020: 'template-reference',
  E3002: 'unknown-property',
  E3004: 'template-reference',
  E3005: 'template-reference',
  E3042: 'essential-container-required',
  E3046: 'awslogs-required-options',
  E3047: 'fargate-cpu-memory-valid',
  E3048: 'fargate-required-properties',
  E3052: 'awsvpc-requires-network-configuration',
  E3053: 'awsvpc-host-port-matches',
  E3713: 'fargate-log-driver-supported',
  E6005: 'template-condition',
  E6101: 'template-reference',
  W1001: 'template-reference',
}

interface Small {
  readonly name: string
  readonly task?: Readonly<Record<string, unknown>>
  readonly container?: Readonly<Record<string, unknown>>
  readonly service?: Readonly<Record<string, unknown>>
  readonly parameters?: Readonly<Record<string, unknown>>
  readonly conditions?: Readonly<Record<string, unknown>>
  readonly outputs?: Readonly<Record<string, unknown>>
  /** A condition that the task definition stands under. */
  readonly under?: string
  /** What the task definition waits for. */
  readonly after?: string
  /** Why the two say different things. */
  readonly differs?: string
}

const network = { AwsvpcConfiguration: { Subnets: ['subnet-0a1b2c3d4e5f60001'], AssignPublicIp: 'ENABLED' } }

function templateOf({
  task,
  container,
  service,
  parameters,
  conditions,
  outputs,
  under,
  after,
}: Small): object {
  return {
    ...(parameters !== undefined && { Parameters: parameters }),
    ...(conditions !== undefined && { Conditions: conditions }),
    Resources: {
      Task: {
        Type: 'AWS::ECS::TaskDefinition',
        ...(under !== undefined && { Condition: under }),
        ...(after !== undefined && { DependsOn: after }),
        Properties: {
          RequiresCompatibilities: ['FARGATE'],
          NetworkMode: 'awsvpc',
          Cpu: '256',
          Memory: '512',
          ContainerDefinitions: [{ Name: 'web', Image: 'public.ecr.aws/nginx/nginx:1.27', ...container }],
          ...task,
        },
      },
      Service: {
        Type: 'AWS::ECS::Service',
        Properties: {
          TaskDefinition: { Ref: 'Task' },
          LaunchType: 'FARGATE',
          NetworkConfiguration: network,
          ...service,
        },
      },
    },
    ...(outputs !== undefined && { Outputs: outputs }),
  }
}

const sizes = [
  ['256', '512'], ['256', '2048'], ['256', '3072'], ['512', '512'], ['512', '1024'], ['512', '4096'], ['512', '5120'],
  ['1024', '1024'], ['1024', '2048'], ['1024', '8192'], ['1024', '9216'], ['2048', '4096'], ['2048', '16384'],
  ['2048', '3072'], ['4096', '8192'], ['4096', '30720'], ['4096', '7168'], ['8192', '16384'], ['8192', '17408'],
  ['16384', '32768'], ['16384', '122880'], ['16384', '36864'], ['300', '512'], ['128', '512'],
] as const // prettier-ignore

/** Whether Fargate offers a size of those in the table (developer guide, task size). */
const isSize = (cpu: string, memory: string): boolean =>
  ['256 512', '256 2048', '512 1024', '512 4096', '1024 2048'].includes(`${cpu} ${memory}`)

const logs = (options?: object, logDriver = 'awslogs'): NonNullable<Small['container']> => ({
  LogConfiguration: { LogDriver: logDriver, ...(options !== undefined && { Options: options }) },
})
const group = {
  'awslogs-group': '/ecs/web',
  'awslogs-region': 'ap-northeast-2',
  'awslogs-stream-prefix': 'ecs',
}
const port = (mapping: object): NonNullable<Small['container']> => ({ PortMappings: [mapping] })
const without = (name: string): Readonly<Record<string, unknown>> => ({ [name]: { Ref: 'AWS::NoValue' } })
const off = { Off: { 'Fn::Equals': ['a', 'b'] } }
const onEc2 = { RequiresCompatibilities: ['EC2'], NetworkMode: 'bridge' }

const smalls: readonly Small[] = [
  { name: 'as it should be' },
  ...sizes.map(([Cpu, Memory]) => ({
    name: `${Cpu} with ${Memory}`,
    task: { Cpu, Memory },
    ...(!['256', '512', '1024', '2048', '4096', '8192', '16384'].includes(Cpu) && {
      differs: 'cfn-lint says of a size that there is not two things: no such pair, and no such value',
    }),
  })),
  ...sizes.slice(0, 8).map(([Cpu, Memory]) => ({
    name: `${Cpu} with ${Memory}, by parameters`,
    ...(isSize(Cpu, Memory) ? {} : { differs: 'cfn-lint does not follow two parameters to a pair' }),
    task: { Cpu: { Ref: 'Cpu' }, Memory: { Ref: 'Memory' } },
    parameters: { Cpu: { Type: 'String', Default: Cpu }, Memory: { Type: 'String', Default: Memory } },
  })),
  { name: 'numbers', task: { Cpu: 256, Memory: 4096 } },
  { name: 'without cpu', task: without('Cpu') },
  { name: 'without memory', task: without('Memory') },
  { name: 'without a network mode', task: without('NetworkMode') },
  { name: 'in bridge mode', task: { NetworkMode: 'bridge' } },
  { name: 'in host mode', task: { NetworkMode: 'host' } },
  { name: 'no essential container', container: { Essential: false } },
  { name: 'an essential container', container: { Essential: true } },
  { name: 'logs without options', container: logs() },
  { name: 'logs without a group', container: logs({ 'awslogs-region': 'ap-northeast-2', 'awslogs-stream-prefix': 'ecs' }) },
  { name: 'logs without a prefix', differs: 'the prefix is required on Fargate (awslogs log driver, developer guide)', container: logs({ 'awslogs-group': '/ecs/web', 'awslogs-region': 'ap-northeast-2' }) },
  { name: 'logs with all', container: logs(group) },
  { name: 'logs by splunk', container: logs({ 'splunk-url': 'https://splunk.example.com' }, 'splunk') },
  { name: 'logs by json-file', differs: 'cfn-lint says it by two rules', container: logs(undefined, 'json-file') },
  { name: 'logs by syslog', differs: 'cfn-lint says it by two rules', container: logs(undefined, 'syslog') },
  { name: 'logs by json-file on EC2', container: logs(undefined, 'json-file'), task: onEc2, service: { LaunchType: 'EC2', ...without('NetworkConfiguration') } },
  { name: 'the same host port', container: port({ ContainerPort: 80, HostPort: 80 }) },
  { name: 'another host port', container: port({ ContainerPort: 80, HostPort: 8080 }) },
  { name: 'no host port', container: port({ ContainerPort: 80 }) },
  { name: 'host port 0', differs: 'the API reference does not say what 0 means in awsvpc mode; we leave it', container: port({ ContainerPort: 80, HostPort: 0 }) },
  { name: 'another host port on EC2', container: port({ ContainerPort: 80, HostPort: 8080 }), task: onEc2, service: { LaunchType: 'EC2', ...without('NetworkConfiguration') } },
  { name: 'a service without a network', service: without('NetworkConfiguration') },
  { name: 'a service on EC2 with awsvpc, without a network', task: { RequiresCompatibilities: ['EC2'] }, service: { LaunchType: 'EC2', ...without('NetworkConfiguration') } },
  { name: 'two problems', task: { Memory: '4096' }, container: port({ ContainerPort: 80, HostPort: 8080 }) },
  { name: 'a misspelt property', service: { HealthCheckGracePeriod: 60 } },
  { name: 'a misspelt property of a container', container: { PortMapping: [{ ContainerPort: 80 }] } },
  { name: 'a misspelt property far down', service: { NetworkConfiguration: { AwsvpcConfiguration: { ...network.AwsvpcConfiguration, SecurityGroup: ['sg-0a1b2c3d4e5f60001'] } } } },
  { name: 'letters of another size', service: { desiredCount: 1 } },
  { name: 'a property that only AWS sets', differs: 'the schema lists it as read-only, for which cfn-lint has another rule (E3040)', service: { ServiceArn: 'web' } },
  { name: 'a property without a value', differs: 'AWS::NoValue takes the property away', service: { Nonsense: { Ref: 'AWS::NoValue' } } },
  { name: 'an attribute that there is', service: { TaskDefinition: { 'Fn::GetAtt': ['Task', 'TaskDefinitionArn'] } }, outputs: { Name: { Value: { 'Fn::GetAtt': 'Service.Name' } } } },
  { name: 'an attribute that there is not', service: { TaskDefinition: { 'Fn::GetAtt': ['Task', 'Arn'] } } },
  { name: 'an attribute that there is not, in a text', container: { Image: { 'Fn::Sub': '${Service.Url}/web:1.27' } }, service: { TaskDefinition: 'web' } },
  { name: 'a reference to nothing', service: { Cluster: { Ref: 'Cluster' } } },
  { name: 'a wait for nothing', after: 'Cluster' },
  { name: 'a circle', after: 'Service' },
  { name: 'an output of nothing', outputs: { Url: { Value: { Ref: 'Balancer' } } } },
  { name: 'an output of an attribute that there is not', outputs: { Arn: { Value: { 'Fn::GetAtt': 'Service.Arn' } } } },
  { name: 'an output under no condition', outputs: { Name: { Value: { Ref: 'Service' }, Condition: 'Nowhere' } } },
  { name: 'a name that AWS has not', container: { Image: { 'Fn::Sub': '${AWS::Account}/web:1.27' } } },
  { name: 'an attribute of a parameter', parameters: { Name: { Type: 'String', Default: 'web' } }, container: { Image: { 'Fn::Sub': '${Name.Uri}:1.27' } } },
  { name: 'a wait for a parameter', parameters: { Name: { Type: 'String', Default: 'web' } }, after: 'Name' },
  { name: 'a resource that refers to itself', task: { Family: { 'Fn::Sub': '${Task}-web' } } },
  { name: 'a reference to nothing under a condition that is off', conditions: off, outputs: { Url: { Value: { Ref: 'Balancer' }, Condition: 'Off' } } },
  { name: 'a reference to nothing that a condition does not choose', conditions: off, service: { Cluster: { 'Fn::If': ['Off', { Ref: 'Cluster' }, 'web'] } } },
  { name: 'a condition that nothing asks for, on nothing', conditions: { Unused: { 'Fn::Equals': [{ Ref: 'Gone' }, 'a'] } } },
  { name: 'a condition on a resource', conditions: { OnResource: { 'Fn::Equals': [{ Ref: 'Task' }, 'a'] } } },
  { name: 'a reference to what a condition leaves out', conditions: off, under: 'Off' },
  { name: 'a reference under the same condition as what it is to', conditions: off, under: 'Off', service: { TaskDefinition: { 'Fn::If': ['Off', { Ref: 'Task' }, 'web'] } } },
  { name: 'labels of any name', container: { DockerLabels: { Anything: 'at all' } } },
  ...['256', '512', '1024', '2048'].map((Memory) => ({
    name: `memory ${Memory} among the allowed values of a parameter`,
    ...(Memory === '256' && { differs: 'cfn-lint tries no default; ours is what a plain deployment gives' }),
    task: { Memory: { Ref: 'Memory' } },
    parameters: { Memory: { Type: 'String', Default: Memory, AllowedValues: ['256', '512', '1024', '2048'] } },
  })),
] // prettier-ignore

/** Our rules of the table that find something in a template. */
async function ours(template: object): Promise<readonly string[]> {
  const source = await parseSource('template.json', JSON.stringify(template))
  const { findings } = await check([source], { preset: 'api' })
  const known = new Set(Object.values(twins))
  return [...new Set(findings.map(({ rule }) => rule).filter((rule) => known.has(rule)))].toSorted()
}

// One process for all of them: starting it takes longer than a template.
test.skipIf(!isHere)('the two agree, or there is a reason', { timeout: 300_000 }, async () => {
  expect(smalls.length).toBeGreaterThanOrEqual(60)
  const directory = mkdtempSync(join(tmpdir(), 'ecs-lint-small-'))
  const files = smalls.map((small, index) => {
    const path = join(directory, `${index}.json`)
    writeFileSync(path, JSON.stringify(templateOf(small)))
    return path
  })
  const { stdout } = spawnSync(cfnLint, ['--format', 'json', '--', ...files], { encoding: 'utf8' })
  const found = JSON.parse(stdout) as readonly {
    readonly Filename: string
    readonly Rule: { readonly Id: string }
  }[]
  const differences = []
  for (const [index, small] of smalls.entries()) {
    const theirs = found
      .filter(({ Filename }) => Filename === files[index])
      .map(({ Rule }) => twins[Rule.Id])
      .filter((rule) => rule !== undefined)
    const [left, right] = [[...new Set(theirs)].toSorted(), await ours(templateOf(small))]
    const isSame = JSON.stringify(left) === JSON.stringify(right)
    if (isSame !== (small.differs === undefined))
      differences.push({ name: small.name, cfnLint: left, ours: right })
  }
  expect(differences).toEqual([])
})
