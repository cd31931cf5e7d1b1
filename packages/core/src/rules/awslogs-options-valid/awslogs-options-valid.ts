import { defineRule } from '../rule.ts'

export const awslogsOptionsValid = defineRule({
  id: 'awslogs-options-valid',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
  peers: [],
  *check({ logConfiguration }) {
    const options = logConfiguration?.options
    if (logConfiguration?.logDriver !== 'awslogs' || options === undefined) return
    const mode = options['mode']
    if (mode !== undefined && mode !== 'blocking' && mode !== 'non-blocking')
      yield { path: ['logConfiguration', 'options', 'mode'], data: { what: 'mode', value: mode } }
    const size = options['max-buffer-size']
    if (size !== undefined && mode === 'blocking')
      yield {
        path: ['logConfiguration', 'options', 'max-buffer-size'],
        data: { what: 'buffer', value: size },
      }
    const both =
      options['awslogs-datetime-format'] !== undefined && options['awslogs-multiline-pattern'] !== undefined
    if (both)
      yield {
        path: ['logConfiguration', 'options', 'awslogs-multiline-pattern'],
        data: { what: 'multiline', value: '' },
      }
  },
})
