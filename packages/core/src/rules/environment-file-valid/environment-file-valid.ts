import { defineRule } from '../rule.ts'

export const environmentFileValid = defineRule({
  id: 'environment-file-valid',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html',
  peers: ['cdk-preflight:pf-ecs-environment-files-max', 'cdk-preflight:pf-ecs-environment-files-type'],
  *check({ environmentFiles = [] }) {
    for (const [index, { type = 's3', value = '' }] of environmentFiles.entries()) {
      if (type !== 's3')
        yield { path: ['environmentFiles', index, 'type'], data: { what: 'type', value: type } }
      if (value === '') continue
      if (!/^arn:[^:]+:s3:::.+$/.test(value))
        yield { path: ['environmentFiles', index, 'value'], data: { what: 'arn', value } }
      else if (!value.endsWith('.env'))
        yield { path: ['environmentFiles', index, 'value'], data: { what: 'ending', value } }
    }
    if (environmentFiles.length > 10)
      yield { path: ['environmentFiles'], data: { what: 'count', value: String(environmentFiles.length) } }
  },
})
