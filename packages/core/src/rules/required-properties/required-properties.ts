import { formatPath } from '../../finding/index.ts'
import { defineRule } from '../rule.ts'
import { requiredProperties as places } from './places.ts'

export const requiredProperties = defineRule({
  id: 'required-properties',
  on: 'place',
  places,
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Types.html',
  peers: ['cfn-lint:E3003'],
  *check(value, { path, resource }) {
    // What a config leaves to the console's defaults is no structure that somebody wrote.
    if (resource.origin.format === 'service-config') return
    if (value !== undefined && value !== '') return
    const property = String(path.at(-1))
    const isOfRequest = path.length === 1
    if (isOfRequest && (resource.origin.format !== 'ecs-json' || resource.arn !== undefined)) return
    yield { path: [], data: { structure: formatPath(path.slice(0, -1)), property } }
  },
})
