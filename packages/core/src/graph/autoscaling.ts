import * as z from 'zod/mini'
import { lazily } from '../finding/index.ts'
import { number, opaque, tags, text, texts } from './fields.ts'

// Shapes as in the Amazon EC2 Auto Scaling API: the groups that ECS tasks on EC2 instances run in.

const launchTemplate = lazily(() =>
  z.looseObject({ launchTemplateId: text, launchTemplateName: text, version: text }),
)

export const autoScalingGroup = lazily(() =>
  z.looseObject({
    autoScalingGroupName: text,
    autoScalingGroupARN: text,
    launchTemplate: z.optional(launchTemplate()),
    mixedInstancesPolicy: opaque,
    minSize: number,
    maxSize: number,
    desiredCapacity: number,
    availabilityZones: texts,
    /** Subnet ids, separated by commas. */
    vpcZoneIdentifier: text,
    instances: z.optional(z.array(z.looseObject({ instanceId: text, instanceType: text }))),
    tags,
  }),
)
