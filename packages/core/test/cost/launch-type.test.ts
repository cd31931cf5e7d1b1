import * as fc from 'fast-check'
import { assert, describe, expect, test } from 'vitest'
import { compareGraph, estimateGraph, type Comparison, type Usage } from '../../src/cost/index.ts'
import { loadAllPriceBooks, type PriceBook } from '../../src/pricing/index.ts'
import { expand, readSources, type ServiceConfig } from '../../src/readers/index.ts'
import { lint, rules } from '../../src/rules/index.ts'
import { parseSource } from '../../src/source/index.ts'

const books = await loadAllPriceBooks()

function bookOf(region: string): PriceBook {
  const book = books.find((each) => each.region === region)
  assert(book)
  return book
}

function compare(config: ServiceConfig, usage: Usage = {}): Comparison {
  return compareGraph('launch-type', { graph: expand(config), book: bookOf(config.region), usage })
}

/** What files in the form of the AWS CLI say, in N. Virginia. */
async function compareFiles(value: object, usage: Usage = {}): Promise<Comparison> {
  const { graph } = readSources([await parseSource('a.json', JSON.stringify(value))])
  return compareGraph('launch-type', { graph, book: bookOf('us-east-1'), usage })
}

/** `label total`, with `?` for what has no rank and `*` for the service as it is. */
function table({ alternatives }: Comparison): string[] {
  return alternatives.map(
    ({ label, estimate, isComparable, isCurrent }) =>
      `${isCurrent ? '*' : ''}${label.en} ${isComparable ? '' : '?'}${estimate.total}`,
  )
}

function notesOf({ alternatives }: Comparison, id: string): string {
  const alternative = alternatives.find((each) => each.id === id)
  assert(alternative)
  return alternative.notes.map(({ en }) => en).join('\n')
}

const small = { cpu: 512, memory: 1024, tasks: 4, egress: 'none' } as const
const seoul = { ...small, region: 'ap-northeast-2' } as const
const virginia = { ...small, region: 'us-east-1' } as const

