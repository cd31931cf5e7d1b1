import type { Resource, ResourceGraph } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const privateSubnetEgress = defineRule({
  id: 'private-subnet-egress',
  on: 'ecs.service',
  severity: 'error',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
  *check({ networkConfiguration }, { resource, graph }) {
    const { subnets = [], assignPublicIp } = networkConfiguration?.awsvpcConfiguration ?? {}
    for (const [index, subnetId] of subnets.entries()) {
      const way = wayOut(graph.named('ec2.subnet', subnetId, resource), graph)
      const path = ['networkConfiguration', 'awsvpcConfiguration', 'subnets', index]
      if (way === 'none') yield { path, data: { subnetId, hasGateway: false } }
      if (way === 'internet-gateway' && assignPublicIp !== 'ENABLED')
        yield { path, data: { subnetId, hasGateway: true } }
    }
  },
  message: {
    ko: ({ subnetId, hasGateway }) =>
      hasGateway
        ? `서브넷 ${subnetId}은 인터넷 게이트웨이로 나가는데 태스크에 퍼블릭 IP가 없습니다. assignPublicIp를 ENABLED로 하거나 NAT 게이트웨이가 있는 서브넷을 쓰세요.`
        : `서브넷 ${subnetId}에는 인터넷으로 나가는 라우팅도 VPC 엔드포인트도 없어 이미지를 받을 수 없습니다.`,
    en: ({ subnetId, hasGateway }) =>
      hasGateway
        ? `The subnet ${subnetId} goes out by an internet gateway, and the tasks have no public IP. Set assignPublicIp to ENABLED, or use subnets with a NAT gateway.`
        : `The subnet ${subnetId} has neither a route to the internet nor VPC endpoints: no image can be pulled.`,
  },
})

type WayOut = 'internet-gateway' | 'other' | 'none' | 'unknown'

/** How traffic for the internet leaves a subnet. Endpoints count as another way: which images they serve is not judged. */
function wayOut(subnet: Resource<'ec2.subnet'> | undefined, graph: ResourceGraph): WayOut {
  if (subnet === undefined) return 'unknown'
  const own = graph.referrers(subnet, 'ec2.routeTable')
  const main = graph
    .all('ec2.routeTable')
    .filter(({ properties }) => properties.vpcId === subnet.properties.vpcId)
    .filter(
      ({ properties }) => properties.associations?.some((association) => association.main === true) ?? false,
    )
  const [table] = own.length > 0 ? own : main
  if (table?.properties.routes === undefined) return 'unknown'
  const ways = table.properties.routes.filter(
    ({ destinationCidrBlock, destinationIpv6CidrBlock }) =>
      destinationCidrBlock === '0.0.0.0/0' || destinationIpv6CidrBlock === '::/0',
  )
  if (ways.some(({ gatewayId }) => gatewayId?.startsWith('igw-') !== true)) return 'other'
  if (ways.length > 0) return 'internet-gateway'
  if (!graph.complete.has('ec2.vpcEndpoint')) return 'unknown'
  const hasEndpoints = graph
    .all('ec2.vpcEndpoint')
    .some(({ properties }) => properties.vpcId === subnet.properties.vpcId)
  return hasEndpoints ? 'other' : 'none'
}
