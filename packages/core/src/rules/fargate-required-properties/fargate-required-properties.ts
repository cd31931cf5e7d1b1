import { isForFargate } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const fargateRequiredProperties = defineRule({
  id: 'fargate-required-properties',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  peers: ['cfn-lint:E3048'],
  *check(task) {
    if (!isForFargate(task)) return
    if (task.networkMode !== 'awsvpc')
      yield { path: ['networkMode'], data: { property: 'networkMode', wanted: 'awsvpc' } }
    if (task.cpu === undefined) yield { path: ['cpu'], data: { property: 'cpu', wanted: '256' } }
    if (task.memory === undefined) yield { path: ['memory'], data: { property: 'memory', wanted: '512' } }
  },
})
