import { cloudFormationNames } from './generated/cloudformation.ts'
import { shapes } from './generated/shapes.ts'
import { isStructure, type Shape } from './shape.ts'
import type { ResourceType } from './types.ts'

/** The resource type that CloudFormation calls so; undefined where the graph has none. */
export function typeOfCloudFormation(name: string): ResourceType | undefined {
  return byName.get(name)
}

const byName: ReadonlyMap<string, ResourceType> = new Map(
  Object.entries(cloudFormationNames).flatMap(([type, { type: name, otherTypes = [] }]) =>
    [name, ...otherTypes].map((one) => [one, type as ResourceType] as const),
  ),
)

/** What CloudFormation calls the property that a pattern leads to, as in `volumes.*.efsVolumeConfiguration`. */
export function cloudFormationName(type: ResourceType, pattern: string): string {
  const { names = {} } = cloudFormationNames[type]
  const name = pattern.slice(pattern.lastIndexOf('.') + 1)
  return (Object.hasOwn(names, pattern) ? names[pattern] : undefined) ?? capitalised(name)
}

/** The path in a template's `Properties` of a path of the graph; below what has free keys, names stay. */
export function cloudFormationPath(
  type: ResourceType,
  path: readonly (string | number)[],
): readonly (string | number)[] {
  const found: (string | number)[] = []
  let shape: Shape | undefined = shapes[type]
  let pattern = ''
  for (const step of path) {
    if (typeof step === 'number') {
      found.push(step)
      pattern += '.*'
      shape = itemOf(shape)
      continue
    }
    const hasFreeKeys = Array.isArray(shape) && shape[0] === 'map'
    pattern = pattern === '' ? step : `${pattern}.${step}`
    found.push(hasFreeKeys ? step : cloudFormationName(type, pattern))
    shape = memberOf(shape, step)
  }
  return found
}

/** The shape of a structure's member or of a map's; undefined where it is not known. */
export function memberOf(shape: Shape | undefined, name: string): Shape | undefined {
  if (shape === undefined) return undefined
  if (isStructure(shape)) return Object.hasOwn(shape, name) ? shape[name] : undefined
  return typeof shape !== 'string' && shape[0] === 'map' ? shape[1] : undefined
}

/** The shape of a list's items. */
export function itemOf(shape: Shape | undefined): Shape | undefined {
  return shape !== undefined && typeof shape !== 'string' && !isStructure(shape) && shape[0] === 'list'
    ? shape[1]
    : undefined
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
