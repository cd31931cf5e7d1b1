import { defineRule } from '../rule.ts'

export const logConfigurationRequired = defineRule({
  id: 'log-configuration-required',
  on: 'ecs.taskDefinition',
  severity: 'warning',
  category: 'observability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  *check({ containerDefinitions = [] }) {
    for (const [index, { name = '', logConfiguration }] of containerDefinitions.entries()) {
      if (logConfiguration?.logDriver === undefined)
        yield { path: ['containerDefinitions', index, 'name'], data: { name } }
    }
  },
  message: {
    ko: ({ name }) => `${name} 컨테이너에 logConfiguration이 없어 로그가 사라집니다.`,
    en: ({ name }) => `The container ${name} has no logConfiguration, so its logs are lost.`,
  },
})