describe('figures worked out by hand from the list prices', () => {
  test.each<[string, ServiceConfig, readonly string[]]>([
    // Fargate: 4 × (0.5 × 0.04656 + 1 × 0.00511) × 730 = 82.8988. A t3.medium has 2 vCPU and 4 GB less 256 MiB: 4 tasks by CPU,
    // 3 by memory, 2 by its 3 network interfaces, of which one is its own: 2 instances. A t3.small takes 1 (1.75 GB), so 4, with
    // more disks at the same price of instances. 2 × 730 × 0.052 + 2 × 30 GB × 0.0912 = 75.92 + 5.472.
    // Managed: 75.92 + 2 × 730 × 0.00624 + 2 × 80 GB × 0.0912 = 75.92 + 9.1104 + 14.592.
    ['Seoul', seoul, ['EC2 (t3.medium) 81.39', '*Fargate 82.9', 'ECS Managed Instances (t3.medium, approximate) 99.62']],
    // 4 × (0.5 × 0.04048 + 0.004445) × 730 = 72.0802; 1,460 × 0.0416 + 60 × 0.08 = 65.536; 60.736 + 1,460 × 0.004992 + 12.8
    ['N. Virginia', virginia, ['EC2 (t3.medium) 65.54', '*Fargate 72.08', 'ECS Managed Instances (t3.medium, approximate) 80.82']],
    // ARM: 4 × (0.5 × 0.03725 + 0.00409) × 730 = 66.3278; 1,460 × 0.0416 + 5.472; 60.736 + 1,460 × 0.004992 + 14.592
    ['Seoul, ARM', { ...seoul, cpuArchitecture: 'ARM64' }, ['EC2 (t4g.medium) 66.21', '*Fargate 66.33', 'ECS Managed Instances (t4g.medium, approximate) 82.62']],
    // 8 tasks of 0.25 vCPU and 0.5 GB are 82.8988 on Fargate, too. On EC2 a t3.small takes 2 (interfaces; 3 by memory): 4 instances,
    // 4 × 730 × 0.026 + 120 × 0.0912 = 86.864. Managed, it is 4 × (730 × (0.026 + 0.00312) + 80 × 0.0912) = 114.2144. An m5.large
    // has a trunk of interfaces and takes all 8, but ECS puts one in each of the two zones: 2 × 103.7728.
    ['Seoul, many small tasks', { ...seoul, cpu: 256, memory: 512, tasks: 8 }, ['*Fargate 82.9', 'EC2 (t3.small) 86.86', 'ECS Managed Instances (t3.small, approximate) 114.21']],
    // On EC2 now: 5 tasks of 1 vCPU and 2 GB, 2 to a t3.large: 3 × 730 × 0.104 + 90 × 0.0912 = 235.968. Fargate 5 × 41.4494.
    // Managed, a t3.medium takes 1 (3.75 GB): 5 × 730 × (0.052 + 0.00624) + 400 × 0.0912 = 212.576 + 36.48.
    ['Seoul, on EC2 now', { region: 'ap-northeast-2', egress: 'none', tasks: 5, compute: 'EC2', instanceType: 't3.large' }, ['Fargate 207.25', '*EC2 (t3.large) 235.97', 'ECS Managed Instances (t3.medium, approximate) 249.06']],
    // On an instance a task has no public address: a NAT gateway, 0.059 × 730 + 0.005 × 730 = 46.72, in place of 4 × 3.65.
    ['Seoul, public addresses', { ...seoul, egress: 'public-ip' }, ['*Fargate 97.5', 'EC2 (t3.medium) 128.11', 'ECS Managed Instances (t3.medium, approximate) 146.34']],
    // From instances with a public address to Fargate: 4 × 3.65 for those of the tasks. EC2 now: 81.392 + 2 × 3.65; the managed
    // instances get theirs from the subnet: 99.6224 + 2 × 3.65.
    ['Seoul, instances with public addresses', { ...seoul, compute: 'EC2', egress: 'public-ip' }, ['*EC2 (t3.medium) 88.69', 'Fargate 97.5', 'ECS Managed Instances (t3.medium, approximate) 106.92']],
    // Endpoints for ECR twice and logs in two zones: 3 × 2 × 0.013 × 730 = 56.94; the agent of an instance needs three more.
    ['Seoul, endpoints', { ...seoul, egress: 'endpoints' }, ['*Fargate 139.84', 'EC2 (t3.medium) 195.27', 'ECS Managed Instances (t3.medium, approximate) 213.5']],
    // A NAT gateway stays: + 46.72 for each.
    ['Seoul, NAT', { ...seoul, egress: 'nat' }, ['EC2 (t3.medium) 128.11', '*Fargate 129.62', 'ECS Managed Instances (t3.medium, approximate) 146.34']],
  ])('%s', (_, config, expected) => {
    expect(table(compare(config))).toEqual(expected)
  }) // prettier-ignore

  test('the notes tell how many instances there are, and what of them is unused', () => {
    const comparison = compare(seoul)
    // 2 × 2 − 4 × 0.5 vCPU; 2 × 3.75 − 4 × 1 GB
    const packed =
      'EC2 instances, t3.medium: 4 tasks (at most 2 to an instance, 2 vCPU and 3.5 GB unused) → 2 instances × 730 h'
    for (const id of ['ec2', 'managed-instances']) {
      expect(notesOf(comparison, id)).toContain(packed)
      expect(notesOf(comparison, id)).toContain('CPU baseline')
    }
    expect(notesOf(comparison, 'managed-instances')).toContain('the fee shown is approximate')
    expect(notesOf(comparison, 'ec2')).not.toContain('There is one instance')
    expect(notesOf(compare({ ...seoul, tasks: 2 }), 'ec2')).toContain('There is one instance')
    expect(notesOf(compare({ ...seoul, tasks: 1 }), 'ec2')).not.toContain('There is one instance')
  })

  test('data that went out by public addresses is paid for at the NAT gateway', () => {
    const withData = compare({ ...seoul, egress: 'public-ip' }, { natGb: 100 })
    // 128.112 + 100 × 0.059
    expect(table(withData)).toContain('EC2 (t3.medium) 134.01')
    expect(table(withData)).toContain('*Fargate 97.5')
    // 46.72 + 5.90
    expect(notesOf(withData, 'ec2')).toContain('one NAT gateway is added, at $52.62 a month')
  })

  test('the usage may name the type of instance', () => {
    // 2 tasks to an m5.large, by its interfaces: 1,460 × 0.118 + 5.472
    expect(table(compare(seoul, { instanceType: 'm5.large' }))).toContain('EC2 (m5.large) 177.75')
    // Not a type for x86: nothing runs there.
    const arm = compare(seoul, { instanceType: 't4g.medium' })
    expect(table(arm)).toContain('EC2 ?0')
    expect(notesOf(arm, 'ec2')).toContain('fits on none of the instance types')
  })
})

