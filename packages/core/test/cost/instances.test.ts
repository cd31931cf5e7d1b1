import { assert, describe, expect, test } from 'vitest'
import { estimateGraph, type Estimate, type Usage } from '../../src/cost/index.ts'
import { loadPriceBook } from '../../src/pricing/index.ts'
import { readSources } from '../../src/readers/index.ts'
import { scenarioOf } from '../../src/simulate/index.ts'
import { parseSource } from '../../src/source/index.ts'

const found = await loadPriceBook('us-east-1')
assert(found)
const book = found

/** A template with a service on instances of a group of this size, and further services on the same. */
function template(size: string, { tasks = 2, scaling = '', more = '' } = {}): string {
  return `Parameters:
  Size: { Type: Number }
Resources:
  Cluster: { Type: AWS::ECS::Cluster }
  Template:
    Type: AWS::EC2::LaunchTemplate
    Properties: { LaunchTemplateData: { ImageId: ami-1, InstanceType: t3.medium } }
  Group:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties:
      LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: !GetAtt Template.LatestVersionNumber }
      VPCZoneIdentifier: [subnet-1, subnet-2]
      ${size}
  Provider:
    Type: AWS::ECS::CapacityProvider
    Properties: { AutoScalingGroupProvider: { AutoScalingGroupArn: !Ref Group ${scaling} } }
  Providers:
    Type: AWS::ECS::ClusterCapacityProviderAssociations
    Properties:
      Cluster: !Ref Cluster
      CapacityProviders: [!Ref Provider]
      DefaultCapacityProviderStrategy: [{ CapacityProvider: !Ref Provider, Weight: 1 }]
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties: { ContainerDefinitions: [{ Name: web, Image: "nginx:1.27", Memory: 256, Cpu: 128 }] }
  Service:
    Type: AWS::ECS::Service
    Properties: { Cluster: !Ref Cluster, DesiredCount: ${tasks}, TaskDefinition: !Ref Task }
${more}`
}

/** A service on instances that start somehow, and what ties them to it, if anything does. */
const startedBy = (instances: string, ties = '', service = 'LaunchType: EC2'): string => `Resources:
  Cluster: { Type: AWS::ECS::Cluster }
${instances}
${ties}
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties: { ContainerDefinitions: [{ Name: web, Image: "nginx:1.27", Memory: 256 }] }
  Service:
    Type: AWS::ECS::Service
    Properties: { Cluster: !Ref Cluster, ${service}, DesiredCount: 2, TaskDefinition: !Ref Task }
`

const group = (properties: string): string =>
  `  Group: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { MinSize: "0", MaxSize: "9", ${properties} } }`
const launchTemplate = (type: string): string =>
  `  Template: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateName: own, LaunchTemplateData: { ImageId: ami-1${type} } } }`
const mixed = (more: string): string =>
  group(
    `MixedInstancesPolicy: { LaunchTemplate: { LaunchTemplateSpecification: { LaunchTemplateId: !Ref Template, Version: "1" }${more} } }`,
  )
const medium = ', InstanceType: t3.medium'
const overrides = ', Overrides: [{ InstanceType: t3.medium }, { InstanceType: t3.large }]'

const provider = `  Provider: { Type: AWS::ECS::CapacityProvider, Properties: { AutoScalingGroupProvider: { AutoScalingGroupArn: !Ref Group } } }
  Providers:
    Type: AWS::ECS::ClusterCapacityProviderAssociations
    Properties: { Cluster: !Ref Cluster, CapacityProviders: [!Ref Provider], DefaultCapacityProviderStrategy: [] }`

/** Every place where a template names the type of instances. */
const places: readonly (readonly [place: string, instances: string])[] = [
  [
    'a launch configuration',
    `  Template: { Type: AWS::AutoScaling::LaunchConfiguration, Properties: { ImageId: ami-1${medium} } }\n${group('LaunchConfigurationName: !Ref Template')}`,
  ],
  [
    'a launch template by its ID',
    `${launchTemplate(medium)}\n${group('LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: "1" }')}`,
  ],
  [
    'a launch template by its name',
    `${launchTemplate(medium)}\n${group('LaunchTemplate: { LaunchTemplateName: own, Version: "1" }')}`,
  ],
  ['the launch template of a mixed instances policy', `${launchTemplate(medium)}\n${mixed('')}`],
  ['a mixed instances policy', `${launchTemplate('')}\n${mixed(overrides)}`],
  [
    'a mixed instances policy rather than its launch template',
    `${launchTemplate(', InstanceType: m5.large')}\n${mixed(overrides)}`,
  ],
]

async function reasonsIn(text: string): Promise<string> {
  return (await billOf(text)).missing.map(({ reason }) => reason.en).join('\n')
}

