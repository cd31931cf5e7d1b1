import { isBag, type Path } from '../../finding/index.ts'
import type { ConditionState } from './conditions.ts'
import { splitOnce, withLoopValues, type Loops } from './evaluation.ts'

/** A name that a value needs for certain: of a resource, a parameter, or nothing. */
export interface Mention {
  readonly name: string
  readonly attribute: string | undefined
  readonly path: Path
}

/** A value of a template as it is written. */
interface Written {
  readonly value: unknown
  readonly path: Path
  readonly loops: Loops
  readonly stateOf: (condition: string, path: Path) => ConditionState
}

/**
 * What a value names by `Ref`, `Fn::GetAtt` and `Fn::Sub`, in no order. Of what a condition chooses, only what it does choose;
 * what loops and macros make is left out.
 */
export function* mentionsIn({ value, path, loops, stateOf }: Written): Iterable<Mention> {
  const rest: [part: unknown, at: Path][] = [[value, path]]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const [part, at] = next
    if (Array.isArray(part)) {
      for (const [index, item] of part.entries()) rest.push([item, at.concat(index)])
      continue
    }
    if (!isBag(part)) continue
    const keys = Object.keys(part)
    const [key = ''] = keys
    const argument = keys.length === 1 ? part[key] : undefined
    if (key === 'Fn::If' && keys.length === 1) {
      const [condition, ...branches]: readonly unknown[] = Array.isArray(argument) ? argument : []
      if (typeof condition !== 'string') continue
      const state = stateOf(withLoopValues(condition, loops), at.concat(key, 0))
      const chosen = state === true ? 0 : 1
      if (typeof state === 'boolean') rest.push([branches[chosen], at.concat(key, chosen + 1)])
    } else if (typeof argument === 'string' && (key === 'Ref' || key === 'Fn::GetAtt')) {
      const written = withLoopValues(argument, loops)
      const [name, attribute] = key === 'Ref' ? [written] : splitOnce(written)
      yield { name, attribute, path: at }
    } else if (key === 'Fn::GetAtt' && Array.isArray(argument)) {
      const [name, attribute] = argument as readonly unknown[]
      if (typeof name !== 'string') continue
      const own = typeof attribute === 'string' ? withLoopValues(attribute, loops) : undefined
      yield { name: withLoopValues(name, loops), attribute: own, path: at }
    } else if (key === 'Fn::Sub' && keys.length === 1) {
      const [text, own]: readonly unknown[] = Array.isArray(argument) ? argument : [argument]
      for (const written of typeof text === 'string' ? namesInText(withLoopValues(text, loops)) : []) {
        if (isBag(own) && Object.hasOwn(own, written)) continue
        const [name, attribute] = splitOnce(written)
        yield { name, attribute, path: at }
      }
      rest.push([own, at.concat(key, 1)])
    } else {
      for (const [name, member] of Object.entries(part))
        if (!/^Fn::(?:Transform$|ForEach::)/.test(name)) rest.push([member, at.concat(name)])
    }
  }
}

/** The names between `${` and `}`, but for those after `!`, which are kept as they are. */
function namesInText(text: string): readonly string[] {
  return [...text.matchAll(/\$\{([^{}!][^{}]*)\}/g)].map(([, name = '']) => name.trim())
}
