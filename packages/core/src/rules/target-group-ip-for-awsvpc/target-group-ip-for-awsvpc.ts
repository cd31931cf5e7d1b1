import { taskOf } from '../service-parts.ts'
import { defineRule } from '../rule.ts'

export const targetGroupIpForAwsvpc = defineRule({
  id: 'target-group-ip-for-awsvpc',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb.html',
  *check({ loadBalancers = [] }, { resource, graph }) {
    if (taskOf(resource, graph)?.properties.networkMode !== 'awsvpc') return
    for (const [index, { targetGroupArn }] of loadBalancers.entries()) {
      const targetType = graph.named('elbv2.targetGroup', targetGroupArn, resource)?.properties.targetType
      if (targetType === undefined || targetType === 'ip') continue
      yield { path: ['loadBalancers', index, 'targetGroupArn'], data: { targetType } }
    }
  },
  message: {
    ko: ({ targetType }) => `대상 그룹의 대상 유형이 ${targetType}입니다. awsvpc 태스크에는 ip가 필요합니다.`,
    en: ({ targetType }) => `The target group takes targets of type ${targetType}; awsvpc tasks need ip.`,
  },
})
