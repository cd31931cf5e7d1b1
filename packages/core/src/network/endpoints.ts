import { mayBeSameRegion, type Resource } from '../graph/index.ts'
import { hop, type Hop } from './hop.ts'
import type { Host } from './needs.ts'
import type { Network } from './network.ts'
import type { Place } from './places.ts'

type Endpoint = Resource<'ec2.vpcEndpoint'>

/** The interface endpoint that takes over the name of a host in a VPC. */
export function interfaceEndpoint(
  { graph }: Network,
  vpcId: string | undefined,
  { service, region }: Host,
): Endpoint | undefined {
  // Images come from Amazon S3 by a gateway endpoint or by the internet; interface endpoints for S3 are not used for them.
  if (service === undefined || service === 's3') return undefined
  return graph.all('ec2.vpcEndpoint').find((endpoint) => {
    if (!isNamedAfter(endpoint, service, region)) return false
    const { properties } = endpoint
    const isPrivateName = properties.vpcEndpointType === 'Interface' && properties.privateDnsEnabled === true
    return isPrivateName && properties.vpcId === vpcId && isAvailable(endpoint)
  })
}

/** The gateway endpoint to which the route table of a place leads for Amazon S3. */
export function gatewayEndpoint(network: Network, { subnet }: Place, { region }: Host): Endpoint | undefined {
  const table = subnet && network.tableOf(subnet)
  if (table === undefined) return undefined
  return network.graph.all('ec2.vpcEndpoint').find((endpoint) => {
    const { properties } = endpoint
    if (!isNamedAfter(endpoint, 's3', region)) return false
    if (properties.vpcEndpointType !== 'Gateway' || !isAvailable(endpoint)) return false
    const isRouted = table.properties.routes?.some(({ gatewayId }) => gatewayId === properties.vpcEndpointId)
    return isRouted === true || network.graph.targets(endpoint, 'ec2.routeTable').includes(table)
  })
}

/** Whether an endpoint is one for a service: `com.amazonaws.ap-northeast-2.ecr.dkr`, where the Region may be open. */
function isNamedAfter(
  { properties: { serviceName = '' } }: Endpoint,
  service: string,
  region: string | undefined,
): boolean {
  const ending = `.${service}`
  if (!serviceName.endsWith(ending)) return false
  return mayBeSameRegion(serviceName.slice(0, -ending.length).split('.').at(-1), region)
}

function isAvailable({ properties: { state = 'available' } }: Endpoint): boolean {
  return state.toLowerCase() === 'available'
}

/** The prefix lists by which routes lead to a gateway endpoint: security groups name them too. */
export function prefixListsOf({ graph }: Network, { properties }: Endpoint): readonly string[] {
  const routed = graph
    .all('ec2.routeTable')
    .flatMap((table) => table.properties.routes ?? [])
    .filter(({ gatewayId }) => gatewayId === properties.vpcEndpointId)
    .map(({ destinationPrefixListId }) => destinationPrefixListId)
  const listed = graph
    .all('ec2.managedPrefixList')
    .filter((list) => list.properties.prefixListName === properties.serviceName)
    .map((list) => list.properties.prefixListId)
  return [...new Set([...routed, ...listed].filter((id) => id !== undefined))]
}

/** A policy of an endpoint's own may refuse what the network lets through. */
export function* endpointPolicy(endpoint: Endpoint): Generator<Hop> {
  const { policyDocument } = endpoint.properties
  if (policyDocument !== undefined && !isOpenPolicy(policyDocument))
    yield hop('endpoint-policy', { endpoint: endpoint.id }, endpoint, ['policyDocument'])
}

/** Whether a policy is the one that an endpoint is created with: everything, to everyone. */
function isOpenPolicy(document: string): boolean {
  try {
    const policy = JSON.parse(document) as { readonly Statement?: unknown } | null
    const statements: unknown = policy?.Statement
    if (!Array.isArray(statements) || statements.length !== 1) return false
    const { Effect, Principal, Action, Resource, ...rest } = statements[0] as Readonly<
      Record<string, unknown>
    >
    const isExtra = Object.keys(rest).some((key) => key !== 'Sid')
    return !isExtra && Effect === 'Allow' && [Principal, Action, Resource].every((value) => value === '*')
  } catch {
    return false
  }
}
