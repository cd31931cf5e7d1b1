import { configured, definitionOfExpress, type Estimate, type PricedItem } from '@ecs-lint/core/cost'
import type { Finding, Text } from '@ecs-lint/core/finding'
import {
  alter,
  cpuUnits,
  createGraph,
  memoryMebibytes,
  type Resource,
  type ResourceGraph,
} from '@ecs-lint/core/graph'
import { expand } from '@ecs-lint/core/readers'
import { mapOf } from '../map/map-of.ts'
import type { MapNode, ServiceMap } from '../map/model.ts'
import { wayOutOf } from '../map/routes.ts'
import { same } from '../map/words.ts'

type Express = Resource<'ecs.expressGatewayService'>

/**
 * The map of any graph: of its first service, or else of what its first Express Mode service creates. It knows nothing of the
 * tutorial's story.
 */
export function mapOfGraph(
  graph: ResourceGraph,
  estimate: Estimate | undefined,
  findings: readonly Finding[],
): ServiceMap | undefined {
  const all = graph
    .all('ecs.expressGatewayService')
    .filter(({ properties }) => properties.status?.statusCode !== 'INACTIVE')
  const [express] = all
  const [service] = graph.all('ecs.service')
  if (express === undefined || service !== undefined) {
    const name = service && neighbourOf(service, graph)
    return told(mapOf(graph, estimate, findings), (node) =>
      node.kind === 'other-service' && name !== undefined ? { ...node, name } : node,
    )
  }
  const made = madeBy(express, graph, estimate?.region ?? express.region ?? '')
  return told(mapOf(made, estimate && billOf(express, estimate), findings), (node) =>
    toldOf(node, express, all.length),
  )
}

function told(map: ServiceMap | undefined, tell: (node: MapNode) => MapNode): ServiceMap | undefined {
  return map && { ...map, nodes: map.nodes.map(tell) }
}

/** What another service of the namespace is called: by its name where the graph has one. */
function neighbourOf(service: Resource<'ecs.service'>, graph: ResourceGraph): Text {
  const { namespace } = service.properties.serviceConnectConfiguration ?? {}
  const other = graph
    .all('ecs.service')
    .find(
      ({ id, properties: { serviceConnectConfiguration: its } }) =>
        id !== service.id && its?.enabled === true && its.namespace === namespace,
    )
  return other === undefined
    ? { ko: '다른 서비스', en: 'Another service' }
    : same(other.properties.serviceName ?? other.id)
}

/**
 * The graph of what ECS creates for an Express Mode service: a service on Fargate that deploys as a canary, an Application Load
 * Balancer with a listener for HTTPS and two target groups, and a security group for each. Its network is that of the files
 * where its subnets are in them, and else the default VPC, with as many zones as the bill counts.
 *
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-work.html,
 * https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html
 */
function madeBy(express: Express, graph: ResourceGraph, region: string): ResourceGraph {
  const now = configured(express)
  const [active] = express.properties.activeConfigurations ?? []
  const { taskDefinitionArn, networkConfiguration: { subnets: ids = [], securityGroups = [] } = {} } = now
  const definition =
    taskDefinitionArn === undefined
      ? definitionOfExpress(express)
      : graph.named('ecs.taskDefinition', taskDefinitionArn, express)
  const { cpu, memory, runtimePlatform, containerDefinitions = [] } = definition?.properties ?? {}
  const main = containerDefinitions.find(({ name }) => name === 'Main')
  const own = ids.flatMap((id) => graph.named('ec2.subnet', id, express) ?? [])
  const port = now.primaryContainer?.containerPort ?? main?.portMappings?.[0]?.containerPort
  const expanded = expand({
    region,
    serviceName: express.properties.serviceName ?? express.id,
    tasks: now.scalingTarget?.minTaskCount ?? 1,
    cpuArchitecture: runtimePlatform?.cpuArchitecture ?? 'X86_64',
    ...(port !== undefined && { containerPort: port }),
    azs: Math.max(2, ids.length),
    loadBalancer: 'application',
    listenerPort: 443,
    internetFacing: active?.ingressPaths?.[0]?.accessType !== 'PRIVATE',
    deploymentStrategy: 'CANARY',
  })
  const sized = alter(expanded, 'ecs.taskDefinition', ({ properties }) => ({
    ...properties,
    cpu: cpuUnits(cpu)?.toString(),
    memory: memoryMebibytes(memory)?.toString(),
    containerDefinitions: main === undefined ? [] : [main],
  }))
  const isPublic = own.every((subnet) => wayOutOf(subnet, graph) === 'internet')
  const placed = alter(sized, 'ecs.service', ({ properties }) => {
    const { awsvpcConfiguration: vpc } = properties.networkConfiguration ?? {}
    const awsvpcConfiguration = {
      subnets: own.length > 0 ? own.map(({ id }) => id) : vpc?.subnets,
      securityGroups: [...(vpc?.securityGroups ?? []), ...securityGroups],
      assignPublicIp: isPublic ? ('ENABLED' as const) : ('DISABLED' as const),
    }
    return { ...properties, networkConfiguration: { awsvpcConfiguration } }
  })
  const isOfFiles = ({ type }: Resource): boolean => own.length > 0 && isNetwork(type)
  return createGraph(
    [
      ...(own.length > 0 ? placed : inDefaultVpc(placed, ids)).resources.filter((one) => !isOfFiles(one)),
      ...graph.resources.filter((one) => isOfFiles(one) || one.type === 'ec2.securityGroup'),
    ],
    graph.complete,
  )
}

