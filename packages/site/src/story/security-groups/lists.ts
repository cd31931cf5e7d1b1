import type { CompleteServiceConfig, InboundRule } from '@ecs-lint/core/readers'

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

/** The lines that a list has or could have: its own, the hurried ones, and the one that it needs. */
export function linesOf(list: List, service: CompleteServiceConfig): readonly InboundRule[] {
  const needed =
    list === 'taskInbound'
      ? { port: service.containerPort, source: 'load-balancer' }
      : { port: service.listenerPort, source: everyone }
  const lines = [needed, ...hurried[list], ...service[list]]
  return lines.filter((line, index) => lines.findIndex((other) => isLine(other, line)) === index)
}

export function isLine(one: InboundRule, other: InboundRule): boolean {
  return one.port === other.port && one.source === other.source
}
