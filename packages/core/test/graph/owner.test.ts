import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownerOf } from '../../src/graph/index.ts'

test.each([
  [[{ key: 'aws:cloudformation:stack-name', value: 'shop' }], { kind: 'cloudformation', name: 'shop' }],
  [[{ key: 'kubernetes.io/cluster/prod', value: 'owned' }], { kind: 'kubernetes', name: 'prod' }],
  [[{ key: 'ManagedBy', value: 'Terraform' }], { kind: 'terraform', name: '' }],
  [[{ key: 'Name', value: 'web' }], undefined],
])('%j', (tags, owner) => {
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
