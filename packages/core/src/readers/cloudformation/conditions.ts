import type { Path } from '../../finding/index.ts'
import type { Assignment, Variable } from '../../graph/index.ts'
import { textOf, type Located } from './located.ts'
import { isBag, type Parameters } from './parameters.ts'
import { circularCondition, noSuchCondition, wrongArguments, type Report } from './problem.ts'

/** Whether a condition holds; where it is open, the variable that settles it. */
export type ConditionState = boolean | { readonly variable: Variable }

interface Surroundings {
  readonly conditions: unknown
  readonly parameters: Parameters
  readonly assumed: Assignment
  readonly evaluate: (value: unknown, path: Path) => Located | undefined
  readonly report: Report
}

/** Works out the conditions of a template, each once. */
export function readConditions(context: Surroundings): (name: string, path: Path) => ConditionState {
  const { conditions, parameters, assumed, evaluate, report } = context
  const states = new Map<string, ConditionState | 'in work'>()
  const own = (name: string): ConditionState => ({ variable: { name, options: ['true', 'false'] } })

  function stateOf(name: string, path: Path): ConditionState {
    const known = states.get(name)
    if (known === 'in work') {
      report(circularCondition(path, name))
      return own(name)
    }
    if (known !== undefined) return known
    const fixed = Object.hasOwn(assumed, name) && !parameters.has(name) ? assumed[name] : undefined
    if (fixed !== undefined) return fixed === 'true'
    if (!isBag(conditions) || !Object.hasOwn(conditions, name)) {
      report(noSuchCondition(path, name))
      return own(name)
    }
    states.set(name, 'in work')
    const result = test(conditions[name], ['Conditions', name])
    const state = result === undefined ? own(name) : result
    states.set(name, state)
    return state
  }

  /** Undefined where it is open and no single variable settles it. */
  function test(value: unknown, path: Path): ConditionState | undefined {
    if (!isBag(value)) return typeof value === 'boolean' ? value : undefined
    const [key = '', argument] = Object.entries(value)[0] ?? []
    const at = [...path, key]
    const parts: readonly unknown[] = Array.isArray(argument) ? argument : []
    const results = (): readonly (ConditionState | undefined)[] =>
      parts.map((part, index) => test(part, [...at, index]))
    switch (key) {
      case 'Condition':
        return typeof argument === 'string' ? stateOf(argument, at) : undefined
      case 'Fn::Equals':
        return equals(parts, at)
      case 'Fn::Not': {
        const [inner] = results()
        return typeof inner === 'boolean' ? !inner : inner
      }
      case 'Fn::And':
        return combined(results(), false)
      case 'Fn::Or':
        return combined(results(), true)
      default:
        report(wrongArguments(path, key || 'Conditions', conditionForms))
        return undefined
    }
  }

  function equals(parts: readonly unknown[], path: Path): ConditionState | undefined {
    if (parts.length !== 2) {
      report(wrongArguments(path, 'Fn::Equals', twoValues))
      return undefined
    }
    const names = parts.map((part) =>
      isBag(part) && typeof part['Ref'] === 'string' ? part['Ref'] : undefined,
    )
    const texts = parts.map((part, index) => {
      const name = names[index]
      return name !== undefined && parameters.has(name)
        ? parameters.comparable(name)
        : textOf(evaluate(part, [...path, index]))
    })
    const [left, right] = texts
    if (left !== undefined && right !== undefined) return left === right
    const open = names.filter((name, index) => texts[index] === undefined && name !== undefined)
    const variable = open.length === 1 && open[0] !== undefined ? parameters.variableOf(open[0]) : undefined
    return variable === undefined ? undefined : { variable }
  }

  return stateOf
}

/** `decisive` alone settles the whole: false for And, true for Or. */
function combined(
  results: readonly (ConditionState | undefined)[],
  decisive: boolean,
): ConditionState | undefined {
  if (results.includes(decisive)) return decisive
  const open = results.filter((result) => typeof result !== 'boolean')
  if (open.length === 0) return !decisive
  const names = new Set(open.map((state) => (typeof state === 'object' ? state.variable.name : undefined)))
  return names.size === 1 ? open[0] : undefined
}

const twoValues = { ko: '비교할 값 두 개가 필요합니다.', en: 'it compares two values.' }
const conditionForms = {
  ko: '조건에는 Fn::And, Fn::Or, Fn::Not, Fn::Equals, Condition만 쓸 수 있습니다.',
  en: 'a condition takes Fn::And, Fn::Or, Fn::Not, Fn::Equals and Condition.',
}
