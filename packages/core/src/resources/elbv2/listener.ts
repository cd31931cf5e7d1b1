import { defineResource } from '../descriptor.ts'
import { listenerActions } from '../listener-actions.ts'
import { tags, texts } from '../shape.ts'

export default defineResource({
  type: 'elbv2.listener',
  shape: {
    listenerArn: 'text',
    loadBalancerArn: 'text',
    port: 'number',
    protocol: 'text',
    certificates: 'any',
    sslPolicy: 'text',
    defaultActions: listenerActions,
    alpnPolicy: texts,
    mutualAuthentication: 'any',
    tags,
  },
  names: ['listenerArn'],
  links: [
    ['loadBalancerArn', 'elbv2.loadBalancer'],
    ['defaultActions.*.targetGroupArn', 'elbv2.targetGroup'],
    ['defaultActions.*.forwardConfig.targetGroups.*.targetGroupArn', 'elbv2.targetGroup'],
  ],
  reported: ['listenerArn'],
  printedAs: ['Listeners'],
  cloudFormation: {
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    ref: 'listenerArn',
    attributes: { ListenerArn: 'listenerArn' },
  },
  terraform: {
    type: 'aws_lb_listener',
    names: {
      'defaultActions.*.forwardConfig.targetGroups.*.targetGroupArn': 'arn',
      'defaultActions.*.forwardConfig.targetGroupStickinessConfig.durationSeconds': 'duration',
    },
  },
  collection: [{ operation: 'DescribeListeners', action: 'elasticloadbalancing:DescribeListeners' }],
  deletion: { goesWith: 'elbv2.loadBalancer' },
})
