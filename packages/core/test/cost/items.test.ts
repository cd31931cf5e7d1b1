import { describe, expect, test } from 'vitest'
import { estimate } from '../../src/check/index.ts'
import { estimateGraph, type Estimate, type Usage } from '../../src/cost/index.ts'
import { loadPriceBook, type PriceBook, type Sku } from '../../src/pricing/index.ts'
import { readSources, type ServiceConfig } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

type Config = Omit<ServiceConfig, 'region'>

const alone: Config = { cpu: 1024, memory: 2048, egress: 'none' }
const alb: Config = { ...alone, loadBalancer: 'application', internetFacing: false }
const nlb: Config = { ...alone, loadBalancer: 'network', internetFacing: false }
const windows: Config = { ...alone, operatingSystem: 'WINDOWS_SERVER_2022_CORE' }
const ec2: Config = { ...alone, compute: 'EC2', instanceType: 't3.large', tasks: 5 }

/** The quantity and the cost of all lines of one SKU. */
function linesOf(bill: Estimate, sku: Sku): { readonly quantity: number; readonly monthly: number } {
  const lines = bill.items.filter((item) => item.sku === sku)
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  return {
    quantity: sum(lines.map(({ quantity }) => quantity)),
    monthly: sum(lines.map(({ monthly }) => monthly)),
  }
}

type Case = readonly [name: string, Config, Usage, Sku, quantity: number, seoul: number, virginia: number]

