import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownerOf } from '../../src/graph/index.ts'

test.each([
  [[{ key: 'aws:cloudformation:stack-name', value: 'shop' }], { kind: 'cloudformation', name: 'shop' }],
  [[{ key: 'kubernetes.io/cluster/prod', value: 'owned' }], { kind: 'kubernetes', name: 'prod' }],
  [[{ key: 'ManagedBy', value: 'Terraform' }], { kind: 'terraform', name: '' }],
  [[{ key: 'Terraform', value: 'true' }], { kind: 'terraform', name: '' }],
  [[{ key: 'CreatedBy', value: 'terraform' }], { kind: 'terraform', name: '' }],
  [[{ key: 'provisioned-by', value: 'Terraform Cloud' }], { kind: 'terraform', name: '' }],
  [[{ key: 'terraform', value: 'false' }], undefined],
  [[{ key: 'team', value: 'terraform' }], undefined],
  [[{ key: 'pulumi:project', value: 'shop' }], { kind: 'pulumi', name: 'shop' }],
  [[{ key: 'managed_by', value: 'pulumi' }], { kind: 'pulumi', name: '' }],
  [[{ key: 'eks:eks-cluster-name', value: 'prod' }], { kind: 'kubernetes', name: 'prod' }],
  [[{ key: 'Name', value: 'web' }], undefined],
  // aws-samples/serverless-patterns: eventbridge-scheduler-ecs-python-terraform/eventbridge-ecs.tf
  [
    [
      { key: 'ManagedBy', value: 'Terraform' },
      { key: 'CreatedBy', value: 'Terraform' },
    ],
    { kind: 'terraform', name: '' },
  ],
  // octop162/basic_vpc_and_ecs: variables.tf and ecs-service-def.json, whose project is called so
  [
    [
      { key: 'Project', value: 'terraform-aws' },
      { key: 'ManagedBy', value: 'terraform' },
    ],
    { kind: 'terraform', name: '' },
  ],
  [[{ key: 'Project', value: 'terraform-aws' }], undefined],
])('A9: %j', (tags, owner) => {
  expect(ownerOf('ec2.vpc', { tags })).toEqual(owner)
})

test('tags that are no tags belong to nobody', () => {
  const tag = fc.oneof(
    fc.anything(),
    fc.record({ key: fc.anything(), value: fc.anything() }, { requiredKeys: [] }),
  )
  fc.assert(
    fc.property(fc.oneof(fc.array(tag), fc.anything()), (tags) => {
      expect(ownerOf('ec2.vpc', { tags })).toBeUndefined()
    }),
  )
})
