import { isBag, valueAt, type Path, type ValueEdit } from '../../finding/index.ts'
import { isOfType, type GraphEdit, type PropertiesOf, type Resource } from '../../graph/index.ts'
import { writtenIn } from './written-in.ts'

type Permission = NonNullable<PropertiesOf<'ec2.securityGroup'>['ipPermissions']>[number]

const sides = {
  ipPermissions: { list: 'SecurityGroupIngress', peer: 'Source' },
  ipPermissionsEgress: { list: 'SecurityGroupEgress', peer: 'Destination' },
} as const

const ports = { ipProtocol: 'IpProtocol', fromPort: 'FromPort', toPort: 'ToPort' } as const

/**
 * An edit of a security group's rules as edits of those that its template writes inside of it. CloudFormation gives a rule
 * one peer, where the EC2 API has lists of them. Undefined where the rule is not written there, or cannot be said so.
 */
export function permissionEdits(
  edit: Exclude<GraphEdit, { readonly op: 'add' }>,
  document: unknown,
): readonly ValueEdit[] | undefined {
  const [property, index, ...rest] = edit.path
  const { resource } = edit
  if (!isOfType(resource, 'ec2.securityGroup') || typeof index !== 'number' || rest.length > 0)
    return undefined
  if (property !== 'ipPermissions' && property !== 'ipPermissionsEgress') return undefined
  const group: Group = { resource, property, document }
  if (edit.op === 'insert') return added(group, index, edit.value as Permission)
  const written = ruleAt(group, index)
  if (written === undefined) return undefined
  return edit.op === 'remove'
    ? [{ op: 'remove', path: written.path }]
    : changed(group, index, written, edit.value as Permission)
}

/** The rules of one direction of a security group, and the template that they stand in. */
interface Group {
  readonly resource: Resource<'ec2.securityGroup'>
  readonly property: keyof typeof sides
  readonly document: unknown
}

/** A rule as its template writes it. */
interface Written {
  readonly path: Path
  readonly members: Readonly<Record<string, unknown>>
}

/** The rule of that place; undefined where it stands elsewhere, or a function gives it. */
function ruleAt({ resource, property, document }: Group, index: number): Written | undefined {
  const path = placeOf(resource, [property, index], document)
  const members = path === undefined ? undefined : valueAt(document, path)
  if (path === undefined || !isBag(members) || Object.keys(members).some(isFunction)) return undefined
  return { path, members }
}

/** A rule in the place of another: what both say alike stays as it is written. */
function changed(
  group: Group,
  index: number,
  { path, members }: Written,
  value: Permission,
): readonly ValueEdit[] | undefined {
  const { resource, property } = group
  const old = resource.properties[property]?.[index]
  if (old === undefined) return undefined
  const isSamePeer = JSON.stringify(peersOf(old)) === JSON.stringify(peersOf(value))
  const rules = isSamePeer
    ? [members]
    : peersOf(value).map((one) => peerMembers(one, sides[property].peer, group))
  const [first, ...more] = rules
  if (first === undefined || rules.includes(undefined)) return undefined
  const changes = Object.entries(ports).flatMap(([name, member]): readonly (readonly [string, unknown])[] => {
    const [before, now] = [valueAt(old, [name]), valueAt(value, [name])]
    return before === now ? [] : [[member, now]]
  })
  const peers = isSamePeer
    ? []
    : [
        ...Object.keys(members)
          .filter((name) => isOfPeer(name) && !Object.hasOwn(first, name))
          .map((name) => [name, undefined] as const),
        ...Object.entries(first),
      ]
  return [
    ...[...peers, ...changes].map(([name, member]): ValueEdit =>
      member === undefined
        ? { op: 'remove', path: [...path, name] }
        : { op: 'set', path: [...path, name], value: member },
    ),
    ...more.map((one): ValueEdit => ({
      op: 'insert',
      path: after(path),
      value: { ...portMembers(value), ...one },
    })),
  ]
}