describe('each billed thing, worked out by hand at the rates of Seoul and N. Virginia', () => {
  test.each<Case>([
    // 5 tasks with a base of 1: 1 + 4 × 1/4 = 2 on Fargate, 4 × 3/4 = 3 on Spot.
    // 2 × 730 = 1,460 h; × 0.04656 = 67.9776; × 0.04048 = 59.1008
    ['a mix: the part on Fargate', { ...alone, compute: 'FARGATE_MIXED', tasks: 5, onDemandBase: 1, onDemandWeight: 1, spotWeight: 3 }, {}, 'fargate.linux.x86.vcpu-hour', 1460, 67.9776, 59.1008],
    // 3 × 730 = 2,190 h; × 0.013968 = 30.58992; × 0.01288561 = 28.219486
    ['a mix: the part on Spot', { ...alone, compute: 'FARGATE_MIXED', tasks: 5, onDemandBase: 1, onDemandWeight: 1, spotWeight: 3 }, {}, 'fargate.spot.x86.vcpu-hour', 2190, 30.58992, 28.219486],
    // 730 h × 0.046 in both
    ['Windows: the licence', windows, {}, 'fargate.windows.license-vcpu-hour', 730, 33.58, 33.58],
    // One minute is billed as five: 600 × 5 / 60 = 50 h; × 0.053544; × 0.046552
    ['Windows: five minutes at the least', windows, { schedule: [{ tasks: 1, hours: 1 / 60, times: 600 }] }, 'fargate.windows.vcpu-hour', 50, 2.6772, 2.3276],
    // Ten seconds are billed as one minute: 600 / 60 = 10 h
    ['Linux: one minute at the least', alone, { schedule: [{ tasks: 1, hours: 10 / 3600, times: 600 }] }, 'fargate.linux.x86.vcpu-hour', 10, 0.4656, 0.4048],
    // 4 × 8 × 22 + 1 × 554 = 1,258 h; × 0.04656 = 58.57248; × 0.04048 = 50.92384
    ['a schedule', alone, { schedule: [{ tasks: 4, hours: 8, times: 22 }, { tasks: 1, hours: 554 }] }, 'fargate.linux.x86.vcpu-hour', 1258, 58.57248, 50.92384],
    // Of 100 / 25 = 4, 3,000 / 3,000 = 1, 2 / 1 = 2 and 1,500 / 1,000 = 1.5 the largest: 4 × 730 = 2,920 h × 0.008
    ['LCU: new connections are most', alb, { newConnectionsPerSecond: 100, activeConnections: 3000, processedGbPerHour: 2, ruleEvaluationsPerSecond: 1500 }, 'alb.lcu-hour', 2920, 23.36, 23.36],
    // 9,000 / 3,000 = 3; × 730 × 0.008
    ['LCU: active connections are most', alb, { newConnectionsPerSecond: 25, activeConnections: 9000 }, 'alb.lcu-hour', 2190, 17.52, 17.52],
    // 2.5 GB an hour: fractions count. × 730 × 0.008
    ['LCU: data is most', alb, { processedGbPerHour: 2.5 }, 'alb.lcu-hour', 1825, 14.6, 14.6],
    // 5,000 / 1,000 = 5
    ['LCU: rules are most', alb, { ruleEvaluationsPerSecond: 5000 }, 'alb.lcu-hour', 3650, 29.2, 29.2],
    ['LCU: a number given', alb, { lcu: 2 }, 'alb.lcu-hour', 1460, 11.68, 11.68],
    // TCP: 1,600 / 800 = 2 against 100,000 / 100,000 = 1; 1,460 h × 0.006
    ['NLCU of TCP', nlb, { newConnectionsPerSecond: 1600, activeConnections: 100_000, ruleEvaluationsPerSecond: 99_999 }, 'nlb.nlcu-hour', 1460, 8.76, 8.76],
    // A Network Load Balancer that decrypts: 100 ÷ 50 = 2 units × 730 h
    ['NLCU of TLS', { ...nlb, listenerPort: 443, certificateArn: 'arn:aws:acm:ap-northeast-2:111122223333:certificate/1' }, { newConnectionsPerSecond: 100 }, 'nlb.nlcu-hour', 1460, 8.76, 8.76],
    // 730 h × 0.059; × 0.045
    ['NAT: the gateway', { ...alone, egress: 'nat' }, {}, 'nat.hour', 730, 43.07, 32.85],
    // 100 GB × 0.059; × 0.045, over two gateways
    ['NAT: the data', { ...alone, egress: 'nat', natGateways: 2 }, { natGb: 100 }, 'nat.gb', 100, 5.9, 4.5],
    // ecr.api, ecr.dkr and logs in 2 zones; S3's is free: 3 × 2 × 730 = 4,380 h × 0.013; × 0.010
    ['endpoints: each zone', { ...alone, egress: 'endpoints' }, {}, 'vpc-endpoint.az-hour', 4380, 56.94, 43.8],
    ['endpoints: the data', { ...alone, egress: 'endpoints' }, { endpointGb: 30 }, 'vpc-endpoint.gb', 30, 0.3, 0.3],
    // 500 − 100 free = 400 GB × 0.126; × 0.09
    ['data out', alone, { gbOut: 500 }, 'data-out.internet-gb', 400, 50.4, 36],
    // Of 20,000 − 100 GB 10,240 × 0.126 and 9,660 × 0.122; × 0.09 and × 0.085
    ['data out: two tiers', alone, { gbOut: 20_000 }, 'data-out.internet-gb', 19_900, 2468.76, 1742.7],
    // 199,900 GB: 10,240, 40,960, 102,400 and 46,300 of the four tiers; × 0.126, 0.122, 0.117, 0.108; × 0.09, 0.085, 0.07, 0.05
    ['data out: all tiers', alone, { gbOut: 200_000 }, 'data-out.internet-gb', 199_900, 23_268.56, 13_886.2],
    // 6,000,000 GB through endpoints: 1,048,576 × 0.01 + 4,194,304 × 0.006 + 757,120 × 0.004 in both
    ['endpoints: three tiers', { ...alone, egress: 'endpoints' }, { endpointGb: 6_000_000 }, 'vpc-endpoint.gb', 6_000_000, 38_680.064, 38_680.064],
    // 50 GB are paid for by the sender and by the receiver: 100 × 0.01
    ['between zones', alone, { crossZoneGb: 50 }, 'data-transfer.cross-az-gb', 100, 1, 1],
    // 10 GB × 0.76; × 0.50
    ['logs: taken in', alone, { logGb: 10 }, 'logs.ingest-gb', 10, 7.6, 5],
    // 10 GB a month × 365 days × 0.15 compressed = 18 GB-months × 0.0314; × 0.03
    ['C2, logs: kept for a year', { ...alone, logRetentionInDays: 365 }, { logGb: 10 }, 'logs.storage-gb-month', 18, 0.5652, 0.54],
    ['logs: kept for ever as somebody says, six months of them', { ...alone, logRetentionInDays: 0 }, { logGb: 10, logMonths: 6 }, 'logs.storage-gb-month', 9, 0.2826, 0.27],
    ['logs: kept for ever, six months of them', alone, { logGb: 10, logMonths: 6 }, 'logs.storage-gb-month', 9, 0.2826, 0.27],
    // https://awsi.click/en/articles/cloudwatch-logs-cost-structure-surprise: 1 TB of flow logs, kept for a month:
    // 1,000 × 1 × 0.15 × 0.0314; × 0.03
    ['C2, logs: 1 TB kept for a month', alone, { logGb: 1000, logMonths: 1 }, 'logs.storage-gb-month', 150, 4.71, 4.5],
    // https://mohammadshaker.com/en/tech/alqosh-cost-optimization-04-cloudwatch-cost-management: 600 GB a month for two years:
    // 600 × 24 × 0.15 = 2,160 × 0.0314; × 0.03
    ['C2, logs: 600 GB a month of two years', alone, { logGb: 600, logMonths: 24 }, 'logs.storage-gb-month', 2160, 67.824, 64.8],
    // 11 of the cluster, 13 of the service, 8 of the task definition: 32 × 0.30
    ['Container Insights', { ...alone, containerInsights: 'enabled' }, {}, 'cloudwatch.metric-month', 32, 9.6, 9.6],
    // as many as the account counts: 200 × 0.07
    ['Container Insights, enhanced', { ...alone, containerInsights: 'enhanced' }, { insightsMetrics: 200 }, 'container-insights.enhanced-metric-month', 200, 14, 14],
    ['images in ECR', alone, { imageGb: 12 }, 'ecr.storage-gb-month', 12, 1.2, 1.2],
    // t3.large, 2 vCPU and 8 GB less 256 MiB: 2 tasks by CPU, 3 by memory, 2 by interfaces; 5 tasks on 3 instances.
    // 2,190 h × 0.104 = 227.76; × 0.0832 = 182.208
    ['EC2: instances', ec2, {}, 'ec2.t3.large.hour', 2190, 227.76, 182.208],
    // 3 × 30 GB × 0.0912; × 0.08
    ['EC2: their disks', ec2, {}, 'ebs.gp3-gb-month', 90, 8.208, 7.2],
    // 256 CPU and 512 MiB: 8 by CPU, but 3 interfaces less the instance's own: 5 tasks on 3 instances again
    ['EC2: interfaces are the limit', { ...ec2, cpu: 256, memory: 512 }, {}, 'ec2.t3.large.hour', 2190, 227.76, 182.208],
    // 3 × 730 × 0.005
    ['EC2: public addresses of the instances', { ...ec2, egress: 'public-ip' }, {}, 'public-ipv4.in-use-hour', 2190, 10.95, 10.95],
    // 1 vCPU: 2 tasks to an m7g.large, 2 instances: 1,460 h × 0.012036; × 0.009792
    ['Managed Instances: the fee', { ...alone, compute: 'MANAGED_INSTANCES', cpuArchitecture: 'ARM64', instanceType: 'm7g.large', tasks: 3 }, {}, 'ecs-managed-instances.m7g.large.fee-hour', 1460, 17.57256, 14.29632],
    // 2 instances × 80 GB, which ECS gives unless told otherwise, × 0.0912; × 0.08
    ['Managed Instances: their disks', { ...alone, compute: 'MANAGED_INSTANCES', cpuArchitecture: 'ARM64', instanceType: 'm7g.large', tasks: 3 }, {}, 'ebs.gp3-gb-month', 160, 14.592, 12.8],
    // 256 CPU and 512 MiB: 8 tasks to an m5.large by CPU, 9 by its trunk interface: one instance in a single zone; × 0.118, × 0.096
    ['Managed Instances: a trunk of interfaces', { ...alone, azs: 1, compute: 'MANAGED_INSTANCES', instanceType: 'm5.large', cpu: 256, memory: 512, tasks: 8 }, {}, 'ec2.m5.large.hour', 730, 86.14, 70.08],
    // They would fit on one, and ECS puts one in each of three zones first, as it does in three of four; of two tasks only two
    ...([[3, 8, 3], [4, 8, 3], [3, 2, 2]] as const).map(([azs, tasks, count]): Case =>
      [`Managed Instances: ${tasks} tasks in ${azs} zones`, { ...alone, azs, tasks, compute: 'MANAGED_INSTANCES', instanceType: 'm5.large', cpu: 256, memory: 512 }, {}, 'ec2.m5.large.hour', count * 730, count * 86.14, count * 70.08]),
    // The same on EC2, where a trunk must be turned on: 3 interfaces less the instance's own, 4 instances
    ['EC2: no trunk', { ...alone, compute: 'EC2', instanceType: 'm5.large', cpu: 256, memory: 512, tasks: 8 }, {}, 'ec2.m5.large.hour', 2920, 344.56, 280.32],
    // 3 tasks for 730 h, and 20 times 3 beside them for a minute: 10 s of pull, 40 s until a task without a health check counts
    // as healthy, 10 s until the old one is gone. 2,190 + 1 = 2,191 h × 0.04656; × 0.04048
    ['deployments', { ...alone, tasks: 3 }, { deploymentsPerMonth: 20 }, 'fargate.linux.x86.vcpu-hour', 2191, 102.01296, 88.69168],
    // 134 % of 3 tasks, rounded down: 1 more, three times in turn for a minute each
    ['deployments one by one', { ...alone, tasks: 3, maximumPercent: 134 }, { deploymentsPerMonth: 20 }, 'fargate.linux.x86.vcpu-hour', 2191, 102.01296, 88.69168],
  ])('%s', async (_, config, usage, sku, quantity, seoul, virginia) => {
    for (const [region, monthly] of [['ap-northeast-2', seoul], ['us-east-1', virginia]] as const) {
      const found = linesOf(await estimate({ ...config, region }, usage), sku)
      expect(found.quantity).toBeCloseTo(quantity, 8)
      expect(found.monthly).toBeCloseTo(monthly, 5)
    }
  }) // prettier-ignore
})

