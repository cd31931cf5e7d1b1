import { isBag, type Bag, type Path } from '../../finding/index.ts'
import type { Assignment, Variable } from '../../graph/index.ts'
import type { Budget } from './budget.ts'
import { isPlain, list, relocated, scalar, type Located, type LocatedUnknown } from './located.ts'

/** Stands for every value that no condition compares a parameter with. */
export const otherValue = 'another value'

/** More values than these are not tried one by one. */
const mostOptions = 8

export interface Parameters {
  readonly names: ReadonlySet<string>
  /** Whether the template has a parameter of this name. */
  readonly has: (name: string) => boolean
  /** The value of a parameter at the place that refers to it. */
  readonly valueOf: (name: string, path: Path) => Located
  /** The value to compare in a condition; undefined where it is not known. */
  readonly comparable: (name: string) => string | undefined
  /** What is assumed of a parameter or pseudo parameter; undefined where nothing is. */
  readonly assumed: (name: string) => string | undefined
  /** What would settle a parameter or pseudo parameter; undefined where it has a value, or too many are possible. */
  readonly variableOf: (name: string) => Variable | undefined
}

/**
 * The parameters of a template: a given value counts before the default. Parameters that read Systems Manager have no value
 * that could be known here; their default is the name of what is read.
 */
export function readParameters(
  declared: unknown,
  conditions: unknown,
  given: Readonly<Record<string, Located>>,
  assumed: Assignment,
  budget: Budget,
): Parameters {
  const parameters: Bag = isBag(declared) ? declared : {}
  const compared = comparedLiterals(conditions)
  const declarationOf = (name: string): Bag => {
    const declaration = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    return isBag(declaration) ? declaration : {}
  }
  const typeOf = (name: string): string => {
    const { Type: type } = declarationOf(name)
    return typeof type === 'string' ? type : 'String'
  }
  const assumedOf = (name: string): string | undefined =>
    Object.hasOwn(assumed, name) ? assumed[name] : undefined
  const defaultOf = (name: string): string | undefined => {
    const value = declarationOf(name)['Default']
    const isRead = typeOf(name).startsWith('AWS::SSM::Parameter::Value')
    return isPlain(value) && !isRead ? String(value) : undefined
  }
  const isSettled = (name: string): boolean => Object.hasOwn(given, name) || defaultOf(name) !== undefined

  function variableOf(name: string): Variable | undefined {
    const own = Object.hasOwn(given, name) ? given[name] : undefined
    if (own?.kind === 'unknown') return own.variable
    if (isSettled(name) || assumedOf(name) !== undefined) return undefined
    const { AllowedValues: values } = declarationOf(name)
    const allowed = Array.isArray(values) ? [...new Set(values.filter(isPlain).map(String))] : undefined
    const literals = [...(compared.get(name) ?? [])].filter((text) => allowed?.includes(text) ?? true)
    const some = literals.length === 0 ? [] : [...literals, otherValue]
    // Of many values only those count that a condition tells apart.
    const options = allowed !== undefined && allowed.length <= mostOptions ? allowed : some
    return options.length > 1 && options.length <= mostOptions ? { name, options } : undefined
  }

  function valueOf(name: string, path: Path): Located {
    const own = Object.hasOwn(given, name) ? given[name] : undefined
    const isList = /^(?:CommaDelimitedList|List<|AWS::SSM::Parameter::Value<List)/.test(typeOf(name))
    const split = (text: string, through: readonly Path[]): Located => {
      if (text.includes('{{resolve:')) return later(text, through)
      if (!isList) return scalar(text, path, through)
      // An empty text is a list of one empty item (https://github.com/aws-cloudformation/cfn-language-discussion/issues/102).
      const items = text.split(',')
      if (!budget.spend(items.length)) return later(`!Ref ${name}`, through)
      return {
        ...list(
          items.map((item) => scalar(item.trim(), path, through)),
          path,
        ),
        through,
      }
    }
    const later = (expression: string, through: readonly Path[]): LocatedUnknown => ({
      kind: 'unknown',
      cause: 'after-apply',
      expression,
      path,
      through,
    })
    const declaration: Path = ['Parameters', name]
    if (own !== undefined) {
      return own.kind === 'scalar' && typeof own.value === 'string'
        ? split(own.value, [declaration])
        : relocated(own, path, [declaration])
    }
    const fallback = defaultOf(name)
    if (fallback !== undefined) return split(fallback, [[...declaration, 'Default']])
    const assumedValue = assumedOf(name)
    if (assumedValue !== undefined && assumedValue !== otherValue) return split(assumedValue, [declaration])
    const variable = variableOf(name)
    return {
      kind: 'unknown',
      cause: 'parameter',
      expression: `!Ref ${name}`,
      path,
      through: [declaration],
      ...(variable !== undefined && { variable }),
    }
  }

  return {
    names: new Set(Object.keys(parameters)),
    has: (name) => Object.hasOwn(parameters, name),
    valueOf,
    assumed: assumedOf,
    variableOf,
    comparable: (name) => {
      const assumedValue = assumedOf(name)
      if (assumedValue !== undefined && !isSettled(name)) return assumedValue
      const value = valueOf(name, [])
      return value.kind === 'scalar' ? String(value.value) : undefined
    },
  }
}

/** The texts that conditions compare each parameter with: nothing else of its value counts for them. */
function comparedLiterals(conditions: unknown): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const other = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (!isBag(value)) return
    const pair = value['Fn::Equals']
    if (Array.isArray(pair) && pair.length === 2) {
      const [left, right]: readonly unknown[] = pair
      const [reference, literal] = isBag(left) ? [left, right] : [right, left]
      const name = isBag(reference) ? reference['Ref'] : undefined
      if (typeof name === 'string' && isPlain(literal))
        found.set(name, (found.get(name) ?? new Set()).add(String(literal)))
      else collectReferences(pair, other)
    } else Object.values(value).forEach(visit)
  }
  visit(conditions)
  // Of a parameter that is compared with what is no literal, the literals do not say enough.
  for (const name of other) found.delete(name)
  return found
}

function collectReferences(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectReferences(item, into)
  if (!isBag(value)) return
  if (typeof value['Ref'] === 'string') into.add(value['Ref'])
  for (const member of Object.values(value)) collectReferences(member, into)
}
