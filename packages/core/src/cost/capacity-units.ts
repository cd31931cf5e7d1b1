import type { Text } from '../finding/index.ts'
import { shown } from './line-item.ts'
import type { CompleteUsage } from './usage.ts'

/** What decides how much traffic a capacity unit holds. */
export type TrafficKind = 'http' | 'tcp' | 'udp' | 'tls'

interface Unit {
  readonly name: 'LCU' | 'NLCU'
  readonly newConnectionsPerSecond: number
  readonly activeConnections: number
  readonly processedGbPerHour: number
  /** Application Load Balancers alone evaluate rules. */
  readonly ruleEvaluationsPerSecond: number
}

const network = { name: 'NLCU', processedGbPerHour: 1, ruleEvaluationsPerSecond: Infinity } as const

/** The traffic that one unit holds (https://aws.amazon.com/elasticloadbalancing/pricing/, read on 2026-11-25). */
const units: Readonly<Record<TrafficKind, Unit>> = {
  http: {
    name: 'LCU',
    newConnectionsPerSecond: 25,
    activeConnections: 3000,
    processedGbPerHour: 1,
    ruleEvaluationsPerSecond: 1000,
  },
  tcp: { ...network, newConnectionsPerSecond: 800, activeConnections: 100_000 },
  udp: { ...network, newConnectionsPerSecond: 400, activeConnections: 50_000 },
  tls: { ...network, newConnectionsPerSecond: 50, activeConnections: 3000 },
}

/** The capacity units that traffic takes on average: of all that is measured, what needs most units counts alone. */
export function capacityUnits(
  kind: TrafficKind,
  usage: CompleteUsage,
): { readonly name: Unit['name']; readonly amount: number; readonly why: Text } {
  const unit = units[kind]
  const name = unit.name
  let largest = {
    amount: usage.lcu,
    why: { ko: `평균 ${usage.lcu} ${name}`, en: `${usage.lcu} ${name} on average` },
  }
  for (const [dimension, what] of dimensions) {
    const amount = usage[dimension] / unit[dimension]
    if (amount <= largest.amount) continue
    const sum = `${usage[dimension]} ÷ ${unit[dimension]}`
    const why = {
      ko: `${what.ko} ${sum} = ${shown(amount)} ${name}`,
      en: `${what.en}, ${sum} = ${shown(amount)} ${name}`,
    }
    largest = { amount, why }
  }
  return { name, ...largest }
}

const dimensions = [
  ['newConnectionsPerSecond', { ko: '초당 새 연결', en: 'new connections a second' }],
  ['activeConnections', { ko: '활성 연결', en: 'active connections' }],
  ['processedGbPerHour', { ko: '시간당 처리 GB', en: 'GB an hour' }],
  ['ruleEvaluationsPerSecond', { ko: '초당 규칙 평가', en: 'rule evaluations a second' }],
] as const
