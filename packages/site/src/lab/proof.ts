// What core works out of a broken copy.
import type { Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { hopText, type Hop, type Trace } from '@ecs-lint/core/network'
import {
  inSituation,
  scenarioOf,
  simulate,
  stuckText,
  type Scenario,
  type ScenarioOverrides,
  type Simulation,
  type Situation,
} from '@ecs-lint/core/simulate'
import { serviceOf } from './bench.ts'

/** What stops packets, each obstacle once; only obstacles of a kind, where one is given. */
export function blockedBy(traces: readonly Trace[], kind?: Hop['kind']): readonly Text[] {
  const texts = traces
    .flatMap(({ hops }) => hops.slice(-1))
    .filter((hop) => hop.verdict === 'blocked' && (kind === undefined || hop.kind === kind))
    .map(hopText)
  return [...new Map(texts.map((text) => [text.en, text])).values()]
}

/** The service of a graph in a situation; undefined where the simulator does not know its kind of deployment. */
export function played(
  graph: ResourceGraph,
  situation: Situation,
  overrides: ScenarioOverrides = {},
): Simulation | undefined {
  const read = scenarioOf(serviceOf(graph), graph, overrides)
  return 'problems' in read ? undefined : simulate(inSituation(read.scenario, situation))
}

/** Why a service can never get through a situation, whatever its network does: what shuts health checks out, or tasks in, is another fault. */
export function stuckIn(
  graph: ResourceGraph,
  situation: Situation,
  overrides: ScenarioOverrides = {},
): readonly Text[] {
  const read = scenarioOf(serviceOf(graph), graph, overrides)
  if ('problems' in read) return []
  const { stuck } = simulate(inSituation(letIn(read.scenario), situation)).result
  return stuck === undefined ? [] : [stuckText(stuck)]
}

function letIn({ loadBalancer, imageObstacle: __, ...scenario }: Scenario): Scenario {
  if (loadBalancer === undefined) return scenario
  const { obstacle: _, ...reached } = loadBalancer
  return { ...scenario, loadBalancer: reached }
}
