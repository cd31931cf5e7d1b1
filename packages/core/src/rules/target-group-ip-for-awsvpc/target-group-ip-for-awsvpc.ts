import { taskOf } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const targetGroupIpForAwsvpc = defineRule({
  id: 'target-group-ip-for-awsvpc',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb.html',
  peers: ['aws-agent-toolkit:target-type-ip'],
  *check({ loadBalancers = [] }, { resource, graph }) {
    if (taskOf(resource, graph)?.properties.networkMode !== 'awsvpc') return
    for (const [index, { targetGroupArn }] of loadBalancers.entries()) {
      const targetType = graph.named('elbv2.targetGroup', targetGroupArn, resource)?.properties.targetType
      if (targetType === undefined || targetType === 'ip') continue
      yield { path: ['loadBalancers', index, 'targetGroupArn'], data: { targetType } }
    }
  },
})
