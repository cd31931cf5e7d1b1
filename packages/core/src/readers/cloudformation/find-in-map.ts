import { isBag, type Text } from '../../finding/index.ts'
import { afterApply, isSymbolic, requireExtensions, wrong, type Call } from './evaluation.ts'
import { textOf, type Located } from './located.ts'
import { noMappings } from './problem.ts'

/** `Fn::FindInMap`; a fourth argument with what counts where there is no such entry comes with the language extensions. */
export function findInMap({ argument, path, at, context, evaluate }: Call): Located | undefined {
  const parts: readonly unknown[] = Array.isArray(argument) ? argument : []
  if (parts.length < 3 || parts.length > 4) return wrong(context, at, 'Fn::FindInMap', mapAndTwoKeys)
  const options = parts[3]
  if (options !== undefined) requireExtensions(context, [...at, 3], 'DefaultValue')
  const nodes = parts.slice(0, 3).map((part, index) => evaluate(part, index))
  const open = nodes.find((node) => node?.kind === 'unknown')
  if (open?.kind === 'unknown') return { ...open, path }
  const names = nodes.map((node) => textOf(node) ?? '')
  if (names.some(isSymbolic)) return afterApply(`!FindInMap [${names.join(', ')}]`, path)
  let value: unknown = context.mappings
  for (const name of names) value = isBag(value) && Object.hasOwn(value, name) ? value[name] : undefined
  if (value === undefined && isBag(options) && options['DefaultValue'] !== undefined)
    return evaluate(options['DefaultValue'], 3, 'DefaultValue')
  // A transform inside of Mappings may bring what is not there; what YAML 1.1 makes of the key `yes` is not told.
  const isOpen =
    hasTransform(context.mappings, names[0]) || names.some((name) => /^(?:true|false)$/.test(name))
  if (value === undefined && isOpen) return afterApply(`!FindInMap [${names.join(', ')}]`, path)
  if (value === undefined && context.mappings === undefined) {
    context.report(noMappings(at, names[0] ?? ''))
    return { kind: 'unknown', cause: 'shape', expression: 'Fn::FindInMap', path }
  }
  if (value === undefined) return wrong(context, at, 'Fn::FindInMap', noSuchKey(context.mappings, names))
  const found = evaluate(value)
  const through = [['Mappings', ...names], ...nodes.flatMap((node) => node?.through ?? [])]
  return found && { ...found, path, through }
}

function hasTransform(mappings: unknown, name: string | undefined): boolean {
  const key = 'Fn::Transform'
  if (!isBag(mappings) || name === undefined) return false
  const mapping = Object.hasOwn(mappings, name) ? mappings[name] : undefined
  return Object.hasOwn(mappings, key) || (isBag(mapping) && Object.hasOwn(mapping, key))
}

const mapAndTwoKeys = { ko: '매핑 이름과 키 두 개가 필요합니다.', en: 'it takes a mapping and two keys.' }

/** At most so many of the keys that there are stand in a message. */
const mostKeys = 8

/** That there is no such entry, and which there are where the way to it ends: often it is a Region that the template is not made for. */
function noSuchKey(mappings: unknown, names: readonly string[]): Text {
  let place = 'Mappings'
  let value = mappings
  for (const name of names) {
    if (!isBag(value) || !Object.hasOwn(value, name)) break
    place = name
    value = value[name]
  }
  const keys = isBag(value) ? Object.keys(value) : []
  const listed = `${keys.slice(0, mostKeys).join(', ')}${keys.length > mostKeys ? ' …' : ''}`
  const way = names.join(' → ')
  return keys.length === 0
    ? { ko: `Mappings에 ${way} 값이 없습니다.`, en: `Mappings has nothing under ${way}.` }
    : {
        ko: `Mappings에 ${way} 값이 없습니다. ${place}에 있는 것: ${listed}`,
        en: `Mappings has nothing under ${way}; ${place} has ${listed}.`,
      }
}
