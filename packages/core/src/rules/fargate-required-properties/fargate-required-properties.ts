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
  title: {
    ko: 'Fargate 태스크에는 awsvpc와 태스크 단위의 CPU·메모리를 지정한다',
    en: 'Give a Fargate task awsvpc networking and a size',
  },
  why: {
    ko: 'Fargate는 awsvpc 네트워크 모드와 태스크 크기가 없는 태스크 정의를 등록하지 않습니다. networkMode, cpu, memory를 모두 지정하세요.',
    en: 'Fargate refuses a task definition without the awsvpc network mode and a task-level size. Set networkMode, cpu and memory.',
  },
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