const container = {
  name: 'web',
  image: 'nginx',
  memory: 512,
  portMappings: [{ containerPort: 80, hostPort: 80 }],
}
const task = { family: 'web', requiresCompatibilities: ['FARGATE'], networkMode: 'awsvpc', cpu: '512', memory: '1024', containerDefinitions: [{ name: 'web', image: 'nginx' }] } // prettier-ignore
const service = { serviceName: 'web', taskDefinition: 'web', desiredCount: 4, launchType: 'FARGATE' }
const instances = [
  { launchTemplateId: 'lt-1', versionNumber: 1, launchTemplateData: { instanceType: 't3.medium' } },
  { autoScalingGroupName: 'asg', launchTemplate: { launchTemplateId: 'lt-1' }, vpcZoneIdentifier: 'subnet-1,subnet-2' },
  { name: 'own', autoScalingGroupProvider: { autoScalingGroupArn: 'asg' } },
] as const // prettier-ignore

/** A task definition and a service on t3.medium instances, as the AWS CLI describes them. */
function onInstances(taskDefinition: object, ofService: object = {}, template: object = {}): object {
  const { launchType: _, ...rest } = service
  const [launchTemplate, group, provider] = instances
  const launchTemplateData = { ...launchTemplate.launchTemplateData, ...template }
  return {
    taskDefinitions: [{ family: 'web', containerDefinitions: [container], ...taskDefinition }],
    services: [{ ...rest, capacityProviderStrategy: [{ capacityProvider: 'own', weight: 1 }], ...ofService }],
    capacityProviders: [provider],
    AutoScalingGroups: [group],
    LaunchTemplateVersions: [{ ...launchTemplate, launchTemplateData }],
  }
}

