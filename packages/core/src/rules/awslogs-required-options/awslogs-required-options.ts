import { isForFargate } from '../../graph/index.ts'
import { awslogsOptions } from '../awslogs.ts'
import { defineRule } from '../rule.ts'

export const awslogsRequiredOptions = defineRule({
  id: 'awslogs-required-options',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  peers: ['cfn-lint:E3046', 'ecspresso:verifyLogConfiguration'],
  *check({ logConfiguration }, { resource }) {
    if (logConfiguration?.logDriver !== 'awslogs') return
    const required = [
      'awslogs-group',
      'awslogs-region',
      ...(isForFargate(resource.properties) ? ['awslogs-stream-prefix'] : []),
    ]
    const options = logConfiguration.options ?? {}
    const missing = required.filter((option) => options[option] === undefined)
    if (missing.length === 0) return
    yield {
      path: ['logConfiguration', 'options'],
      data: { missing },
      fix: () => {
        const usual = awslogsOptions(resource)
        if (usual === undefined) return undefined
        const edits = missing.map(
          (option) =>
            ({ op: 'set', path: ['logConfiguration', 'options', option], value: usual[option] }) as const,
        )
        // Whether there is such a log group is not for us to know.
        return { safety: missing.includes('awslogs-group') ? 'review' : 'safe', edits }
      },
    }
  },
})