async function simulatedOn(text: string): Promise<string> {
  const { graph } = readSources([await parseSource('template.yaml', text)])
  const [service] = graph.all('ecs.service')
  assert(service)
  const read = scenarioOf(service, graph)
  assert('assumptions' in read)
  return read.assumptions.map((one) => one.text.en).join('\n')
}

describe.each(places)('a type in %s', (_, instances) => {
  test('that no capacity provider ties to the service is not said to be missing', async () => {
    const text = startedBy(instances)
    const untied =
      /The files name an instance type \((?:m5\.large, )?t3\.medium(?:, t3\.large)?\), but no capacity provider ties those/
    expect(await reasonsIn(text)).toMatch(untied)
    expect(await simulatedOn(text)).toMatch(untied)
    expect((await billOf(text, { instanceType: 't3.medium' })).total).toBeGreaterThan(0)
  })

  test.each([
    ['a strategy', 'CapacityProviderStrategy: [{ CapacityProvider: !Ref Provider, Weight: 1 }]'],
    ['the launch type alone', 'LaunchType: EC2'],
  ])('that a capacity provider ties to it by %s is used', async (__, service) => {
    const text = startedBy(instances, provider, service)
    expect(await instancesOf(text)).toBe(1)
    expect(await simulatedOn(text)).not.toContain('instance type')
  })
})

test('a type that ECS Managed Instances may start is named where the service does not use them', async () => {
  const managed = `  Managed:
    Type: AWS::ECS::CapacityProvider
    Properties: { ClusterName: !Ref Cluster, ManagedInstancesProvider: { InstanceLaunchTemplate: { InstanceRequirements: { AllowedInstanceTypes: [m5.large] } } } }`
  expect(await reasonsIn(startedBy(managed))).toContain('The files name an instance type (m5.large)')
  expect(await simulatedOn(startedBy(managed))).toContain('The files name an instance type (m5.large)')
})

test('where no file has a type, that is what is said', async () => {
  const text = startedBy(
    `${launchTemplate('')}\n${group('LaunchTemplate: { LaunchTemplateId: !Ref Template }')}`,
  )
  expect(await reasonsIn(text)).toContain('that they run on is not known')
  expect(await simulatedOn(text)).toContain('The files do not tell the instance type.')
})

describe('a group whose types are weighed has its sizes in units', () => {
  const weighed = mixed(
    ', Overrides: [{ InstanceType: t3.medium, WeightedCapacity: "2" }, { InstanceType: t3.small, WeightedCapacity: "1" }]',
  ).replace('MinSize: "0"', 'MinSize: "6"')
  const text = startedBy(`${launchTemplate('')}\n${weighed}`, provider)

  test('and is not priced, for ECS does not support it', async () => {
    const { total, missing } = await billOf(text)
    expect(total).toBe(0)
    expect(missing.map(({ reason }) => reason.en)).toEqual([
      'The Auto Scaling group Group weighs its instance types (WeightedCapacity), which ECS capacity providers do not support, and its sizes are in units: the instances are not priced. Remove the weights (what the tasks need is priced with --instance-type of the command).',
    ])
  })

  test('of which no number of instances is made for a type that is given', async () => {
    expect(await instancesOf(text, { instanceType: 't3.medium' })).toBe(1)
    expect(
      (await billOf(text, { instanceType: 't3.medium' })).missing.map(({ reason }) => reason.en),
    ).toEqual([expect.stringMatching(/what it keeps beside the tasks is not priced\. Remove the weights\.$/)])
  })

  test('and is priced by the first type where the weights are removed', async () => {
    expect(await instancesOf(text.replaceAll(/, WeightedCapacity: "\d"/g, ''))).toBe(6)
  })
})

test('instances that a launch configuration bids for are Spot Instances, which have no price here', async () => {
  const bid = `  Template: { Type: AWS::AutoScaling::LaunchConfiguration, Properties: { ImageId: ami-1${medium}, SpotPrice: "0.01" } }\n${group('LaunchConfigurationName: !Ref Template')}`
  const text = startedBy(bid, provider, 'LaunchType: EC2')
  expect((await billOf(text)).total).toBe(0)
  expect(await reasonsIn(text)).toMatch(/no EC2 Spot Instances/)
})

async function billOf(text: string, usage: Usage = {}): Promise<Estimate> {
  return estimateGraph(readSources([await parseSource('template.yaml', text)]).graph, book, usage)
}

/** How many instances are paid for all the month. */
async function instancesOf(text: string, usage: Usage = {}): Promise<number> {
  const { items } = await billOf(text, usage)
  const hours = items.filter(({ sku }) => sku === 'ec2.t3.medium.hour').map(({ quantity }) => quantity)
  return Math.round((hours.reduce((sum, one) => sum + one, 0) / 730) * 1000) / 1000
}

