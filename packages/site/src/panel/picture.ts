import { isOfType, type Resource, type ResourceGraph } from '@ecs-lint/core/graph'
import type { Text } from '@ecs-lint/core/finding'

/** What the picture of a service shows. */
export interface PictureModel {
  readonly loadBalancer?: { readonly name: string; readonly port: number; readonly isPublic: boolean }
  readonly zones: readonly Zone[]
  readonly hasPublicIp: boolean
  /** The way by which tasks reach an image registry. */
  readonly egress: 'internet' | 'nat' | 'endpoints' | 'none'
  readonly description: Text
}

export interface Zone {
  readonly name: string
  readonly tasks: number
  readonly hasNatGateway: boolean
}

/** Reads from a graph what its first service looks like: ECS spreads tasks evenly over the zones of its subnets. */
export function pictureOf(graph: ResourceGraph): PictureModel | undefined {
  const [service] = graph.all('ecs.service')
  if (service === undefined) return undefined
  const subnets = graph.targets(service, 'ec2.subnet')
  const natSubnets = new Set(graph.all('ec2.natGateway').map((gateway) => gateway.properties.subnetId))
  const names = [...new Set(subnets.map((subnet) => subnet.properties.availabilityZone ?? subnet.id))]
  const count = service.properties.desiredCount ?? 1
  const zones = names.map((name, index) => ({
    name,
    tasks: Math.floor(count / names.length) + (index < count % names.length ? 1 : 0),
    hasNatGateway: graph
      .all('ec2.subnet')
      .some((subnet) => subnet.properties.availabilityZone === name && natSubnets.has(subnet.id)),
  }))
  const loadBalancer = loadBalancerOf(service, graph)
  const hasPublicIp =
    service.properties.networkConfiguration?.awsvpcConfiguration?.assignPublicIp === 'ENABLED'
  const egress = hasPublicIp
    ? 'internet'
    : natSubnets.size > 0
      ? 'nat'
      : graph.all('ec2.vpcEndpoint').length > 0
        ? 'endpoints'
        : 'none'
  const model = { zones, hasPublicIp, egress, ...(loadBalancer !== undefined && { loadBalancer }) } as const
  return { ...model, description: describe(model, count) }
}

function loadBalancerOf(
  service: Resource<'ecs.service'>,
  graph: ResourceGraph,
): PictureModel['loadBalancer'] {
  const [group] = graph.targets(service, 'elbv2.targetGroup')
  const [loadBalancer] = group === undefined ? [] : graph.targets(group, 'elbv2.loadBalancer')
  if (loadBalancer === undefined) return undefined
  const listener = graph
    .referrers(loadBalancer, 'elbv2.listener')
    .find((resource) => isOfType(resource, 'elbv2.listener'))
  const { type, scheme } = loadBalancer.properties
  return {
    name: type === 'network' ? 'Network Load Balancer' : 'Application Load Balancer',
    port: listener?.properties.port ?? 80,
    isPublic: scheme === 'internet-facing',
  }
}

const ways = {
  internet: { ko: '인터넷 게이트웨이를 거쳐', en: 'through the internet gateway' },
  nat: { ko: 'NAT 게이트웨이를 거쳐', en: 'through a NAT gateway' },
  endpoints: { ko: 'VPC 엔드포인트를 거쳐', en: 'through VPC endpoints' },
} as const satisfies Readonly<Record<string, Text>>

function describe(model: Omit<PictureModel, 'description'>, tasks: number): Text {
  const { loadBalancer, egress } = model
  const zones = model.zones.length
  const way = egress === 'none' ? undefined : ways[egress]
  const ko = [
    loadBalancer === undefined
      ? '로드 밸런서가 없습니다.'
      : `${loadBalancer.isPublic ? '인터넷' : 'VPC 안'}의 요청을 ${loadBalancer.name}가 ${loadBalancer.port}번 포트로 받아 태스크에 나눠 줍니다.`,
    tasks === 0
      ? '원하는 태스크가 0개라 도는 태스크가 없습니다.'
      : tasks < zones
        ? `가용 영역 ${zones}곳 가운데 ${tasks}곳에 태스크가 하나씩 있습니다.`
        : `태스크 ${tasks}개가 가용 영역 ${zones}곳에 ${zones === 1 ? '있습니다' : '나뉘어 있습니다'}.`,
    way === undefined ? '태스크가 이미지를 받아 올 길이 없습니다.' : `이미지는 ${way.ko} 받아 옵니다.`,
  ]
  const en = [
    loadBalancer === undefined
      ? 'There is no load balancer.'
      : `The ${loadBalancer.name} takes requests ${loadBalancer.isPublic ? 'from the internet' : 'from inside the VPC'} on port ${loadBalancer.port} and spreads them over the tasks.`,
    tasks === 0
      ? 'No task runs: none is desired.'
      : `${tasks} ${tasks === 1 ? 'task runs' : 'tasks run'} in ${tasks < zones ? `${tasks} of ${zones}` : zones} Availability ${zones === 1 ? 'Zone' : 'Zones'}.`,
    way === undefined ? 'The tasks have no way to fetch an image.' : `Images come ${way.en}.`,
  ]
  return { ko: ko.join(' '), en: en.join(' ') }
}
