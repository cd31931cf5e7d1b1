import type { Path } from '../finding/index.ts'
import type { PropertiesOf, Resource } from '../graph/index.ts'
import { contains, overlaps, parseCidr, type Range } from './cidr.ts'
import type { PrefixListReader } from './security-group.ts'

type Route = NonNullable<PropertiesOf<'ec2.routeTable'>['routes']>[number]

/** Where a route leads. */
interface Target {
  readonly kind: 'local' | 'blackhole' | 'internet-gateway' | 'nat-gateway' | 'egress-only' | 'other'
  /** The id of a gateway, or of whatever else it is; `local` for the VPC itself. */
  readonly id: string
}

/** What a table does with a packet; `partly` where it treats the addresses in question in different ways. */
export type RouteChoice =
  | { readonly kind: 'route'; readonly target: Target; readonly destination: string; readonly path: Path }
  | { readonly kind: 'none' }
  | { readonly kind: 'partly'; readonly path: Path }
  | { readonly kind: 'unknown'; readonly path: Path }

/** The way that a route table sends packets for these addresses: the route with the longest prefix. */
export function chooseRoute(
  table: Resource<'ec2.routeTable'>,
  ranges: readonly Range[],
  readPrefixList: PrefixListReader,
  isInternetGateway: (id: string) => boolean,
): RouteChoice {
  const { routes } = table.properties
  if (routes === undefined) return { kind: 'unknown', path: ['routes'] }
  let best: { readonly route: Route; readonly range: Range; readonly path: Path } | undefined
  let partly: Path | undefined
  let unclear: Path | undefined
  for (const [index, route] of routes.entries()) {
    const path: Path = ['routes', index]
    // Gateway endpoints serve one AWS service alone, and are looked for by its name.
    if (route.gatewayId?.startsWith('vpce-') === true && route.destinationPrefixListId !== undefined) continue
    const destinations = destinationsOf(route, readPrefixList)
    if (destinations === undefined) unclear ??= path
    for (const range of destinations ?? []) {
      if (ranges.every((asked) => contains(range, asked))) {
        if (best === undefined || size(range) < size(best.range)) best = { route, range, path }
      } else if (ranges.some((asked) => overlaps(asked, range))) partly ??= path
    }
  }
  if (best !== undefined) {
    const { route, path } = best
    return {
      kind: 'route',
      target: targetOf(route, isInternetGateway),
      destination: destinationOf(route),
      path,
    }
  }
  if (partly !== undefined) return { kind: 'partly', path: partly }
  return unclear === undefined ? { kind: 'none' } : { kind: 'unknown', path: unclear }
}

/** A route inside a VPC that takes packets away from the local one, as for a middlebox. */
export function detour(table: Resource<'ec2.routeTable'>, ranges: readonly Range[]): Path | undefined {
  const routes = table.properties.routes ?? []
  const isLocal = (route: Route): boolean => route.gatewayId === 'local'
  const locals = routes.filter(isLocal).map((route) => parseCidr(destinationOf(route)))
  const index = routes.findIndex((route) => {
    const range = parseCidr(destinationOf(route))
    if (range === undefined || isLocal(route)) return false
    return (
      ranges.some((asked) => overlaps(asked, range)) &&
      locals.some((local) => local !== undefined && local.family === range.family && contains(local, range))
    )
  })
  return index === -1 ? undefined : ['routes', index]
}

function size({ first, last }: Range): bigint {
  return last - first
}

function destinationOf(route: Route): string {
  return route.destinationCidrBlock ?? route.destinationIpv6CidrBlock ?? route.destinationPrefixListId ?? ''
}

function destinationsOf(route: Route, readPrefixList: PrefixListReader): readonly Range[] | undefined {
  if (route.destinationPrefixListId !== undefined) return readPrefixList(route.destinationPrefixListId)
  const range = parseCidr(destinationOf(route))
  return range === undefined ? undefined : [range]
}

function targetOf(route: Route, isInternetGateway: (id: string) => boolean): Target {
  const { gatewayId, natGatewayId, egressOnlyInternetGatewayId, state } = route
  if (state === 'blackhole') return { kind: 'blackhole', id: gatewayId ?? natGatewayId ?? '?' }
  if (gatewayId === 'local') return { kind: 'local', id: 'local' }
  if (natGatewayId !== undefined) return { kind: 'nat-gateway', id: natGatewayId }
  if (egressOnlyInternetGatewayId !== undefined)
    return { kind: 'egress-only', id: egressOnlyInternetGatewayId }
  if (gatewayId !== undefined && isInternetGateway(gatewayId))
    return { kind: 'internet-gateway', id: gatewayId }
  const others = [
    gatewayId, route.instanceId, route.networkInterfaceId, route.transitGatewayId, route.vpcPeeringConnectionId,
    route.localGatewayId, route.carrierGatewayId, route.coreNetworkArn, route.odbNetworkArn,
  ] // prettier-ignore
  return { kind: 'other', id: others.find((id) => id !== undefined) ?? '?' }
}
