import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  reachability,
  traceBetween,
  traceFetching,
  traceStranger,
  type Verdict,
} from '../../src/network/index.ts'
import {
  entry,
  graphFor,
  permission,
  port,
  publicAddresses,
  subnetBlocks,
  vpc,
  type Acl,
  type Group,
  type Vpc,
} from './random-vpc.ts'
import { serviceIn } from './vpc.ts'

// A second evaluator, which knows nothing of ranges: it sends single packets between single addresses and asks every filter
// about each. What all packets pass, passes; what one filter refuses to all of them, is blocked; the rest depends.

// ---- one packet at a time ----

const number = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
function isIn(address: string, block = ''): boolean {
  const [base = '', length = '0'] = block.split('/')
  const size = 2 ** (32 - Number(length))
  return Math.floor(number(address) / size) === Math.floor(number(base) / size)
}
const addressesOf = (index: number): string[] => {
  const [base = ''] = (subnetBlocks[index] ?? '').split('/')
  return Array.from({ length: 16 }, (_, host) => base.replace(/\d+$/, (last) => String(Number(last) + host)))
}
const isTcp = (protocol: string | undefined): boolean => ['tcp', '6', '-1'].includes(protocol ?? '')

interface Side { readonly address: string; readonly groups: readonly string[] } // prettier-ignore
type Stage = readonly boolean[]

function groupAdmits(rules: Group['ipPermissions'] = [], asked: number, peer: Side): boolean {
  return rules.some(
    ({ ipProtocol, fromPort = 0, toPort = 65_535, ipRanges = [], userIdGroupPairs = [] }) =>
      isTcp(ipProtocol) && asked >= fromPort && asked <= toPort &&
      (ipRanges.some(({ cidrIp }) => isIn(peer.address, cidrIp)) ||
        userIdGroupPairs.some(({ groupId = '' }) => peer.groups.includes(groupId))),
  ) // prettier-ignore
}
function aclAdmits(properties: Acl | undefined, egress: boolean, address: string, asked: number): boolean {
  if (properties === undefined) return true
  const first = (properties.entries ?? [])
    .filter(
      (candidate) =>
        candidate.egress === egress && isTcp(candidate.protocol) && isIn(address, candidate.cidrBlock),
    )
    .filter(
      ({ protocol, portRange: { from = 0, to = 65_535 } = {} }) =>
        protocol === '-1' || (asked >= from && asked <= to),
    )
    .toSorted((left, right) => (left.ruleNumber ?? 0) - (right.ruleNumber ?? 0))[0]
  return first?.ruleAction === 'allow'
}
function verdictOf(stages: readonly Stage[]): Verdict {
  if (stages.some((stage) => stage.every((isThrough) => !isThrough))) return 'blocked'
  return stages.every((stage) => stage.every(Boolean)) ? 'passes' : 'unknown'
}

/** Answers go to ports at both ends of every run that a rule may name, as far as Linux uses them. */
const linuxPorts = [32_768, 40_000, 40_001, 61_000]
const allPorts = [1024, 8080, 32_767, 32_768, 40_000, 40_001, 61_000, 61_001, 65_535]

/** The four checks of an ACL on one connection, and their answers: one stage for the way there, one for the way back. */
function aclStages(
  properties: Acl | undefined,
  isLeaving: boolean,
  peers: readonly string[],
  asked: number,
  clientPorts: readonly number[],
): Stage[] {
  return [
    peers.map((address) => aclAdmits(properties, isLeaving, address, asked)),
    peers.flatMap((address) => clientPorts.map((clientPort) => aclAdmits(properties, !isLeaving, address, clientPort))),
  ] // prettier-ignore
}

const runs = { numRuns: 3000 }