async function bookOf(region: string): Promise<PriceBook> {
  const book = await loadPriceBook(region)
  if (book === undefined) throw new Error(`no book for ${region}`)
  return book
}

/** The bill of resources as the AWS CLI prints them. */
async function billOf(resources: object, usage: Usage = {}, region = 'us-east-1'): Promise<Estimate> {
  const { graph } = readSources([await parseSource('a.json', JSON.stringify(resources))])
  return estimateGraph(graph, await bookOf(region), usage)
}

const task = {
  family: 'web',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '1024',
  memory: '2048',
  containerDefinitions: [
    {
      name: 'web',
      image: '111122223333.dkr.ecr.us-east-1.amazonaws.com/web:1',
      logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/ecs/web' } },
    },
  ],
}
const service = { serviceName: 'web', taskDefinition: 'web', desiredCount: 2, launchType: 'FARGATE' }

describe('what only files tell', () => {
  test('a number of tasks that is not known is priced as one, and said', async () => {
    const unknown = { ...service, desiredCount: '${Count}' }
    const bill = await billOf([task, unknown])
    expect(bill.total).toBe((await billOf([task, { ...service, desiredCount: 1 }])).total)
    expect(bill.missing).toEqual([
      expect.objectContaining({
        resource: { type: 'ecs.service', id: 'web', file: 'a.json' },
        reason: {
          ko: 'web: desiredCount (${Count}): 원하는 태스크 수를 알 수 없어 태스크 1개로 계산했습니다.',
          en: 'web: desiredCount (${Count}): the desired number of tasks is not known; one task is priced.',
        },
      }),
    ])
    expect(new Set(bill.items.map(({ basis }) => basis))).toEqual(new Set(['assumed']))
  })

  test('of the values that are not known, those that the bill asks for are named', async () => {
    const bill = await billOf([{ ...task, cpu: 1024, family: 'web' }, { ...service, healthCheckGracePeriodSeconds: 'soon' }])
    expect(bill.missing.map(({ reason }) => reason.en)).toEqual([
      'web: cpu: the value is not known, and what depends on it is not in the total.',
    ])
    // What the file does say of a value that another resource lacks is no matter.
    expect((await billOf([task, { ...service, healthCheckGracePeriodSeconds: 'soon' }])).missing).toEqual([])
  }) // prettier-ignore

  test.each([
    [{ cpu: 'abc' }, 'CPU "abc" and memory "2048" are no size of Fargate, so its tasks are not priced.'],
    [{ memory: '-512' }, 'CPU "1024" and memory "-512" are no size of Fargate, so its tasks are not priced.'],
    [{ cpu: undefined }, 'The task definition has no CPU or memory size, so its tasks are not priced.'],
  ] as const)('a size that is none is told from one that is not there: %j', async (size, reason) => {
    const { missing } = await billOf([{ ...task, ...size }, service])
    expect(missing.map((each) => each.reason.en)).toEqual([reason])
  }) // prettier-ignore

  test('EBS volumes are paid for while their tasks run', async () => {
    const volumes = (managedEBSVolume: object): object => ({
      ...service,
      volumeConfigurations: [{ name: 'data', managedEBSVolume }],
    })
    // 2 tasks × 50 GB × 365 h ÷ 730 h = 50 GB-months × 0.08
    const bill = await billOf([task, volumes({ sizeInGiB: 50, volumeType: 'gp3' })], {
      schedule: [{ tasks: 2, hours: 365 }],
    })
    expect(linesOf(bill, 'ebs.gp3-gb-month')).toEqual({ quantity: 50, monthly: 4 })
    const whyOf = ({ items }: typeof bill) => items.find(({ sku }) => sku.startsWith('ebs.'))?.why.en
    expect(whyOf(bill)).toBe('2 tasks × 50 GB × 365 h ÷ 730 h')
    // A whole month is called one.
    expect(whyOf(await billOf([task, volumes({ sizeInGiB: 50 })]))).toMatch(/^\d tasks? × 50 GB × a month$/)
    for (const unknown of [{ sizeInGiB: 50, volumeType: 'io2' }, { snapshotId: 'snap-1' }]) {
      const { missing } = await billOf([task, volumes(unknown)])
      expect(missing.map(({ reason }) => reason.en).join()).toContain('EBS volume data')
    }
    const fast = await billOf([task, volumes({ sizeInGiB: 50, volumeType: 'gp3', iops: 6000 })])
    expect(fast.missing).toHaveLength(1)
  })

  test('service discovery registers every task and has a hosted zone; Service Connect is free', async () => {
    const found = {
      ...service,
      serviceRegistries: [{ registryArn: 'arn:aws:servicediscovery:…:service/srv-1' }],
    }
    const bill = await billOf([task, found])
    // 2 tasks × 0.10, and 0.50 for the zone
    expect(linesOf(bill, 'cloud-map.resource-month')).toEqual({ quantity: 2, monthly: 0.2 })
    expect(linesOf(bill, 'route53.hosted-zone-month')).toEqual({ quantity: 1, monthly: 0.5 })
    const connected = { ...service, serviceConnectConfiguration: { enabled: true, namespace: 'shop' } }
    const other = await billOf([task, connected])
    expect(other.total).toBe((await billOf([task, service])).total)
    expect(other.assumptions.map(({ name }) => name)).toContain('service-connect')
  })

  test('the Infrequent Access class of a log group has its own price', async () => {
    const group = {
      logGroups: [{ logGroupName: '/ecs/web', logGroupClass: 'INFREQUENT_ACCESS', retentionInDays: 365 }],
    }
    const bill = await billOf([task, service, group], { logGb: 10 })
    // 10 GB × 0.25 taken in; 12 months × 10 GB × 0.15 × 0.03 kept
    expect(linesOf(bill, 'logs.ingest-infrequent-access-gb').monthly).toBe(2.5)
    expect(linesOf(bill, 'logs.storage-gb-month').monthly).toBeCloseTo(0.54, 8)
    expect(bill.assumptions.map(({ name }) => name)).not.toContain('log-months')
  })

  test.each([
    // 1,000 / 800
    ['TCP', 1.25],
    // 1,000 / 400
    ['UDP', 2.5],
    ['TCP_UDP', 2.5],
    // 1,000 / 50
    ['TLS', 20],
  ])('1,000 new connections a second over %s are %d NLCU', async (protocol, units) => {
    const loadBalancerArn = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/web/1'
    const resources = {
      LoadBalancers: [
        { LoadBalancerArn: loadBalancerArn, LoadBalancerName: 'web', Type: 'network', Scheme: 'internal' },
      ],
      Listeners: [
        {
          ListenerArn: loadBalancerArn.replace(':loadbalancer/', ':listener/'),
          LoadBalancerArn: loadBalancerArn,
          Protocol: protocol,
        },
      ],
    }
    const bill = await billOf(resources, { newConnectionsPerSecond: 1000, hoursPerMonth: 1 })
    expect(linesOf(bill, 'nlb.nlcu-hour').quantity).toBe(units)
  })

  test('a blue/green deployment pays twice until the bake time ends', async () => {
    const blueGreen = {
      ...service,
      deploymentConfiguration: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 50, maximumPercent: 150 },
    }
    const bill = await billOf([task, blueGreen], { deploymentsPerMonth: 3 })
    // 2 × 730, and 3 times 2 tasks for the bake time of 50 minutes and a minute: 10 s of pull, 40 s until a task without a
    // health check counts as healthy, 10 s until the old one is gone
    expect(linesOf(bill, 'fargate.linux.x86.vcpu-hour').quantity).toBeCloseTo(1460 + 5.1, 8)
  })

  test("the cluster's default strategy holds where a service names none", async () => {
    const cluster = {
      clusterName: 'shop',
      defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
    }
    const { launchType, ...open } = service
    expect(launchType).toBe('FARGATE')
    const bill = await billOf({
      clusters: [cluster],
      services: [{ ...open, cluster: 'shop' }],
      taskDefinition: task,
    })
    expect(linesOf(bill, 'fargate.spot.x86.vcpu-hour').quantity).toBe(1460)
  })
})

