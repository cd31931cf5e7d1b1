import { defineResource } from '../descriptor.ts'
import { map } from '../shape.ts'

export default defineResource({
  type: 'applicationautoscaling.scalableTarget',
  shape: {
    serviceNamespace: 'text',
    /** `service/<cluster>/<service>` for an ECS service. */
    resourceId: 'text',
    scalableDimension: 'text',
    minCapacity: 'number',
    maxCapacity: 'number',
    predictedCapacity: 'number',
    roleARN: 'text',
    creationTime: 'time',
    suspendedState: 'any',
    scalableTargetARN: 'text',
    tags: map('text'),
  },
  names: ['resourceId', 'scalableTargetARN'],
  reported: ['creationTime', 'scalableTargetARN', 'predictedCapacity'],
  printedAs: ['ScalableTargets'],
  notExported: ['tags'],
  cloudFormation: {
    type: 'AWS::ApplicationAutoScaling::ScalableTarget',
    ref: 'scalableTargetARN',
    attributes: { Id: 'scalableTargetARN' },
  },
  terraform: { type: 'aws_appautoscaling_target' },
})
