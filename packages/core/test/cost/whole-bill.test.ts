import { assert, describe, expect, test } from 'vitest'
import { estimateGraph, unpricedInTemplates, type Estimate, type Usage } from '../../src/cost/index.ts'
import { instanceSize, taskInterfaces } from '../../src/cost/instance-types.ts'
import { readTypes } from '../../src/cost/template-resources.ts'
import { loadPriceBook, withInstancePrices, type Sku } from '../../src/pricing/index.ts'
import { readSources } from '../../src/readers/index.ts'
import { cloudFormationNames } from '../../src/resources/generated/cloudformation.ts'
import { parseSource } from '../../src/source/index.ts'

const book = await loadPriceBook('ap-northeast-2')
assert(book)
const seoul = book

const container = { name: 'web', image: '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1' }
const task = {
  family: 'web',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  containerDefinitions: [container],
}
const service = {
  serviceName: 'web',
  cluster: 'shop',
  taskDefinition: 'web',
  desiredCount: 2,
  launchType: 'FARGATE',
  networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'], assignPublicIp: 'ENABLED' } },
}

async function billOf(files: readonly object[], usage: Usage = {}, prices = seoul): Promise<Estimate> {
  const sources = await Promise.all(
    files.map((file, index) => parseSource(`${index}.json`, JSON.stringify(file))),
  )
  return estimateGraph(readSources(sources, { region: 'ap-northeast-2' }).graph, prices, usage)
}

const reasonsOf = ({ missing }: Estimate): string => missing.map(({ reason }) => reason.en).join('\n')
const said = ({ assumptions }: Estimate): string => assumptions.map(({ text }) => text.en).join('\n')
const quantityOf = ({ items }: Estimate, sku: Sku): number =>
  items.reduce((sum, item) => sum + (item.sku === sku ? item.quantity : 0), 0)

test('a service of which the bill is whole lacks nothing', async () => {
  expect((await billOf([task, service])).missing).toEqual([])
})

const secret = 'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:db-AbCdEf'

// The rows C and the list of the bill, B1 to B5, of what was met on real files and figures.
test('a service that is to run no tasks says so, whatever its number is written as', async () => {
  const template = (count: string): string => `
Parameters: { Count: { Type: Number, Default: 0 } }
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web
      Cpu: '256'
      Memory: '512'
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions: [{ Name: web, Image: 'nginx:1.28' }]
  Service:
    Type: AWS::ECS::Service
    Properties: { TaskDefinition: !Ref Task, LaunchType: FARGATE, DesiredCount: ${count} }
`
  const namesOf = async (count: string): Promise<readonly string[]> => {
    const { graph } = readSources([await parseSource('web.yaml', template(count))])
    return estimateGraph(graph, seoul).assumptions.map(({ name }) => name)
  }
  expect(await namesOf('0')).toContain('no-tasks-Service')
  expect(await namesOf('!Ref Count')).toContain('no-tasks-Service')
  expect((await namesOf('1')).join(' ')).not.toContain('no-tasks')
})

