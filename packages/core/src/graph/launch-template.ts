import * as z from 'zod/mini'
import { lazily } from '../finding/index.ts'
import { flag, number, tags, text, texts } from './fields.ts'

/** A version of a launch template, as in the answer of DescribeLaunchTemplateVersions. */
export const launchTemplate = lazily(() =>
  z.looseObject({
    launchTemplateId: text,
    launchTemplateName: text,
    versionNumber: number,
    launchTemplateData: z.optional(
      z.looseObject({
        imageId: text,
        instanceType: text,
        blockDeviceMappings: z.optional(
          z.array(
            z.looseObject({
              deviceName: text,
              ebs: z.optional(z.looseObject({ volumeSize: number, volumeType: text })),
            }),
          ),
        ),
        networkInterfaces: z.optional(
          z.array(z.looseObject({ deviceIndex: number, associatePublicIpAddress: flag, groups: texts })),
        ),
        securityGroupIds: texts,
      }),
    ),
    tags,
  }),
)
