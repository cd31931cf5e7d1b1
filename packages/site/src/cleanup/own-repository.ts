import { word } from '@ecs-lint/core/escape'
import { parseImage } from '@ecs-lint/core/graph'

/** A repository of the learner's own that holds the image: no exported file makes it, so no step of the list deletes it. */
export interface OwnRepository {
  readonly name: string
  /** Deletes it with all its images. */
  readonly command: string
}

export function ownRepository(image: string): OwnRepository | undefined {
  const parsed = parseImage(image)
  if (parsed.registry !== 'ecr') return undefined
  const { repository: name, region } = parsed
  return {
    name,
    command: `aws ecr delete-repository --repository-name ${word(name)} --force --region ${word(region)}`,
  }
}
