import { isName } from '../names.ts'
import { defineRule } from '../rule.ts'

export const serviceNameValid = defineRule({
  id: 'service-name-valid',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  peers: ['cdk-preflight:pf-ecs-service-name'],
  *check({ serviceName: name }) {
    if (name !== undefined && !isName(name)) yield { path: ['serviceName'], data: { name } }
  },
})
