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
  *check(task) {
    if (!isForFargate(task)) return
    if (task.networkMode !== 'awsvpc')
      yield { path: ['networkMode'], data: { property: 'networkMode', wanted: 'awsvpc' } }
    if (task.cpu === undefined) yield { path: ['cpu'], data: { property: 'cpu', wanted: '256' } }
    if (task.memory === undefined) yield { path: ['memory'], data: { property: 'memory', wanted: '512' } }
  },
  message: {
    ko: ({ property, wanted }) =>
      `Fargate에서 실행하려면 ${property}가 필요합니다. 예: "${property}": "${wanted}"`,
    en: ({ property, wanted }) => `Fargate demands ${property}, for example "${property}": "${wanted}".`,
  },
})
