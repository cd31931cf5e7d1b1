import { taskOf } from '../../graph/index.ts'
import { retargeting } from '../retargeting.ts'
import { defineRule } from '../rule.ts'

export const targetGroupIpForAwsvpc = defineRule({
  id: 'target-group-ip-for-awsvpc',
  on: 'ecs.serviceLoadBalancer',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb.html',
  peers: ['aws-agent-toolkit:target-type-ip'],
  *check({ targetGroupArn }, { resource, graph }) {
    if (taskOf(resource, graph)?.properties.networkMode !== 'awsvpc') return
    const group = graph.named('elbv2.targetGroup', targetGroupArn, resource)
    const targetType = group?.properties.targetType
    if (group === undefined || targetType === undefined || targetType === 'ip') return
    yield {
      path: ['targetGroupArn'],
      data: { targetType },
      related: [{ resource: group, path: ['targetType'] }],
      fix: () => retargeting(group, 'ip'),
    }
  },
})
