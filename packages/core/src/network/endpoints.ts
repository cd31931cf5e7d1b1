import { valueAt } from '../finding/index.ts'
import { mayBeSameRegion, type Resource } from '../graph/index.ts'
import { hop, type Hop } from './hop.ts'
import type { Host } from './needs.ts'
import type { Network } from './network.ts'
import type { Place } from './places.ts'

type Endpoint = Resource<'ec2.vpcEndpoint'>

/** An endpoint that serves a host; `isSure` unless that depends on the Region of the deployment. */
export interface Serving {
  readonly endpoint: Endpoint
  readonly isSure: boolean
}

/** The interface endpoint that takes over the name of a host in a VPC. */
export function interfaceEndpoint(
  { graph }: Network,
  vpcId: string | undefined,
  host: Host,
): Serving | undefined {
  const { service } = host
  // Whether image layers come through an interface endpoint of Amazon S3 is asked apart.
  return service === undefined || service === 's3' ? undefined : namedEndpoint(graph, vpcId, host, service)
}

/**
 * An interface endpoint of Amazon S3 that may take over its name: not one that does so only for an inbound resolver endpoint
 * (Amazon S3 user guide, "AWS PrivateLink for Amazon S3").
 */
export function storageEndpoint(
  { graph }: Network,
  vpcId: string | undefined,
  host: Host,
): Serving | undefined {
  if (host.service !== 's3') return undefined
  const found = namedEndpoint(graph, vpcId, host, 's3')
  const options = found?.endpoint.properties.dnsOptions
  const isForResolver = [
    'privateDnsOnlyForInboundResolverEndpoint',
    'PrivateDnsOnlyForInboundResolverEndpoint',
  ]
    .map((name) => valueAt(options, [name]))
    .some((value) => value === true || value === 'true')
  return isForResolver ? undefined : found
}

function namedEndpoint(
  graph: Network['graph'],
  vpcId: string | undefined,
  { region }: Host,
  service: string,
): Serving | undefined {
  return served(graph, service, region, ({ properties }) => {
    const isPrivateName = properties.vpcEndpointType === 'Interface' && properties.privateDnsEnabled === true
    return isPrivateName && properties.vpcId === vpcId
  })
}

/** Of the endpoints of a service that fit, one that surely is in the Region, or else one that may be. */
function served(
  graph: Network['graph'],
  service: string,
  region: string | undefined,
  fits: (endpoint: Endpoint) => boolean,
): Serving | undefined {
  const found = graph
    .all('ec2.vpcEndpoint')
    .filter((endpoint) => isNamedAfter(endpoint, service, region) && fits(endpoint) && isAvailable(endpoint))
  const sure = found.find((endpoint) => isSurelyIn(endpoint, service, region))
  const endpoint = sure ?? found[0]
  return endpoint && { endpoint, isSure: sure !== undefined }
}

/** Whether the private DNS names of endpoints work in a VPC (AWS PrivateLink guide, "Manage DNS names for VPC endpoints"). */
export function hasPrivateNames({ graph }: Network, subnet: Resource<'ec2.subnet'> | undefined): boolean {
  const vpc = subnet && graph.named('ec2.vpc', subnet.properties.vpcId, subnet)
  if (vpc === undefined) return true
  const { enableDnsSupport, enableDnsHostnames } = vpc.properties
  // A template that does not say so leaves names off (AWS::EC2::VPC); of others it is not known, and taken to be in order.
  const isOn = enableDnsHostnames ?? vpc.origin.format !== 'cloudformation'
  return isOn && enableDnsSupport !== false
}

/** The VPC of a subnet if it answers no queries for names (VPC user guide, "DNS attributes for your VPC"). */
export function withoutDns(
  { graph }: Network,
  subnet: Resource<'ec2.subnet'> | undefined,
): Resource<'ec2.vpc'> | undefined {
  const vpc = subnet && graph.named('ec2.vpc', subnet.properties.vpcId, subnet)
  return vpc?.properties.enableDnsSupport === false ? vpc : undefined
}

/** The gateway endpoint to which the route table of a place leads for Amazon S3. */
export function gatewayEndpoint(network: Network, { subnet }: Place, { region }: Host): Serving | undefined {
  const table = subnet && network.tableOf(subnet)
  if (table === undefined) return undefined
  return served(network.graph, 's3', region, (endpoint) => {
    const { properties } = endpoint
    if (properties.vpcEndpointType !== 'Gateway') return false
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

/** Whether that holds wherever the endpoint is deployed: what names no Region is in that of the endpoint. */
function isSurelyIn(
  { properties: { serviceName = '' } }: Endpoint,
  service: string,
  region: string | undefined,
): boolean {
  const own = serviceName
    .slice(0, -(service.length + 1))
    .split('.')
    .at(-1)
  return region === undefined || own === region
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