function isNetwork(type: Resource['type']): boolean {
  return type.startsWith('ec2.') && type !== 'ec2.securityGroup'
}

/** The same network with the addresses that every default VPC has; subnets that are not in the files are called by their ids. */
function inDefaultVpc(graph: ResourceGraph, ids: readonly string[]): ResourceGraph {
  const vpc = alter(graph, 'ec2.vpc', ({ properties }) => ({
    ...properties,
    cidrBlock: ids.length === 0 ? '172.31.0.0/16' : '…',
  }))
  const subnets = vpc.all('ec2.subnet')
  return alter(vpc, 'ec2.subnet', (subnet) => {
    const index = subnets.findIndex(({ id }) => id === subnet.id)
    return { ...subnet.properties, cidrBlock: ids[index] ?? `172.31.${16 * index}.0/20` }
  })
}

/** The bill with the lines of the service at what they are paid for. */
function billOf(express: Express, estimate: Estimate): Estimate {
  const id = express.properties.serviceName ?? express.id
  const isOwn = ({ resource }: Pick<PricedItem, 'resource'>): boolean =>
    resource.type === express.type && resource.id === express.id
  return {
    ...estimate,
    items: estimate.items.map((item) => {
      if (!isOwn(item)) return item
      const type = item.sku.startsWith('fargate.') ? 'ecs.service' : 'elbv2.loadBalancer'
      return { ...item, resource: { type, id } }
    }),
    missing: estimate.missing.map((one) =>
      isOwn(one) ? { ...one, resource: { type: 'ecs.service', id } } : one,
    ),
  }
}

/** What a node says beside what it would say of any service: the certificate, who shares the balancer, how many tasks it scales to. */
function toldOf(node: MapNode, express: Express, sharedBy: number): MapNode {
  if (node.kind === 'balancer') return { ...node, detail: balancerText(sharedBy) }
  if (node.kind !== 'vpc') return node
  const { minTaskCount = 1, maxTaskCount } = configured(express).scalingTarget ?? {}
  return { ...node, label: scalingText(minTaskCount, maxTaskCount) }
}

function balancerText(sharedBy: number): Text {
  return sharedBy === 1
    ? { ko: 'HTTPS · ACM 인증서', en: 'HTTPS · ACM certificate' }
    : {
        ko: `HTTPS · ACM 인증서 · 서비스 ${sharedBy}개가 함께 씀`,
        en: `HTTPS · ACM certificate · shared by ${sharedBy} services`,
      }
}

function scalingText(least: number, most: number | undefined): Text {
  if (most === undefined) return { ko: 'Express Mode · 오토 스케일링', en: 'Express Mode · Auto Scaling' }
  return {
    ko: `Express Mode · 오토 스케일링 ${least}~${most}개`,
    en: `Express Mode · Auto Scaling ${least}–${most} tasks`,
  }
}
