import { defineResource } from '../descriptor.ts'
import { listenerActions } from '../listener-actions.ts'
import { tags } from '../shape.ts'

export default defineResource({
  type: 'elbv2.rule',
  shape: {
    ruleArn: 'text',
    listenerArn: 'text',
    priority: 'text',
    conditions: 'any',
    actions: listenerActions,
    isDefault: 'flag',
    transforms: 'any',
    tags,
  },
  names: ['ruleArn'],
  links: [
    ['listenerArn', 'elbv2.listener'],
    ['actions.*.targetGroupArn', 'elbv2.targetGroup'],
    ['actions.*.forwardConfig.targetGroups.*.targetGroupArn', 'elbv2.targetGroup'],
  ],
  reported: ['ruleArn', 'isDefault'],
  printedAs: ['Rules'],
  cloudFormation: {
    type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    ref: 'ruleArn',
    attributes: { RuleArn: 'ruleArn' },
  },
  terraform: {
    type: 'aws_lb_listener_rule',
    names: {
      'actions.*.forwardConfig.targetGroups.*.targetGroupArn': 'arn',
      'actions.*.forwardConfig.targetGroupStickinessConfig.durationSeconds': 'duration',
    },
  },
  collection: [{ operation: 'DescribeRules', action: 'elasticloadbalancing:DescribeRules' }],
  deletion: { goesWith: 'elbv2.listener' },
})
