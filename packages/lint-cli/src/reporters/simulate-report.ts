import type { Assumption } from '@ecs-lint/core/cost'
import { joined, type Text } from '@ecs-lint/core/finding'
import {
  obstacleTexts,
  stuckText,
  type Frame,
  type LogEntry,
  type Simulation,
  type Situation,
} from '@ecs-lint/core/simulate'

/** Everything that `simulate` has to say. */
export interface SimulateReport {
  readonly service: string
  readonly situation: Situation
  readonly simulation: Simulation
  readonly assumptions: readonly Assumption[]
}

/** The last frame of each second in which something happened. */
export function framesBySecond({ frames }: Simulation): readonly Frame[] {
  return [...new Map(frames.map((frame) => [frame.at, frame])).values()]
}

/** Why it can never finish, and what of the network is in its way; undefined where neither is so. */
export function reasonOf(simulation: Simulation): Text | undefined {
  const { stuck } = simulation.result
  const texts = [...(stuck === undefined ? [] : [stuckText(stuck)]), ...obstacleTexts(simulation)]
  return texts.length === 0 ? undefined : joined(texts)
}

export function logOf({ frames }: Simulation): readonly LogEntry[] {
  return frames.flatMap(({ log }) => log)
}
