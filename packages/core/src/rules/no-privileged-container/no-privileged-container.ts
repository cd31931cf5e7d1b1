import { defineRule } from '../rule.ts'

export const noPrivilegedContainer = defineRule({
  id: 'no-privileged-container',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'security',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  *check({ containerDefinitions = [] }) {
    for (const [index, { name = '', privileged }] of containerDefinitions.entries()) {
      if (privileged === true) yield { path: ['containerDefinitions', index, 'privileged'], data: { name } }
    }
  },
  message: {
    ko: ({ name }) => `${name} 컨테이너가 privileged입니다. 이 설정을 지우세요.`,
    en: ({ name }) => `The container ${name} is privileged. Remove the setting.`,
  },
})
