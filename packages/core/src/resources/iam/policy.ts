import { defineResource } from '../descriptor.ts'
import { tags } from '../shape.ts'

export default defineResource({
  type: 'iam.policy',
  shape: {
    policyName: 'text',
    policyId: 'text',
    arn: 'text',
    path: 'text',
    defaultVersionId: 'text',
    attachmentCount: 'number',
    permissionsBoundaryUsageCount: 'number',
    isAttachable: 'flag',
    description: 'text',
    createDate: 'time',
    updateDate: 'time',
    /** As GetPolicyVersion tells, and as CloudFormation takes it. */
    policyDocument: 'any',
    tags,
  },
  names: ['policyName', 'arn'],
  reported: ['policyId', 'arn', 'defaultVersionId', 'attachmentCount', 'createDate', 'updateDate'],
  cloudFormation: {
    type: 'AWS::IAM::ManagedPolicy',
    ref: 'arn',
    attributes: { PolicyArn: 'arn' },
    names: { policyName: 'ManagedPolicyName' },
  },
  terraform: { type: 'aws_iam_policy' },
})
