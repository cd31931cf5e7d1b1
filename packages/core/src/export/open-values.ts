import { withParticle, formatPath, type Path, type Text } from '../finding/index.ts'
import { createGraph, type Resource, type ResourceGraph, type Unknown } from '../graph/index.ts'
import {
  cloudFormationNames,
  isOpenPseudoParameter,
  isStructure,
  itemOf,
  memberOf,
  nameProperties,
  shapes,
  type Shape,
} from '../resources/index.ts'
import { parameterGiver, pascal } from './names.ts'
import type { Parameter } from './plan.ts'
import {
  composed,
  isPlaceholder,
  parameterValue,
  placeholderIn,
  type Placeholder,
  type Value,
  type ValueKind,
} from './value.ts'

/**
 * What a graph leaves open and an export asks for. The graph is filled: at each open value stands a text of the form that
 * templates give to what only a deployment settles, which `settled` makes into placeholders.
 */
export interface OpenValues {
  readonly graph: ResourceGraph
  /** The filled copy of a resource. */
  readonly filled: (resource: Resource) => Resource
  /** What stays open of a filled resource, because no parameter can hold it. */
  readonly left: (resource: Resource) => readonly Unknown[]
  /** A value with placeholders in the places of what is open. */
  readonly settled: (value: Value, from: Resource, handle: HandleOf) => Value
  /** The parameter whose value a text is. */
  readonly parameterOf: (text: string) => string | undefined
  /** Whether a text is what its own resource will be called, which nobody has chosen. */
  readonly isOwnName: (text: Value, resource: Resource) => boolean
  readonly parameters: () => readonly Parameter[]
}

/** The handle of a resource's part, where it is that property of it and exists in time; otherwise the part's name. */
export type HandleOf = (
  resource: Resource,
  property: string,
) => { readonly handle?: Placeholder; readonly part?: string; readonly name?: string }

interface Asked {
  readonly key: string
  readonly wish: string
  readonly text: Text
  readonly as?: ValueKind
  readonly default?: string
  readonly inTemplate?: string
}

