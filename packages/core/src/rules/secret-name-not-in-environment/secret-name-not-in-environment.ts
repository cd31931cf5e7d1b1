import { defineRule } from '../rule.ts'

export const secretNameNotInEnvironment = defineRule({
  id: 'secret-name-not-in-environment',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html',
  peers: [],
  *check({ environment = [], secrets = [] }) {
    for (const [index, { name }] of secrets.entries()) {
      if (name === undefined) continue
      const isVariable = environment.some((variable) => variable.name === name)
      if (!isVariable && secrets.findIndex((secret) => secret.name === name) === index) continue
      yield { path: ['secrets', index, 'name'], data: { name, isVariable } }
    }
  },
})
