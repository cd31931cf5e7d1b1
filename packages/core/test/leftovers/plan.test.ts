import { describe, expect, test } from 'vitest'
import {
  createGraph,
  inDependencyOrder,
  noProvenance,
  type Resource,
  type ResourceType,
} from '../../src/graph/index.ts'
import { orderDeletions, shellCommands } from '../../src/leftovers/index.ts'
import { shuffled } from './cases.ts'

function resource(type: ResourceType, id: string, properties: object): Resource {
  return {
    type,
    id,
    region: 'us-east-1',
    properties,
    origin: noProvenance,
    unknowns: [],
    exists: true,
  }
}

/** A service behind a load balancer in subnets of its own: everything that its console made. */
const made: readonly Resource[] = [
  resource('ecs.cluster', 'shop', { clusterName: 'shop', capacityProviders: ['own'] }),
  resource('ecs.capacityProvider', 'own', {
    name: 'own',
    autoScalingGroupProvider: { autoScalingGroupArn: 'asg' },
  }),
  resource('autoscaling.autoScalingGroup', 'asg', { autoScalingGroupName: 'asg' }),
  resource('ecs.service', 'web', {
    serviceName: 'web',
    cluster: 'shop',
    desiredCount: 2,
    loadBalancers: [{ targetGroupArn: 'blue' }],
    networkConfiguration: { awsvpcConfiguration: { securityGroups: ['sg-task'] } },
  }),
  resource('elbv2.loadBalancer', 'front', { loadBalancerArn: 'front', securityGroups: ['sg-front'] }),
  resource('elbv2.listener', 'listener', { listenerArn: 'listener', loadBalancerArn: 'front' }),
  resource('elbv2.rule', 'rule', {
    ruleArn: 'rule',
    listenerArn: 'listener',
    actions: [{ targetGroupArn: 'blue' }],
  }),
  resource('elbv2.targetGroup', 'blue', { targetGroupArn: 'blue', loadBalancerArns: ['front'] }),
  resource('ec2.natGateway', 'nat-1', {
    natGatewayId: 'nat-1',
    natGatewayAddresses: [{ allocationId: 'eipalloc-1' }],
  }),
  resource('ec2.address', 'eipalloc-1', { allocationId: 'eipalloc-1' }),
  resource('ec2.vpcEndpoint', 'vpce-1', { vpcEndpointId: 'vpce-1', groups: [{ groupId: 'sg-endpoint' }] }),
  resource('ec2.securityGroup', 'sg-task', {
    groupId: 'sg-task',
    ipPermissions: [{ userIdGroupPairs: [{ groupId: 'sg-front' }] }],
  }),
  resource('ec2.securityGroup', 'sg-front', { groupId: 'sg-front' }),
  resource('ec2.securityGroup', 'sg-endpoint', {
    groupId: 'sg-endpoint',
    ipPermissions: [{ userIdGroupPairs: [{ groupId: 'sg-task' }] }],
  }),
]

const deletable = (resources: readonly Resource[]): readonly Resource[] =>
  resources.filter(({ type }) => type !== 'elbv2.listener' && type !== 'elbv2.rule')

function planOf(resources: readonly Resource[]): ReturnType<typeof orderDeletions> {
  return orderDeletions(deletable(resources), createGraph(resources))
}

describe('the order of deletions', () => {
  const { steps, leftOut } = planOf(made)
  const ids = steps.map((step) => step.resource.id)

  test.each([
    ['a service', 'web', 'before its load balancer', 'front'],
    ['a service', 'web', 'before its cluster', 'shop'],
    ['a load balancer', 'front', 'before the target group that a rule of it leads to', 'blue'],
    ['a load balancer', 'front', 'before its security group', 'sg-front'],
    ['a capacity provider', 'own', 'before its cluster, which names it', 'shop'],
    ['a capacity provider', 'own', 'before its Auto Scaling group', 'asg'],
    ['a NAT gateway', 'nat-1', 'before its address', 'eipalloc-1'],
    ['an endpoint', 'vpce-1', 'before its security group', 'sg-endpoint'],
    ['the group of the endpoints', 'sg-endpoint', 'before that of the tasks, which it lets in', 'sg-task'],
    ['the group of the tasks', 'sg-task', 'before that of the load balancer, which it lets in', 'sg-front'],
  ])('%s (%s) goes %s (%s)', (_, first, __, second) => {
    expect(ids.indexOf(first)).toBeGreaterThanOrEqual(0)
    expect(ids.indexOf(first)).toBeLessThan(ids.indexOf(second))
  })

  test('holds everything once, and each step comes after those that it names', () => {
    expect(leftOut).toEqual([])
    expect(ids.toSorted()).toEqual(
      deletable(made)
        .map(({ id }) => id)
        .toSorted(),
    )
    for (const [index, { after }] of steps.entries())
      for (const id of after) expect(steps.slice(0, index).some((earlier) => earlier.id === id)).toBe(true)
  })

  test('does not depend on the order in which resources are given', () => {
    for (let seed = 0; seed < 50; seed += 1) expect(planOf(shuffled(made, seed))).toEqual({ steps, leftOut })
  })

  test('a resource that is given twice is deleted once', () => {
    expect(planOf([...made, ...made]).steps.map(({ id }) => id)).toEqual(steps.map(({ id }) => id))
  })
})

