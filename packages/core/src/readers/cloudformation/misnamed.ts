import { isBag, type Bag, type Path } from '../../finding/index.ts'
import { nearestName } from '../../graph/index.ts'
import type { Written } from './as-written.ts'
import { withLoopValues, type Loops } from './evaluation.ts'
import { functions } from './functions.ts'
import { noSuchProperty, setByAws, type Whereabouts } from './misnamed-problems.ts'
import type { TemplateProblem } from './problem.ts'
import { namesIn, structureOf } from './property-names.ts'
import type { TemplateResource } from './template.ts'

/**
 * Names in the properties of a resource that CloudFormation refuses, at every depth, and whatever conditions choose: what is
 * switched off by these values of the parameters is switched on by others.
 */
export function misnamedIn({
  type,
  isAsWritten,
  written,
  condition,
}: TemplateResource): readonly TemplateProblem[] {
  const root = structureOf(type)
  if (root === undefined || !isAsWritten) return []
  const { value, path, loops } = written
  const node: Node = { value, path, loops, isOff: condition?.state === false }
  return misnamed(node, { structure: root, isList: false }, { type }, written)
}

/** What a template calls what the EC2 API answers with: one of these, by the direction of a rule. */
const ofApi: ReadonlyMap<string, readonly string[]> = new Map([
  ['IpPermissions', ['SecurityGroupIngress']],
  ['IpPermissionsEgress', ['SecurityGroupEgress']],
  ['IpRanges', ['CidrIp']],
  ['Ipv6Ranges', ['CidrIpv6']],
  ['PrefixListIds', ['SourcePrefixListId', 'DestinationPrefixListId']],
  ['UserIdGroupPairs', ['SourceSecurityGroupId', 'DestinationSecurityGroupId']],
])

/** A value as the template writes it. */
interface Node {
  readonly value: unknown
  readonly path: Path
  readonly loops: Loops
  /** Whether a condition does not hold that it stands under. */
  readonly isOff: boolean
}

/** What may stand at a place: a structure, or a list of such. */
interface Wanted {
  readonly structure: number
  readonly isList: boolean
}

function misnamed(
  node: Node,
  wanted: Wanted,
  where: Whereabouts,
  written: Written,
): readonly TemplateProblem[] {
  const within = ({ value, path, ...rest }: Node, isItem: boolean): readonly TemplateProblem[] => {
    if (Array.isArray(value) && !isItem)
      return value.flatMap((item: unknown, index) =>
        branchesOf({ ...rest, value: item, path: [...path, index] }, written).flatMap((one) =>
          within(one, true),
        ),
      )
    if (!isBag(value) || isCall(value)) return []
    return isItem === wanted.isList || isLike(value, wanted.structure)
      ? misnamedNames({ ...rest, path }, value, wanted.structure, where, written)
      : []
  }
  return branchesOf(node, written).flatMap((one) => within(one, false))
}

/** Whether a value is what a function gives. */
function isCall(value: Bag): boolean {
  const [key = '', ...more] = Object.keys(value)
  return more.length === 0 && Object.hasOwn(functions, key)
}

/** The values of which conditions choose one, or the value that none chooses. */
function branchesOf(node: Node, written: Written): readonly Node[] {
  const { value, path, loops, isOff } = node
  const key = 'Fn::If'
  const argument = isBag(value) && isCall(value) ? value[key] : undefined
  if (!Array.isArray(argument) || argument.length !== 3) return [node]
  const [condition, ...branches]: readonly unknown[] = argument
  const state =
    typeof condition !== 'string' || isOff
      ? undefined
      : written.stateOf(withLoopValues(condition, loops), [...path, key, 0])
  return branches.flatMap((branch, index) => {
    const isOther = state === (index === 1)
    return branchesOf(
      { value: branch, path: [...path, key, index + 1], loops, isOff: isOff || isOther },
      written,
    )
  })
}

function misnamedNames(
  node: Omit<Node, 'value'>,
  members: Bag,
  structure: number,
  where: Whereabouts,
  written: Written,
): readonly TemplateProblem[] {
  const names = namesIn(structure)
  const all = membersOf(members, node, written)
  // What a macro or a loop brings may be anything.
  if (all === undefined) return []
  return all.flatMap(([name, member]): readonly TemplateProblem[] => {
    const known = names.get(name)
    if (known === undefined || known.isReadOnly) {
      const writable = [...names].flatMap(([one, { isReadOnly }]) => (isReadOnly ? [] : [one]))
      const meant = ofApi.get(name)?.find((one) => writable.includes(one)) ?? nearestName(name, writable)
      const problem = known === undefined ? noSuchProperty : setByAws
      const present = branchesOf(member, written).filter(({ value }) => !isAbsent(value))
      const isOff = present.every((one) => one.isOff)
      return present.length === 0 ? [] : [problem(member.path, name, where, { meant, isOff })]
    }
    const { inner, isList } = known
    if (inner === undefined) return []
    return misnamed(member, { structure: inner, isList }, { type: where.type, property: name }, written)
  })
}

/** `!Ref AWS::NoValue` */
function isAbsent(value: unknown): boolean {
  return isBag(value) && value['Ref'] === 'AWS::NoValue'
}

/** The members that a structure has with those that its loops make; undefined where it may have others. */
function membersOf(
  members: Bag,
  node: Omit<Node, 'value'>,
  { bodiesOf }: Written,
): readonly (readonly [string, Node])[] | undefined {
  const found: (readonly [string, Node])[] = []
  for (const [key, value] of Object.entries(members)) {
    const path = [...node.path, key]
    if (!key.startsWith('Fn::')) {
      found.push([withLoopValues(key, node.loops), { ...node, value, path }])
      continue
    }
    const bodies = key.startsWith('Fn::ForEach::') ? bodiesOf(value, path, node.loops) : undefined
    if (bodies === undefined || 'kind' in bodies) return undefined
    for (const { name, body, at, inner } of bodies)
      found.push([name, { ...node, value: body, path: at, loops: inner }])
  }
  return found
}

/** Whether a structure has a name of another: one that stands alone where a list belongs may be meant for an item of it. */
function isLike(members: Bag, structure: number): boolean {
  const names = namesIn(structure)
  return Object.keys(members).some((name) => names.has(name))
}
