import { defineResource } from '../descriptor.ts'
import { list, tags, texts } from '../shape.ts'

export default defineResource({
  type: 'autoscaling.autoScalingGroup',
  shape: {
    autoScalingGroupName: 'text',
    autoScalingGroupARN: 'text',
    launchTemplate: {
      launchTemplateId: 'text',
      launchTemplateName: 'text',
      version: 'text',
    },
    mixedInstancesPolicy: 'any',
    minSize: 'number',
    maxSize: 'number',
    desiredCapacity: 'number',
    availabilityZones: texts,
    vpcZoneIdentifier: 'text',
    instances: list({
      instanceId: 'text',
      instanceType: 'text',
    }),
    tags,
  },
  names: ['autoScalingGroupName', 'autoScalingGroupARN'],
  links: [['launchTemplate.launchTemplateId', 'ec2.launchTemplate']],
  reported: ['autoScalingGroupARN', 'availabilityZones', 'instances', 'createdTime', 'status'],
  notExported: ['mixedInstancesPolicy'],
  printedAs: ['AutoScalingGroups'],
  cloudFormation: {
    type: 'AWS::AutoScaling::AutoScalingGroup',
    ref: 'autoScalingGroupName',
    attributes: {},
    names: { vpcZoneIdentifier: 'VPCZoneIdentifier' },
  },
  terraform: { type: 'aws_autoscaling_group' },
  deletion: {
    operation: 'DeleteAutoScalingGroup',
    action: 'autoscaling:DeleteAutoScalingGroup',
    command: 'autoscaling delete-auto-scaling-group',
    input: { AutoScalingGroupName: 'autoScalingGroupName', ForceDelete: { value: true } },
  },
})
