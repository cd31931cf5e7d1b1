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
})