const on = ', ManagedScaling: { Status: ENABLED, TargetCapacity: 100 }'

describe('an Auto Scaling group runs what it is told to, whatever the tasks need', () => {
  test.each([
    ['its minimum', 'MinSize: "10"\n      MaxSize: "10"\n      DesiredCapacity: "10"', {}, 10],
    ['its minimum also with managed scaling', 'MinSize: "4"\n      MaxSize: "9"\n      DesiredCapacity: "6"', { scaling: on }, 4],
    ['what is desired without managed scaling', 'MinSize: "0"\n      MaxSize: "9"\n      DesiredCapacity: "6"', {}, 6],
    ['what the tasks need where that is more', 'MinSize: "1"\n      MaxSize: "9"', { tasks: 40, scaling: on }, 3],
    ['its maximum where the tasks need more', 'MinSize: "1"\n      MaxSize: "1"', { tasks: 40 }, 1],
    ['nothing but what the tasks need from 0 on', 'MinSize: "0"\n      MaxSize: "9"', { scaling: on }, 1],
    ['what the tasks need where its size is not known', 'MinSize: !Ref Size\n      MaxSize: !Ref Size', {}, 1],
  ])('%s', async (_, size, options, expected) => {
    expect(await instancesOf(template(size, options))).toBe(expected)
  }) // prettier-ignore

  const other =
    '  Other: { Type: AWS::ECS::Service, Properties: { Cluster: !Ref Cluster, DesiredCount: 20, TaskDefinition: !Ref Task } }\n'
  test('once for all services on it', async () => {
    expect(await instancesOf(template('MinSize: "10"\n      MaxSize: "10"', { more: other }))).toBe(10)
  })

  test('and at all hours, of which a schedule has tasks in some', async () => {
    const usage = { schedule: [{ tasks: 30, hours: 73 }] }
    // 30 tasks need 2 instances for a tenth of the month; 1 is there all the time.
    expect(await instancesOf(template('MinSize: "1"\n      MaxSize: "9"'), usage)).toBe(1.1)
    expect(await instancesOf(template('MinSize: "0"\n      MaxSize: "9"'), usage)).toBe(0.2)
  })

  test('disks come with them, and the sum is ten times that of one', async () => {
    const { total } = await billOf(template('MinSize: "10"\n      MaxSize: "10"'))
    expect(total).toBeCloseTo(10 * (0.0416 * 730 + 30 * 0.08), 2)
  })

  test('the words agree with it', async () => {
    const texts = async (size: string, tasks: number): Promise<string> => {
      const { assumptions, missing } = await billOf(template(size, { tasks }))
      return [...assumptions.map(({ text }) => text.en), ...missing.map(({ reason }) => reason.en)].join('\n')
    }
    expect(await texts('MinSize: "10"\n      MaxSize: "10"', 2)).toContain(
      'than that takes or their Auto Scaling group keeps',
    )
    expect(await texts('MinSize: "0"\n      MaxSize: "10"', 2)).toContain(
      'no more instances run than that takes;',
    )
    expect(await texts('MinSize: "1"\n      MaxSize: "1"', 40)).toContain(
      'All tasks need 3 instances, and the Auto Scaling group has 1 at the most',
    )
    expect(await texts('MinSize: !Ref Size\n      MaxSize: "9"', 2)).toContain('minSize')
    expect(await texts('MinSize: "3"\n      MaxSize: "9"', 0)).toContain(
      'The instances of an Auto Scaling group',
    )
  })
})

test.each([
  [1, 1, undefined],
  [
    1,
    4,
    'Auto Scaling runs 1 to 4 tasks. The total is for 1; with 4 all the time, the lines of the tasks are 4 times as much.',
  ],
  [
    2,
    2,
    'Auto Scaling runs 2 tasks. The total is for 1; with 2 all the time, the lines of the tasks are 2 times as much.',
  ],
])(
  'what Auto Scaling may do is said where it may do something: %d to %d tasks',
  async (least, most, expected) => {
    const more = `  Target: { Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: { ResourceId: service/web/web, MinCapacity: ${least}, MaxCapacity: ${most}, ServiceNamespace: ecs, ScalableDimension: "ecs:service:DesiredCount" } }\n`
    const text = template('MinSize: "0"\n      MaxSize: "9"', { tasks: 1, more }).replace(
      'Properties: { Cluster: !Ref Cluster, Desired',
      'Properties: { ServiceName: web, Cluster: !Ref Cluster, Desired',
    )
    const { assumptions } = await billOf(text)
    const said = assumptions.find(({ name }) => name.startsWith('auto-scaling-'))?.text.en
    expect(said?.replace('web: ', '')).toBe(expected)
  },
)
