import { defineRule } from '../rule.ts'

export const requestName = defineRule({
  id: 'request-name',
  on: 'place',
  places: { 'ecs.service': ['?serviceName'], 'ecs.taskDefinition': ['?family'] },
  // Tools that deploy a file often take the name from elsewhere.
  severity: 'info',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  peers: [],
  *check(name, { resource, path }) {
    // CloudFormation makes a name where there is none, and what AWS describes has one.
    if (resource.origin.format !== 'ecs-json' || resource.arn !== undefined) return
    if (name === undefined || name === '') yield { path: [], data: { property: String(path.at(-1)) } }
  },
})
