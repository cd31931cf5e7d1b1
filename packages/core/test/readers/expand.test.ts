import { describe, expect, test } from 'vitest'
import { conform, exampleCertificate } from '../../src/graph/index.ts'
import {
  completeServiceConfig,
  expand,
  parseServiceConfig,
  type ServiceConfig,
} from '../../src/readers/index.ts'

const region = 'ap-northeast-2'
const computes = ['FARGATE', 'FARGATE_SPOT', 'FARGATE_MIXED', 'EC2', 'MANAGED_INSTANCES'] as const

describe('what the console would make', () => {
  test.each(computes)(
    '%s: every resource has the shape that AWS gives it, and names what exists',
    (compute) => {
      const graph = expand({
        region,
        compute,
        egress: 'nat',
        loadBalancer: 'application',
        serviceConnect: 'client-server',
        containerInsights: 'enhanced',
        logRetentionInDays: 30,
      })
      for (const resource of graph.resources) {
        expect(conform(resource.type, resource.properties).problems).toEqual([])
        for (const { to, name } of graph.references(resource)) {
          // Fargate's own providers and routes inside the VPC are no resources of the account, and a route's gateway may be
          // of either type.
          if (['FARGATE', 'FARGATE_SPOT', 'local'].includes(name)) continue
          if (to === 'ec2.vpcEndpoint' || to === 'ec2.internetGateway') continue
          expect(graph.named(to, name, resource), `${resource.type} names ${name}`).toBeDefined()
        }
      }
    },
  )

  test('EC2: a capacity provider over an Auto Scaling group over a launch template', () => {
    const graph = expand({ region, compute: 'EC2', instanceType: 'm7i.large' })
    const [service] = graph.all('ecs.service')
    const [task] = graph.all('ecs.taskDefinition')
    const [provider] = service === undefined ? [] : graph.targets(service, 'ecs.capacityProvider')
    const [group] = provider === undefined ? [] : graph.targets(provider, 'autoscaling.autoScalingGroup')
    const [template] = group === undefined ? [] : graph.targets(group, 'ec2.launchTemplate')
    expect(template?.properties.launchTemplateData?.instanceType).toBe('m7i.large')
    expect(task?.properties.requiresCompatibilities).toEqual(['EC2'])
    expect(service?.properties).not.toHaveProperty('launchType')
    expect(service?.properties).not.toHaveProperty('platformVersion')
    // Only Fargate gives a public IP to the task itself.
    expect(service?.properties.networkConfiguration?.awsvpcConfiguration?.assignPublicIp).toBe('DISABLED')
  })

  test('a mix: the base stands on Fargate alone', () => {
    const mix = { compute: 'FARGATE_MIXED', onDemandBase: 2, onDemandWeight: 1, spotWeight: 3 } as const
    const [service] = expand({ region, ...mix }).all('ecs.service')
    expect(service?.properties.capacityProviderStrategy).toEqual([
      { capacityProvider: 'FARGATE', base: 2, weight: 1 },
      { capacityProvider: 'FARGATE_SPOT', base: 0, weight: 3 },
    ])
  })

  test('Service Connect: a client only joins, a client-server names a port of its task definition', () => {
    const graph = expand({ region, serviceConnect: 'client-server', portName: 'api' })
    const [service] = graph.all('ecs.service')
    const ports = graph.all('ecs.taskDefinition')[0]?.properties.containerDefinitions?.[0]?.portMappings
    expect(service?.properties.serviceConnectConfiguration?.services?.[0]?.portName).toBe('api')
    expect(ports?.[0]?.name).toBe('api')
    const [client] = expand({ region, serviceConnect: 'client', clusterName: 'shop' }).all('ecs.service')
    expect(client?.properties.serviceConnectConfiguration).toEqual({ enabled: true, namespace: 'shop' })
  })

  test('a log group without a retention keeps all for ever', () => {
    const retentionOf = (config: Partial<ServiceConfig>): unknown =>
      expand({ region, ...config }).all('logs.logGroup')[0]?.properties
    expect(retentionOf({ logRetentionInDays: 14 })).toHaveProperty('retentionInDays', 14)
    expect(retentionOf({})).not.toHaveProperty('retentionInDays')
    expect(retentionOf({ logRetentionInDays: 0 })).toHaveProperty('retentionInDays', 0)
  })

  test('a config makes the same graph once what it leaves out is filled in', () => {
    const withoutOrigin = (config: ServiceConfig) =>
      expand(config).resources.map(({ type, id, properties }) => ({ type, id, properties }))
    for (const config of [{ region }, { region, loadBalancer: 'network', compute: 'EC2' } as const])
      expect(withoutOrigin(completeServiceConfig(config))).toStrictEqual(withoutOrigin(config))
  })

  test.each([
    ['application', 80, 'HTTP', false],
    ['application', 443, 'HTTPS', true],
    ['network', 80, 'TCP', false],
    ['network', 443, 'TLS', true],
  ] as const)(
    '%s load balancer on %i: a listener of %s',
    (loadBalancer, listenerPort, protocol, decrypts) => {
      const certificateArn = exampleCertificate(region)
      const of = (given: Partial<ServiceConfig>) =>
        expand({ region, loadBalancer, listenerPort, ...given }).all('elbv2.listener')[0]?.properties
      expect(of({ certificateArn })?.protocol).toBe(protocol)
      expect(of({ certificateArn })?.certificates).toEqual(decrypts ? [{ certificateArn }] : undefined)
      // Without one a Network Load Balancer passes on what is encrypted, and AWS refuses the Application Load Balancer's listener.
      expect(of({})?.protocol).toBe(protocol === 'TLS' ? 'TCP' : protocol)
    },
  )
})

test.each([
  ['compute', 'LAMBDA'],
  ['onDemandBase', -1],
  ['spotWeight', 1001],
  ['instanceType', 'large'],
  ['logRetentionInDays', 2],
  ['containerInsights', true],
  ['serviceConnect', 'server'],
  ['serviceConnectNamespace', ''],
  ['portName', 'HTTP'],
])('%s does not take %s', (field, value) => {
  const parsed = parseServiceConfig({ region, [field]: value })
  expect('problems' in parsed && parsed.problems.map((problem) => problem.field)).toEqual([field])
})

const circle: unknown[] = []
circle.push(circle)

test.each<[string, unknown]>([
  ['a BigInt', 3n],
  ['a circle', circle],
  ['a nesting deeper than the stack', JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))],
  ['minus zero', -0],
  ['a long text', 'x'.repeat(100_000)],
])('%s for a number is a problem, said in a sentence of sensible length', (_, tasks) => {
  const parsed = parseServiceConfig({ region, tasks })
  const said = 'problems' in parsed ? parsed.problems.map(({ message }) => message.en) : []
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^tasks is wrong.{0,65}\. It takes a whole number from 0 to 5000\.$/)
})

test('a field of endless name is unknown, and named in part', () => {
  const parsed = parseServiceConfig({ region, ['x'.repeat(100_000)]: 1 })
  expect('problems' in parsed && parsed.problems[0]?.message.en.length).toBeLessThan(150)
})
