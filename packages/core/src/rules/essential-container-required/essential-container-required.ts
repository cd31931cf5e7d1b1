import { defineRule } from '../rule.ts'

export const essentialContainerRequired = defineRule({
  id: 'essential-container-required',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  *check({ containerDefinitions = [] }) {
    if (
      containerDefinitions.length === 0 ||
      containerDefinitions.some(({ essential }) => essential !== false)
    )
      return
    yield { path: ['containerDefinitions', 0, 'essential'], data: { count: containerDefinitions.length } }
  },
  message: {
    ko: ({ count }) => `컨테이너 ${count}개가 모두 essential: false입니다. 하나는 필수여야 합니다.`,
    en: ({ count }) => `All containers (${count}) are essential: false. One of them must be essential.`,
  },
})