describe('what is not known is named, and never zero', () => {
  test.each<readonly [string, object, Usage, RegExp]>([
    ['instances of an unknown type', { launchType: 'EC2' }, {}, /type of the instances/],
    ['a type without a price', { launchType: 'EC2' }, { instanceType: 'p5.48xlarge' }, /p5\.48xlarge/],
    ['a task that fits on no instance', { launchType: 'EC2' }, { instanceType: 't3.micro' }, /Not one task/],
    ['daemons', { launchType: 'EC2', schedulingStrategy: 'DAEMON', desiredCount: undefined }, { instanceType: 't3.large' }, /daemon/],
    ['a capacity provider that is not in the files', { launchType: undefined, capacityProviderStrategy: [{ capacityProvider: 'mine', weight: 1 }] }, {}, /capacity provider/],
    ['machines of your own', { launchType: 'EXTERNAL' }, {}, /EXTERNAL/],
  ])('%s', async (_, change, usage, reason) => {
    const bill = await billOf([task, { ...service, ...change }], usage)
    expect(bill.missing.map(({ reason: text }) => text.en).join()).toMatch(reason)
  }) // prettier-ignore

  test('Windows does not run on Spot, and enhanced Container Insights bills more than is counted', async () => {
    const region = 'us-east-1'
    const spot = await estimate({
      region,
      compute: 'FARGATE_SPOT',
      operatingSystem: 'WINDOWS_SERVER_2022_CORE',
    })
    expect(spot.missing.map(({ reason }) => reason.en).join()).toContain('Windows')
    expect(spot.items.map(({ sku }) => sku)).toEqual(['public-ipv4.in-use-hour'])
    const enhanced = await estimate({ region, containerInsights: 'enhanced' })
    expect(linesOf(enhanced, 'container-insights.enhanced-metric-month').quantity).toBe(32)
    expect(enhanced.missing).toHaveLength(1)
  })

  test('load balancers and endpoints of which the files tell too little', async () => {
    const loadBalancer = { LoadBalancerName: 'web', Type: 'application', Scheme: 'internet-facing' }
    const open = await billOf({ LoadBalancers: [loadBalancer] })
    expect(open.items.map(({ sku }) => sku)).toEqual(['alb.hour', 'alb.lcu-hour'])
    expect(open.missing.map(({ reason }) => reason.en).join()).toContain('zones')
    expect((await billOf({ LoadBalancers: [{ ...loadBalancer, Scheme: 'internal' }] })).missing).toEqual([])
    expect((await billOf({ LoadBalancers: [{ ...loadBalancer, Type: 'gateway' }] })).missing).toHaveLength(1)
    const endpoint = { VpcEndpointId: 'vpce-1', VpcEndpointType: 'Interface' }
    expect((await billOf({ VpcEndpoints: [endpoint] })).missing).toHaveLength(1)
    expect((await billOf({ VpcEndpoints: [{ ...endpoint, SubnetIds: [] }] })).missing).toEqual([])
    expect((await billOf({ VpcEndpoints: [{ ...endpoint, VpcEndpointType: 'Gateway' }] })).missing).toEqual(
      [],
    )
  })

  test('the ALB of Cape Town has no price: a lower bound', async () => {
    const config = { ...alb, region: 'af-south-1' }
    const bill = await estimate(config)
    expect(bill.missing.map(({ sku }) => sku)).toEqual(['alb.hour', 'alb.lcu-hour'])
    // (0.0546 + 2 × 0.006) × 730
    expect(bill.total).toBe(48.62)
  })
})