describe('what cannot be is said, and not priced', () => {
  test.each<[string, object, Readonly<Record<string, RegExp>>]>([
    ['no service', { taskDefinitions: [task] }, { fargate: /no service/, ec2: /no service/, 'managed-instances': /no service/ }],
    ['Windows', { taskDefinitions: [{ ...task, cpu: '1024', memory: '2048', runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } }], services: [service] }, { 'managed-instances': /Windows/ }],
    ['a daemon', onInstances({}, { schedulingStrategy: 'DAEMON' }), { fargate: /DAEMON/ }],
    ['what Fargate refuses', onInstances({ ipcMode: 'host', containerDefinitions: [{ ...container, privileged: true, links: ['db'], linuxParameters: { tmpfs: [{ size: 1 }] } }], volumes: [{ name: 'a', host: { sourcePath: '/a' } }] }), {
      fargate: /: ipcMode, links, privileged, tmpfs, sourcePath$/, 'managed-instances': /: ipcMode, links, tmpfs, sourcePath$/,
    }],
    ['what managed instances refuse', { taskDefinitions: [{ ...task, proxyConfiguration: { type: 'APPMESH' }, containerDefinitions: [{ name: 'web', dockerLabels: { a: 'b' }, hostname: 'web', extraHosts: [] }] }], services: [service] }, { 'managed-instances': /: proxyConfiguration, dockerLabels, hostname$/ }],
    ['more than Fargate has', onInstances({ cpu: '32768', memory: '65536' }), { fargate: /larger than the largest/ }],
    ['more memory than Fargate has', onInstances({ cpu: '1024', memory: '131072' }), { fargate: /larger than the largest/ }],
    ['public addresses in unknown subnets', { taskDefinitions: [task], services: [{ ...service, networkConfiguration: { awsvpcConfiguration: { assignPublicIp: 'ENABLED' } } }] }, { ec2: /NAT gateway, and the subnets/, 'managed-instances': /NAT gateway, and the subnets/ }],
  ])('%s', async (_, value, expected) => {
    const { alternatives, unavailable } = await compareFiles(value)
    expect(unavailable.map(({ id }) => id)).toEqual(Object.keys(expected))
    for (const { id, reason } of unavailable) {
      expect(reason.en).toMatch(expected[id] ?? /^$/)
      expect(reason.ko).toMatch(/[가-힣]/)
    }
    expect(alternatives.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
  }) // prettier-ignore

  test('Windows on EC2 lacks a price, and has no rank', async () => {
    const windows = { operatingSystem: 'WINDOWS_SERVER_2022_CORE', cpu: 1024, memory: 2048 } as const
    const comparison = compare({ ...virginia, ...windows })
    expect(table(comparison).at(-1)).toBe('EC2 ?0')
    expect(comparison.alternatives.at(-1)?.estimate.missing[0]?.reason.en).toMatch(/no Windows instances/)
    expect(notesOf(comparison, 'ec2')).not.toContain('fits on none')
  })

  test('how many daemons run is not known, on whatever instances', async () => {
    const comparison = await compareFiles(
      onInstances({}, { schedulingStrategy: 'DAEMON', desiredCount: undefined }),
    )
    expect(table(comparison)).toEqual(['*EC2 (t3.medium) ?0', 'ECS Managed Instances (approximate) ?0'])
    expect(notesOf(comparison, 'managed-instances')).not.toContain('fits on none')
  })

  test('a task larger than any type that has a price leaves EC2 without a rank', () => {
    const comparison = compare({ ...virginia, cpu: 4096, memory: 8192 })
    expect(table(comparison).slice(1)).toEqual(['EC2 ?0', 'ECS Managed Instances (approximate) ?0'])
    for (const id of ['ec2', 'managed-instances'])
      expect(notesOf(comparison, id)).toContain('fits on none of the instance types')
  })

  test('graphics processors are on none of the types', async () => {
    const gpu = { ...container, resourceRequirements: [{ type: 'GPU', value: '1' }] }
    const comparison = await compareFiles(onInstances({ containerDefinitions: [gpu] }))
    expect(comparison.unavailable.map(({ reason }) => reason.en).join()).toMatch(/: GPU$/)
    expect(comparison.alternatives.every(({ isComparable }) => !isComparable)).toBe(true)
  })

  test('instances of an unknown type stay as they are, beside the three', async () => {
    const { launchType: _, ...rest } = service
    const comparison = await compareFiles([{ ...task, requiresCompatibilities: ['EC2'] }, { ...rest, launchType: 'EC2' }])
    expect(comparison.alternatives.map(({ id }) => id)).toEqual(['ec2', 'fargate', 'managed-instances', 'current'])
    expect(comparison.alternatives.every(({ difference }) => difference === undefined)).toBe(true)
    const named = await compareFiles([{ ...task, requiresCompatibilities: ['EC2'] }, { ...rest, launchType: 'EC2' }], { instanceType: 't3.medium' })
    expect(named.alternatives.find(({ isCurrent }) => isCurrent)).toMatchObject({ id: 'ec2', label: { en: 'EC2 (t3.medium)' }, estimate: { total: 65.54 } })
  }) // prettier-ignore

  test('machines of one\'s own have no price; the three have', async () => {
    const comparison = await compareFiles([task, { ...service, launchType: 'EXTERNAL' }])
    expect(comparison.alternatives.map(({ id, isComparable }) => [id, isComparable])).toEqual([
      ['ec2', true], ['fargate', true], ['managed-instances', true], ['current', false],
    ])
  }) // prettier-ignore
})

