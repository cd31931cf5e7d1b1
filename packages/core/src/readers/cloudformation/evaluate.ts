import { isBag, type Path } from '../../finding/index.ts'
import { afterApply, withLoopValues, wrong, type Evaluation, type Loops } from './evaluation.ts'
import { functions } from './functions.ts'
import {
  itemsOf,
  list,
  map,
  scalar,
  textOf,
  type Located,
  type LocatedMap,
  type LocatedUnknown,
} from './located.ts'
import { misplacedFunction, needsExtensions, quotedFunction, tooMuch } from './problem.ts'

/** Works out a value of a template; undefined where `AWS::NoValue` takes it away. */
export function evaluate(
  value: unknown,
  path: Path,
  context: Evaluation,
  loops: Loops = {},
): Located | undefined {
  if (!context.budget.enter()) {
    context.report(tooMuch())
    return { kind: 'unknown', cause: 'shape', expression: '…', path }
  }
  try {
    if (Array.isArray(value)) return evaluateList(value, path, context, loops)
    if (!isBag(value)) {
      const [, tag] = typeof value === 'string' && value.startsWith('!') ? (quotedTag.exec(value) ?? []) : []
      if (tag !== undefined) context.report(quotedFunction(path, tag))
      return evaluateScalar(value, path, loops)
    }
    const call = evaluateCall(value, path, context, loops)
    if (call !== undefined) return call.result
    const { rest, ...whole } = evaluateMembers(value, path, context, loops)
    // A structure in which anything else may be says nothing for certain.
    return rest === undefined ? whole : { ...rest, path }
  } finally {
    context.budget.leave()
  }
}

/** Works out the properties of a resource; where more may be among them than is said, `rest` of the result says why. */
export function evaluateProperties(
  value: unknown,
  path: Path,
  context: Evaluation,
  loops: Loops,
): LocatedMap | undefined {
  if (!isBag(value)) return undefined
  const call = evaluateCall(value, path, context, loops)
  if (call === undefined) return evaluateMembers(value, path, context, loops)
  const { result = map([], path) } = call
  if (result.kind === 'map') return result
  return result.kind === 'unknown' ? { ...map([], path), rest: result } : undefined
}

function evaluateCall(
  value: Readonly<Record<string, unknown>>,
  path: Path,
  context: Evaluation,
  loops: Loops,
): { readonly result: Located | undefined } | undefined {
  const keys = Object.keys(value)
  const [key = ''] = keys
  if (keys.length !== 1 || !Object.hasOwn(functions, key)) return undefined
  const at = [...path, key]
  const argument = value[key]
  // A macro, or Rain, may write the argument of any function.
  if (isBag(argument) && Object.keys(argument).some((name) => /^(?:Fn::Transform$|Rain::)/.test(name)))
    return { result: afterApply(key, path) }
  const inner = (part: unknown, ...steps: Path): Located | undefined =>
    evaluate(part, [...at, ...steps], context, loops)
  return { result: functions[key]?.({ argument, path, at, context, loops, evaluate: inner }) }
}

function evaluateMembers(
  value: Readonly<Record<string, unknown>>,
  path: Path,
  context: Evaluation,
  loops: Loops,
): LocatedMap {
  const members: (readonly [string, Located])[] = []
  let rest: LocatedUnknown | undefined
  for (const [key, part] of Object.entries(value)) {
    const at = [...path, key]
    if (key.startsWith('Fn::ForEach::')) {
      const bodies = loopBodies(part, at, context, loops)
      if ('kind' in bodies) rest ??= bodies
      else members.push(...bodies.flatMap(loopMember(context)))
    } else if (key === 'Fn::Transform') {
      rest ??= afterApply('!Transform', path)
    } else if (key.startsWith('Fn::')) {
      context.report(misplacedFunction(at, key, Object.hasOwn(functions, key) || conditionFunctions.has(key)))
      rest ??= { kind: 'unknown', cause: 'shape', expression: key, path }
    } else {
      const member = evaluate(part, at, context, loops)
      if (member !== undefined) members.push([withLoopValues(key, loops), member])
    }
  }
  return { ...map(members, path), ...(rest !== undefined && { rest }) }
}

