import { sharedNames } from '@ecs-lint/core/cost'
import type { ResourceReference } from '@ecs-lint/core/finding'

/** What each of these resources is called: its name, with its file where several files have one of that name. */
export function namesAmong(references: readonly ResourceReference[]): (of: ResourceReference) => string {
  const isShared = sharedNames(references)
  return (of) => (isShared(of) && of.file !== undefined ? `${of.id}, ${of.file}` : of.id)
}
