import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCidr, traceBetween, traceFetching, traceStranger } from '../../src/network/index.ts'
import { graphOf, service, serviceIn, type Parts } from './vpc.ts'

function between(parts: Parts): string | undefined {
  const graph = graphOf([
    ['ec2.subnet', { subnetId: 'subnet-a', vpcId: 'vpc-1', cidrBlock: '10.0.0.0/24' }],
    ['ec2.subnet', { subnetId: 'subnet-b', vpcId: 'vpc-1', cidrBlock: '10.0.1.0/24' }],
    ...service('client', ['subnet-a'], ['sg-a']),
    ...service('server', ['subnet-b'], ['sg-b']),
    ...parts,
  ])
  return traceBetween(graph, serviceIn(graph, 'client'), serviceIn(graph, 'server'))[0]?.verdict
}
const open = [{ ipProtocol: '-1', ipRanges: [{ cidrIp: '0.0.0.0/0' }] }]
const many = Array.from({ length: 100_000 }, (_, index) => index)

test('a hundred thousand rules of a security group', () => {
  const ipPermissions = many.map((index) => ({
    ipProtocol: 'tcp',
    fromPort: 8080,
    toPort: 8080,
    ipRanges: [{ cidrIp: `172.${16 + (index % 16)}.${(index >> 4) % 256}.${(index >> 12) % 256}/32` }],
  }))
  const groups = (extra: typeof open): Parts => [
    ['ec2.securityGroup', { groupId: 'sg-a', ipPermissionsEgress: open }],
    ['ec2.securityGroup', { groupId: 'sg-b', ipPermissions: [...ipPermissions, ...extra] }],
  ]
  expect(between(groups([]))).toBe('blocked')
  expect(between(groups(open))).toBe('passes')
})

test('a hundred thousand entries of a network ACL end in an answer', () => {
  const entries = many.map((index) => ({
    ruleNumber: index,
    egress: index % 2 === 0,
    protocol: '6',
    ruleAction: index % 3 === 0 ? 'deny' : 'allow',
    cidrBlock: `10.0.0.${index % 256}/32`,
    portRange: { from: index % 65_536, to: index % 65_536 },
  }))
  const verdict = between([
    ['ec2.securityGroup', { groupId: 'sg-a', ipPermissionsEgress: open }],
    ['ec2.securityGroup', { groupId: 'sg-b', ipPermissions: open }],
    [
      'ec2.networkAcl',
      { networkAclId: 'acl-1', associations: [{ subnetId: 'subnet-a' }, { subnetId: 'subnet-b' }], entries },
    ],
  ])
  expect(['blocked', 'unknown']).toContain(verdict)
})

test('a prefix list that names itself, and blocks that are none, are unknown', () => {
  for (const cidr of ['pl-1', '10.0.0.0/33', '10.0.0/8', '', '1.2.3.4/-1']) {
    const lists = {
      ipProtocol: 'tcp',
      fromPort: 8080,
      toPort: 8080,
      prefixListIds: [{ prefixListId: 'pl-1' }],
    }
    expect(
      between([
        ['ec2.securityGroup', { groupId: 'sg-a', ipPermissionsEgress: open }],
        ['ec2.securityGroup', { groupId: 'sg-b', ipPermissions: [lists] }],
        ['ec2.managedPrefixList', { prefixListId: 'pl-1', entries: [{ cidr }] }],
      ]),
    ).toBe('unknown')
  }
})

test('parseCidr never throws, and reads what it should', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseCidr(text)))
  fc.assert(fc.property(fc.ipV6(), (text) => parseCidr(text)?.family === 6))
  fc.assert(fc.property(fc.ipV4(), (text) => parseCidr(text)?.family === 4))
  expect(parseCidr('10.0.5.9/16')).toEqual({ family: 4, first: 0x0a_00_00_00n, last: 0x0a_00_ff_ffn })
  expect(parseCidr('2001:db8::/32')?.first).toBe(0x2001_0db8n << 96n)
  expect(parseCidr('::ffff:10.0.0.1')?.first).toBe(0xffff_0a00_0001n)
  for (const wrong of ['10.0.0.0/33', '256.0.0.1', '1::2::3', '1:2:3', 'sg-1', '10.0.0.1/8/8', '01.2.3.4'])
    expect(parseCidr(wrong)).toBeUndefined()
})

test('a service that names nothing is unknown, and throws nothing', () => {
  const graph = graphOf([['ecs.service', { serviceName: 'web' }]])
  const web = serviceIn(graph, 'web')
  expect(traceFetching(graph, web, 'image')[0]?.verdict).toBe('unknown')
  expect(traceStranger(graph, web, 80).verdict).toBe('unknown')
  expect(traceBetween(graph, web, web)[0]?.verdict).toBe('unknown')
})