/** The functions that stand in `Conditions` only. */
const conditionFunctions: ReadonlySet<string> = new Set(['Fn::And', 'Fn::Equals', 'Fn::Not', 'Fn::Or'])

function loopMember(context: Evaluation): (body: LoopBody) => readonly (readonly [string, Located])[] {
  return ({ name, body, at, inner }) => {
    const member = evaluate(body, at, context, inner)
    return member === undefined ? [] : [[name, member]]
  }
}

/** A list of which an item may be absent has no certain items at all: their number counts. */
function evaluateList(value: readonly unknown[], path: Path, context: Evaluation, loops: Loops): Located {
  const items: Located[] = []
  for (const [index, item] of value.entries()) {
    const found = evaluate(item, [...path, index], context, loops)
    if (found?.kind === 'unknown' && mayBeAbsent(item)) return { ...found, path }
    if (found !== undefined) items.push(found)
  }
  return list(items, path)
}

/** A function of one word in its short form as a text: its tag stands in quotes, or in JSON, which has no tags. */
const quotedTag = /^!(Ref|GetAtt|Sub|ImportValue) \S+$/

function mayBeAbsent(value: unknown): boolean {
  if (!isBag(value)) return false
  const branches = value['Fn::If']
  if (!Array.isArray(branches)) return value['Ref'] === 'AWS::NoValue'
  return branches.slice(1).some(mayBeAbsent)
}

function evaluateScalar(value: unknown, path: Path, loops: Loops): Located {
  if (typeof value !== 'string')
    return scalar(typeof value === 'number' || typeof value === 'boolean' ? value : null, path)
  if (value.includes('{{resolve:')) return afterApply(value, path)
  return scalar(withLoopValues(value, loops), path)
}

/** One turn of a loop of the language extensions: a body, its name, and the values of the loops around it. */
export interface LoopBody {
  readonly name: string
  readonly body: unknown
  readonly at: Path
  readonly inner: Loops
}

/**
 * What `Fn::ForEach` makes: its body once for each value, under the name that the value gives it. Unknown where it is not
 * known what it goes over.
 */
export function loopBodies(
  value: unknown,
  path: Path,
  context: Evaluation,
  loops: Loops = {},
): readonly LoopBody[] | LocatedUnknown {
  const [identifier, collection, body]: readonly unknown[] = Array.isArray(value) ? value : []
  if (!context.hasExtensions) context.report(needsExtensions(path, 'Fn::ForEach'))
  if (typeof identifier !== 'string' || !isBag(body)) return wrong(context, path, 'Fn::ForEach', loopForm)
  const found = evaluate(collection, [...path, 1], context, loops)
  const values = itemsOf(found).flatMap(itemsOf)
  const open = values.find((item) => textOf(item) === undefined)
  if (open !== undefined)
    return open.kind === 'unknown' ? { ...open, path } : wrong(context, path, 'Fn::ForEach', loopForm)
  const made: LoopBody[] = []
  for (const item of values) {
    const inner = { ...loops, [identifier]: textOf(item) ?? '' }
    for (const [name, member] of Object.entries(body)) {
      if (!context.budget.spend(bodyCost)) {
        context.report(tooMuch())
        return { kind: 'unknown', cause: 'shape', expression: 'Fn::ForEach', path }
      }
      const at = [...path, 2, name]
      if (!name.startsWith('Fn::ForEach::')) {
        made.push({ name: withLoopValues(name, inner), body: member, at, inner })
        continue
      }
      const nested = loopBodies(member, at, context, inner)
      if ('kind' in nested) return { ...nested, path }
      made.push(...nested)
    }
  }
  return made
}

/** A template has at most 500 resources, so that what a loop makes may count for many values. */
const bodyCost = 100

const loopForm = {
  ko: '[이름, 문자열 목록, 객체] 형식이어야 합니다.',
  en: 'it takes a name, a list of texts and an object.',
}
