import { isBag } from '../../finding/index.ts'
import { openText } from '../../resources/index.ts'
import { cidrBlocks } from './cidr-blocks.ts'
import {
  afterApply,
  isSymbolic,
  requireExtensions,
  unknownFrom,
  withLoopValues,
  wrong,
  type Call,
} from './evaluation.ts'
import { findInMap } from './find-in-map.ts'
import { firstUnknown, itemsOf, list, memberOf, plain, scalar, textOf, type Located } from './located.ts'
import { getAttribute, refer, substitute } from './references.ts'
import { joined } from './texts.ts'

/** The functions of a template's values, by their long names; a result of undefined stands for `AWS::NoValue`. */
export const functions: Readonly<Record<string, (call: Call) => Located | undefined>> = {
  Ref: refer,
  'Fn::GetAtt': getAttribute,
  'Fn::Sub': substitute,
  'Fn::FindInMap': findInMap,
  'Fn::If': choose,
  'Fn::Select': select,
  'Fn::Cidr': cut,
  'Fn::Join': ({ argument, path, at, context, evaluate }) => {
    const [separator, values]: readonly unknown[] = Array.isArray(argument) ? argument : []
    if (typeof separator !== 'string' || !(Array.isArray(values) || isBag(values)))
      return wrong(context, at, 'Fn::Join', separatorAndList)
    const node = evaluate(values, 1)
    if (node?.kind === 'unknown') return { ...node, path }
    return joined(itemsOf(node), separator, path, '!Join')
  },
  'Fn::Split': ({ argument, path, at, context, evaluate }) => {
    const [separator, value]: readonly unknown[] = Array.isArray(argument) ? argument : []
    if (typeof separator !== 'string' || separator === '' || value === undefined)
      return wrong(context, at, 'Fn::Split', separatorAndText)
    const node = evaluate(value, 1)
    const text = textOf(node)
    if (text === undefined || isSymbolic(text)) return unknownFrom(node, path, '!Split')
    const parts = text.split(separator)
    if (!context.budget.spend(parts.length)) return afterApply('!Split', path)
    return list(
      parts.map((part) => scalar(part, path, node?.through)),
      path,
    )
  },
  'Fn::GetAZs': ({ path }) => afterApply('!GetAZs', path),
  'Fn::ImportValue': ({ path, argument, context, evaluate }) => {
    const name = textOf(evaluate(argument))
    const imported = name === undefined ? undefined : context.imported(name, path)
    return imported ?? afterApply(`!ImportValue ${name ?? '…'}`, path)
  },
  'Fn::GetStackOutput': ({ path, argument, evaluate }) => {
    const names = ['StackName', 'OutputName'].map((name) => textOf(memberOf(evaluate(argument), name)) ?? '…')
    return afterApply(`!GetStackOutput ${names.join('.')}`, path)
  },
  'Fn::Transform': ({ argument, path }) => {
    const name = isBag(argument) ? argument['Name'] : undefined
    return afterApply(`!Transform ${typeof name === 'string' ? name : '…'}`, path)
  },
  'Fn::Base64': ({ argument, path, evaluate }) => {
    const node = evaluate(argument)
    return node?.kind === 'scalar' ? { ...node, path } : unknownFrom(node, path, '!Base64')
  },
  'Fn::Length': ({ argument, path, at, context, evaluate }) => {
    requireExtensions(context, at, 'Fn::Length')
    const node = evaluate(argument)
    return node?.kind === 'list' ? scalar(node.items.length, path) : unknownFrom(node, path, '!Length')
  },
  'Fn::ToJsonString': ({ argument, path, at, context, evaluate }) => {
    requireExtensions(context, at, 'Fn::ToJsonString')
    const node = evaluate(argument)
    const open = firstUnknown(node)
    if (open !== undefined) return { ...open, path }
    return joined([scalar(JSON.stringify(plain(node) ?? null), path)], '', path, '!ToJsonString')
  },
  ...Object.fromEntries(
    ['Constant', 'Embed', 'Env', 'Include', 'Module', 'S3', 'S3Http'].map((name) => [
      `Rain::${name}`,
      fillIn,
    ]),
  ),
}

/** What a tool is to write in before the template is deployed, such as `!Rain::Embed file`. */
function fillIn({ argument, path, at }: Call): Located {
  const name = String(at.at(-1))
  const written = typeof argument === 'string' ? argument : '…'
  return { kind: 'unknown', cause: 'placeholder', expression: `!${name} ${written}`, path }
}