/** Makes open values into parameters; `claim` gives them names that nothing else of the export has. */
export function openValues(
  { resources, complete }: ResourceGraph,
  claim: (wish: string) => string,
): OpenValues {
  const asked = new Map<string, Parameter>()
  const fills = new Map<string, Placeholder>()
  const left = new Map<Resource, readonly Unknown[]>()
  const give = parameterGiver(claim)

  function ask({ key, wish, text, as, default: value, inTemplate }: Asked): string {
    const known = asked.get(key)
    const name = known?.name ?? give(wish)
    const kind = known?.as ?? as
    asked.set(key, {
      name,
      text: known?.text ?? text,
      ...(value !== undefined && { default: value }),
      ...(kind !== undefined && { as: kind }),
      ...(inTemplate !== undefined && { inTemplate }),
    })
    return name
  }

  /** The text that stands for an unknown value; undefined where no parameter can hold it. */
  function fillOf(resource: Resource, unknown: Unknown): unknown {
    const shape = shapeAt(resource, unknown.path)
    if (!canBeAsked(unknown) || shape === undefined) return undefined
    const kind = kindOf(shape, `${resource.type} ${formatPath(unknown.path)}`, unknown)
    if (kind === undefined) return undefined
    const { wish, isWhole } = wishOf(unknown, resource)
    const scope = isWhole ? `${unknown.expression} ${resource.scope ?? ''}` : `${fills.size}`
    const name = ask({
      key: `value ${kind === 'texts' ? 'texts ' : ''}${scope}`,
      wish,
      text: unknownText(unknown, resource),
      ...(kind !== 'text' && { as: kind }),
    })
    const text = `\${ecs-lint ${fills.size}}`
    fills.set(text, parameterValue(name, kind === 'text' ? undefined : kind))
    if (kind !== 'texts') return text
    const inner = listsOfIds[`${resource.type} ${formatPath(unknown.path)}`]
    return inner === 'text' ? text : [inner === undefined ? text : { [inner]: text }]
  }

  const filled = new Map<Resource, Resource>()
  for (const resource of resources) {
    const rest: Unknown[] = []
    let { properties } = resource
    for (const unknown of resource.unknowns) {
      const fill = fillOf(resource, unknown)
      if (fill === undefined) {
        rest.push(unknown)
        // In a list something stands for an item that is not known.
        if (typeof unknown.path.at(-1) === 'number')
          properties = withValue(properties, unknown.path, leftOut) as typeof properties
      } else properties = withValue(properties, unknown.path, fill) as typeof properties
    }
    const copy: Resource = { ...resource, properties, unknowns: [] }
    filled.set(resource, copy)
    left.set(copy, rest)
  }

  /** The resources of templates by the names that stand for them: `${Cluster}` is that of `Cluster`. */
  const local = new Map<string, Resource>()
  for (const resource of filled.values()) {
    if (resource.origin.format !== 'cloudformation') continue
    const bag: Readonly<Record<string, unknown>> = resource.properties
    for (const property of nameProperties[resource.type]) {
      const value = bag[property]
      if (typeof value !== 'string' || fills.has(value)) continue
      const [, symbol] = /^\$\{([^{}]+)\}$/.exec(value) ?? []
      if (symbol !== undefined) local.set(`${resource.scope ?? ''} ${idIn(symbol)}`, resource)
    }
  }

  /** What one `${…}` of a resource's texts stands for; undefined where it is a text like any other. */
  function placeholderOf(text: string, from: Resource, handle: HandleOf): Placeholder | undefined {
    const fill = fills.get(text)
    if (fill !== undefined) return fill
    if (from.origin.format !== 'cloudformation') return undefined
    const symbol = text.slice(2, -1)
    if (isOpenPseudoParameter(symbol)) {
      const wish = symbol.replace('AWS::', '')
      return parameterValue(ask({ key: symbol, wish, text: pseudoText(symbol), inTemplate: symbol }))
    }
    const target = local.get(`${from.scope ?? ''} ${idIn(symbol)}`)
    if (target === undefined) return undefined
    const attribute = symbol.slice(idIn(symbol).length + 1)
    const { ref, attributes } = cloudFormationNames[target.type]
    const property = attribute === '' ? ref : (attributes[attribute] ?? attribute)
    const { handle: own, part, name } = handle(target, property)
    if (own !== undefined) return own
    const wish = part === undefined ? pascal(idIn(symbol)) : part
    return parameterValue(
      ask({
        key: `${from.scope ?? ''} ${symbol}`,
        wish: `${wish}${pascal(attribute === '' && property === ref ? wordOf(property) : attribute)}`,
        text: part === undefined ? existingText(symbol, target) : attributeText(symbol, target),
        ...(part !== undefined && { inTemplate: attribute === '' ? part : `${part}.${attribute}` }),
        ...(name !== undefined && { default: name }),
      }),
    )
  }

  function settledText(text: string, from: Resource, handle: HandleOf): Value {
    if (!text.includes('${')) return text
    const pieces: (string | Placeholder)[] = []
    for (const piece of text.split(/(\$\{[^{}]*\})/)) {
      const placeholder = piece.startsWith('${') ? placeholderOf(piece, from, handle) : undefined
      const last = pieces.at(-1)
      if (placeholder !== undefined) pieces.push(placeholder)
      else if (typeof last === 'string') pieces[pieces.length - 1] = last + piece
      else if (piece !== '') pieces.push(piece)
    }
    const [only] = pieces
    if (pieces.length === 1 && only !== undefined) return only
    return pieces.length === 0 ? text : composed(pieces)
  }

  function settled(value: Value, from: Resource, handle: HandleOf): Value {
    if (typeof value === 'string') return settledText(value, from, handle)
    if (typeof value !== 'object' || value === null || isPlaceholder(value)) return value
    if (Array.isArray(value)) {
      const known = (value as readonly Value[]).filter((item) => item !== leftOut)
      const items = known.map((item) => settled(item, from, handle))
      // A list that is one parameter.
      const [only] = items
      const isList = items.length === 1 && only !== undefined && isPlaceholder(only)
      return isList && placeholderIn(only).as === 'texts' ? only : items
    }
    const members: Record<string, Value> = Object.create(null) as Record<string, Value>
    for (const [name, member] of Object.entries(value)) members[name] = settled(member, from, handle)
    return members
  }

  return {
    graph: createGraph([...filled.values()], complete),
    filled: (resource) => filled.get(resource) ?? resource,
    left: (resource) => left.get(resource) ?? [],
    settled,
    parameterOf: (text) => {
      const fill = fills.get(text)
      return fill && placeholderIn(fill).name
    },
    isOwnName: (value, resource) => {
      if (typeof value !== 'string' || fills.has(value) || resource.origin.format !== 'cloudformation')
        return false
      const [, symbol] = /^\$\{([^{}]+)\}$/.exec(value) ?? []
      return symbol !== undefined && local.get(`${resource.scope ?? ''} ${idIn(symbol)}`) === resource
    },
    parameters: () => [...asked.values()],
  }
}

/** Stands for an item of a list that is not known and that no parameter can hold. */
const leftOut = '${ecs-lint omits}'

/** Whether a text of a filled resource has something open in it. */
export function isOpen(text: string | undefined): text is string {
  return text?.includes('${') === true
}

function idIn(symbol: string): string {
  return symbol.split('.', 1)[0] ?? symbol
}

