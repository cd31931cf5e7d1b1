import { list, map, memberOf, scalar, textOf, type Located } from './located.ts'

/** A rule of a security group as a template writes it, in the structure of the EC2 API. */
export function permissionOf(rule: Located, peer: 'source' | 'destination'): Located {
  if (rule.kind !== 'map') return rule
  const own = (name: string): Located | undefined => memberOf(rule, name)
  const description = own('description')
  const entry = (name: string, value: Located): Located =>
    list(
      [
        map(
          [
            [name, value] as const,
            ...(description === undefined ? [] : [['description', description] as const]),
          ],
          value.path,
        ),
      ],
      value.path,
    )
  const peers = [
    ['ipRanges', 'cidrIp', own('cidrIp')],
    ['ipv6Ranges', 'cidrIpv6', own('cidrIpv6')],
    ['userIdGroupPairs', 'groupId', own(`${peer}SecurityGroupId`) ?? own(`${peer}SecurityGroupName`)],
    ['prefixListIds', 'prefixListId', own(`${peer}PrefixListId`)],
  ] as const
  const members = [
    ['ipProtocol', protocolOf(own('ipProtocol'))],
    ['fromPort', own('fromPort')],
    ['toPort', own('toPort')],
    ...peers.map(([list, name, value]) => [list, value && entry(name, value)] as const),
  ] as const
  return map(
    members.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    rule.path,
  )
}

/** A template may write `TCP` or the protocol's number, where the API answers `tcp`. */
function protocolOf(node: Located | undefined): Located | undefined {
  const text = textOf(node)
  if (node === undefined || text === undefined) return node
  const names: Readonly<Record<string, string>> = { '6': 'tcp', '17': 'udp', '1': 'icmp', '58': 'icmpv6' }
  return scalar(names[text] ?? text.toLowerCase(), node.path, node.through)
}
