import type { Resource, ResourceGraph } from '../../graph/index.ts'
import { isOpenToWorld } from '../open-to-world.ts'
import { taskOf } from '../service-parts.ts'
import { defineRule } from '../rule.ts'

export const sgNoNeedlessOpenPorts = defineRule({
  id: 'sg-no-needless-open-ports',
  on: 'ec2.securityGroup',
  severity: 'warning',
  category: 'security',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  *check({ ipPermissions = [] }, { resource, graph }) {
    const needed = neededPorts(resource, graph)
    if (needed === undefined) return
    for (const [index, permission] of ipPermissions.entries()) {
      if (!isOpenToWorld(permission)) continue
      const { fromPort, toPort = fromPort, ipProtocol } = permission
      if (ipProtocol === 'icmp' || ipProtocol === 'icmpv6') continue
      const isOnePort = fromPort !== undefined && fromPort === toPort && ipProtocol !== '-1'
      if (isOnePort && needed.includes(fromPort)) continue
      const ports = ipProtocol === '-1' ? '*' : isOnePort ? String(fromPort) : `${fromPort}-${toPort}`
      yield { path: ['ipPermissions', index], data: { ports, needed } }
    }
  },
  message: {
    ko: ({ ports, needed }) =>
      `${ports === '*' ? '모든 포트' : `${ports} 포트`}가 인터넷에 열려 있습니다. 필요한 포트(${needed.join(', ') || '없음'})만 여세요.`,
    en: ({ ports, needed }) =>
      `${ports === '*' ? 'Every port' : `Port ${ports}`} is open to the internet. Open only what is needed (${needed.join(', ') || 'none'}).`,
  },
})

/** The ports that the users of a group listen on; undefined where a user, or what it listens on, is not known. */
function neededPorts(
  group: Resource<'ec2.securityGroup'>,
  graph: ResourceGraph,
): readonly number[] | undefined {
  const services = graph.referrers(group, 'ecs.service')
  const balancers = graph.referrers(group, 'elbv2.loadBalancer')
  if (services.length + balancers.length === 0) return undefined
  const tasks = services.map((service) => taskOf(service, graph))
  const listeners = balancers.map((balancer) => graph.referrers(balancer, 'elbv2.listener'))
  if (tasks.includes(undefined) || listeners.some((found) => found.length === 0)) return undefined
  const containers = tasks.flatMap((task) => task?.properties.containerDefinitions ?? [])
  const containerPorts = containers.flatMap(({ portMappings = [] }) =>
    portMappings.map(({ containerPort }) => containerPort),
  )
  const listenerPorts = listeners.flat().map(({ properties }) => properties.port)
  return [...new Set([...containerPorts, ...listenerPorts])].filter((port) => port !== undefined)
}
