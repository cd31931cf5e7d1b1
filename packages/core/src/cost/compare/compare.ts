import { compareArchitectures } from './architecture.ts'
import type { Comparison, Question, Subject } from './comparison.ts'
import { compareEgress } from './egress.ts'
import { compareLaunchTypes } from './launch-type.ts'
import { compareRegions } from './regions.ts'
import { compareSpot } from './spot.ts'

const answers: Readonly<Record<Question, (subject: Subject) => Comparison>> = {
  regions: compareRegions,
  arch: compareArchitectures,
  spot: compareSpot,
  egress: compareEgress,
  'launch-type': compareLaunchTypes,
}

/**
 * Compares ways to run what is in a graph. The bills of all alternatives come from the same code as the estimate of the graph
 * itself; changes are made on copies. Whatever lacks a price stands last and has no rank.
 */
export function compareGraph(question: Question, subject: Subject): Comparison {
  return answers[question](subject)
}
