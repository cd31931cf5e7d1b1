import { defineRule } from '../rule.ts'

export const imageNotLatest = defineRule({
  id: 'image-not-latest',
  on: 'ecs.taskDefinition',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  *check({ containerDefinitions = [] }) {
    for (const [index, { image }] of containerDefinitions.entries()) {
      if (image === undefined || image.includes('@')) continue
      // A colon before the last slash is the port of a registry.
      const [, tag] = image.slice(image.lastIndexOf('/') + 1).split(':')
      if (tag === undefined || tag === 'latest')
        yield { path: ['containerDefinitions', index, 'image'], data: { image, isBare: tag === undefined } }
    }
  },
  message: {
    ko: ({ image, isBare }) =>
      isBare
        ? `${image}에 태그가 없어 latest를 받게 됩니다. 버전 태그를 붙이세요.`
        : `${image}는 언제든 바뀔 수 있습니다. 버전 태그를 쓰세요.`,
    en: ({ image, isBare }) =>
      isBare
        ? `${image} has no tag, which means latest. Add a version tag.`
        : `${image} may change at any time. Use a version tag.`,
  },
})