describe('from instances to Fargate', () => {
  test('a size that Fargate does not have is rounded up, and said', async () => {
    // 300 CPU units and 1,300 MiB: the next is 512 and 2 GB; 4 × (0.5 × 0.04048 + 2 × 0.004445) × 730
    const comparison = await compareFiles(onInstances({ cpu: '300', memory: '1300' }))
    expect(table(comparison)).toContain('Fargate 85.06')
    expect(notesOf(comparison, 'fargate')).toContain('0.293 vCPU 1.2695 GB → 0.5 vCPU 2 GB')
    // No CPU, and memory by reservation: 0.25 vCPU and 0.5 GB; 4 × (0.25 × 0.04048 + 0.5 × 0.004445) × 730
    const unsized = await compareFiles(onInstances({ containerDefinitions: [{ ...container, memoryReservation: 256 }] }))
    expect(table(unsized)).toContain('Fargate 36.04')
    expect(notesOf(unsized, 'fargate')).toContain('0 vCPU 0.25 GB → 0.25 vCPU 0.5 GB')
    // Windows has no half a vCPU: 1 vCPU and 2 GB.
    const windows = await compareFiles(onInstances({ cpu: '512', memory: '1024', runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } }))
    expect(notesOf(windows, 'fargate')).toContain('0.5 vCPU 1 GB → 1 vCPU 2 GB')
    expect(notesOf(compare(virginia), 'fargate')).not.toContain('→')
  }) // prettier-ignore

  test('a task without an interface of its own gets one, where the instances stand', async () => {
    const comparison = await compareFiles(onInstances({ networkMode: 'bridge' }))
    const fargate = comparison.alternatives.find(({ id }) => id === 'fargate')
    const [moved] = fargate?.graph.all('ecs.service') ?? []
    expect(moved?.properties.networkConfiguration?.awsvpcConfiguration?.subnets).toEqual(['subnet-1', 'subnet-2'])
    expect(moved?.properties).toMatchObject({ launchType: 'FARGATE' })
    expect(moved?.properties.capacityProviderStrategy).toBeUndefined()
    const [definition] = fargate?.graph.all('ecs.taskDefinition') ?? []
    expect(definition?.properties.networkMode).toBe('awsvpc')
    expect(definition?.properties.containerDefinitions?.[0]?.portMappings).toEqual([{ containerPort: 80 }])
    for (const id of ['fargate', 'managed-instances'])
      expect(notesOf(comparison, id)).toContain('The network mode must become awsvpc')
    expect(notesOf(comparison, 'fargate')).toContain('The files show none')
  }) // prettier-ignore

  test('public addresses of instances become those of tasks, or a NAT gateway', async () => {
    const template = { networkInterfaces: [{ deviceIndex: 0, associatePublicIpAddress: true }] }
    const comparison = await compareFiles(onInstances({ networkMode: 'bridge', cpu: '512', memory: '1024' }, {}, template))
    // A bridge with a port of the instance lets one task onto each: 4 × (0.0416 × 730 + 30 × 0.08 + 3.65) = 145.672
    // Fargate 72.0802 + 4 × 3.65. Managed, with interfaces: 80.82432 + NAT 0.045 × 730 + 3.65
    expect(table(comparison)).toEqual(['Fargate 86.68', 'ECS Managed Instances (t3.medium, approximate) 117.32', '*EC2 (t3.medium) 145.67'])
    expect(notesOf(comparison, 'fargate')).toContain('a public IPv4 address for each task is added')
    expect(notesOf(comparison, 'managed-instances')).toContain('one NAT gateway is added')
  }) // prettier-ignore

  test('placement is lost, and what processors the instances have stays', async () => {
    const value = onInstances(
      { networkMode: 'awsvpc', cpu: '512', memory: '1024' },
      { placementStrategy: [{ type: 'spread', field: 'attribute:ecs.availability-zone' }] },
      { instanceType: 't4g.medium' },
    )
    const comparison = await compareFiles(value)
    expect(notesOf(comparison, 'fargate')).toContain('placement strategies')
    expect(comparison.alternatives.map(({ label }) => label.en).join()).toContain('(t4g.medium, approximate)')
    // 4 × (0.5 × 0.03238 + 0.00356) × 730
    expect(table(comparison)).toContain('Fargate 57.67')
  })
})

test('the disk that Fargate gives each task is added to the instances, which share it', () => {
  const comparison = compare({ ...virginia, ephemeralStorage: 50 })
  // 30 + 2 × 50 GB on each of 2 instances: 1,460 × 0.0416 + 260 × 0.08; managed 80 + 2 × 50
  expect(table(comparison)).toContain('EC2 (t3.medium) 81.54')
  expect(table(comparison)).toContain('ECS Managed Instances (t3.medium, approximate) 96.82')
  expect(notesOf(comparison, 'ec2')).toContain('ephemeralStorage is of Fargate alone')
  for (const { id, graph } of comparison.alternatives) {
    const [definition] = graph.all('ecs.taskDefinition')
    expect(definition?.properties.ephemeralStorage !== undefined).toBe(id === 'fargate')
  }
})

