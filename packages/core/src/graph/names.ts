import type { Bag } from '../finding/index.ts'
import { nameProperties, type ResourceType } from '../resources/index.ts'
import { parseArn } from './arn.ts'
import type { Resource } from './resource.ts'

/** Every name under which others may refer to a resource. */
export function namesOf(resource: Resource): readonly string[] {
  const bag: Bag = resource.properties
  const names = [resource.id]
  for (const property of nameProperties[resource.type]) {
    const name = bag[property]
    if (typeof name === 'string' && !names.includes(name)) names.push(name)
  }
  // A task definition that is not registered yet answers for whatever revision it will get.
  if (hasRevisions(resource.type) && bag['revision'] === undefined) names.push(`${String(bag['family'])}:*`)
  return names
}

/** Whether a name, such as `${Cluster}`, is given by a template to what it creates, and means nothing outside of it. */
export function isLocalName(name: string): boolean {
  return name.startsWith('${')
}

/** The names to try, in order, after a reference itself: one such as an ARN, `family:revision`, or a plain name. */
export function* otherNamesOf(type: ResourceType, reference: string): Generator<string> {
  const name = nameInArn(type, reference)
  if (name !== undefined) yield name
  if (hasRevisions(type)) yield `${(name ?? reference).replace(/:\d+$/, '')}:*`
}

function hasRevisions(type: ResourceType): boolean {
  return type === 'ecs.taskDefinition' || type === 'ecs.daemonTaskDefinition'
}

/** `arn:…:loadbalancer/app/NAME/ID`, `targetgroup/NAME/ID`, `cluster/NAME`, `task-definition/FAMILY:REVISION`. */
function nameInArn(type: ResourceType, arn: string): string | undefined {
  const steps = parseArn(arn)?.resource.split('/') ?? []
  return type === 'elbv2.loadBalancer' ? steps[2] : type === 'elbv2.targetGroup' ? steps[1] : steps.at(-1)
}