/** What AWS would say, had it been asked, cannot be asked of a person; nor can what a secret is. */
function canBeAsked({ cause, expression, path }: Unknown): boolean {
  return path.length > 0 && cause !== 'denied' && cause !== 'shape' && !expression.includes('{{resolve:')
}

function shapeAt({ type }: Resource, path: Path): Shape | undefined {
  let shape: Shape | undefined = shapes[type]
  for (const step of path) {
    if (shape === 'any') return 'any'
    shape = typeof step === 'number' ? itemOf(shape) : memberOf(shape, step)
  }
  return shape
}

/** Lists of resources that a template gives as a list of their ids, each with the property of an item that holds one. */
const listsOfIds: Readonly<Record<string, string>> = {
  'elbv2.loadBalancer availabilityZones': 'subnetId',
  'ec2.vpcEndpoint groups': 'groupId',
  // Its ids stand in one text, with commas.
  'autoscaling.autoScalingGroup vpcZoneIdentifier': 'text',
}

/** AWS reports it as a text, and takes a number. */
const priority = 'elbv2.rule priority'

/** The kind of value that a parameter would have; none where it would be a structure. */
function kindOf(shape: Shape, where: string, { cause, expression }: Unknown): ValueKind | 'text' | undefined {
  if (Object.hasOwn(listsOfIds, where)) return 'texts'
  if (shape === 'number' || shape === 'count' || where === priority) return 'number'
  if (shape === 'flag') return 'flag'
  // Only a reference is a text for certain where the shape does not say what may stand there.
  if (shape === 'any') return cause === 'parameter' && expression.startsWith('!Ref ') ? 'text' : undefined
  if (shape === 'text' || shape === 'time') return 'text'
  if (isStructure(shape) || typeof shape === 'string') return undefined
  if (shape[0] === 'oneOf') return 'text'
  return shape[0] === 'list' && (shape[1] === 'text' || Array.isArray(shape[1])) ? 'texts' : undefined
}

/** A name for the parameter; `isWhole` where the expression is all that the value rests on, so that others can share it. */
function wishOf(unknown: Unknown, resource: Resource): { readonly wish: string; readonly isWhole: boolean } {
  const [, name] = /^!(?:Ref|GetAtt|ImportValue) ([\w.:/${}-]+)$/.exec(unknown.expression) ?? []
  if (name !== undefined) return { wish: pascal(name.replaceAll(/\$\{[^{}]*\}/g, '')), isWhole: true }
  const own = siblingName(resource, unknown.path)
  const last = unknown.path.findLast((step) => typeof step === 'string')
  return { wish: `${pascal(own)}${pascal(last ?? '')}`, isWhole: false }
}

/** The name beside a value, as a variable of the environment has one; otherwise that of the resource. */
function siblingName({ id, properties }: Resource, path: Path): string {
  let value: unknown = properties
  let name: unknown
  for (const step of path.slice(0, -1)) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
    const own: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'name') : undefined
    if (typeof own === 'string' && !own.includes('${')) name = own
  }
  return typeof name === 'string' ? name : id
}

/** A value with another one at a path. */
function withValue(into: unknown, [step, ...deeper]: Path, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(into))
    return into.map((item: unknown, index) => (index === step ? withValue(item, deeper, value) : item))
  const bag = typeof into === 'object' && into !== null ? into : {}
  return { ...bag, [step]: withValue(Reflect.get(bag, step), deeper, value) }
}

/** `clusterArn` ends in `Arn`, `roleName` in `Name`. */
function wordOf(property: string): string {
  return /[A-Z][a-z]+$/.exec(property)?.[0] ?? property
}

/** A text for people that no format takes for one with something in it to be filled in. */
function asSaid(text: string): string {
  return text.replaceAll(/\$\{([^{}]*)\}/g, '$1')
}

function unknownText({ expression, path }: Unknown, { type, id }: Resource): Text {
  const where = asSaid(`${type} ${id} ${formatPath(path)}`)
  const said = expression === '' ? '' : ` (${asSaid(expression)})`
  return { ko: `${where}의 값${said}`, en: `value of ${where}${said}` }
}

function pseudoText(name: string): Text {
  return { ko: `원본 템플릿의 ${name}`, en: `what ${name} gave in the template` }
}

function existingText(symbol: string, { type, id }: Resource): Text {
  return {
    ko: `이미 있어야 하는 ${type} ${asSaid(id)}의 값(${symbol})`,
    en: `${symbol} of ${type} ${asSaid(id)}, which must exist already`,
  }
}

function attributeText(symbol: string, { type, id }: Resource): Text {
  return {
    ko: `${type} ${withParticle(asSaid(id), '을/를')} 만든 뒤의 값(${symbol})`,
    en: `${symbol} of ${type} ${asSaid(id)}, once it is created`,
  }
}
