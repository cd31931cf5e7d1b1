import { defineResource } from '../descriptor.ts'

export default defineResource({
  type: 'applicationautoscaling.scalingPolicy',
  shape: {
    policyARN: 'text',
    policyName: 'text',
    serviceNamespace: 'text',
    resourceId: 'text',
    scalableDimension: 'text',
    policyType: 'text',
    stepScalingPolicyConfiguration: 'any',
    targetTrackingScalingPolicyConfiguration: 'any',
    predictiveScalingPolicyConfiguration: 'any',
    alarms: 'any',
    creationTime: 'time',
  },
  names: ['policyName', 'policyARN'],
  reported: ['policyARN', 'alarms', 'creationTime'],
  printedAs: ['ScalingPolicies'],
  cloudFormation: {
    type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
    ref: 'policyARN',
    attributes: { Arn: 'policyARN' },
  },
  terraform: { type: 'aws_appautoscaling_policy' },
})
