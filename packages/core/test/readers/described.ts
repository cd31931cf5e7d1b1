import type { ResourceGraph } from '../../src/graph/index.ts'
import { printedKeys } from '../../src/resources/index.ts'

/** The resources of a graph as the describe commands of the AWS CLI print them, under one roof. */
export function describedAs(graph: ResourceGraph): Readonly<Record<string, readonly unknown[]>> {
  const byType = Map.groupBy(graph.resources, ({ type }) => type)
  return Object.fromEntries(
    [...byType].map(([type, resources]) => {
      const key = Object.entries(printedKeys).find(
        ([name, printed]) => printed === type && name.endsWith('s'),
      )?.[0]
      const isAsInGraph = type.startsWith('ecs.') || type.startsWith('logs.')
      const properties = resources.map((resource) => resource.properties)
      return [key ?? type, isAsInGraph ? properties : properties.map(capitalised)]
    }),
  )
}

/** Names as all APIs but that of ECS write them. */
function capitalised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(capitalised)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.slice(0, 1).toUpperCase() + name.slice(1),
      capitalised(member),
    ]),
  )
}