test('a service on Spot is told that the others are not', () => {
  expect(notesOf(compare({ ...virginia, compute: 'FARGATE_SPOT' }), 'fargate')).toContain('Fargate Spot')
  expect(notesOf(compare(virginia), 'fargate')).not.toContain('Fargate Spot')
})

test('managed instances on Spot lack a price; on demand they have one', async () => {
  const launch = { capacityOptionType: 'SPOT', instanceRequirements: { allowedInstanceTypes: ['t3.medium'] } }
  const provider = { name: 'own', managedInstancesProvider: { instanceLaunchTemplate: launch } }
  const value = onInstances({ networkMode: 'awsvpc', cpu: '512', memory: '1024' })
  const comparison = await compareFiles({ ...value, capacityProviders: [provider] })
  expect(table(comparison)).toEqual([
    'EC2 (t3.medium) 65.54',
    'Fargate 72.08',
    '*ECS Managed Instances (t3.medium, approximate) ?0',
  ])
  expect(comparison.alternatives[2]?.estimate.missing[0]?.reason.en).toContain('no EC2 Spot Instances')
})

test('services on different things stay as they are, and go each to its own instances', async () => {
  const bare = { ...(onInstances({ networkMode: 'awsvpc', cpu: '512', memory: '1024' }) as { services: object[]; taskDefinitions: object[] }) } // prettier-ignore
  const comparison = await compareFiles({
    ...bare,
    taskDefinitions: [...bare.taskDefinitions, { ...task, family: 'job', cpu: '1024', memory: '6144' }],
    services: [...bare.services, { ...service, serviceName: 'job', taskDefinition: 'job', desiredCount: 1 }],
  })
  expect(comparison.alternatives.map(({ id }) => id).toSorted()).toEqual([
    'current',
    'ec2',
    'fargate',
    'managed-instances',
  ])
  const ec2 = comparison.alternatives.find(({ id }) => id === 'ec2')
  // `web` keeps its t3.medium, 65.536; `job` needs 6 GB: a t3.large, 0.0832 × 730 + 30 × 0.08
  expect(ec2?.label.en).toBe('EC2 (t3.large)')
  expect(ec2?.estimate.total).toBe(128.67)
  const managed = comparison.alternatives.find(({ id }) => id === 'managed-instances')
  expect(managed?.label.en).toBe('ECS Managed Instances (t3.medium, t3.large, approximate)')
  expect(notesOf(comparison, 'managed-instances')).toMatch(/^web: .*\njob: /)
})