describe('what no step deletes is named', () => {
  const group = (id: string, ...names: readonly string[]): Resource =>
    resource('ec2.securityGroup', id, {
      groupId: id,
      ipPermissions: [{ userIdGroupPairs: names.map((groupId) => ({ groupId })) }],
    })

  test('security groups that name each other, and what waits for them; one that names itself is none', () => {
    const groups = [
      group('sg-1', 'sg-2'),
      group('sg-2', 'sg-1', 'sg-3'),
      group('sg-3'),
      group('sg-4', 'sg-4'),
    ]
    for (let seed = 0; seed < 10; seed += 1) {
      const { steps, leftOut } = planOf(shuffled(groups, seed))
      expect(steps.map((step) => step.resource.id)).toEqual(['sg-4'])
      expect(leftOut.map(({ resource: { id }, reason }) => `${id} ${reason}`)).toEqual([
        'sg-1 circle',
        'sg-2 circle',
        'sg-3 circle',
      ])
    }
  })

  test('one that cannot be told to AWS, and what waits for it', () => {
    const { steps, leftOut } = planOf([
      resource('ec2.natGateway', 'nat-1', { natGatewayAddresses: [{ allocationId: 'eipalloc-1' }] }),
      resource('ec2.address', 'eipalloc-1', { allocationId: 'eipalloc-1' }),
      resource('ec2.subnet', 'subnet-1', { subnetId: 'subnet-1' }),
    ])
    expect(steps).toEqual([])
    expect(leftOut.map(({ resource: { id }, reason }) => `${id} ${reason}`).toSorted()).toEqual([
      'eipalloc-1 blocked',
      'nat-1 unidentified',
      'subnet-1 unidentified',
    ])
  })
})

describe('a long chain', () => {
  test('of 100,000 items is put in order', () => {
    const items = Array.from({ length: 100_000 }, (_, index) => index)
    const { sorted, tangled } = inDependencyOrder(items, (item) => (item === 0 ? [] : [item - 1]))
    expect(sorted).toEqual(items)
    expect(tangled).toEqual([])
    const reversed = inDependencyOrder(items, (item) => (item === 99_999 ? [] : [item + 1]))
    expect(reversed.sorted).toEqual(items.toReversed())
  })

  test('that ends where it began is left out as a whole', () => {
    const items = Array.from({ length: 100_000 }, (_, index) => index)
    const { sorted, tangled } = inDependencyOrder(items, (item) => [(item + 1) % 100_000])
    expect(sorted).toEqual([])
    expect(tangled).toEqual(items)
  })
})

describe('the commands of a step', () => {
  const commandsOf = (found: Resource): readonly string[] =>
    planOf([found]).steps.flatMap((step) => shellCommands(step))

  test('a service is taken to 0 tasks, unless it is there, and waited for', () => {
    const service = { serviceName: 'web', clusterArn: 'arn:aws:ecs:us-east-1:111122223333:cluster/shop' }
    const cluster = '--cluster arn:aws:ecs:us-east-1:111122223333:cluster/shop'
    const last = [
      `aws ecs delete-service ${cluster} --service web --region us-east-1`,
      `aws ecs wait services-inactive ${cluster} --services web --region us-east-1`,
    ]
    expect(commandsOf(resource('ecs.service', 'web', { ...service, desiredCount: 0 }))).toEqual(last)
    expect(commandsOf(resource('ecs.service', 'web', { ...service, desiredCount: 2 }))).toEqual([
      `aws ecs update-service ${cluster} --service web --desired-count 0 --region us-east-1`,
      ...last,
    ])
  })

  test('a parameter that is a flag has no value', () => {
    expect(
      commandsOf(resource('autoscaling.autoScalingGroup', 'own', { autoScalingGroupName: 'own' })),
    ).toEqual([
      'aws autoscaling delete-auto-scaling-group --auto-scaling-group-name own --force-delete --region us-east-1',
    ])
  })

  test.each([
    ["x'; rm -rf ~ #", `--allocation-id 'x'\\''; rm -rf ~ #'`],
    [
      '--endpoint-url=https://evil.example',
      `--cli-input-json '{"AllocationId":"--endpoint-url=https://evil.example"}'`,
    ],
    ['file:///etc/passwd', `--cli-input-json '{"AllocationId":"file:///etc/passwd"}'`],
    ['a\u001B[2Jb', "--allocation-id $'a\\x1B[2Jb'"],
    ['a\u200Bb', "--allocation-id $'a\\xE2\\x80\\x8Bb'"],
  ])('the value %j stays a value', (allocationId, options) => {
    expect(commandsOf(resource('ec2.address', 'eipalloc-1', { allocationId }))).toEqual([
      `aws ec2 release-address ${options} --region us-east-1`,
    ])
  })
})
