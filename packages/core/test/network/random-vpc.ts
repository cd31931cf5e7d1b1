import * as fc from 'fast-check'
import type { PropertiesOf } from '../../src/graph/index.ts'
import { graphOf, service, type Parts } from './vpc.ts'

export type Group = PropertiesOf<'ec2.securityGroup'>
export type Acl = PropertiesOf<'ec2.networkAcl'>
type Table = PropertiesOf<'ec2.routeTable'>

export const port = 8080
export const subnetBlocks = ['10.0.0.0/28', '10.0.0.16/28', '10.0.1.0/28']
const blocks = ['0.0.0.0/0', '10.0.0.0/8', '10.0.0.0/27', '10.0.0.0/29', '10.0.0.16/28', '10.0.0.24/29', '10.0.1.0/28', '0.0.0.0/1', '128.0.0.0/1', '203.0.113.0/24'] // prettier-ignore
const portRuns: readonly (readonly [number, number])[] = [[0, 65_535], [1024, 65_535], [32_768, 61_000], [32_768, 40_000], [40_001, 61_000], [8080, 8080], [443, 443]] // prettier-ignore
export const publicAddresses = ['1.1.1.1', '126.0.0.1', '128.0.0.1', '203.0.113.9', '223.255.255.254']

const anyPorts = fc.constantFrom(...portRuns)
export const permission = fc.record({
  ipProtocol: fc.constantFrom('tcp', 'tcp', '6', '-1', 'udp', 'icmp'),
  ports: anyPorts,
  block: fc.option(fc.constantFrom(...blocks, '0.0.0.0/0', '0.0.0.0/0', '0.0.0.0/0', '10.0.0.0/8'), { nil: undefined }),
  group: fc.option(fc.constantFrom('sg-a', 'sg-b', 'sg-x'), { nil: undefined }),
}).map(({ ipProtocol, ports: [fromPort, toPort], block, group }) => ({
  ipProtocol,
  ...(ipProtocol === '-1' ? {} : { fromPort, toPort }),
  ...(block !== undefined && { ipRanges: [{ cidrIp: block }] }),
  ...(group !== undefined && { userIdGroupPairs: [{ groupId: group }] }),
})) // prettier-ignore
const group = (groupId: string): fc.Arbitrary<Group> =>
  fc.record({ ipPermissions: fc.array(permission, { maxLength: 4 }), ipPermissionsEgress: fc.array(permission, { maxLength: 4 }) })
    .map((rules) => ({ groupId, vpcId: 'vpc-1', ...rules })) // prettier-ignore
export const entry = fc.record({
  ruleNumber: fc.integer({ min: 1, max: 200 }),
  egress: fc.boolean(),
  protocol: fc.constantFrom('6', '6', '-1', '17'),
  ruleAction: fc.constantFrom('allow', 'allow', 'deny'),
  cidrBlock: fc.constantFrom(...blocks, ...Array<string>(8).fill('0.0.0.0/0')),
  ports: anyPorts,
}).map(({ ports: [from, to], ...rest }) => ({ ...rest, portRange: { from, to } })) // prettier-ignore
const acl = (index: number): fc.Arbitrary<Acl> =>
  fc
    .uniqueArray(entry, { minLength: 3, maxLength: 10, selector: ({ ruleNumber }) => ruleNumber })
    .map((entries) => ({
      networkAclId: `acl-${index}`,
      vpcId: 'vpc-1',
      associations: [{ subnetId: `subnet-${index}` }],
      entries,
    }))
const table = (index: number): fc.Arbitrary<Table> =>
  fc.constantFrom(
    [],
    [{ destinationCidrBlock: '0.0.0.0/0', gatewayId: 'igw-1' }],
    [{ destinationCidrBlock: '0.0.0.0/0', gatewayId: 'igw-1' }],
    [{ destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-1' }],
    [{ destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-1', state: 'blackhole' }],
  ).map((routes) => ({ routeTableId: `rtb-${index}`, vpcId: 'vpc-1', associations: [{ subnetId: `subnet-${index}` }], routes })) // prettier-ignore

/** A VPC with three subnets, some filters between them, and two services. */
export const vpc = fc.record({
  groups: fc.tuple(group('sg-a'), group('sg-b')),
  acls: fc.tuple(...[0, 1, 2].map((index) => fc.option(acl(index), { nil: undefined }))),
  tables: fc.tuple(...[0, 1, 2].map(table)),
  from: fc.constantFrom(0, 1, 2),
  to: fc.constantFrom(0, 1, 2),
  isPublic: fc.boolean(),
})
export type Vpc = typeof vpc extends fc.Arbitrary<infer Value> ? Value : never

export function graphFor({ groups, acls, tables, from, to, isPublic }: Vpc): ReturnType<typeof graphOf> {
  const parts: Parts = [
    ...subnetBlocks.map(
      (cidrBlock, index) =>
        ['ec2.subnet', { subnetId: `subnet-${index}`, vpcId: 'vpc-1', cidrBlock }] as const,
    ),
    ...groups.map((properties) => ['ec2.securityGroup', properties] as const),
    ...acls.flatMap((properties) =>
      properties === undefined ? [] : [['ec2.networkAcl', properties] as const],
    ),
    ...tables.map((properties) => ['ec2.routeTable', properties] as const),
    [
      'ec2.natGateway',
      {
        natGatewayId: 'nat-1',
        vpcId: 'vpc-1',
        subnetId: 'subnet-2',
        state: 'available',
        connectivityType: 'public',
      },
    ],
    ...service('client', [`subnet-${from}`], ['sg-a'], { isPublic, image: 'nginx:1' }),
    ...service('server', [`subnet-${to}`], ['sg-b'], { isPublic, port }),
  ]
  return graphOf(parts)
}
