import { gatewaysOf, hasForeignImage, missingEndpoints, zoneOf } from '../cost/index.ts'
import { routeTablesOf, type Resource, type ResourceGraph } from '../graph/index.ts'
import { priceOf } from '../pricing/index.ts'
import { defineSaver } from './saver.ts'

export const noNeedlessAddress = defineSaver({
  id: 'no-needless-address',
  on: 'ecs.service',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
  *suggest(service, { graph, book }) {
    const network = service.properties.networkConfiguration?.awsvpcConfiguration
    const subnets = graph.targets(service, 'ec2.subnet')
    // Only where every subnet is known can it be said that the address is not needed.
    if (network?.assignPublicIp !== 'ENABLED' || subnets.length !== (network.subnets ?? []).length) return
    if (subnets.length === 0) return
    const path = ['networkConfiguration', 'awsvpcConfiguration', 'assignPublicIp']
    if (subnets.every((subnet) => goesOutByNat(subnet, graph))) {
      yield {
        path,
        data: { isUnused: true, natGb: 0, subnets: [] },
        edits: [{ op: 'set', path, value: 'DISABLED' }],
        safety: 'review',
      }
      return
    }
    if ((service.properties.loadBalancers ?? []).length === 0) return
    const zones = [...new Set(subnets.map((subnet) => zoneOf(subnet.id, service, graph)))]
    const inside = zones.map((zone) => insideSubnet(zone, subnets, graph, book.region))
    const known = inside.filter((subnet) => subnet !== undefined)
    if (known.length < zones.length) return
    const isByNat = known.some((subnet) => goesOutByNat(subnet, graph))
    const names = known.map(({ id }) => id)
    yield {
      path,
      data: { isUnused: false, natGb: isByNat ? (priceOf(book, 'nat.gb')?.usd ?? 0) : 0, subnets: names },
      edits: [
        { op: 'set', path: ['networkConfiguration', 'awsvpcConfiguration', 'subnets'], value: names },
        { op: 'set', path, value: 'DISABLED' },
      ],
      safety: 'unsafe',
    }
  },
  message: {
    ko: ({ isUnused, natGb, subnets }) =>
      isUnused
        ? '서브넷이 NAT 게이트웨이로 나가므로 태스크의 퍼블릭 IP는 쓰이지 않습니다. assignPublicIp를 DISABLED로 하세요.'
        : `로드 밸런서 뒤의 태스크에는 퍼블릭 IP가 필요 없습니다. 이미 있는 프라이빗 서브넷으로 옮기고 assignPublicIp를 DISABLED로 하세요: ${subnets.join(', ')}.${natGb > 0 ? ` NAT 게이트웨이를 지나는 데이터는 GB당 $${natGb}가 따로 듭니다.` : ' 태스크가 AWS 서비스만 호출할 때에 한합니다.'}`,
    en: ({ isUnused, natGb, subnets }) =>
      isUnused
        ? 'The subnets go out by a NAT gateway, so the public IPs of the tasks serve nothing. Set assignPublicIp to DISABLED.'
        : `Tasks behind a load balancer need no public IP. Move them to the private subnets that are there and set assignPublicIp to DISABLED: ${subnets.join(', ')}.${natGb > 0 ? ` Their data then costs $${natGb} a GB at the NAT gateway.` : ' Only where the tasks call nothing but AWS services.'}`,
  },
  fix: {
    ko: ({ isUnused }) =>
      isUnused ? '태스크의 퍼블릭 IP 끄기' : '태스크를 프라이빗 서브넷으로 옮기고 퍼블릭 IP 끄기',
    en: ({ isUnused }) =>
      isUnused
        ? 'Give the tasks no public IPs'
        : 'Move the tasks to the private subnets and give them no public IPs',
  },
})

/** A private subnet of the same VPC and zone from which the tasks can pull their images. */
function insideSubnet(
  zone: string,
  now: readonly Resource<'ec2.subnet'>[],
  graph: ResourceGraph,
  region: string,
): Resource<'ec2.subnet'> | undefined {
  const vpcs = new Set(now.map(({ properties }) => properties.vpcId))
  const [vpcId] = vpcs
  if (vpcs.size !== 1 || vpcId === undefined) return undefined
  const candidates = graph
    .all('ec2.subnet')
    .filter(({ properties }) => properties.vpcId === vpcId && properties.availabilityZone === zone)
    .filter((subnet) => !now.includes(subnet))
  const hasEndpoints = missingEndpoints(graph, vpcId).length === 0 && !hasForeignImage(graph, region)
  return (
    candidates.find((subnet) => goesOutByNat(subnet, graph)) ??
    candidates.find((subnet) => hasEndpoints && staysInside(subnet, graph))
  )
}

/** Whether a subnet's default route leads to a NAT gateway that works. */
function goesOutByNat(subnet: Resource<'ec2.subnet'>, graph: ResourceGraph): boolean {
  const gateways = gatewaysOf(subnet, graph)
  return (
    gateways.length > 0 &&
    gateways.every(({ properties }) => (properties.state ?? 'available') === 'available')
  )
}

function staysInside(subnet: Resource<'ec2.subnet'>, graph: ResourceGraph): boolean {
  const tables = routeTablesOf(subnet, graph)
  const routes = tables.flatMap(({ properties }) => properties.routes ?? [])
  return tables.length > 0 && routes.every(({ destinationCidrBlock }) => destinationCidrBlock !== '0.0.0.0/0')
}
