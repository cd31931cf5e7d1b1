import { parseImage } from '../../graph/index.ts'
import { writtenText } from '../names.ts'
import { defineRule } from '../rule.ts'

export const imageNotLatest = defineRule({
  id: 'image-not-latest',
  on: 'ecs.containerDefinition',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  peers: ['aws-samples-ecs-operation-review:3.2'],
  *check(container, { written }) {
    // The end of a name may be plain though its beginning is to be filled in.
    const open = openImage(written('image') ?? '')
    const image = open ?? container.image
    // That there is none is said by `container-name-and-image`.
    if (image === undefined || image === '') return
    const { tag, digest } =
      open === undefined ? parseImage(image) : { tag: tagAtEnd(open), digest: undefined }
    if (digest !== undefined) return
    if (tag === undefined || tag === 'latest')
      yield { path: ['image'], data: { image, isBare: tag === undefined } }
  },
})

/**
 * An image such as `$REPOSITORY:latest` or `${REGISTRY}/web`, whose tag, or whose want of one, is plain to see; undefined for
 * any other text.
 */
function openImage(expression: string): string | undefined {
  const text = writtenText(expression)
  // Where nothing but words in capitals is there, such as `REPLACE_ME:latest`, the tag is a part of the placeholder.
  if (!/[^\w:-]/.test(text)) return undefined
  return tagAtEnd(text) === 'latest' || /[^/:@\s]\/[a-z0-9][a-z0-9._-]*$/.test(text) ? text : undefined
}

function tagAtEnd(text: string): string | undefined {
  return /[^:/\s]:(latest)$/.exec(text)?.[1]
}