describe('figures of the lecture and traps of the price list', () => {
  test('an ALB in 4 zones holds addresses for $14.60', async () => {
    const bill = await estimate({ ...alb, region: 'ap-northeast-2', internetFacing: true, azs: 4 })
    expect(linesOf(bill, 'public-ipv4.in-use-hour').monthly).toBeCloseTo(14.6, 8)
  })

  test('a NAT gateway in Seoul is $46.72 with its address, and $0.059 a GB', async () => {
    const without = await estimate({ ...alone, region: 'ap-northeast-2' })
    const idle = await estimate({ ...alone, region: 'ap-northeast-2', egress: 'nat' })
    // 0.059 × 730 + 0.005 × 730
    expect(idle.total - without.total).toBeCloseTo(46.72, 8)
    const busy = await estimate({ ...alone, region: 'ap-northeast-2', egress: 'nat' }, { natGb: 1000 })
    expect(busy.total - idle.total).toBeCloseTo(59, 8)
  })

  test('ARM in Mumbai has its own rate, 0.56 of x86', async () => {
    const arm = await estimate({ ...alone, region: 'ap-south-1', cpuArchitecture: 'ARM64' })
    const x86 = await estimate({ ...alone, region: 'ap-south-1' })
    // (0.02383 + 2 × 0.00261) × 730 against (0.04256 + 2 × 0.004655) × 730
    expect([arm.total, x86.total]).toEqual([21.21, 37.87])
    expect(arm.total / x86.total).toBeCloseTo(0.56, 3)
  })

  test('the free tier is off until asked for, and then taken off once', async () => {
    const config: ServiceConfig = {
      ...alb,
      region: 'us-east-1',
      internetFacing: true,
      tasks: 2,
      egress: 'public-ip',
    }
    const full = await estimate(config, { lcu: 1, logGb: 8 })
    const free = await estimate(config, { lcu: 1, logGb: 8, freeTier: true })
    // 730 h of the ALB (of 750), 15 LCU-hours, 750 of 2,920 address-hours, 5 GB of logs
    const saved = 730 * 0.0225 + 15 * 0.008 + 750 * 0.005 + 5 * 0.5
    expect(full.total - free.total).toBeCloseTo(saved, 1)
    expect(linesOf(free, 'public-ipv4.in-use-hour').quantity).toBe(4 * 730 - 750)
    expect(full.assumptions.find(({ name }) => name === 'list-price')?.text.en).toContain('no free tier')
  })
})

