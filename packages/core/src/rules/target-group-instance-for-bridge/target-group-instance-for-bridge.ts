import { taskOf } from '../../graph/index.ts'
import { retargeting } from '../retargeting.ts'
import { defineRule } from '../rule.ts'

export const targetGroupInstanceForBridge = defineRule({
  id: 'target-group-instance-for-bridge',
  on: 'ecs.serviceLoadBalancer',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
  peers: ['ecspresso:verify'],
  *check({ targetGroupArn }, { resource, graph }) {
    const mode = taskOf(resource, graph)?.properties.networkMode
    if (mode !== 'bridge' && mode !== 'host') return
    const group = graph.named('elbv2.targetGroup', targetGroupArn, resource)
    if (group?.properties.targetType !== 'ip') return
    yield {
      path: ['targetGroupArn'],
      data: { mode },
      related: [{ resource: group, path: ['targetType'] }],
      fix: () => retargeting(group, 'instance'),
    }
  },
})
