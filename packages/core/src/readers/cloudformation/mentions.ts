import { isBag, type Path } from '../../finding/index.ts'
import type { Written } from './as-written.ts'
import { splitOnce, withLoopValues, type Loops } from './evaluation.ts'
import { mayRewrite } from './recognise.ts'

/** A name in a template that stands for a parameter, a resource, or an attribute of one. */
export interface Mention {
  readonly by: 'Ref' | 'Fn::GetAtt' | 'Fn::Sub' | 'DependsOn'
  readonly name: string
  readonly attribute: string | undefined
  readonly path: Path
  /** Whether the conditions around it choose it with these values of the parameters; undefined where that is open. */
  readonly isChosen: boolean | undefined
}

/** A part of a value, with what stands around it. */
interface Part {
  readonly value: unknown
  readonly path: Path
  readonly loops: Loops
  readonly isChosen: boolean | undefined
}

/** What a value names by `Ref`, `Fn::GetAtt` and `Fn::Sub`, in no order. What a macro may write anew is left out. */
export function* mentionsIn(written: Written): Iterable<Mention> {
  const { value: whole, path: start, loops: around } = written
  const rest: Part[] = [{ value: whole, path: start, loops: around, isChosen: true }]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { value, path, loops, isChosen } = next
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries())
        rest.push({ value: item, path: path.concat(index), loops, isChosen })
      continue
    }
    if (!isBag(value) || mayRewrite(value['Fn::Transform'])) continue
    const keys = Object.keys(value)
    const [key = ''] = keys.length === 1 ? keys : []
    const argument = value[key]
    switch (key) {
      case 'Fn::If':
        rest.push(...branchesOf(argument, { ...next, path: path.concat(key) }, written))
        break
      case 'Ref': {
        const name = nameOf(argument, path.concat(key), loops, written)
        if (name !== undefined && !Object.hasOwn(loops, name))
          yield { by: key, name, attribute: undefined, path, isChosen }
        break
      }
      case 'Fn::GetAtt': {
        const parts: readonly unknown[] =
          typeof argument === 'string'
            ? splitOnce(argument.includes('.') ? argument : `${argument}.`)
            : Array.isArray(argument)
              ? argument
              : []
        const [name, attribute] = parts.map((part) => nameOf(part, path.concat(key), loops, written))
        if (name !== undefined) yield { by: key, name, attribute, path, isChosen }
        break
      }
      case 'Fn::Sub': {
        const [text, own]: readonly unknown[] = Array.isArray(argument) ? argument : [argument]
        for (const written of typeof text === 'string' ? namesInText(withLoopValues(text, loops)) : []) {
          if (isBag(own) && Object.hasOwn(own, written)) continue
          const [name, attribute] = splitOnce(written)
          yield { by: key, name, attribute, path, isChosen }
        }
        rest.push({ value: own, path: path.concat(key, 1), loops, isChosen })
        break
      }
      default:
        for (const [name, member] of Object.entries(value)) {
          const at = path.concat(name)
          if (!name.startsWith('Fn::ForEach::')) {
            if (name !== 'Fn::Transform') rest.push({ value: member, path: at, loops, isChosen })
            continue
          }
          const bodies = written.bodiesOf(member, at, loops)
          if ('kind' in bodies) continue
          for (const { body, at: place, inner } of bodies)
            rest.push({ value: body, path: place, loops: inner, isChosen })
        }
    }
  }
}

/** The two values that a condition chooses from. */
function branchesOf(argument: unknown, around: Part, { stateOf }: Written): readonly Part[] {
  const { path, loops, isChosen } = around
  const [condition, ...branches]: readonly unknown[] = Array.isArray(argument) ? argument : []
  const state =
    typeof condition === 'string' ? stateOf(withLoopValues(condition, loops), path.concat(0)) : undefined
  return branches.map((value, index) => {
    const isOwn = typeof state === 'boolean' ? state === (index === 0) : undefined
    return {
      value,
      path: path.concat(index + 1),
      loops,
      isChosen: isChosen === false || isOwn === false ? false : isOwn && isChosen,
    }
  })
}

/** A name, which may be what a function gives. */
function nameOf(part: unknown, path: Path, loops: Loops, { textOf }: Written): string | undefined {
  return typeof part === 'string'
    ? withLoopValues(part, loops)
    : isBag(part)
      ? textOf(part, path, loops)
      : undefined
}

/** The names between `${` and `}`, but for those after `!`, which are kept as they are. */
function namesInText(text: string): readonly string[] {
  return [...text.matchAll(/\$\{(?!!)([^{}]*)\}/g)].map(([, name = '']) => name.trim())
}