describe('Compute Savings Plans', () => {
  test.each<readonly [string, ServiceConfig, '1y' | '3y', number, readonly string[]]>([
    // (0.032384 + 2 × 0.003556) × 730
    ['one year in N. Virginia', { ...alone, region: 'us-east-1' }, '1y', 28.83, ['savings-plan']],
    // (0.01749 + 2 × 0.00192) × 730
    [
      'three years on ARM in N. Virginia',
      { ...alone, region: 'us-east-1', cpuArchitecture: 'ARM64' },
      '3y',
      15.57,
      ['savings-plan'],
    ],
    // No rate is known for Seoul: (0.04656 + 2 × 0.00511) × 730
    [
      'Seoul at the list price',
      { ...alone, region: 'ap-northeast-2' },
      '1y',
      41.45,
      ['savings-plan-unknown'],
    ],
    // Spot is not covered: (0.01288561 + 2 × 0.00141493) × 730
    ['Spot', { ...alone, region: 'us-east-1', compute: 'FARGATE_SPOT' }, '1y', 11.47, []],
    // 3 × 730 × 0.0832 + 90 × 0.08
    ['EC2 at the list price', { ...ec2, region: 'us-east-1' }, '1y', 189.41, ['savings-plan-unknown']],
  ])('%s', async (_, config, savingsPlan, total, said) => {
    const bill = await estimate(config, { savingsPlan })
    expect(bill.total).toBe(total)
    expect(bill.assumptions.map(({ name }) => name).filter((name) => name.startsWith('savings'))).toEqual(
      said,
    )
    expect(bill.assumptions.find(({ name }) => name === 'list-price')?.text.en).not.toContain('Savings Plans')
  })
})

