import { defineResource } from '../descriptor.ts'
import { list, tags, texts } from '../shape.ts'

export default defineResource({
  type: 'elbv2.targetGroup',
  shape: {
    targetGroupArn: 'text',
    targetGroupName: 'text',
    protocol: 'text',
    port: 'number',
    vpcId: 'text',
    healthCheckProtocol: 'text',
    healthCheckPort: 'text',
    healthCheckEnabled: 'flag',
    healthCheckIntervalSeconds: 'number',
    healthCheckTimeoutSeconds: 'number',
    healthyThresholdCount: 'number',
    unhealthyThresholdCount: 'number',
    healthCheckPath: 'text',
    matcher: {
      httpCode: 'text',
      grpcCode: 'text',
    },
    loadBalancerArns: texts,
    targetType: 'text',
    protocolVersion: 'text',
    ipAddressType: 'text',
    targetControlPort: 'number',
    attributes: tags,
    targetHealthDescriptions: list({
      target: {
        id: 'text',
        port: 'number',
        availabilityZone: 'text',
      },
      healthCheckPort: 'text',
      targetHealth: {
        state: 'text',
        reason: 'text',
        description: 'text',
      },
      anomalyDetection: 'any',
      administrativeOverride: 'any',
    }),
    tags,
  },
  names: ['targetGroupName', 'targetGroupArn'],
  links: [
    ['vpcId', 'ec2.vpc'],
    ['loadBalancerArns.*', 'elbv2.loadBalancer'],
  ],
  reported: ['targetGroupArn', 'loadBalancerArns', 'targetHealthDescriptions'],
  printedAs: ['TargetGroups'],
  cloudFormation: {
    type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    ref: 'targetGroupArn',
    attributes: { TargetGroupArn: 'targetGroupArn', TargetGroupName: 'targetGroupName' },
    names: { targetGroupName: 'Name', attributes: 'TargetGroupAttributes' },
  },
  terraform: {
    type: 'aws_lb_target_group',
    names: { targetGroupName: 'name' },
  },
  collection: [
    { operation: 'DescribeTargetGroups', action: 'elasticloadbalancing:DescribeTargetGroups' },
    { operation: 'DescribeTargetHealth', action: 'elasticloadbalancing:DescribeTargetHealth' },
    { operation: 'DescribeTags', action: 'elasticloadbalancing:DescribeTags' },
  ],
  deletion: {
    operation: 'DeleteTargetGroup',
    action: 'elasticloadbalancing:DeleteTargetGroup',
    command: 'elbv2 delete-target-group',
    input: { TargetGroupArn: 'targetGroupArn' },
  },
})