/** One more rule. The peer of one that is there already is written as it is there. */
function added(group: Group, index: number, value: Permission): readonly ValueEdit[] | undefined {
  const { resource, property, document } = group
  const { list, peer } = sides[property]
  const known = resource.properties[property] ?? []
  const same = known.findIndex((one) => JSON.stringify(peersOf(one)) === JSON.stringify(peersOf(value)))
  const twin = same === -1 ? undefined : ruleAt(group, same)
  const rules =
    twin === undefined
      ? peersOf(value).map((one) => peerMembers(one, peer, group))
      : [Object.fromEntries(Object.entries(twin.members).filter(([name]) => isOfPeer(name)))]
  if (rules.length === 0 || rules.includes(undefined)) return undefined
  const made = rules.map((one) => ({ ...portMembers(value), ...one }))
  const at = listOf(resource, property, list)
  if (at === undefined) return undefined
  const items = valueAt(document, at)
  if (items === undefined) {
    // Without any, a group lets everything out: the first one written would close it.
    return property === 'ipPermissions' || known.length === 0
      ? [{ op: 'set', path: at, value: made }]
      : undefined
  }
  if (!Array.isArray(items)) return undefined
  return made.map((one, more) => ({
    op: 'insert',
    path: [...at, Math.min(index, items.length) + more],
    value: one,
  }))
}

function isFunction(name: string): boolean {
  return name === 'Ref' || name.startsWith('Fn::')
}

function isOfPeer(name: string): boolean {
  return /^(?:Description|CidrIp|CidrIpv6|(?:Source|Destination)(?:PrefixListId|SecurityGroup(?:Id|Name|OwnerId)))$/.test(
    name,
  )
}

/** Where a rule stands inside of its security group; undefined where it stands elsewhere, or is nobody's words. */
function placeOf(resource: Resource, path: Path, document: unknown): Path | undefined {
  const [root, found] = [resource.origin.of([]), resource.origin.of(path)]
  if (root?.kind !== 'text' || found?.kind !== 'text' || found.at.atKey === true) return undefined
  if ((found.through ?? []).length > 0) return undefined
  const start = [...root.at.path, 'Properties']
  const isInside = start.every((step, index) => step === found.at.path[index])
  const isItem = typeof found.at.path.at(-1) === 'number'
  return isInside && isItem && valueAt(document, found.at.path) !== undefined ? found.at.path : undefined
}

/** Where the list of the rules stands, or would stand. */
function listOf(resource: Resource, property: string, name: string): Path | undefined {
  const [root, found] = [resource.origin.of([]), resource.origin.of([property])]
  if (root?.kind !== 'text' || found?.kind !== 'text') return undefined
  const usual = [...root.at.path, 'Properties', name]
  const isInside = usual.every((step, index) => step === found.at.path[index])
  if (!isInside) return usual
  return (found.through ?? []).length > 0 ? undefined : found.at.path
}

function after(place: Path): Path {
  return [...place.slice(0, -1), Number(place.at(-1)) + 1]
}

type Peer = readonly [
  kind: 'CidrIp' | 'CidrIpv6' | 'SecurityGroupId' | 'PrefixListId',
  id: unknown,
  description: unknown,
]

function peersOf({
  ipRanges = [],
  ipv6Ranges = [],
  userIdGroupPairs = [],
  prefixListIds = [],
}: Permission): readonly Peer[] {
  return [
    ...ipRanges.map(({ cidrIp, description }) => ['CidrIp', cidrIp, description] as const),
    ...ipv6Ranges.map(({ cidrIpv6, description }) => ['CidrIpv6', cidrIpv6, description] as const),
    ...userIdGroupPairs.map(({ groupId, description }) => ['SecurityGroupId', groupId, description] as const),
    ...prefixListIds.map(
      ({ prefixListId, description }) => ['PrefixListId', prefixListId, description] as const,
    ),
  ]
}

/** What a template says of one peer; undefined where that cannot be written in it. */
function peerMembers(
  [kind, id, description]: Peer,
  side: 'Source' | 'Destination',
  { document, resource }: Group,
): Record<string, unknown> | undefined {
  const value = writtenIn(id, document, resource)
  if (value === undefined) return undefined
  const name = kind.startsWith('Cidr') ? kind : `${side}${kind}`
  return { [name]: value, ...(description !== undefined && { Description: description }) }
}

function portMembers(value: Permission): Record<string, unknown> {
  const members = Object.entries(ports).map(([name, member]) => [member, valueAt(value, [name])] as const)
  return Object.fromEntries(members.filter(([, member]) => member !== undefined))
}
