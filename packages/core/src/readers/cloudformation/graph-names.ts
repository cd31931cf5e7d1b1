import { propertyName } from '../../finding/index.ts'
import type { ResourceType } from '../../graph/index.ts'
import { cloudFormationName, isStructure, itemOf, shapes, type Shape } from '../../resources/index.ts'
import { list, map, type Located, type LocatedMap } from './located.ts'

/** The properties of a template's resource by the names of the graph. */
export function withGraphNames(type: ResourceType, properties: LocatedMap): LocatedMap {
  const renamed = rename(properties, type, shapes[type], '')
  return renamed.kind === 'map' ? renamed : properties
}

function rename(node: Located, type: ResourceType, shape: Shape | undefined, pattern: string): Located {
  if (node.kind === 'list') {
    const inner = itemOf(shape)
    return list(
      node.items.map((item) => rename(item, type, inner, `${pattern}.*`)),
      node.path,
    )
  }
  if (node.kind !== 'map') return node
  const hasFreeKeys = Array.isArray(shape) && shape[0] === 'map'
  const names = shape !== undefined && isStructure(shape) ? namesIn(type, shape, pattern) : undefined
  return map(
    [...node.members].map(([name, member]) => {
      if (hasFreeKeys) return [name, member] as const
      const own = names?.get(name) ?? propertyName(name)
      const isNamed = shape !== undefined && isStructure(shape) && Object.hasOwn(shape, own)
      const inner = isNamed ? shape[own] : undefined
      return [own, rename(member, type, inner, pattern === '' ? own : `${pattern}.${own}`)] as const
    }),
    node.path,
  )
}

const known = new Map<string, ReadonlyMap<string, string>>()

/** CloudFormation's names of a structure's properties, each with the graph's; made once for each structure. */
function namesIn(
  type: ResourceType,
  shape: Readonly<Record<string, Shape>>,
  pattern: string,
): ReadonlyMap<string, string> {
  const key = `${type} ${pattern}`
  const made =
    known.get(key) ??
    new Map(
      Object.keys(shape).map((name) => [
        cloudFormationName(type, pattern === '' ? name : `${pattern}.${name}`),
        name,
      ]),
    )
  known.set(key, made)
  return made
}
