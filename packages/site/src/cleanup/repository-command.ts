import { word } from '@ecs-lint/core/escape'
import { parseImage } from '@ecs-lint/core/graph'
import type { Language } from '@ecs-lint/core/finding'

/** Deletes the repository of an image with all that is in it, where it is one in ECR; else any, by a stand-in for its name. */
export function repositoryCommand(image: string, lang: Language): string {
  const parsed = parseImage(image)
  const named = (name: string): string => `aws ecr delete-repository --repository-name ${name} --force`
  return parsed.registry === 'ecr'
    ? `${named(word(parsed.repository))} --region ${word(parsed.region)}`
    : named(lang === 'ko' ? '이름' : 'NAME')
}
