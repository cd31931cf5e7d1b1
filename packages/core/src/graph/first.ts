import type { ResourceType } from '../resources/index.ts'
import type { Resource } from './resource.ts'

/** The resource that stands for all of some: the first by its id and ARN, so that no order of files decides. */
export function firstOf<Type extends ResourceType>(
  resources: readonly Resource<Type>[],
): Resource<Type> | undefined {
  let first: Resource<Type> | undefined
  for (const resource of resources)
    if (first === undefined || nameOf(resource) < nameOf(first)) first = resource
  return first
}

function nameOf({ id, arn = '' }: Resource): string {
  return `${id}\n${arn}`
}