describe('C4, B2: what a real bill would show is named', () => {
  test.each<readonly [name: string, task: object, service: object, more: readonly object[], reason: RegExp]>([
    ['EFS', { volumes: [{ name: 'd', efsVolumeConfiguration: { fileSystemId: 'fs-1' } }] }, {}, [], /Amazon EFS/],
    ['S3 Files', { volumes: [{ name: 'd', s3filesVolumeConfiguration: { fileSystemArn: 'x' } }] }, {}, [], /S3 Files/],
    ['FSx', { volumes: [{ name: 'd', fsxWindowsFileServerVolumeConfiguration: { fileSystemId: 'fs-1' } }] }, {}, [], /FSx/],
    ['one secret, by two keys', { containerDefinitions: [{ ...container, secrets: [{ name: 'A', valueFrom: `${secret}:a::` }, { name: 'B', valueFrom: `${secret}:b::` }] }] }, {}, [], /^1 secret of/],
    ['the secret of a registry', { containerDefinitions: [{ ...container, repositoryCredentials: { credentialsParameter: secret } }] }, {}, [], /1 secret of/],
    ['a secret of the log driver', { containerDefinitions: [{ ...container, logConfiguration: { logDriver: 'splunk', secretOptions: [{ name: 'A', valueFrom: secret }] } }] }, {}, [], /1 secret of/],
    ['TLS of Service Connect', {}, { serviceConnectConfiguration: { enabled: true, services: [{ portName: 'p', tls: { issuerCertificateAuthority: { awsPcaAuthorityArn: 'x' } } }] } }, [], /Private CA/],
    ['a key for volumes', {}, { volumeConfigurations: [{ name: 'v', managedEBSVolume: { sizeInGiB: 10, kmsKeyId: 'alias/mine' } }] }, [], /AWS KMS/],
    ['a key for Exec', {}, {}, [{ clusters: [{ clusterName: 'shop', clusterArn: 'arn:aws:ecs:ap-northeast-2:111122223333:cluster/shop', status: 'ACTIVE', configuration: { executeCommandConfiguration: { kmsKeyId: 'k' } } }] }], /AWS KMS/],
    ['a key for logs', {}, {}, [{ logGroups: [{ logGroupName: '/ecs/web', kmsKeyId: 'k' }] }], /AWS KMS/],
    // aws-samples/container-patterns: pattern/cloudformation-ecs-durable-task-storage-with-efs/files/ecs-mount-efs-storage.yml
    ['EFS with an access point', { volumes: [{ name: 'd', efsVolumeConfiguration: { fileSystemId: 'fs-0a1b2c3d', transitEncryption: 'ENABLED', authorizationConfig: { accessPointId: 'fsap-0a1b2c3d4e5f60001', iam: 'ENABLED' } } }] }, {}, [], /Amazon EFS/],
    // 0xbageltoes/credit-cashflow-engine: task-definition.json, a secret for each variable
    ['a secret for each variable', { containerDefinitions: [{ ...container, secrets: ['URL', 'KEY', 'HOST'].map((name) => ({ name, valueFrom: `arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:cashflow/${name}::` })) }] }, {}, [], /^3 secrets of/],
    ['IOPS of a volume', {}, { volumeConfigurations: [{ name: 'v', managedEBSVolume: { sizeInGiB: 10, iops: 6000 } }] }, [], /IOPS and throughput/],
  ])('%s', async (_, changedTask, changedService, more, reason) => {
    const bill = await billOf([{ ...task, ...changedTask }, { ...service, ...changedService }, ...more])
    expect(reasonsOf(bill)).toMatch(reason)
    for (const { reason: text } of bill.missing) expect(text.ko).toMatch(/[가-힣]/)
  }) // prettier-ignore

  test('a key of AWS itself is free, and a parameter of Systems Manager is said and no omission', async () => {
    const free = { volumeConfigurations: [{ name: 'v', managedEBSVolume: { sizeInGiB: 10, kmsKeyId: 'alias/aws/ebs' } }] }
    expect(reasonsOf(await billOf([task, { ...service, ...free }]))).toBe('')
    const withParameter = { ...container, secrets: [{ name: 'A', valueFrom: '/prod/a' }] }
    const bill = await billOf([{ ...task, containerDefinitions: [withParameter] }, service])
    expect(bill.missing).toEqual([])
    expect(said(bill)).toMatch(/parameters of Systems Manager/)
  }) // prettier-ignore

  test('Exec and environment files are said', async () => {
    const withFile = { ...container, environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::b/a.env' }] }
    const bill = await billOf([
      { ...task, containerDefinitions: [withFile] },
      { ...service, enableExecuteCommand: true },
    ])
    expect(said(bill)).toMatch(/command logs of ECS Exec.*environment files read from S3/)
  })

  test('VPC Lattice has a line', async () => {
    const lattice = { vpcLatticeConfigurations: [{ roleArn: 'r', targetGroupArn: 't', portName: 'p' }] }
    const virginia = await loadPriceBook('us-east-1')
    assert(virginia)
    const bill = await billOf([task, { ...service, ...lattice }], {}, virginia)
    expect(quantityOf(bill, 'vpc-lattice.service-hour')).toBe(730)
    // 730 × 0.025
    expect(bill.items.find(({ sku }) => sku === 'vpc-lattice.service-hour')?.monthly).toBe(18.25)
    expect(said(bill)).toMatch(/One VPC Lattice service/)
  })
})

// jenkinsci/amazon-ecs-plugin: examples/fargate/cloudformation-master.yaml has one of each
test('B3: what is taken of the traffic is said of each kind of load balancer', async () => {
  const balancer = (Type: string): object => ({
    LoadBalancerArn: `arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:loadbalancer/${Type}/1`,
    LoadBalancerName: Type,
    Scheme: 'internal',
    State: { Code: 'active' },
    Type,
  })
  const bill = await billOf([{ LoadBalancers: [balancer('application'), balancer('network')] }])
  expect(said(bill)).toMatch(/taken as 0 LCU on average/)
  expect(said(bill)).toMatch(/taken as 0 NLCU on average/)
})

describe('B2: instances that wait for tasks', () => {
  const group = { AutoScalingGroups: [{ AutoScalingGroupName: 'group', MinSize: 2, DesiredCapacity: 3 }] }
  const provider = (name: string, autoScalingGroupArn: string): object => ({
    capacityProviders: [{ name, autoScalingGroupProvider: { autoScalingGroupArn } }],
  })
  const onOwn = { ...service, launchType: undefined, capacityProviderStrategy: [{ capacityProvider: 'own' }] }
  const onBoth = {
    ...onOwn,
    capacityProviderStrategy: [{ capacityProvider: 'other' }, { capacityProvider: 'own' }],
  }

  test.each<readonly [name: string, files: readonly object[], reason: RegExp | undefined]>([
    [
      'a cluster by itself, whose services stand elsewhere',
      [provider('own', 'group'), group],
      /that no service here/,
    ],
    // aws/aws-cli: awscli/examples/ecs/describe-capacity-providers.rst
    ['a capacity provider alone', [provider('own', 'group')], /nor a service that uses it/],
    ['the second provider of a service', [task, onBoth, provider('other', 'x'), provider('own', 'group'), group], /that no service here/],
    ['the provider of a service', [task, onOwn, provider('own', 'group'), group], undefined],
    ['a group that keeps none', [provider('own', 'group'), { AutoScalingGroups: [{ AutoScalingGroupName: 'group', MinSize: 0 }] }], undefined],
    ['Fargate', [{ capacityProviders: [{ name: 'FARGATE' }] }], undefined],
  ])('%s', async (_, files, reason) => {
    const reasons = reasonsOf(await billOf(files))
    if (reason === undefined) expect(reasons).not.toMatch(/that no service here|nor a service that uses it/)
    else expect(reasons).toMatch(reason)
  }) // prettier-ignore
})

describe('B1: the way out', () => {
  const inside = {
    ...service,
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'], assignPublicIp: 'DISABLED' } },
  }
  test.each<readonly [name: string, files: readonly object[], isNamed: boolean]>([
    ['is named where the files have none', [task, inside], true],
    ['is named where nobody says that there are public addresses', [task, { ...inside, networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } } }], true],
    // zaru/ecs-service-connect-sample: ecs/client-ecs-service-def.json
    ['is named for a service of ecspresso, whose subnets are parameters', [task, { launchType: 'FARGATE', desiredCount: 1, serviceConnectConfiguration: { enabled: true }, networkConfiguration: { awsvpcConfiguration: { subnets: ['{{ ssm `/ecs/subnet-id-0` }}'], securityGroups: ['{{ ssm `/ecs/sg-id` }}'] } } }], true],
    // aws-samples/sample-amazon-ecs-blue-green-deployment-patterns: ecs-bluegreen-lifecycle-hooks/service_template.json
    ['is named for a service in private subnets behind a load balancer', [task, { ...inside, loadBalancers: [{ targetGroupArn: 'BLUE_TARGET_GROUP_ARN', containerName: 'web', containerPort: 8080 }] }], true],
    ['is on the bill where a NAT gateway is in the files', [task, inside, { NatGateways: [{ NatGatewayId: 'nat-1', State: 'available', SubnetId: 's' }] }], false],
    ['is the address of the task', [task, service], false],
    ['is of no concern without tasks', [task, { ...inside, desiredCount: 0 }], false],
  ])('%s', async (_, files, isNamed) => {
    expect(/way out costs is not priced/.test(reasonsOf(await billOf(files)))).toBe(isNamed)
  }) // prettier-ignore
})