function choose({ argument, path, at, context, loops, evaluate }: Call): Located | undefined {
  const [condition, ...branches]: readonly unknown[] = Array.isArray(argument) ? argument : []
  // A condition may be called On, which YAML 1.1 takes for true.
  if (typeof condition === 'boolean' && branches.length === 2) return afterApply('!If', path)
  if (typeof condition !== 'string' || branches.length !== 2)
    return wrong(context, at, 'Fn::If', conditionAndTwo)
  const name = withLoopValues(condition, loops)
  const state = context.conditionState(name, [...at, 0])
  const own = ['Conditions', name]
  if (typeof state !== 'boolean') {
    const { variable } = state
    const expression = `!If [${name}, …]`
    return { kind: 'unknown', cause: 'condition', expression, variable, path, through: [own] }
  }
  const chosen = state ? 0 : 1
  const node = evaluate(branches[chosen], chosen + 1)
  return node && { ...node, through: [own, ...(node.through ?? [])] }
}

function select({ argument, path, at, context, evaluate }: Call): Located | undefined {
  const [index, values]: readonly unknown[] = Array.isArray(argument) ? argument : []
  if (index === undefined || values === undefined) return wrong(context, at, 'Fn::Select', indexAndList)
  const which = evaluate(index, 0)
  const text = textOf(which)
  if (text === undefined || isSymbolic(text)) return unknownFrom(which, path, '!Select')
  if (!/^\d+$/.test(text)) return wrong(context, at, 'Fn::Select', indexAndList)
  const position = Number(text)
  if (isBag(values) && 'Fn::GetAZs' in values) {
    const region = evaluate(values['Fn::GetAZs'], 1, 'Fn::GetAZs')
    if (textOf(region) === undefined) return unknownFrom(region, path, '!GetAZs')
    const letter = 'abcdef'[position]
    if (letter === undefined) return afterApply(`!Select [${position}, !GetAZs]`, path)
    return scalar(`${textOf(region) || (context.region ?? openText('AWS::Region'))}${letter}`, path)
  }
  const node = evaluate(values, 1)
  if (node?.kind !== 'list') return unknownFrom(node, path, '!Select')
  return node.items[position] ?? wrong(context, at, 'Fn::Select', indexInList)
}

function cut({ argument, path, at, context, evaluate }: Call): Located | undefined {
  const node = evaluate(argument)
  const open = firstUnknown(node)
  if (open !== undefined) return { ...open, path }
  const [block, count, hostBits = '8', ...more] = itemsOf(node).map(textOf)
  if (node?.kind !== 'list' || block === undefined || count === undefined || more.length > 0)
    return wrong(context, at, 'Fn::Cidr', blockAndCount)
  if ([block, count, hostBits].some(isSymbolic)) return afterApply('!Cidr', path)
  // Blocks of IPv6 are not worked out: AWS gives them, and nothing here rests on them.
  if (block.includes(':')) return afterApply('!Cidr', path)
  const blocks = cidrBlocks(block, Number(count), Number(hostBits))
  if (blocks === undefined) return wrong(context, at, 'Fn::Cidr', blockAndCount)
  return list(
    blocks.map((part) => scalar(part, path)),
    path,
  )
}

const separatorAndList = {
  ko: '문자열로 적은 구분자(함수는 쓸 수 없음)와 목록이 필요합니다.',
  en: 'it takes a separator, which is written out as a text, and a list.',
}
const separatorAndText = { ko: '구분자와 문자열이 필요합니다.', en: 'it takes a separator and a text.' }
const indexAndList = {
  ko: '0 이상의 번호와 목록이 필요합니다.',
  en: 'it takes an index from 0 on and a list.',
}
const indexInList = { ko: '목록에 그 번호의 항목이 없습니다.', en: 'the list has no item of that index.' }
const conditionAndTwo = {
  ko: '조건의 이름과 값 두 개가 필요합니다.',
  en: 'it takes the name of a condition and two values.',
}
const blockAndCount = {
  ko: 'CIDR 블록, 개수(1–256), 서브넷 비트가 필요하고, 나눈 블록이 모두 원래 블록 안에 들어가야 합니다.',
  en: 'it takes a CIDR block, a count from 1 to 256 and subnet bits, and all the blocks must fit into the first.',
}
