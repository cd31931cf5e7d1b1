import type { Finding } from '@ecs-lint/core/finding'
import { parseImage, type Resource, type ResourceGraph } from '@ecs-lint/core/graph'
import type { MapEdge, Part } from './model.ts'
import { gatewayOf, wayOutOf } from './routes.ts'

/** Who talks to whom on the map: customers, image pulls, and other services, as far as the linter lets them through. */
export function edgesOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  parts: readonly Part[],
  findings: readonly Finding[],
): readonly MapEdge[] {
  const tasks = parts.filter(({ kind }) => kind === 'task')
  const has = (id: string): boolean => parts.some((part) => part.id === id)
  const isFound = (id: string): boolean => findings.some(({ rule }) => rule === id)
  return [
    ...requests(service, graph, tasks, has, isFound),
    ...images(service, graph, parts, has),
    ...calls(service, tasks, has, isFound),
  ]
}

const open = { isRefused: false } as const

function requests(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  tasks: readonly Part[],
  has: (id: string) => boolean,
  isFound: (rule: string) => boolean,
): readonly MapEdge[] {
  const door = has('balancer') ? 'balancer' : undefined
  const groups = has('targets:production') ? ['targets:production', 'targets:alternate'] : []
  const [balancer] = door === undefined ? [] : graph.all('elbv2.loadBalancer')
  const isPublic =
    door === undefined
      ? service.properties.networkConfiguration?.awsvpcConfiguration?.assignPublicIp === 'ENABLED'
      : balancer?.properties.scheme === 'internet-facing'
  if (door === undefined && !isPublic) return []
  const entrance = isPublic && has('gateway') ? 'gateway' : 'internet'
  const first = groups[0] ?? door ?? entrance
  const isShut = isFound('lb-sg-inbound-listener-port')
  const isCutOff = isFound('load-balancer-reaches-tasks')
  const pairs = [
    ...(entrance === 'gateway' ? [['internet', 'gateway', false] as const] : []),
    ...(door === undefined ? [] : [[entrance, door, isShut] as const]),
    ...(door === undefined ? [] : groups.map((group) => [door, group, false] as const)),
    ...tasks.map(({ id }) => [first, id, isCutOff] as const),
  ]
  return pairs.map(([from, to, isRefused]) => ({ from, to, kind: 'requests', isRefused }))
}

function images(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
  parts: readonly Part[],
  has: (id: string) => boolean,
): readonly MapEdge[] {
  if (!has('registry')) return []
  const running = new Set(
    parts.filter(({ kind }) => kind === 'task' || kind === 'instance').map(({ inside }) => inside),
  )
  const subnets = graph.targets(service, 'ec2.subnet').filter(({ id }) => running.has(`subnet:${id}`))
  const isOnInstances = parts.some(({ kind }) => kind === 'instance')
  const hasAddress =
    isOnInstances ||
    service.properties.networkConfiguration?.awsvpcConfiguration?.assignPublicIp === 'ENABLED'
  const hops = subnets.flatMap((subnet): readonly MapEdge[] => {
    const from = `subnet:${subnet.id}`
    const way = wayOutOf(subnet, graph)
    if (way === 'internet' && hasAddress && has('gateway'))
      return [edge(from, 'gateway'), edge('gateway', 'registry')]
    const nat = way === 'nat' ? gatewayOf(subnet, graph) : undefined
    if (nat !== undefined)
      return [edge(from, `nat:${nat}`), edge(`nat:${nat}`, 'gateway'), edge('gateway', 'registry')]
    if (way === 'endpoints' && has(`endpoints:${subnet.id}`))
      return [
        edge(from, `endpoints:${subnet.id}`),
        { ...edge(`endpoints:${subnet.id}`, 'registry'), isRefused: !isReachedByEndpoints(service, graph) },
      ]
    return [{ ...edge(from, 'registry'), isRefused: true }]
  })
  return [...new Map(hops.map((hop) => [`${hop.from} ${hop.to}`, hop])).values()]
}

/** Endpoints lead to Amazon ECR alone, and all three are needed: its API, its registry, and S3 for the layers. */
function isReachedByEndpoints(service: Resource<'ecs.service'>, graph: ResourceGraph): boolean {
  const [definition] = graph.targets(service, 'ecs.taskDefinition')
  const image = definition?.properties.containerDefinitions?.[0]?.image
  const services = graph.all('ec2.vpcEndpoint').map(({ properties }) => properties.serviceName ?? '')
  return (
    image !== undefined &&
    parseImage(image).registry === 'ecr' &&
    ['.ecr.api', '.ecr.dkr', '.s3'].every((end) => services.some((name) => name.endsWith(end)))
  )
}

function edge(from: string, to: string): MapEdge {
  return { from, to, kind: 'images', ...open }
}

/** Services of one namespace call each other; a client alone calls, and is not called. */
function calls(
  service: Resource<'ecs.service'>,
  tasks: readonly Part[],
  has: (id: string) => boolean,
  isFound: (rule: string) => boolean,
): readonly MapEdge[] {
  if (!has('other-service')) return []
  const isRefused = isFound('service-connect-callers-admitted')
  const isServer = (service.properties.serviceConnectConfiguration?.services ?? []).length > 0
  // A name leads to each task. Those of one place stand together, and their line ends below the last of them.
  const lowest = new Map(tasks.map((task) => [task.inside, task]))
  return [...lowest.values()].map(({ id }) => ({
    from: isServer ? 'other-service' : id,
    to: isServer ? id : 'other-service',
    kind: 'calls',
    isRefused,
  }))
}