describe('B4: sizes that Fargate does not have', () => {
  test.each([
    // The next sizes: 0.5 vCPU and 1 GB; 1 vCPU and 2 GB on Windows; 0.25 vCPU and 1 GB
    [{ cpu: '300', memory: '512' }, 0.5, 1],
    [{ cpu: '256', memory: '600' }, 0.25, 1],
    // https://github.com/aws/copilot-cli/issues/2081, https://github.com/towardsthecloud/aws-cdk-examples/issues/1
    [{ cpu: '128', memory: '256' }, 0.25, 0.5],
    [{ cpu: '512', memory: '512' }, 0.5, 1],
  ])('%o', async (size, vcpu, gigabytes) => {
    const bill = await billOf([{ ...task, ...size }, service])
    expect(quantityOf(bill, 'fargate.linux.x86.vcpu-hour')).toBe(2 * vcpu * 730)
    expect(quantityOf(bill, 'fargate.linux.x86.gb-hour')).toBe(2 * gigabytes * 730)
    expect(said(bill)).toMatch(/Fargate has no size of/)
  })

  test('Windows begins at one vCPU, and nothing holds 20 vCPU', async () => {
    const windows = { ...task, runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } }
    expect(quantityOf(await billOf([windows, service]), 'fargate.windows.vcpu-hour')).toBe(2 * 730)
    expect(reasonsOf(await billOf([{ ...task, cpu: '20480', memory: '131072' }, service]))).toMatch(
      /No size of Fargate/,
    )
  })
})

