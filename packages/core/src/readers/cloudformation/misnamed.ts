import type { Path } from '../../finding/index.ts'
import { nearestName } from '../../graph/index.ts'
import { itemsOf, type Located, type LocatedMap } from './located.ts'
import { noSuchProperty, setByAws, type TemplateProblem, type Whereabouts } from './problem.ts'
import table from './property-names.json' with { type: 'json' }
import type { TemplateResource } from './template.ts'

/** Names in the properties of a resource that CloudFormation refuses, at every depth. */
export function misnamedIn({ type, isAsWritten, properties }: TemplateResource): readonly TemplateProblem[] {
  const root = Object.hasOwn(types, type) ? types[type] : undefined
  if (root === undefined || !isAsWritten) return []
  const all = properties()
  // What a macro or a loop brings may be anything.
  return all.rest === undefined ? misnamed(all, root, { type }) : []
}

/** Made from AWS's schemas by scripts/gen-cloudformation-names.ts. */
const types: Readonly<Record<string, number>> = table.types

/** What a template calls what the EC2 API answers with: one of these, by the direction of a rule. */
const ofApi: ReadonlyMap<string, readonly string[]> = new Map([
  ['IpPermissions', ['SecurityGroupIngress']],
  ['IpPermissionsEgress', ['SecurityGroupEgress']],
  ['IpRanges', ['CidrIp']],
  ['Ipv6Ranges', ['CidrIpv6']],
  ['PrefixListIds', ['SourcePrefixListId', 'DestinationPrefixListId']],
  ['UserIdGroupPairs', ['SourceSecurityGroupId', 'DestinationSecurityGroupId']],
])

function misnamed(node: LocatedMap, structure: number, where: Whereabouts): readonly TemplateProblem[] {
  const names = namesIn(structure)
  return [...node.members].flatMap(([name, member]): readonly TemplateProblem[] => {
    // A merge of YAML, which tools write out before they deploy.
    if (name === '<<') return []
    const known = names.get(name)
    if (known === undefined || known.isReadOnly) {
      const writable = [...names].flatMap(([one, { isReadOnly }]) => (isReadOnly ? [] : [one]))
      const meant = ofApi.get(name)?.find((one) => writable.includes(one)) ?? nearestName(name, writable)
      const problem = known === undefined ? noSuchProperty : setByAws
      return [problem(placeOf(node, name, member), name, where, meant)]
    }
    const { inner, isList } = known
    if (inner === undefined) return []
    return itemsOf(member).flatMap((value) =>
      value.kind === 'map' && (isList === (member.kind === 'list') || isLike(value, inner))
        ? misnamed(value, inner, { type: where.type, property: name })
        : [],
    )
  })
}

/** Whether a structure has a name of another: one that stands alone where a list belongs may be meant for an item of it. */
function isLike({ members }: LocatedMap, structure: number): boolean {
  const names = namesIn(structure)
  return [...members.keys()].some((name) => names.has(name))
}

/** Where a member is written: what a loop makes is not written where it stands. */
function placeOf(node: LocatedMap, name: string, member: Located): Path {
  return member.path[node.path.length] === name ? [...node.path, name] : member.path
}

interface Name {
  /** Only AWS sets it. */
  readonly isReadOnly: boolean
  /** The structure of its value, or of the items of it; undefined where any names may be. */
  readonly inner: number | undefined
  readonly isList: boolean
}

const known = new Map<number, ReadonlyMap<string, Name>>()

/** The names of a structure, read once. */
function namesIn(structure: number): ReadonlyMap<string, Name> {
  const before = known.get(structure)
  if (before !== undefined) return before
  const words = table.structures[structure]?.matchAll(/(-?)(\w+)(?:([:=])(\d+))?/g) ?? []
  const names = new Map<string, Name>()
  for (const [, mark, name = '', kind, inner] of words) {
    const isReadOnly = mark === '-'
    names.set(name, {
      isReadOnly,
      inner: inner === undefined ? undefined : Number(inner),
      isList: kind === '=',
    })
  }
  known.set(structure, names)
  return names
}
