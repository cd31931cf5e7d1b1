import { isBag, type Path } from '../../finding/index.ts'
import {
  afterApply,
  requireExtensions,
  splitOnce,
  withLoopValues,
  wrong,
  type Call,
  type Evaluation,
  type Loops,
} from './evaluation.ts'
import { scalar, textOf, type Located } from './located.ts'
import { pseudoParameter } from '../../resources/index.ts'
import { joined } from './texts.ts'

/** `Ref` */
export function refer({ argument, path, at, context, loops, evaluate }: Call): Located | undefined {
  if (typeof argument === 'string') return reference(withLoopValues(argument, loops), path, context, loops)
  if (!isBag(argument)) return wrong(context, at, 'Ref', oneName)
  requireExtensions(context, at, 'Ref')
  const node = evaluate(argument)
  const name = textOf(node)
  if (name !== undefined) return reference(name, path, context, loops)
  return node?.kind === 'unknown' ? { ...node, path } : wrong(context, at, 'Ref', oneName)
}

/** `Fn::GetAtt`, in both its forms; the parts of a list may be functions. */
export function getAttribute({ argument, path, at, context, loops, evaluate }: Call): Located | undefined {
  const parts: unknown = typeof argument === 'string' ? splitOnce(argument) : argument
  if (!Array.isArray(parts) || parts.length !== 2) return wrong(context, at, 'Fn::GetAtt', nameAndAttribute)
  const nodes = parts.map((part: unknown, index) =>
    typeof part === 'string' ? scalar(withLoopValues(part, loops), at) : evaluate(part, index),
  )
  const [name, attribute] = nodes.map(textOf)
  if (name !== undefined && attribute !== undefined) {
    return context.refer(name, attribute, path) ?? afterApply(`!GetAtt ${name}.${attribute}`, path)
  }
  const open = nodes.find((node) => node?.kind === 'unknown')
  return open === undefined ? wrong(context, at, 'Fn::GetAtt', nameAndAttribute) : { ...open, path }
}

/** `Fn::Sub`, in both its forms. */
export function substitute({ argument, path, at, context, loops, evaluate }: Call): Located | undefined {
  const parts: readonly unknown[] = Array.isArray(argument) ? argument : [argument]
  const [template, replacements = {}] = parts
  if (typeof template !== 'string' || !isBag(replacements) || parts.length > 2)
    return wrong(context, at, 'Fn::Sub', textWithNames)
  if (template.includes('{{resolve:')) return afterApply(template, path)
  const pieces = template.split(/(\$\{[^{}]*\})/).filter((piece) => piece !== '')
  const nodes = pieces.map((piece): Located => {
    const [, name] = /^\$\{([^{}]*)\}$/.exec(piece) ?? []
    if (name === undefined) return scalar(withLoopValues(piece, loops), path)
    if (name.startsWith('!')) return scalar(`\${${name.slice(1)}}`, path)
    const trimmed = name.trim()
    if (Object.hasOwn(replacements, trimmed))
      return evaluate(replacements[trimmed], 1, trimmed) ?? scalar('', path)
    const [first, attribute] = splitOnce(trimmed)
    if (attribute === undefined) return reference(first, path, context, loops) ?? scalar('', path)
    return context.refer(first, attribute, path) ?? afterApply(`\${${trimmed}}`, path)
  })
  return joined(nodes, '', path, `!Sub ${template}`)
}

/** What a name gives: a loop's value, a pseudo parameter, a parameter, or a resource. */
function reference(name: string, path: Path, context: Evaluation, loops: Loops): Located | undefined {
  if (Object.hasOwn(loops, name)) return scalar(loops[name] ?? '', path)
  if (name === 'AWS::NoValue') return undefined
  if (name.startsWith('AWS::')) {
    const own = name === 'AWS::StackName' ? context.stack : undefined
    const value = own ?? pseudoParameter(name, context.region)
    return value === undefined ? afterApply(`!Ref ${name}`, path) : scalar(value, path)
  }
  if (context.parameters.has(name)) return context.parameters.valueOf(name, path)
  const unknown = { kind: 'unknown', cause: 'parameter', expression: `!Ref ${name}`, path } as const
  return context.refer(name, undefined, path) ?? unknown
}

const oneName = {
  ko: '파라미터나 리소스의 이름 하나가 필요합니다.',
  en: 'it takes the name of a parameter or resource.',
}
export const nameAndAttribute = {
  ko: '리소스 이름과 속성이 필요합니다. 예: !GetAtt Service.Name',
  en: 'it takes a resource and an attribute, as in !GetAtt Service.Name.',
}
const textWithNames = {
  ko: '문자열이나 [문자열, 이름과 값의 객체]가 필요합니다.',
  en: 'it takes a text, or a text and an object of names and values.',
}