test.each([
  // 5 tasks × 600 s × 30, 1 task × 60 s, and what is more than a minute by half a second is another
  ['ten minutes as 0.1666667 h', { tasks: 5, hours: 0.1666667, times: 30 }, (5 * 600 * 30) / 3600],
  ['one minute as 0.01667 h', { tasks: 1, hours: 0.01667, times: 1 }, 60 / 3600],
  ['61 seconds', { tasks: 1, hours: 60.5 / 3600, times: 1 }, 61 / 3600],
  // The examples of https://aws.amazon.com/fargate/pricing/: 5 tasks for 10 minutes, and 10 for 3 hours, each of 30 days
  ['10 tasks for 3 hours a day', { tasks: 10, hours: 3, times: 30 }, 10 * 3 * 30],
  // https://devops.stackexchange.com/questions/4830: what takes less than a minute bills a minute
  ['20 seconds', { tasks: 1, hours: 20 / 3600, times: 1 }, 60 / 3600],
])('C3: a schedule bills whole seconds: %s', async (_, entry, hours) => {
  const bill = await billOf([task, service], { schedule: [entry] })
  expect(quantityOf(bill, 'fargate.linux.x86.vcpu-hour')).toBeCloseTo(hours * 0.25, 9)
})

describe('scaling and alarms', () => {
  const target = {
    ScalableTargets: [{ ServiceNamespace: 'ecs', ResourceId: 'service/shop/web', ScalableDimension: 'ecs:service:DesiredCount', MinCapacity: 2, MaxCapacity: 10 }],
  } // prettier-ignore
  test('the range is said', async () => {
    expect(said(await billOf([task, service, target]))).toMatch(
      /2 to 10 tasks.*with 10 all the time.* 5 times/,
    )
  })
  test('alarms have lines', async () => {
    const alarms = { MetricAlarms: [{ AlarmName: 'a', Period: 60 }, { AlarmName: 'b', Period: 300 }, { AlarmName: 'c', Period: 10 }] }
    const bill = await billOf([task, service, alarms])
    expect(quantityOf(bill, 'cloudwatch.alarm-month')).toBe(2)
    expect(reasonsOf(bill)).toMatch(/c: the price of one of high resolution/)
  }) // prettier-ignore
})

