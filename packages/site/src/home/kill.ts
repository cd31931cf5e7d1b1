// What a killed task comes to. It is loaded with the first one that is killed.
import type { Text } from '@ecs-lint/core/finding'
import { expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { inSituation, scenarioOf, simulate, stuckText } from '@ecs-lint/core/simulate'

export interface Killed {
  /** Until as many tasks serve as before. */
  readonly seconds: number
  /** Requests that nobody answered, of ten a second. */
  readonly lost: number
}

/** Kills a task of a service; what keeps it from being played, or from ever coming back, is a problem. */
export function kill(service: CompleteServiceConfig): Killed | { readonly problem: Text } {
  const graph = expand(service)
  const [own] = graph.all('ecs.service')
  const read = own && scenarioOf(own, graph, {})
  if (read === undefined || 'problems' in read) return { problem: read?.problems[0] ?? unknown }
  const { seconds, requests, stuck } = simulate(inSituation(read.scenario, 'crash')).result
  if (stuck !== undefined) return { problem: stuckText(stuck) }
  return { seconds: Math.round(seconds), lost: Math.round((requests.lost / simulated) * 10) }
}

/** Requests a second that the simulator counts with. */
const simulated = 100

const unknown: Text = {
  ko: '이 서비스는 재생해 볼 수 없습니다.',
  en: 'This service cannot be played.',
}
