import type { Text } from '@ecs-lint/core/finding'
import { isExampleCertificate, parseImage, type Resource, type ResourceGraph } from '@ecs-lint/core/graph'
import { gatesOf } from './gates.ts'
import type { NodeKind, Part } from './model.ts'
import { wayOutOf } from './routes.ts'
import { names, registryName, same } from './words.ts'

/** All that the map of a service shows but its tasks. */
export function surroundingsOf(service: Resource<'ecs.service'>, graph: ResourceGraph): readonly Part[] {
  return [
    ...outsideOf(service, graph),
    ...graph.all('ec2.vpc').slice(0, 1).map(vpcPart),
    ...graph
      .all('ec2.internetGateway')
      .slice(0, 1)
      .map((gateway) => plain('gateway', 'gateway', names.gateway, gateway, 'vpc')),
    ...balancerOf(service, graph),
    ...zonesOf(service, graph),
    ...graph
      .all('ec2.natGateway')
      .map((gateway) =>
        plain(`nat:${gateway.id}`, 'nat', names.nat, gateway, `subnet:${gateway.properties.subnetId ?? ''}`),
      ),
    ...endpointsOf(graph),
    ...otherServices(service),
  ]
}

function plain(
  id: string,
  kind: NodeKind,
  name: Text,
  resource: Resource | undefined,
  inside?: string,
): Part {
  const resources = resource === undefined ? [] : [{ type: resource.type, id: resource.id }]
  return { id, kind, name, resources, ...(inside !== undefined && { inside }) }
}

function vpcPart(vpc: Resource<'ec2.vpc'>): Part {
  const cidr = vpc.properties.cidrBlock ?? vpc.id
  return { ...plain('vpc', 'vpc', same(`VPC ${cidr}`), vpc), facts: { cidr } }
}

function outsideOf(service: Resource<'ecs.service'>, graph: ResourceGraph): readonly Part[] {
  const [balancer] = balancersOf(service, graph)
  const isInternal = balancer !== undefined && balancer.properties.scheme !== 'internet-facing'
  const [definition] = graph.targets(service, 'ecs.taskDefinition')
  const image = definition?.properties.containerDefinitions?.[0]?.image
  const [logs] = graph.all('logs.logGroup')
  return [
    isInternal
      ? plain('internet', 'internet', names.insideVpc, undefined)
      : plain('internet', 'internet', names.internet, undefined),
    ...(image === undefined
      ? []
      : [plain('registry', 'registry', registryName(parseImage(image)), undefined)]),
    ...(logs === undefined ? [] : [plain('logs', 'logs', names.logs, logs)]),
  ]
}

function balancersOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
): readonly Resource<'elbv2.loadBalancer'>[] {
  const groups = graph.targets(service, 'elbv2.targetGroup')
  return [...new Set(groups.flatMap((group) => graph.targets(group, 'elbv2.loadBalancer')))]
}

function balancerOf(service: Resource<'ecs.service'>, graph: ResourceGraph): readonly Part[] {
  const [balancer] = balancersOf(service, graph)
  if (balancer === undefined) return []
  const listeners = graph.referrers(balancer, 'elbv2.listener')
  const rules = listeners.flatMap((listener) => graph.referrers(listener, 'elbv2.rule'))
  const kind = balancer.properties.type === 'network' ? 'network' : 'application'
  const isPublic = balancer.properties.scheme === 'internet-facing'
  const subnets = graph.targets(balancer, 'ec2.subnet')
  const isInPublicSubnets =
    subnets.length > 0 && subnets.every((subnet) => wayOutOf(subnet, graph) === 'internet')
  const groups = graph.targets(service, 'elbv2.targetGroup')
  const ports = listeners.map(({ properties }) => properties.port)
  const gates = gatesOf(balancer.properties.securityGroups, ports, graph)
  const detail = certifiedText(listeners)
  const own = [balancer, ...listeners, ...rules, ...(groups.length === 1 ? groups : [])]
  return [
    {
      id: 'balancer',
      kind: 'balancer',
      name: names[kind],
      inside: 'vpc',
      ...(gates !== undefined && { gates }),
      ...(detail !== undefined && { detail }),
      resources: own.map(({ type, id }) => ({ type, id })),
      facts: { port: listeners[0]?.properties.port ?? 80, isPublic, isInPublicSubnets },
    },
    ...(groups.length < 2
      ? []
      : groups.map((group, index) => {
          const role = index === 0 ? 'production' : 'alternate'
          return plain(`targets:${role}`, 'targets', names[role], group, 'vpc')
        })),
  ]
}

