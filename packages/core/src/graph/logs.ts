import * as z from 'zod/mini'
import { lazily } from '../finding/index.ts'
import { flag, number, tags, text, texts, timestamp } from './fields.ts'

// Shapes as in the CloudWatch Logs API.

export const logGroup = lazily(() =>
  z.looseObject({
    logGroupName: text,
    creationTime: timestamp,
    retentionInDays: number,
    metricFilterCount: number,
    arn: text,
    storedBytes: number,
    dataProtectionStatus: text,
    inheritedProperties: texts,
    kmsKeyId: text,
    logGroupArn: text,
    logGroupClass: text,
    deletionProtectionEnabled: flag,
    tags,
  }),
)