describe('templates', () => {
  const unpriced = async (resources: Readonly<Record<string, string>>, more: object = {}): Promise<string> =>
    unpricedInTemplates([
      await parseSource('t.json', JSON.stringify({ Resources: Object.fromEntries(Object.entries(resources).map(([id, Type]) => [id, { Type, ...more }])) })),
    ])
      .map(({ reason }) => reason.en)
      .join('\n') // prettier-ignore

  test.each([
    ['AWS::RDS::DBInstance'], ['AWS::ElastiCache::ReplicationGroup'], ['AWS::SecretsManager::Secret'], ['AWS::KMS::Key'],
    ['AWS::WAFv2::WebACL'], ['AWS::ACMPCA::CertificateAuthority'], ['AWS::Route53::HostedZone'], ['AWS::EFS::FileSystem'],
    ['AWS::VpcLattice::Service'], ['AWS::EC2::TransitGatewayAttachment'], ['Custom::Thing'],
  ])('%s is named', async (type) => {
    expect(await unpriced({ Thing: type })).toBe(`${type} (Thing) is not priced.`)
  }) // prettier-ignore

  test('what is free or read is not', async () => {
    expect(await unpriced({ A: 'AWS::IAM::Policy', B: 'AWS::EC2::Route', C: 'AWS::ECS::Service', D: 'AWS::SSM::Parameter' })).toBe('')
    expect(await unpriced({ D: 'AWS::SSM::Parameter' }, { Properties: { Tier: 'Advanced' } })).toMatch(/AWS::SSM::Parameter/)
  }) // prettier-ignore

  test('the types that are read are those of the graph', async () => {
    const known = Object.values(cloudFormationNames).flatMap(({ type, otherTypes = [] }) => [
      type,
      ...otherTypes,
    ])
    expect([...readTypes].toSorted()).toEqual(
      [...new Set(known)].filter((type) => type !== undefined).toSorted(),
    )
  })
})

describe('EC2 by the limits of the ECS guide', () => {
  test.each([
    ['m5.large', 2, 8, 2, 10],
    ['m5.xlarge', 4, 16, 3, 20],
    ['m5.4xlarge', 16, 64, 7, 60],
    ['c5.9xlarge', 36, 72, 7, 60],
    ['t3.nano', 2, 0.5, 1, 1],
    ['r7g.large', 2, 16, 2, 10],
  ] as const)('%s', async (type, vcpu, memory, tasks, trunked) => {
    expect(instanceSize(type)).toMatchObject({ vcpu, memory })
    expect([taskInterfaces(type, false), taskInterfaces(type, true)]).toEqual([tasks, trunked])
  })

  test('a type that only the file of EC2 prices has is priced from it', async () => {
    const onInstances = { ...service, launchType: 'EC2', desiredCount: 8 }
    const files = [{ ...task, requiresCompatibilities: ['EC2'] }, onInstances]
    expect(reasonsOf(await billOf(files, { instanceType: 'm5.xlarge' }))).toMatch(/m5\.xlarge.*is not known/)
    const bill = await billOf(files, { instanceType: 'm5.xlarge' }, await withInstancePrices(seoul))
    // 3 tasks to an instance by its interfaces: 3 instances × 730 h
    expect(quantityOf(bill, 'ec2.m5.xlarge.hour')).toBe(3 * 730)
    expect(reasonsOf(bill)).toBe('')
  })
})

