import type { ResourceGraph } from './graph.ts'
import type { Assignment, Variable } from './unknown.ts'
import { evaluate, type Reads, type View } from './view.ts'

/** More worlds than these are not tried: what rests on so many open values stays open. */
const mostWorlds = 16

/** One answer of an analysis: what holds where variables have certain values. */
export interface World<Value> {
  readonly when: Assignment
  readonly value: Value
  /** The unknown values that it rests on even so. */
  readonly reads: Reads
}

/**
 * Asks an analysis for its answer; where that rests on a variable of few values, asks again with each of them. The worlds
 * exclude each other and together are all that there can be.
 */
export function explore<Value>(
  graph: ResourceGraph,
  analyse: (view: View) => Value,
): readonly World<Value>[] {
  return exploreFrom(graph, analyse, {}, mostWorlds)
}

function exploreFrom<Value>(
  graph: ResourceGraph,
  analyse: (view: View) => Value,
  when: Assignment,
  budget: number,
): readonly World<Value>[] {
  const { value, reads } = evaluate(graph, analyse)
  const { assume } = graph
  // Most answers rest on nothing unknown.
  if (assume === undefined || reads.size === 0) return [{ when, value, reads }]
  const variable = variableOf(
    [...reads.keys()].map((unknown) => unknown.variable),
    when,
  )
  if (variable === undefined || variable.options.length > budget) return [{ when, value, reads }]
  return variable.options.flatMap((option) => {
    const assignment = { ...when, [variable.name]: option }
    const share = Math.floor(budget / variable.options.length)
    return exploreFrom(assume(assignment), analyse, assignment, share)
  })
}

/** The first by name of the variables that have no value yet: which is tried first must not depend on what was read first. */
function variableOf(variables: readonly (Variable | undefined)[], when: Assignment): Variable | undefined {
  return variables
    .filter((variable) => variable !== undefined && !Object.hasOwn(when, variable.name))
    .toSorted((left, right) => ((left?.name ?? '') < (right?.name ?? '') ? -1 : 1))[0]
}
