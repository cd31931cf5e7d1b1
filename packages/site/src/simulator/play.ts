// What is loaded only once the learner runs the simulator.
import type { Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import {
  inSituation,
  scenarioOf,
  simulate,
  stuckText,
  type Simulation,
  type Situation,
  type Strategy,
} from '@ecs-lint/core/simulate'

export { logText } from '@ecs-lint/core/simulate'
export { default as FramePicture } from './FramePicture.tsx'

export type Played =
  | { readonly simulation: Simulation; readonly assumptions: readonly Text[] }
  | { readonly problems: readonly Text[] }

/** Plays the service of a graph; without a strategy, with its own. */
export function play(graph: ResourceGraph, situation: Situation, strategy: Strategy | undefined): Played {
  const [service] = graph.all('ecs.service')
  if (service === undefined) return { problems: [] }
  const read = scenarioOf(service, graph, strategy === undefined ? {} : { strategy })
  if ('problems' in read) return read
  return {
    simulation: simulate(inSituation(read.scenario, situation)),
    assumptions: read.assumptions.map(({ text }) => text),
  }
}

/** How a simulation ended, in words. */
export function resultText({ result }: Simulation): Text {
  const { seconds, lowestHealthy, requests, stuck } = result
  const lost = Math.round(requests.lost)
  const why = stuck === undefined ? { ko: '', en: '' } : stuckText(stuck)
  return {
    ko: `걸린 시간 ${Math.round(seconds)}초, 가장 적을 때 정상 태스크 ${lowestHealthy}개, 잃은 요청 ${lost}개. ${why.ko}`,
    en: `It takes ${Math.round(seconds)} s. Fewest healthy tasks: ${lowestHealthy}. Requests lost: ${lost}. ${why.en}`,
  }
}
