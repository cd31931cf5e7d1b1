import { defineResource } from '../descriptor.ts'
import { tags, texts } from '../shape.ts'

export default defineResource({
  type: 'logs.logGroup',
  shape: {
    logGroupName: 'text',
    creationTime: 'time',
    retentionInDays: 'number',
    metricFilterCount: 'number',
    arn: 'text',
    storedBytes: 'number',
    dataProtectionStatus: 'text',
    inheritedProperties: texts,
    kmsKeyId: 'text',
    logGroupArn: 'text',
    logGroupClass: 'text',
    deletionProtectionEnabled: 'flag',
    tags,
    bearerTokenAuthenticationEnabled: 'any',
    retentionPolicyName: 'any',
  },
  names: ['logGroupName', 'logGroupArn', 'arn'],
  reported: [
    'arn',
    'logGroupArn',
    'creationTime',
    'metricFilterCount',
    'storedBytes',
    'dataProtectionStatus',
    'inheritedProperties',
  ],
  printedAs: ['logGroups'],
  notExported: ['bearerTokenAuthenticationEnabled', 'retentionPolicyName'],
  cloudFormation: { type: 'AWS::Logs::LogGroup', ref: 'logGroupName', attributes: { Arn: 'logGroupArn' } },
  terraform: {
    type: 'aws_cloudwatch_log_group',
    names: { logGroupName: 'name' },
  },
  deletion: {
    operation: 'DeleteLogGroup',
    action: 'logs:DeleteLogGroup',
    command: 'logs delete-log-group',
    input: { logGroupName: 'logGroupName' },
  },
})
