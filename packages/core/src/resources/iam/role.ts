import { defineResource } from '../descriptor.ts'
import { list, tags, texts } from '../shape.ts'

export default defineResource({
  type: 'iam.role',
  shape: {
    path: 'text',
    roleName: 'text',
    roleId: 'text',
    arn: 'text',
    createDate: 'time',
    assumeRolePolicyDocument: 'any',
    description: 'text',
    maxSessionDuration: 'number',
    permissionsBoundary: 'any',
    roleLastUsed: 'any',
    /** As ListAttachedRolePolicies tells, and as CloudFormation takes them. */
    managedPolicyArns: texts,
    /** As GetRolePolicy tells, and as CloudFormation takes them. */
    policies: list({ policyName: 'text', policyDocument: 'any' }),
    tags,
    sourceRoleTemplate: 'any',
  },
  names: ['roleName', 'arn'],
  reported: ['roleId', 'arn', 'createDate', 'roleLastUsed'],
  printedAs: ['Roles', 'Role'],
  notExported: ['sourceRoleTemplate'],
  cloudFormation: { type: 'AWS::IAM::Role', ref: 'roleName', attributes: { Arn: 'arn', RoleId: 'roleId' } },
  terraform: {
    type: 'aws_iam_role',
    names: { roleName: 'name' },
  },
})