describe('laws', () => {
  const types = [
    't3.micro',
    't3.small',
    't3.medium',
    't3.large',
    'm5.large',
    'm6i.large',
    'm7i.large',
  ] as const
  const configs = fc.record({
    region: fc.constantFrom(...books.map(({ region }) => region)),
    cpu: fc.constantFrom(256, 512, 1024, 2048),
    memory: fc.constantFrom(512, 1024, 4096, 7936),
    tasks: fc.integer({ min: 1, max: 40 }),
    egress: fc.constantFrom('none' as const, 'nat' as const),
  })

  test('the instances are the cheapest of those that have all their prices', () => {
    fc.assert(
      fc.property(
        configs,
        fc.constantFrom('EC2' as const, 'MANAGED_INSTANCES' as const),
        (config, compute) => {
          const book = bookOf(config.region)
          const bills = types
            .map((instanceType) => estimateGraph(expand({ ...config, compute, instanceType }), book))
            .filter(({ missing }) => missing.length === 0)
          const id = compute === 'EC2' ? 'ec2' : 'managed-instances'
          const found = compare(config).alternatives.find((each) => each.id === id)
          assert(found)
          expect(found.isComparable).toBe(bills.length > 0)
          if (bills.length > 0)
            expect(found.estimate.total).toBe(Math.min(...bills.map(({ total }) => total)))
        },
      ),
    )
  })

  test('whatever files say, the service as it is costs what it costs, and what has a rank is ranked', async () => {
    const absent = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(values, { nil: undefined })
    const values = fc.record({
      task: fc.record({
        networkMode: absent(fc.constantFrom('awsvpc', 'bridge', 'host', 'none')),
        cpu: absent(fc.constantFrom('0', '300', '512', '2 vCPU', '65536')),
        memory: absent(fc.constantFrom('0', '700', '1024', '3 GB', '262144')),
        requiresCompatibilities: absent(fc.constantFrom(['FARGATE'], ['EC2'])),
        ephemeralStorage: absent(fc.constant({ sizeInGiB: 60 })),
        runtimePlatform: absent(fc.constantFrom({ cpuArchitecture: 'ARM64' }, { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' })),
      }),
      service: fc.record({
        desiredCount: absent(fc.constantFrom<unknown>(0, 1, 7, '${Count}')),
        schedulingStrategy: absent(fc.constantFrom('REPLICA', 'DAEMON')),
        launchType: absent(fc.constantFrom('FARGATE', 'EC2', 'EXTERNAL', 'MANAGED_INSTANCES')),
        taskDefinition: fc.constantFrom('web', 'elsewhere'),
        networkConfiguration: absent(fc.record({ awsvpcConfiguration: fc.record({ subnets: absent(fc.constantFrom([], ['subnet-1'])), assignPublicIp: absent(fc.constantFrom('ENABLED', 'DISABLED')) }) })),
      }),
      template: fc.record({ instanceType: absent(fc.constantFrom('t3.large', 't4g.small', 'x9.huge')) }),
    })
    await fc.assert(
      fc.asyncProperty(values, async ({ task: ofTask, service: ofService, template }) => {
        const { graph } = readSources([await parseSource('a.json', JSON.stringify(onInstances(ofTask, ofService, template)))])
        const book = bookOf('us-east-1')
        const { alternatives, unavailable } = compareGraph('launch-type', { graph, book })
        const current = alternatives.filter(({ isCurrent }) => isCurrent)
        expect(current.map(({ estimate }) => estimate)).toEqual([estimateGraph(graph, book)])
        const ranked = alternatives.filter(({ isComparable }) => isComparable).map(({ estimate }) => estimate.total)
        expect(ranked).toEqual(ranked.toSorted((one, other) => one - other))
        expect(alternatives.every(({ estimate }) => Number.isFinite(estimate.total))).toBe(true)
        const ids = [...alternatives, ...unavailable].map(({ id }) => id).filter((id) => id !== 'current')
        expect(ids.toSorted()).toEqual(['ec2', 'fargate', 'managed-instances'])
      }),
      { numRuns: 400 },
    )
  }) // prettier-ignore

  test('no move brings a finding but that nobody finds tasks which had a public IP and have none on instances', () => {
    const moves = fc.record({
      compute: fc.constantFrom('FARGATE' as const, 'EC2' as const, 'MANAGED_INSTANCES' as const),
      egress: fc.constantFrom('public-ip' as const, 'nat' as const, 'endpoints' as const),
      loadBalancer: fc.constantFrom('none' as const, 'application' as const),
      azs: fc.integer({ min: 2, max: 3 }),
    })
    fc.assert(
      fc.property(moves, (config) => {
        const image = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1'
        const graph = expand({ region: 'ap-northeast-2', tasks: 2, image, ...config })
        const before = new Set(lint(graph, rules, { preset: 'all' }).findings.map(({ rule }) => rule))
        const isOpen = config.egress === 'public-ip' && config.loadBalancer === 'none'
        for (const { id, graph: after } of compareGraph('launch-type', { graph, book: bookOf('ap-northeast-2') }).alternatives) {
          const found = lint(after, rules, { preset: 'all' }).findings.map(({ rule }) => rule)
          const losesIp = isOpen && config.compute === 'FARGATE' && id !== 'current' && id !== 'fargate'
          expect(found.filter((rule) => !before.has(rule))).toEqual(losesIp ? ['callers-find-tasks'] : [])
        }
      }),
      { numRuns: 40 },
    ) // prettier-ignore
  })
})
