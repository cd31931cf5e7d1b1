import * as z from 'zod/mini'
import { lazily } from '../finding/index.ts'
import { tags, timestamp } from './ecs.ts'

// Shapes as in the CloudWatch Logs API.

const text = z.optional(z.string())
const number = z.optional(z.number())
const flag = z.optional(z.boolean())

export const logGroup = lazily(() =>
  z.looseObject({
    logGroupName: text,
    creationTime: timestamp,
    retentionInDays: number,
    metricFilterCount: number,
    arn: text,
    storedBytes: number,
    dataProtectionStatus: text,
    inheritedProperties: z.optional(z.array(z.string())),
    kmsKeyId: text,
    logGroupArn: text,
    logGroupClass: text,
    deletionProtectionEnabled: flag,
    tags,
  }),
)
