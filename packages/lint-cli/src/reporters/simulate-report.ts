import type { Assumption } from '@ecs-lint/core/cost'
import type { Frame, LogEntry, Simulation, Situation } from '@ecs-lint/core/simulate'

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

export function logOf({ frames }: Simulation): readonly LogEntry[] {
  return frames.flatMap(({ log }) => log)
}
