import { defineResource } from '../descriptor.ts'
import { list, tags } from '../shape.ts'

export default defineResource({
  type: 'elbv2.rule',
  shape: {
    ruleArn: 'text',
    listenerArn: 'text',
    priority: 'text',
    conditions: 'any',
    actions: list({
      type: 'text',
      targetGroupArn: 'text',
      order: 'number',
      authenticateOidcConfig: 'any',
      authenticateCognitoConfig: 'any',
      redirectConfig: {
        protocol: 'text',
        port: 'text',
        host: 'text',
        path: 'text',
        query: 'text',
        statusCode: 'text',
      },
      fixedResponseConfig: {
        messageBody: 'text',
        statusCode: 'text',
        contentType: 'text',
      },
      forwardConfig: {
        targetGroups: list({
          targetGroupArn: 'text',
          weight: 'number',
        }),
        targetGroupStickinessConfig: { enabled: 'flag', durationSeconds: 'number' },
      },
      jwtValidationConfig: 'any',
    }),
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
