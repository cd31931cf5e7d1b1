import { isForFargate } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const awslogsRequiredOptions = defineRule({
  id: 'awslogs-required-options',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  peers: ['cfn-lint:E3046', 'ecspresso:verifyLogConfiguration'],
  title: {
    ko: 'awslogs에는 로그 그룹과 리전, Fargate에서는 접두사도 지정한다',
    en: 'Give awslogs its group and Region, and a prefix on Fargate',
  },
  why: {
    ko: '필수 옵션이 빠지면 태스크가 시작되지 않습니다. awslogs-group, awslogs-region, Fargate라면 awslogs-stream-prefix를 지정하세요.',
    en: 'Without its required options a task does not start. Set awslogs-group, awslogs-region and, on Fargate, awslogs-stream-prefix.',
  },
  *check(task) {
    const required = [
      'awslogs-group',
      'awslogs-region',
      ...(isForFargate(task) ? ['awslogs-stream-prefix'] : []),
    ]
    for (const [index, { logConfiguration }] of (task.containerDefinitions ?? []).entries()) {
      if (logConfiguration?.logDriver !== 'awslogs') continue
      const options = logConfiguration.options ?? {}
      const missing = required.filter((option) => options[option] === undefined)
      if (missing.length > 0)
        yield { path: ['containerDefinitions', index, 'logConfiguration', 'options'], data: { missing } }
    }
  },
  message: {
    ko: ({ missing }) => `awslogs 옵션이 빠졌습니다: ${missing.join(', ')}.`,
    en: ({ missing }) => `These options of awslogs are missing: ${missing.join(', ')}.`,
  },
})