test('C5: a price that nothing confirms says so on its line, and whether Cloud Map bills is said on its', async () => {
  const bahrain = await loadPriceBook('me-south-1')
  assert(bahrain)
  const balanced = {
    ...service,
    loadBalancers: [{ targetGroupArn: 't', containerName: 'web', containerPort: 80 }],
  }
  const line = (await billOf([task, balanced], {}, bahrain)).items.find(({ sku }) => sku === 'alb.hour')
  expect(line).toMatchObject({ isUnconfirmed: true })
  expect(line?.description.en).toMatch(/unconfirmed price/)
  expect(line?.description.ko).toMatch(/확인되지 않은 단가/)
  const found = { ...service, serviceRegistries: [{ registryArn: 'arn:aws:servicediscovery:x' }] }
  const cloudMap = (await billOf([task, found])).items.find(({ sku }) => sku === 'cloud-map.resource-month')
  expect(cloudMap?.description.en).toMatch(/is not confirmed/)
  // widdix/aws-cf-templates: fargate/service-cloudmap.yaml, by a container of its own; aws-samples/container-patterns:
  // pattern/api-gateway-fargate-cloudformation/files/service.yml, with the port for its SRV records
  for (const more of [{ containerName: 'web' }, { port: 80 }]) {
    const registered = {
      ...service,
      serviceRegistries: [{ registryArn: 'arn:aws:servicediscovery:x', ...more }],
    }
    const { items } = await billOf([task, registered])
    expect(items.find(({ sku }) => sku === 'cloud-map.resource-month')?.description.en).toMatch(
      /is not confirmed/,
    )
  }
})

describe('instances of a launch template', () => {
  const template = (data: object, policy: object = {}): readonly object[] => [
    { ...task, requiresCompatibilities: ['EC2'] },
    { ...service, launchType: undefined, capacityProviderStrategy: [{ capacityProvider: 'own', weight: 1 }] },
    { capacityProviders: [{ name: 'own', autoScalingGroupProvider: { autoScalingGroupArn: 'group' } }] },
    { AutoScalingGroups: [{ AutoScalingGroupName: 'group', LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '1' }, ...policy }] },
    { LaunchTemplateVersions: [{ LaunchTemplateId: 'lt-1', LaunchTemplateName: 'small', VersionNumber: 1, LaunchTemplateData: { InstanceType: 't3.small', ...data } }] },
  ] // prettier-ignore

  test.each<readonly [name: string, data: object, policy: object, reason: RegExp]>([
    ['Spot by the template', { InstanceMarketOptions: { MarketType: 'spot' } }, {}, /no EC2 Spot Instances/],
    ['Spot by a mixed instances policy', {}, { MixedInstancesPolicy: { InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 0 } } }, /no EC2 Spot Instances/],
    ['provisioned IOPS', { BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 30, VolumeType: 'gp3', Iops: 9000 } }] }, {}, /IOPS and throughput beyond/],
    ['neither', {}, {}, /^$/],
  ])('%s', async (_, data, policy, reason) => {
    expect(reasonsOf(await billOf(template(data, policy)))).toMatch(reason)
  }) // prettier-ignore

  test('credits above the baseline are said, but where the template forgoes them', async () => {
    expect(said(await billOf(template({})))).toMatch(/CPU credits/)
    expect(said(await billOf(template({ CreditSpecification: { CpuCredits: 'standard' } })))).not.toMatch(
      /CPU credits/,
    )
  })
})

// A11. docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllocateAddress: where an address may come from.
test.each([
  [{}, 730, false],
  [{ PublicIpv4Pool: 'ipv4pool-ec2-0019eed22a684e0b2' }, 0, false],
  [{ IpamPoolId: 'ipam-pool-07ccc86aa41bef7ce' }, 0, true],
])('A11: a NAT gateway of a template pays for its address by its pool: %j', async (pool, hours, isNamed) => {
  const template = {
    Resources: {
      Address: { Type: 'AWS::EC2::EIP', Properties: { Domain: 'vpc', ...pool } },
      Gateway: {
        Type: 'AWS::EC2::NatGateway',
        Properties: { SubnetId: 'subnet-a', AllocationId: { 'Fn::GetAtt': ['Address', 'AllocationId'] } },
      },
    },
  }
  const bill = await billOf([template])
  expect(quantityOf(bill, 'public-ipv4.in-use-hour')).toBe(hours)
  expect(quantityOf(bill, 'nat.hour')).toBe(730)
  expect(/IPAM pool/.test(reasonsOf(bill))).toBe(isNamed)
})
