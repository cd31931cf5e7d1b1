import { taskOf } from '../../graph/index.ts'
import { isSet, removing } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const serviceRoleValid = defineRule({
  id: 'service-role-valid',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  peers: [
    'cdk-preflight:pf-ecs-svc-role-with-awsvpc',
    'cdk-preflight:pf-ecs-svc-role-without-load-balancers',
  ],
  *check({ role, loadBalancers }, { resource, graph }) {
    if (role === undefined) return
    if (!isSet(loadBalancers)) {
      yield { path: ['role'], atKey: true, data: { what: 'alone' }, fix: removing(['role']) }
      return
    }
    const task = taskOf(resource, graph)
    if (task?.properties.networkMode !== 'awsvpc') return
    yield {
      path: ['role'],
      atKey: true,
      data: { what: 'awsvpc' },
      related: [{ resource: task, path: ['networkMode'] }],
      fix: removing(['role']),
    }
  },
})
