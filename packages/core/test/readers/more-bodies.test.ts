import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { discover } from '../../src/readers/ecs-json.ts'
import { foreignFormat } from '../../src/readers/foreign.ts'
import { parseSource } from '../../src/source/index.ts'

const containerDefinitions = [{ name: 'agent', image: 'fluent-bit:3.1', memory: 128, essential: true }]
const arn = (rest: string): string => `arn:aws:ecs:us-east-1:111122223333:${rest}`

describe('requests of ECS, each as the resource that it makes', () => {
  test.each<readonly [request: string, body: object, type: string]>([
    ['create-cluster', { clusterName: 'shop', settings: [{ name: 'containerInsights', value: 'enhanced' }] }, 'ecs.cluster'],
    ['update-cluster', { cluster: 'shop', configuration: { executeCommandConfiguration: { logging: 'NONE' } } }, 'ecs.cluster'],
    ['put-cluster-capacity-providers', { cluster: 'shop', capacityProviders: ['FARGATE'], defaultCapacityProviderStrategy: [] }, 'ecs.cluster'],
    ['create-capacity-provider', { name: 'own', autoScalingGroupProvider: { autoScalingGroupArn: 'arn:aws:autoscaling:us-east-1:111122223333:autoScalingGroup:1:autoScalingGroupName/own', managedScaling: { status: 'ENABLED' } } }, 'ecs.capacityProvider'],
    ['create-express-gateway-service', { serviceName: 'web', infrastructureRoleArn: 'arn:aws:iam::111122223333:role/i', primaryContainer: { image: 'web:1' }, networkConfiguration: { subnets: ['subnet-1'] } }, 'ecs.expressGatewayService'],
    ['update-express-gateway-service', { serviceArn: arn('service/shop/web'), scalingTarget: { minTaskCount: 2 } }, 'ecs.expressGatewayService'],
    ['describe-express-gateway-service', { service: { serviceName: 'web', serviceArn: arn('service/shop/web'), activeConfigurations: [{ cpu: '256' }] } }, 'ecs.expressGatewayService'],
    ['create-gateway', { name: 'edge', infrastructureRoleArn: 'arn:aws:iam::111122223333:role/i', configuration: { hostSharedAlb: { scheme: 'internal', networkConfiguration: { subnets: ['subnet-1', 'subnet-2'] } } } }, 'ecs.gateway'],
    ['update-gateway', { gateway: 'edge', configuration: { hostSharedAlb: { maxAlbCount: 3 } } }, 'ecs.gateway'],
    ['describe-gateway', { gateway: { name: 'edge', gatewayArn: arn('gateway/edge'), status: 'ACTIVE', configuration: { hostSharedAlb: { currentAlbCount: 1 } } } }, 'ecs.gateway'],
    ['create-daemon', { daemonName: 'agent', daemonTaskDefinitionArn: 'agent:1', capacityProviderArns: [arn('capacity-provider/own')] }, 'ecs.daemon'],
    ['update-daemon', { daemonArn: arn('daemon/shop/agent'), daemonTaskDefinitionArn: 'agent:2', capacityProviderArns: [] }, 'ecs.daemon'],
    ['register-daemon-task-definition', { family: 'agent', containerDefinitions, volumes: [{ name: 'logs', logDriverVolumeConfiguration: { driver: 'awslogs' } }] }, 'ecs.daemonTaskDefinition'],
    ['describe-daemon-task-definition', { daemonTaskDefinition: { family: 'agent', revision: 1, containerDefinitions } }, 'ecs.daemonTaskDefinition'],
  ])('%s', async (_, body, type) => {
    expect(discover(body).map((found) => found.type)).toEqual([type])
    const { graph, findings } = await check([await parseSource('body.json', JSON.stringify(body))])
    expect(graph.resources.map((resource) => resource.type)).toEqual([type])
    expect(findings.filter(({ rule }) => rule === 'schema' || rule === 'unknown-property')).toEqual([])
  }) // prettier-ignore
})

test('what a daemon names is found, whatever revision its task definition will get', async () => {
  const daemon = { daemonName: 'agent', daemonTaskDefinitionArn: arn('daemon-task-definition/agent:4'), capacityProviderArns: ['own'] }
  const task = { family: 'agent', pidMode: 'shared', containerDefinitions }
  const { graph } = await check([await parseSource('both.json', JSON.stringify([daemon, task]))])
  const [found] = graph.all('ecs.daemon')
  expect(found && graph.targets(found, 'ecs.daemonTaskDefinition').map(({ id }) => id)).toEqual(['agent'])
}) // prettier-ignore

test('what an update of a cluster leaves out is not known', async () => {
  const body = { cluster: 'shop', settings: [{ name: 'containerInsights', value: 'enabled' }] }
  const { graph } = await check([await parseSource('update.json', JSON.stringify(body))])
  const [cluster] = graph.all('ecs.cluster')
  expect(cluster?.properties.clusterName).toBe('shop')
  expect(cluster?.unknowns.map(({ path }) => path.join('.')).toSorted()).toEqual([
    'capacityProviders',
    'configuration',
    'defaultCapacityProviderStrategy',
    'serviceConnectDefaults',
  ])
})

test.each<readonly [string, object]>([
  ['create-task-set', { service: 'web', cluster: 'shop', taskDefinition: 'web:1', externalId: 'blue' }],
  ['start-task', { taskDefinition: 'web:1', containerInstances: ['i'] }],
])('a request of %s is named, and not taken for a service', (_, body) => {
  expect(discover(body)).toEqual([])
  expect(foreignFormat('body.json', [body], JSON.stringify(body))?.isOfEcs).toBe(true)
}) // prettier-ignore

test.each<readonly [string, object]>([
  ['a cluster of something else', { clusterName: 'shop', settings: { theme: 'dark' }, region: 'us-east-1' }],
  ['settings of an application', { cluster: 'shop', settings: [], plugins: [] }],
])('%s is not read', (_, value) => {
  expect(discover(value)).toEqual([])
})
