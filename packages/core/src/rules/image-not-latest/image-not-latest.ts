import { parseImage } from '../../graph/index.ts'
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
  *check({ image }) {
    if (image === undefined) return
    const { tag, digest } = parseImage(image)
    if (digest !== undefined) return
    if (tag === undefined || tag === 'latest')
      yield { path: ['image'], data: { image, isBare: tag === undefined } }
  },
})
