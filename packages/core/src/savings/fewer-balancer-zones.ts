import { zoneOf } from '../cost/index.ts'
import { defineSaver } from './saver.ts'

export const fewerBalancerZones = defineSaver({
  id: 'fewer-balancer-zones',
  on: 'elbv2.loadBalancer',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-subnets.html',
  *suggest(balancer, { graph }) {
    const { type = 'application', scheme, availabilityZones = [] } = balancer.properties
    if (type !== 'application' || scheme !== 'internet-facing') return
    const groups = graph.referrers(balancer, 'elbv2.targetGroup')
    const services = groups.map((group) => graph.referrers(group, 'ecs.service'))
    // Behind a target group that no service in the graph uses may stand anything.
    if (groups.length === 0 || services.some((users) => users.length === 0)) return
    const zones = new Set<string>()
    for (const service of services.flat()) {
      const subnets = service.properties.networkConfiguration?.awsvpcConfiguration?.subnets ?? []
      if (subnets.length === 0) return
      for (const subnet of subnets) {
        const shared = availabilityZones.find(({ subnetId }) => subnetId === subnet)?.zoneName
        zones.add(shared ?? zoneOf(subnet, service, graph))
      }
    }
    const kept = availabilityZones.filter(({ zoneName }) => zoneName !== undefined && zones.has(zoneName))
    // Every zone of the tasks must be seen among the balancer's; and it must keep two.
    if (kept.length !== zones.size || kept.length < 2 || kept.length === availabilityZones.length) return
    const surplus = [...availabilityZones.entries()].filter(([, zone]) => !kept.includes(zone))
    yield {
      path: ['availabilityZones'],
      data: { zones: surplus.flatMap(([, { zoneName }]) => zoneName ?? []) },
      // From the last on, so that those before keep their places.
      edits: surplus.toReversed().map(([index]) => ({ op: 'remove', path: ['availabilityZones', index] })),
      safety: 'review',
    }
  },
  message: {
    ko: ({ zones }) =>
      `태스크가 없는 가용 영역에도 로드 밸런서의 퍼블릭 IPv4 주소가 하나씩 있습니다: ${zones.join(', ')}. 그 서브넷을 로드 밸런서에서 빼세요.`,
    en: ({ zones }) =>
      `The load balancer holds a public IPv4 address in zones without tasks: ${zones.join(', ')}. Take their subnets off it.`,
  },
  fix: {
    ko: ({ zones }) => `로드 밸런서에서 가용 영역 빼기: ${zones.join(', ')}`,
    en: ({ zones }) => `Take ${zones.join(' and ')} off the load balancer`,
  },
})
