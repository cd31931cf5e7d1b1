import type { Bag } from '../finding/index.ts'
import { nameProperties, type ResourceType } from '../resources/index.ts'

/** What a person calls a resource with these properties; undefined where it has no name yet. */
export function identify(type: ResourceType, properties: Bag): string | undefined {
  const property = nameProperties[type].find((one) => typeof properties[one] === 'string')
  const name = property === undefined ? undefined : String(properties[property])
  const isRevision = type === 'ecs.taskDefinition' && typeof properties['revision'] === 'number'
  return name === undefined ? undefined : isRevision ? `${name}:${String(properties['revision'])}` : name
}

/** The ARN among a resource's properties. */
export function arnOf(type: ResourceType, properties: Bag): string | undefined {
  for (const property of nameProperties[type]) {
    const value = properties[property]
    if (typeof value === 'string' && value.startsWith('arn:')) return value
  }
  return undefined
}
