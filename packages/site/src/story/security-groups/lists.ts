import { callersOf, type CompleteServiceConfig, type InboundRule } from '@ecs-lint/core/readers'

const everyone = '0.0.0.0/0'

/** Lists that somebody has filled in a hurry, on the day that the application moved to another port. */
export const hurried = {
  containerPort: 8080,
  taskInbound: [
    { port: 80, source: 'load-balancer' },
    { port: 22, source: everyone },
  ],
  loadBalancerInbound: [
    { port: 80, source: everyone },
    { port: 8080, source: everyone },
  ],
} as const satisfies Partial<CompleteServiceConfig>

export type List = 'taskInbound' | 'loadBalancerInbound'

/** The line that customers need on a list: on the port that listens there, for whom it has to be open. */
export function neededLine(list: List, { containerPort, listenerPort }: CompleteServiceConfig): InboundRule {
  return list === 'taskInbound'
    ? { port: containerPort, source: 'load-balancer' }
    : { port: listenerPort, source: everyone }
}

/** The line by which other services get to the tasks, where they call them by a name of Service Connect. */
export function callersLine(list: List, service: CompleteServiceConfig): readonly InboundRule[] {
  const callers = list === 'taskInbound' ? callersOf(service) : []
  return callers.map((source) => ({ port: service.containerPort, source }))
}

/** The lines that a list has or could have: those that it needs, the hurried ones, and its own. */
export function linesOf(list: List, service: CompleteServiceConfig): readonly InboundRule[] {
  const could = [neededLine(list, service), ...callersLine(list, service), ...hurried[list]]
  // No line leads from a load balancer that is not there.
  const real = could.filter(({ source }) => service.loadBalancer !== 'none' || source !== 'load-balancer')
  const lines = [...real, ...service[list]]
  return lines.filter((line, index) => lines.findIndex((other) => isLine(other, line)) === index)
}

export function isLine(one: InboundRule, other: InboundRule): boolean {
  return one.port === other.port && one.source === other.source
}
