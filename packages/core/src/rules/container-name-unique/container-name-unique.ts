import { defineRule } from '../rule.ts'

export const containerNameUnique = defineRule({
  id: 'container-name-unique',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  *check({ containerDefinitions = [] }) {
    const names = containerDefinitions.map(({ name }) => name)
    for (const [index, name] of names.entries()) {
      if (name !== undefined && names.indexOf(name) < index)
        yield { path: ['containerDefinitions', index, 'name'], data: { name } }
    }
  },
  message: {
    ko: ({ name }) => `${name}이라는 컨테이너가 이미 있습니다. 다른 이름을 쓰세요.`,
    en: ({ name }) => `There already is a container ${name}. Give this one another name.`,
  },
})
