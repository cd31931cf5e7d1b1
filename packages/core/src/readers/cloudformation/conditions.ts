import { isBag, type Path } from '../../finding/index.ts'
import { nearestName, type Assignment, type Variable } from '../../graph/index.ts'
import type { Budget } from './budget.ts'
import type { LoopBody } from './evaluate.ts'
import { isSymbolic, withLoopValues, type Loops } from './evaluation.ts'
import { textOf, type Located, type LocatedUnknown } from './located.ts'
import type { Parameters } from './parameters.ts'
import { circularCondition, noCondition, noSuchCondition, wrongArguments, type Report } from './problem.ts'

/** Whether a condition holds; where it is open, the variable that settles it or brings that nearer. */
export type ConditionState = boolean | { readonly variable: Variable }

interface Surroundings {
  /** The conditions, and why there may be more of them; asked for when a condition first is. */
  readonly bodies: () => readonly (LoopBody | LocatedUnknown)[]
  /** Whether macros may write others. */
  readonly mayHaveMore: boolean
  readonly parameters: Parameters
  readonly assumed: Assignment
  readonly evaluate: (value: unknown, path: Path, loops: Loops) => Located | undefined
  readonly budget: Budget
  readonly report: Report
}

export interface Conditions {
  readonly stateOf: (name: string, path: Path) => ConditionState
  /** Those that the template writes. */
  readonly bodies: () => readonly LoopBody[]
}

/** Works out the conditions of a template, each once. */
export function readConditions(context: Surroundings): Conditions {
  const { parameters, assumed, evaluate, budget, report } = context
  const states = new Map<string, ConditionState | 'in work'>()
  const own = (name: string): ConditionState => ({ variable: { name, options: ['true', 'false'] } })
  let conditions: ReadonlyMap<string, LoopBody> | undefined
  let { mayHaveMore } = context

  function byName(): ReadonlyMap<string, LoopBody> {
    if (conditions !== undefined) return conditions
    // A loop over conditions cannot ask for one of them.
    conditions = new Map()
    const all = context.bodies()
    const own = all.flatMap((body) => ('kind' in body ? [] : [[body.name, body] as const]))
    mayHaveMore ||= own.length < all.length
    return (conditions = new Map(own))
  }

  function stateOf(name: string, path: Path): ConditionState {
    const known = states.get(name)
    if (known === 'in work') {
      report(circularCondition(path, name))
      return own(name)
    }
    if (known !== undefined) return known
    const fixed = Object.hasOwn(assumed, name) && !parameters.has(name) ? assumed[name] : undefined
    if (fixed !== undefined) return fixed === 'true'
    const condition = byName().get(name)
    if (condition === undefined) {
      if (!mayHaveMore) report(noSuchCondition(path, name, nearestName(name, [...byName().keys()])))
      return own(name)
    }
    states.set(name, 'in work')
    const result = test(condition.body, condition.at, condition.inner)
    const state = result === undefined ? own(name) : result
    states.set(name, state)
    return state
  }

  /** Undefined where it is open and no variable is known that brings an answer nearer. */
  function test(value: unknown, path: Path, loops: Loops): ConditionState | undefined {
    if (!budget.enter()) return undefined
    try {
      return testWithin(value, path, loops)
    } finally {
      budget.leave()
    }
  }

  function testWithin(value: unknown, path: Path, loops: Loops): ConditionState | undefined {
    const entries = isBag(value) ? Object.entries(value) : []
    const [key = '', argument] = entries.length === 1 ? (entries[0] ?? []) : []
    const at = [...path, key]
    const parts: readonly unknown[] = Array.isArray(argument) ? argument : []
    const results = (least: number, most: number): readonly (ConditionState | undefined)[] => {
      if (parts.length < least || parts.length > most)
        report(wrongArguments(at, key, least === most ? oneCondition : severalConditions))
      return parts.map((part, index) => test(part, [...at, index], loops))
    }
    switch (key) {
      case 'Condition':
        return typeof argument === 'string' ? stateOf(withLoopValues(argument, loops), at) : undefined
      case 'Fn::Equals':
        return equals(parts, at, loops)
      case 'Fn::Not': {
        const [inner] = results(1, 1)
        return typeof inner === 'boolean' ? !inner : inner
      }
      case 'Fn::And':
        return combined(results(2, 10), false)
      case 'Fn::Or':
        return combined(results(2, 10), true)
      default:
        report(key === '' ? noCondition(path) : wrongArguments(path, key, conditionForms))
        return undefined
    }
  }

  function equals(parts: readonly unknown[], path: Path, loops: Loops): ConditionState | undefined {
    if (parts.length !== 2) {
      report(wrongArguments(path, 'Fn::Equals', twoValues))
      return undefined
    }
    const sides = parts.map((part, index) => sideOf(part, [...path, index], loops))
    const [left, right] = sides.map(({ text }) => text)
    if (left !== undefined && right !== undefined) {
      if (left === right) return true
      // What only the deployment knows may be anything, so also what it is compared with.
      if (!isSymbolic(left) && !isSymbolic(right)) return false
    }
    const variable = sides.map((side) => side.variable).find((found) => found !== undefined)
    return variable === undefined ? undefined : { variable }
  }

  function sideOf(
    value: unknown,
    path: Path,
    loops: Loops,
  ): { readonly text: string | undefined; readonly variable: Variable | undefined } {
    const reference = isBag(value) ? value['Ref'] : undefined
    const name = typeof reference === 'string' && !Object.hasOwn(loops, reference) ? reference : undefined
    if (name !== undefined && parameters.has(name))
      return { text: parameters.comparable(name), variable: parameters.variableOf(name) }
    const node = evaluate(value, path, loops)
    if (node?.kind === 'unknown') return { text: undefined, variable: node.variable }
    const text = textOf(node)
    if (name === undefined || text === undefined || !isSymbolic(text)) return { text, variable: undefined }
    return { text: parameters.assumed(name) ?? text, variable: parameters.variableOf(name) }
  }

  return { stateOf, bodies: () => [...byName().values()] }
}

/**
 * `decisive` alone settles the whole: false for And, true for Or. Of several open parts the first is settled first; what it
 * then leaves open is asked again. So conditions on one parameter never contradict each other.
 */
function combined(
  results: readonly (ConditionState | undefined)[],
  decisive: boolean,
): ConditionState | undefined {
  if (results.includes(decisive)) return decisive
  if (results.every((result) => typeof result === 'boolean')) return !decisive
  return results.find((result) => typeof result === 'object')
}

const twoValues = { ko: '비교할 값 두 개가 필요합니다.', en: 'it compares two values.' }
const oneCondition = { ko: '조건 하나가 필요합니다.', en: 'it takes one condition.' }
const severalConditions = { ko: '조건 2–10개가 필요합니다.', en: 'it takes 2 to 10 conditions.' }
const conditionForms = {
  ko: '조건에는 Fn::And, Fn::Or, Fn::Not, Fn::Equals, Condition만 쓸 수 있습니다.',
  en: 'a condition takes Fn::And, Fn::Or, Fn::Not, Fn::Equals and Condition.',
}