/** What is said of a load balancer that decrypts, with a certificate. */
function certifiedText(listeners: readonly Resource<'elbv2.listener'>[]): Text | undefined {
  const certified = listeners.find(
    ({ properties: { certificates: named } }) => Array.isArray(named) && named.length > 0,
  )
  if (certified === undefined) return undefined
  const { protocol = '', certificates } = certified.properties
  const { ko, en } = isExampleCertificate(JSON.stringify(certificates))
    ? names.exampleCertificate
    : names.certificate
  return { ko: `${protocol} · ${ko}`, en: `${protocol} · ${en}` }
}

function zonesOf(service: Resource<'ecs.service'>, graph: ResourceGraph): readonly Part[] {
  const [vpc] = graph.all('ec2.vpc')
  const [balancer] = balancersOf(service, graph)
  const ofBalancer = new Set(balancer && graph.targets(balancer, 'ec2.subnet'))
  const subnets = graph.all('ec2.subnet')
  const zoneOf = ({ properties }: Resource<'ec2.subnet'>): string =>
    properties.availabilityZone ?? vpc?.id ?? ''
  const zones = [...new Set(subnets.map(zoneOf))]
  return [
    ...zones.map((zone) => plain(`zone:${zone}`, 'zone', same(zone), undefined, 'vpc')),
    ...subnets.map((subnet): Part => {
      const way = wayOutOf(subnet, graph)
      const cidr = subnet.properties.cidrBlock ?? subnet.id
      const isPublic = way === 'internet'
      return {
        ...plain(
          `subnet:${subnet.id}`,
          'subnet',
          isPublic ? names.publicSubnet : names.privateSubnet,
          subnet,
          `zone:${zoneOf(subnet)}`,
        ),
        detail: same(cidr),
        facts: { cidr, way, ...(ofBalancer.has(subnet) && { hasBalancer: true }) },
      }
    }),
  ]
}

/** Interface endpoints have an address in each of their subnets; those of S3's gateway stand in route tables. */
function endpointsOf(graph: ResourceGraph): readonly Part[] {
  const all = graph.all('ec2.vpcEndpoint')
  const gateways = all.filter(({ properties }) => properties.vpcEndpointType === 'Gateway')
  const ofInterfaces = all.filter(({ properties }) => properties.vpcEndpointType !== 'Gateway')
  const subnetIds = [...new Set(ofInterfaces.flatMap(({ properties }) => properties.subnetIds ?? []))]
  return [
    ...subnetIds.map((subnetId): Part => {
      const here = ofInterfaces.filter(({ properties }) => properties.subnetIds?.includes(subnetId) === true)
      const services = here.map(({ properties }) => serviceOf(properties.serviceName ?? ''))
      return {
        id: `endpoints:${subnetId}`,
        kind: 'endpoints',
        name: names.endpoints,
        detail: same(services.join(' ')),
        inside: `subnet:${subnetId}`,
        count: here.length,
        resources: here.map(({ type, id }) => ({ type, id })),
        facts: { services },
      }
    }),
    ...gateways
      .slice(0, 1)
      .map((gateway) => plain('gateway-endpoint', 'gateway-endpoint', names.gatewayEndpoint, gateway, 'vpc')),
  ]
}

/** `com.amazonaws.ap-northeast-2.ecr.api` without what all have in common. */
function serviceOf(name: string): string {
  return name.replace(/^com\.amazonaws\.[a-z0-9-]+\./, '')
}

function otherServices(service: Resource<'ecs.service'>): readonly Part[] {
  if (service.properties.serviceConnectConfiguration?.enabled !== true) return []
  return [plain('other-service', 'other-service', names.otherService, undefined, 'vpc')]
}
