import { removing } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const servicePlacementValid = defineRule({
  id: 'service-placement-valid',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html',
  peers: [
    'cdk-preflight:pf-ecs-svc-binpack-field',
    'cdk-preflight:pf-ecs-svc-random-with-field',
    'cdk-preflight:pf-ecs-svc-placement-*',
  ],
  *check({ placementStrategy = [], placementConstraints = [] }) {
    if (placementStrategy.length > 5)
      yield { path: ['placementStrategy'], data: { what: 'count', value: String(placementStrategy.length) } }
    for (const [index, { type, field = '' }] of placementStrategy.entries()) {
      const path = ['placementStrategy', index] as const
      if (type === 'binpack' && !/^(?:cpu|memory)$/i.test(field))
        yield { path, data: { what: 'binpack', value: field } }
      if (type === 'random' && field !== '') yield { path, data: { what: 'random', value: field } }
      if (type !== undefined && !['binpack', 'random', 'spread'].includes(type))
        yield { path, data: { what: 'type', value: type } }
    }
    for (const [index, { type, expression }] of placementConstraints.entries())
      if (type === 'distinctInstance' && expression !== undefined && expression !== '')
        yield {
          path: ['placementConstraints', index, 'expression'],
          data: { what: 'distinct', value: expression },
          fix: removing(['placementConstraints', index, 'expression']),
        }
      else if (type === 'memberOf' && expression === undefined)
        yield { path: ['placementConstraints', index], data: { what: 'member', value: '' } }
  },
})
