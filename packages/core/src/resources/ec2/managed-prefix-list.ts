import { defineResource } from '../descriptor.ts'
import { list, tags } from '../shape.ts'

export default defineResource({
  type: 'ec2.managedPrefixList',
  shape: {
    prefixListId: 'text',
    prefixListArn: 'text',
    prefixListName: 'text',
    addressFamily: 'text',
    state: 'text',
    stateMessage: 'text',
    maxEntries: 'number',
    version: 'number',
    ownerId: 'text',
    ipamPrefixListResolverTargetId: 'text',
    ipamPrefixListResolverSyncEnabled: 'flag',
    entries: list({
      cidr: 'text',
      description: 'text',
    }),
    tags,
  },
  names: ['prefixListId', 'prefixListArn'],
  printedAs: ['PrefixLists'],
  cloudFormation: {
    type: 'AWS::EC2::PrefixList',
    ref: 'prefixListId',
    attributes: { PrefixListId: 'prefixListId', Arn: 'prefixListArn' },
  },
  terraform: { type: 'aws_ec2_managed_prefix_list' },
  collection: [
    { operation: 'DescribeManagedPrefixLists', action: 'ec2:DescribeManagedPrefixLists' },
    { operation: 'GetManagedPrefixListEntries', action: 'ec2:GetManagedPrefixListEntries' },
  ],
})