describe('assumptions', () => {
  const namesOf = ({ assumptions }: Estimate): readonly string[] => assumptions.map(({ name }) => name)

  test('what a service has and nobody said is used is named, and nothing else', async () => {
    const region = 'ap-northeast-2'
    const unused = async (config: Config, usage: Usage = {}): Promise<string | undefined> =>
      (await estimate({ region, ...config }, usage)).assumptions.find(({ name }) => name === 'no-usage')?.text
        .en
    expect(await unused({ ...alone, logs: false, azs: 1 }, { deploymentsPerMonth: 1 })).toBeUndefined()
    expect(await unused({ ...alone, logs: false, azs: 1 })).toBe(
      'Counted as zero, because no figure was given: tasks that deployments add for a while.',
    )
    expect(await unused({ ...alone, logs: false, azs: 1, maximumPercent: 100 })).toBeUndefined()
    expect(await unused({ egress: 'endpoints' })).toMatch(
      /Availability Zones, data through VPC endpoints, logs/,
    )
    expect(await unused({ egress: 'endpoints' })).not.toContain('internet')
    const all = { gbOut: 1, crossZoneGb: 1, logGb: 1, deploymentsPerMonth: 1 }
    expect(await unused({}, all)).toBeUndefined()
    expect(await unused({ containerInsights: 'enabled' }, all)).toContain('Container Insights')
  })

  test('each default that made a figure is named', async () => {
    const region = 'us-east-1'
    expect(namesOf(await estimate({ region }))).toEqual(['month', 'list-price', 'no-usage'])
    expect(namesOf(await estimate({ region, ...ec2 }))).toContain('packing')
    const managed = { region, ...ec2, compute: 'MANAGED_INSTANCES' } as const
    expect(namesOf(await estimate(managed))).toEqual(
      expect.arrayContaining(['packing', 'instance-volume', 'managed-instances-fee']),
    )
    expect(namesOf(await estimate({ region }, { gbOut: 1, logGb: 1, deploymentsPerMonth: 1 }))).toEqual(
      expect.arrayContaining(['data-out-free', 'log-months', 'log-compression', 'deployments']),
    )
  })
})

test('a wrong usage is refused by name', async () => {
  const config: ServiceConfig = { region: 'us-east-1' }
  await expect(estimate(config, { gbOut: -1 })).rejects.toThrow(/gbOut/)
  await expect(estimate(config, { logGb: Number.NaN })).rejects.toThrow(/logGb/)
  await expect(estimate(config, { hoursPerMonth: 0 })).rejects.toThrow(/hoursPerMonth/)
  await expect(estimate(config, { schedule: [{ tasks: 1.5, hours: 1 }] })).rejects.toThrow(/schedule/)
  await expect(estimate(config, JSON.parse('{ "gbout": 1 }') as Usage)).rejects.toThrow(/gbout/)
  await expect(estimate(config, JSON.parse('{ "toString": 1 }') as Usage)).rejects.toThrow(/toString/)
})