describe('the same as sending every packet', () => {
  test('from one service to another', () => {
    const seen: Record<string, number> = {}
    fc.assert(
      fc.property(vpc, (input) => {
        const {
          groups: [a, b],
          acls,
          from,
          to,
        } = input
        const [clients, servers] = [addressesOf(from), addressesOf(to)]
        const stages: Stage[] = [
          servers.map((address) => groupAdmits(a.ipPermissionsEgress, port, { address, groups: ['sg-b'] })),
          clients.map((address) => groupAdmits(b.ipPermissions, port, { address, groups: ['sg-a'] })),
          ...(from === to ? [] : [
            ...aclStages(acls[from], true, servers, port, linuxPorts),
            ...aclStages(acls[to], false, clients, port, linuxPorts),
          ]),
        ] // prettier-ignore
        const graph = graphFor(input)
        const [client, server] = [serviceIn(graph, 'client'), serviceIn(graph, 'server')]
        const expected = verdictOf(stages)
        seen[expected] = (seen[expected] ?? 0) + 1
        expect(traceBetween(graph, client, server)[0]?.verdict).toBe(expected)
        const { classes, verdict } = reachability(graph)
        const numberOf = (name: string): number =>
          classes.findIndex((members) => members.some(({ id }) => id === name))
        expect(verdict(numberOf('client'), numberOf('server'))).toBe(expected)
      }),
      runs,
    )
    // A test in which everything ended the same way would prove little.
    for (const ending of ['passes', 'blocked', 'unknown']) expect(seen[ending]).toBeGreaterThan(5)
  })

  test('from the internet to a task', () => {
    const seen: Record<string, number> = {}
    fc.assert(
      fc.property(vpc, (input) => {
        const { groups: [, b], acls, tables, to, isPublic } = input // prettier-ignore
        const [route] = tables[to]?.routes ?? []
        const stages: Stage[] = [
          [isPublic],
          [route?.gatewayId === 'igw-1'],
          publicAddresses.map((address) => groupAdmits(b.ipPermissions, port, { address, groups: [] })),
          ...aclStages(acls[to], false, publicAddresses, port, allPorts),
        ]
        const graph = graphFor(input)
        const expected = verdictOf(stages)
        seen[expected] = (seen[expected] ?? 0) + 1
        expect(traceStranger(graph, serviceIn(graph, 'server'), port).verdict).toBe(expected)
      }),
      runs,
    )
    for (const ending of ['passes', 'blocked', 'unknown']) expect(seen[ending]).toBeGreaterThan(5)
  })

  test('from a task to a registry on the internet', () => {
    const seen: Record<string, number> = {}
    fc.assert(
      fc.property(vpc, (input) => {
        const { groups: [a], acls, tables, from, isPublic } = input // prettier-ignore
        const [route] = tables[from]?.routes ?? []
        const isNat = route?.natGatewayId === 'nat-1' && route.state !== 'blackhole'
        const stages: Stage[] = [
          publicAddresses.map((address) => groupAdmits(a.ipPermissionsEgress, 443, { address, groups: [] })),
          ...aclStages(acls[from], true, publicAddresses, 443, linuxPorts),
          [isNat || (route?.gatewayId === 'igw-1' && isPublic)],
          ...(isNat ? [
            ...(from === 2 ? [] : aclStages(acls[2], false, addressesOf(from), 443, linuxPorts)),
            ...aclStages(acls[2], true, publicAddresses, 443, allPorts),
            [tables[2]?.routes?.[0]?.gatewayId === 'igw-1'],
          ] : []),
        ] // prettier-ignore
        const graph = graphFor(input)
        const expected = verdictOf(stages)
        seen[expected] = (seen[expected] ?? 0) + 1
        expect(traceFetching(graph, serviceIn(graph, 'client'), 'image')[0]?.verdict).toBe(expected)
      }),
      runs,
    )
    for (const ending of ['passes', 'blocked', 'unknown']) expect(seen[ending]).toBeGreaterThan(5)
  })
})

test('one more rule of a security group never closes a way', () => {
  const rank = { passes: 0, unknown: 1, blocked: 2 } as const
  fc.assert(
    fc.property(vpc, permission, fc.boolean(), (input, extra, isInbound) => {
      const [a, b] = input.groups
      const wider: Vpc = {
        ...input,
        groups: isInbound
          ? [a, { ...b, ipPermissions: [...(b.ipPermissions ?? []), extra] }]
          : [{ ...a, ipPermissionsEgress: [...(a.ipPermissionsEgress ?? []), extra] }, b],
      }
      const [before, after] = [input, wider].map((given) => {
        const graph = graphFor(given)
        const traces = [
          ...traceBetween(graph, serviceIn(graph, 'client'), serviceIn(graph, 'server')),
          traceStranger(graph, serviceIn(graph, 'server'), port),
          ...traceFetching(graph, serviceIn(graph, 'client'), 'image'),
        ]
        return traces.map(({ verdict }) => rank[verdict])
      })
      expect(after?.every((verdict, index) => verdict <= (before?.[index] ?? 0))).toBe(true)
    }),
    { numRuns: 1500 },
  )
})

test('one more allow entry at the front of a network ACL never closes a way', () => {
  const rank = { passes: 0, unknown: 1, blocked: 2 } as const
  fc.assert(
    fc.property(vpc, entry, fc.constantFrom(0, 1, 2), (input, extra, which) => {
      const widened = input.acls.map((properties, index) =>
        properties === undefined || index !== which
          ? properties
          : {
              ...properties,
              entries: [{ ...extra, ruleNumber: 0, ruleAction: 'allow' }, ...(properties.entries ?? [])],
            },
      )
      const verdictFor = (given: Vpc): number => {
        const graph = graphFor(given)
        return rank[
          traceBetween(graph, serviceIn(graph, 'client'), serviceIn(graph, 'server'))[0]?.verdict ?? 'blocked'
        ]
      }
      expect(verdictFor({ ...input, acls: widened })).toBeLessThanOrEqual(verdictFor(input))
    }),
    { numRuns: 1500 },
  )
})
