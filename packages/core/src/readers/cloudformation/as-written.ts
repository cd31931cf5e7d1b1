import type { Path } from '../../finding/index.ts'
import type { ConditionState } from './conditions.ts'
import { evaluate, loopBodies } from './evaluate.ts'
import type { Evaluation, Loops } from './evaluation.ts'
import { textOf } from './located.ts'

/** A value as it stands in a template, with what its conditions, loops and names come to. */
export interface Written {
  readonly value: unknown
  readonly path: Path
  readonly loops: Loops
  readonly stateOf: (condition: string, path: Path) => ConditionState
  /** What a loop in it makes. */
  readonly bodiesOf: (loop: unknown, path: Path, loops: Loops) => ReturnType<typeof loopBodies>
  /** The text that a part of it comes to, if that is known. */
  readonly textOf: (part: unknown, path: Path, loops: Loops) => string | undefined
}

export function asWritten(value: unknown, path: Path, loops: Loops, context: Evaluation): Written {
  return {
    value,
    path,
    loops,
    stateOf: context.conditionState,
    bodiesOf: (loop, at, inner) => loopBodies(loop, at, context, inner),
    textOf: (part, at, inner) => textOf(evaluate(part, at, context, inner)),
  }
}
