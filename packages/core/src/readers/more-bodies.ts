import { isBag, type Bag } from '../finding/index.ts'
import type { ResourceType } from '../graph/index.ts'
import { shapes } from '../resources/index.ts'
import { asUpdate, type Body } from './request-bodies.ts'

type Reader = (value: Bag) => Body | undefined

/**
 * Bodies of ECS's other requests, by what none but them has: clusters, capacity providers, Express Mode services, gateways, daemons.
 * What an update leaves out stays as it is, and is not known.
 */
const readers: readonly (readonly [type: ResourceType, read: Reader])[] = [
  ['ecs.daemonTaskDefinition', (value) => (isDaemonTaskDefinition(value) ? { raw: value } : undefined)],
  ['ecs.daemon', (value) => (isDaemon(value) ? { raw: value } : undefined)],
  ['ecs.expressGatewayService', asExpress],
  ['ecs.gateway', asGateway],
  ['ecs.capacityProvider', asCapacityProvider],
  ['ecs.cluster', asCluster],
]

/** The resource that a request of these makes or changes; undefined for anything else. */
export function otherBody(value: Bag): (Body & { readonly type: ResourceType }) | undefined {
  for (const [type, read] of readers) {
    const body = read(value)
    if (body !== undefined) return { type, ...body }
  }
  return undefined
}

/**
 * A daemon task definition has fewer properties than a task definition, so that one with none of its own words is read as a
 * task definition: what is said of it then holds of both.
 */
function isDaemonTaskDefinition(value: Bag): boolean {
  if (!('containerDefinitions' in value)) return false
  const { volumes } = value
  return (
    'daemonTaskDefinitionArn' in value ||
    value['pidMode'] === 'shared' ||
    value['ipcMode'] === 'shared' ||
    (Array.isArray(volumes) &&
      volumes.some((volume) => isBag(volume) && 'logDriverVolumeConfiguration' in volume))
  )
}

function isDaemon(value: Bag): boolean {
  return (
    has(value, 'daemonName', 'daemonArn') && has(value, 'daemonTaskDefinitionArn', 'capacityProviderArns')
  )
}

/** CreateExpressGatewayService, UpdateExpressGatewayService, and what describes one. */
export function isExpress(value: Bag): boolean {
  if (has(value, 'primaryContainer', 'activeConfigurations', 'targetConfiguration')) return true
  const isOfService = has(value, 'serviceName', 'serviceArn', 'executionRoleArn', 'taskDefinitionArn')
  return has(value, 'scalingTarget', 'infrastructureRoleArn') && isOfService
}

function asExpress(value: Bag): Body | undefined {
  if (!isExpress(value)) return undefined
  return has(value, 'infrastructureRoleArn', 'activeConfigurations', 'targetConfiguration')
    ? { raw: value }
    : { raw: asUpdate('ecs.expressGatewayService', value) }
}

/** CreateGateway, and UpdateGateway, which calls it by `gateway`: by its ARN, or by its name. */
function asGateway(value: Bag): Body | undefined {
  const { configuration, gateway, ...rest } = value
  if (!isBag(configuration) || !('hostSharedAlb' in configuration)) return undefined
  if (typeof gateway !== 'string') return { raw: value }
  const property = gateway.startsWith('arn:') ? 'gatewayArn' : 'name'
  return {
    raw: asUpdate('ecs.gateway', { [property]: gateway, configuration, ...rest }),
    pathOf: ([first, ...others]) =>
      first === undefined ? [] : [first === property ? 'gateway' : first, ...others],
  }
}

/** What `update-capacity-provider` takes has neither of these, and nothing can be said of a provider without them. */
function asCapacityProvider(value: Bag): Body | undefined {
  const { autoScalingGroupProvider: group, managedInstancesProvider: managed } = value
  const template = isBag(managed) ? managed['instanceLaunchTemplate'] : undefined
  const isWhole =
    (isBag(group) && 'autoScalingGroupArn' in group) ||
    (isBag(template) && 'ec2InstanceProfileArn' in template)
  return isWhole ? { raw: value } : undefined
}

const ofClusters = [
  'settings',
  'configuration',
  'capacityProviders',
  'defaultCapacityProviderStrategy',
  'serviceConnectDefaults',
] as const

/** CreateCluster; UpdateCluster, UpdateClusterSettings and PutClusterCapacityProviders, which call it by `cluster`. */
function asCluster(value: Bag): Body | undefined {
  if (!has(value, ...ofClusters)) return undefined
  if ('clusterName' in value)
    return Object.keys(value).every((key) => Object.hasOwn(shapes['ecs.cluster'], key))
      ? { raw: value }
      : undefined
  const { cluster, ...rest } = value
  const isUpdate = typeof cluster === 'string' && Object.keys(rest).every((key) => isOneOf(ofClusters, key))
  if (!isUpdate) return undefined
  return {
    raw: asUpdate('ecs.cluster', { clusterName: cluster, ...rest }),
    pathOf: ([first, ...others]) =>
      first === undefined ? [] : [first === 'clusterName' ? 'cluster' : first, ...others],
  }
}

function has(value: Bag, ...names: readonly string[]): boolean {
  return names.some((name) => name in value)
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name)
}
