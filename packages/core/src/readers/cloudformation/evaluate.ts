import type { Path, Text } from '../../finding/index.ts'
import type { ConditionState } from './conditions.ts'
import { cidrBlocks } from './cidr-blocks.ts'
import {
  firstUnknown,
  itemsOf,
  list,
  map,
  plain,
  scalar,
  textOf,
  type Located,
  type LocatedUnknown,
} from './located.ts'
import { isBag, type Parameters } from './parameters.ts'
import { noSuchThing, wrongArguments, type Report } from './problem.ts'
import { pseudoParameter } from './pseudo-parameters.ts'

/** What the functions of a template work with. */
export interface Evaluation {
  readonly parameters: Parameters
  readonly mappings: unknown
  readonly region: string | undefined
  readonly hasExtensions: boolean
  readonly conditionState: (name: string, path: Path) => ConditionState
  /** What a reference to a resource of the template gives; undefined where there is no such resource. */
  readonly refer: (logicalId: string, attribute: string | undefined, path: Path) => Located | undefined
  readonly report: Report
}

/** Values of the loops that a value stands in. */
type Loops = Readonly<Record<string, string>>

/** Works out a value of a template; undefined where `AWS::NoValue` takes it away. */
export function evaluate(
  value: unknown,
  path: Path,
  context: Evaluation,
  loops: Loops = {},
): Located | undefined {
  if (Array.isArray(value)) return evaluateList(value, path, context, loops)
  if (!isBag(value)) return evaluateScalar(value, path)
  const keys = Object.keys(value)
  const [key = ''] = keys
  if (keys.length === 1 && Object.hasOwn(functions, key)) {
    return functions[key]?.({ argument: value[key], path, at: [...path, key], context, loops })
  }
  const members = keys.flatMap((name): readonly (readonly [string, Located])[] => {
    if (name.startsWith('Fn::ForEach::')) return loopMembers(value[name], [...path, name], context, loops)
    const member = evaluate(value[name], [...path, name], context, loops)
    return member === undefined ? [] : [[name, member]]
  })
  return map(members, path)
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

function mayBeAbsent(value: unknown): boolean {
  if (!isBag(value)) return false
  const branches = value['Fn::If']
  if (!Array.isArray(branches)) return value['Ref'] === 'AWS::NoValue'
  return branches.slice(1).some(mayBeAbsent)
}

function evaluateScalar(value: unknown, path: Path): Located {
  if (typeof value === 'string' && value.includes('{{resolve:'))
    return { kind: 'unknown', cause: 'after-apply', expression: value, path }
  const isScalar = ['string', 'number', 'boolean'].includes(typeof value)
  return scalar(isScalar ? (value as string) : null, path)
}

/** A call of a function: `at` is where its argument stands, `path` the call as a whole. */
interface Call {
  readonly argument: unknown
  readonly path: Path
  readonly at: Path
  readonly context: Evaluation
  readonly loops: Loops
}

const functions: Readonly<Record<string, (call: Call) => Located | undefined>> = {
  Ref: ({ argument, path, at, context, loops }) =>
    typeof argument === 'string'
      ? reference(argument, path, context, loops)
      : wrong(context, at, 'Ref', oneName),
  'Fn::GetAtt': ({ argument, path, at, context }) => {
    const parts = typeof argument === 'string' ? splitOnce(argument) : argument
    const [name, attribute]: readonly unknown[] = Array.isArray(parts) ? parts : []
    if (typeof name !== 'string' || typeof attribute !== 'string')
      return isBag(attribute)
        ? afterApply(`!GetAtt ${String(name)}`, path)
        : wrong(context, at, 'Fn::GetAtt', nameAndAttribute)
    const found = context.refer(name, attribute, path)
    if (found === undefined) context.report(noSuchThing(path, name))
    return found ?? afterApply(`!GetAtt ${name}.${attribute}`, path)
  },
  'Fn::Sub': substitute,
  'Fn::Join': ({ argument, path, at, context, loops }) => {
    const [separator, values]: readonly unknown[] = Array.isArray(argument) ? argument : []
    if (typeof separator !== 'string' || values === undefined)
      return wrong(context, at, 'Fn::Join', separatorAndList)
    const node = evaluate(values, [...at, 1], context, loops)
    if (node?.kind === 'unknown') return { ...node, path }
    return joined(itemsOf(node), separator, path, `!Join`)
  },
  'Fn::Split': ({ argument, path, at, context, loops }) => {
    const [separator, value]: readonly unknown[] = Array.isArray(argument) ? argument : []
    const node = evaluate(value, [...at, 1], context, loops)
    if (typeof separator !== 'string' || separator === '')
      return wrong(context, at, 'Fn::Split', separatorAndText)
    const text = textOf(node)
    if (text !== undefined && !text.includes('${'))
      return list(
        text.split(separator).map((part) => scalar(part, path)),
        path,
      )
    return unknownFrom(node, path, '!Split')
  },
  'Fn::Select': ({ argument, path, at, context, loops }) => {
    const [index, values]: readonly unknown[] = Array.isArray(argument) ? argument : []
    const position = Number(textOf(evaluate(index, [...at, 0], context, loops)))
    if (isBag(values) && 'Fn::GetAZs' in values && Number.isInteger(position))
      return zone(position, path, context)
    const node = evaluate(values, [...at, 1], context, loops)
    if (node?.kind !== 'list' || !Number.isInteger(position)) return unknownFrom(node, path, '!Select')
    return node.items[position] ?? wrong(context, at, 'Fn::Select', indexInList)
  },
  'Fn::GetAZs': ({ path }) => afterApply('!GetAZs', path),
  'Fn::Cidr': ({ argument, path, at, context, loops }) => {
    const parts = itemsOf(evaluate(argument, at, context, loops)).map(textOf)
    const blocks = cidrBlocks(parts[0], Number(parts[1]), Number(parts[2] ?? 8))
    return blocks === undefined
      ? afterApply('!Cidr', path)
      : list(
          blocks.map((block) => scalar(block, path)),
          path,
        )
  },
  'Fn::If': ({ argument, path, at, context, loops }) => {
    const [name, ...branches]: readonly unknown[] = Array.isArray(argument) ? argument : []
    if (typeof name !== 'string' || branches.length !== 2)
      return wrong(context, at, 'Fn::If', conditionAndTwo)
    const state = context.conditionState(name, [...at, 0])
    if (typeof state === 'boolean') {
      const chosen = state ? 0 : 1
      return evaluate(branches[chosen], [...at, chosen + 1], context, loops)
    }
    return {
      kind: 'unknown',
      cause: 'condition',
      expression: `!If [${name}, …]`,
      variable: state.variable,
      path,
    }
  },
  'Fn::FindInMap': findInMap,
  'Fn::ImportValue': ({ argument, path, context, at, loops }) =>
    afterApply(`!ImportValue ${textOf(evaluate(argument, at, context, loops)) ?? '…'}`, path),
  'Fn::Transform': ({ argument, path }) =>
    afterApply(`!Transform ${isBag(argument) ? String(argument['Name']) : '…'}`, path),
  'Fn::Base64': ({ argument, path, at, context, loops }) => {
    const node = evaluate(argument, at, context, loops)
    return node?.kind === 'scalar' ? { ...node, path } : unknownFrom(node, path, '!Base64')
  },
  'Fn::Length': ({ argument, path, at, context, loops }) => {
    const node = evaluate(argument, at, context, loops)
    return node?.kind === 'list' ? scalar(node.items.length, path) : unknownFrom(node, path, '!Length')
  },
  'Fn::ToJsonString': ({ argument, path, at, context, loops }) => {
    const node = evaluate(argument, at, context, loops)
    const open = firstUnknown(node)
    return open === undefined ? scalar(JSON.stringify(plain(node)), path) : { ...open, path }
  },
}

/** What a `Ref` gives: a loop's value, a pseudo parameter, a parameter, or a resource. */
function reference(name: string, path: Path, context: Evaluation, loops: Loops): Located | undefined {
  if (Object.hasOwn(loops, name)) return scalar(loops[name] ?? '', path)
  if (name === 'AWS::NoValue') return undefined
  if (name.startsWith('AWS::')) {
    const value = pseudoParameter(name, context.region)
    return value === undefined ? afterApply(`!Ref ${name}`, path) : scalar(value, path)
  }
  if (context.parameters.has(name)) return context.parameters.valueOf(name, path)
  const found = context.refer(name, undefined, path)
  if (found === undefined) context.report(noSuchThing(path, name))
  return found ?? { kind: 'unknown', cause: 'parameter', expression: `!Ref ${name}`, path }
}

function substitute({ argument, path, at, context, loops }: Call): Located | undefined {
  const [template, replacements]: readonly unknown[] = Array.isArray(argument) ? argument : [argument]
  if (typeof template !== 'string') return wrong(context, at, 'Fn::Sub', textWithNames)
  const own = isBag(replacements) ? replacements : {}
  const parts = template.split(/(\$\{[^{}]*\})/).filter((part) => part !== '')
  const nodes = parts.map((part): Located => {
    const [, name] = /^\$\{([^{}]*)\}$/.exec(part) ?? []
    if (name === undefined) return evaluateScalar(part, path)
    if (name.startsWith('!')) return scalar(`\${${name.slice(1)}}`, path)
    const trimmed = name.trim()
    if (Object.hasOwn(own, trimmed))
      return evaluate(own[trimmed], [...at, 1, trimmed], context, loops) ?? scalar('', path)
    const [first = '', attribute] = splitOnce(trimmed)
    const found =
      attribute === undefined ? reference(first, path, context, loops) : context.refer(first, attribute, path)
    if (found !== undefined) return found
    if (attribute !== undefined) context.report(noSuchThing(path, first))
    return afterApply(`\${${trimmed}}`, path)
  })
  if (template.includes('{{resolve:')) return afterApply(template, path)
  return joined(nodes, '', path, `!Sub ${template}`)
}

/** One text of several; unknown as a whole where a part is. */
function joined(parts: readonly Located[], separator: string, path: Path, expression: string): Located {
  const open = parts.find((part) => part.kind === 'unknown')
  if (open?.kind === 'unknown') return { ...open, path, expression: `${expression} (${open.expression})` }
  const texts = parts.map((part) => textOf(part))
  if (texts.includes(undefined)) return afterApply(expression, path)
  const through = parts.flatMap((part) => part.through ?? [])
  return scalar(texts.join(separator), path, through.length > 0 ? through : undefined)
}

function findInMap({ argument, path, at, context, loops }: Call): Located | undefined {
  const parts: readonly unknown[] = Array.isArray(argument) ? argument : []
  if (parts.length < 3) return wrong(context, at, 'Fn::FindInMap', mapAndTwoKeys)
  const nodes = parts.slice(0, 3).map((part, index) => evaluate(part, [...at, index], context, loops))
  const open = nodes.find((node) => node?.kind === 'unknown')
  if (open?.kind === 'unknown') return { ...open, path }
  const names = nodes.map((node) => textOf(node) ?? '')
  if (names.some((name) => name.includes('${'))) return afterApply(`!FindInMap [${names.join(', ')}]`, path)
  let value: unknown = context.mappings
  for (const name of names) value = isBag(value) && Object.hasOwn(value, name) ? value[name] : undefined
  const options = parts[3]
  if (value === undefined && isBag(options) && 'DefaultValue' in options)
    return evaluate(options['DefaultValue'], [...at, 3, 'DefaultValue'], context, loops)
  if (value === undefined) return wrong(context, at, 'Fn::FindInMap', noSuchKey(names))
  const found = evaluate(value, path, context)
  return found === undefined ? undefined : { ...found, path, through: [['Mappings', ...names]] }
}

function zone(index: number, path: Path, { region }: Evaluation): Located {
  const letter = String.fromCharCode('a'.charCodeAt(0) + index)
  return scalar(`${region ?? '${AWS::Region}'}${letter}`, path)
}

/** The members that a loop of the language extensions makes. */
function loopMembers(
  value: unknown,
  path: Path,
  context: Evaluation,
  loops: Loops,
): readonly (readonly [string, Located])[] {
  return loopBodies(value, path, context, loops).flatMap(({ name, body, at, inner }) => {
    const member = evaluate(body, at, context, inner)
    return member === undefined ? [] : [[name, member] as const]
  })
}

interface LoopBody {
  readonly name: string
  readonly body: unknown
  readonly at: Path
  readonly inner: Loops
}

/** What `Fn::ForEach` makes: its body once for each value, under the name that the value gives it. */
export function loopBodies(
  value: unknown,
  path: Path,
  context: Evaluation,
  loops: Loops = {},
): readonly LoopBody[] {
  const [identifier, collection, body]: readonly unknown[] = Array.isArray(value) ? value : []
  if (!context.hasExtensions || typeof identifier !== 'string' || !isBag(body)) {
    context.report(wrongArguments(path, 'Fn::ForEach', loopForm))
    return []
  }
  const values = itemsOf(evaluate(collection, [...path, 1], context, loops)).map(textOf)
  return values.flatMap((text) => {
    if (text === undefined) return []
    const inner = { ...loops, [identifier]: text }
    return Object.entries(body).flatMap(([name, member]): readonly LoopBody[] => {
      const at = [...path, 2, name]
      if (name.startsWith('Fn::ForEach::')) return loopBodies(member, at, context, inner)
      const expanded = name.replace(/\$\{([^{}]*)\}|&\{([^{}]*)\}/g, (whole, plainName, safeName) => {
        const found = inner[String(plainName ?? safeName)]
        if (found === undefined) return String(whole)
        return safeName === undefined ? found : found.replaceAll(/[^A-Za-z0-9]/g, '')
      })
      return [{ name: expanded, body: member, at, inner }]
    })
  })
}

function afterApply(expression: string, path: Path): LocatedUnknown {
  return { kind: 'unknown', cause: 'after-apply', expression, path }
}

function unknownFrom(node: Located | undefined, path: Path, expression: string): LocatedUnknown {
  return node?.kind === 'unknown' ? { ...node, path } : afterApply(expression, path)
}

function wrong(context: Evaluation, path: Path, name: string, expected: Text): LocatedUnknown {
  context.report(wrongArguments(path, name, expected))
  return { kind: 'unknown', cause: 'shape', expression: name, path }
}

function splitOnce(text: string): readonly [string, string?] {
  const dot = text.indexOf('.')
  return dot === -1 ? [text] : [text.slice(0, dot), text.slice(dot + 1)]
}

const oneName = {
  ko: '파라미터나 리소스의 이름 하나가 필요합니다.',
  en: 'it takes the name of a parameter or resource.',
}
const nameAndAttribute = {
  ko: '리소스 이름과 속성이 필요합니다. 예: !GetAtt Service.Name',
  en: 'it takes a resource and an attribute, as in !GetAtt Service.Name.',
}
const separatorAndList = { ko: '구분자와 목록이 필요합니다.', en: 'it takes a separator and a list.' }
const separatorAndText = { ko: '구분자와 문자열이 필요합니다.', en: 'it takes a separator and a text.' }
const indexInList = { ko: '목록에 그 번호의 항목이 없습니다.', en: 'the list has no item of that index.' }
const conditionAndTwo = {
  ko: '조건의 이름과 값 두 개가 필요합니다.',
  en: 'it takes the name of a condition and two values.',
}
const textWithNames = { ko: '문자열이 필요합니다.', en: 'it takes a text.' }
const mapAndTwoKeys = { ko: '매핑 이름과 키 두 개가 필요합니다.', en: 'it takes a mapping and two keys.' }
const loopForm = {
  ko: 'AWS::LanguageExtensions 변환을 선언하고 [이름, 목록, 객체]를 넣으세요.',
  en: 'declare the transform AWS::LanguageExtensions and give it a name, a list and an object.',
}

function noSuchKey(names: readonly string[]): Text {
  return {
    ko: `Mappings에 ${names.join(' → ')} 값이 없습니다.`,
    en: `Mappings has nothing under ${names.join(' → ')}.`,
  }
}
