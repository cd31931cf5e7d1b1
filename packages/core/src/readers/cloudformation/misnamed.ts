import { itemsOf, memberOf, type Located } from './located.ts'
import { noSuchProperty, type TemplateProblem } from './problem.ts'
import type { TemplateResource } from './template.ts'

const common = ['CidrIp', 'CidrIpv6', 'Description', 'FromPort', 'IpProtocol', 'ToPort']
const inbound = [...common, 'SourcePrefixListId', 'SourceSecurityGroupId', 'SourceSecurityGroupName', 'SourceSecurityGroupOwnerId'] // prettier-ignore
const outbound = [...common, 'DestinationPrefixListId', 'DestinationSecurityGroupId']

/** What a template calls what the EC2 API answers with; a part of a rule by its direction. */
const instead: Readonly<Record<string, string>> = {
  IpPermissions: 'SecurityGroupIngress',
  IpPermissionsEgress: 'SecurityGroupEgress',
  IpRanges: 'CidrIp',
  Ipv6Ranges: 'CidrIpv6',
  PrefixListIds: 'PrefixListId',
  UserIdGroupPairs: 'SecurityGroupId',
}

/** Names in a security group and its rules that CloudFormation refuses ("AWS::EC2::SecurityGroup" and the types of its rules). */
export function misnamedIn({ type, properties }: TemplateResource): readonly TemplateProblem[] {
  if (!type.startsWith('AWS::EC2::SecurityGroup')) return []
  const all = properties()
  switch (type) {
    case 'AWS::EC2::SecurityGroupIngress':
      return unknownIn(all, type, [...inbound, 'GroupId', 'GroupName'], 'Source')
    case 'AWS::EC2::SecurityGroupEgress':
      return unknownIn(all, type, [...outbound, 'GroupId'], 'Destination')
    case 'AWS::EC2::SecurityGroup':
      return [
        ...unknownIn(
          all,
          type,
          [...all.members.keys()].filter((name) => !Object.hasOwn(instead, name)),
          '',
        ),
        ...itemsOf(memberOf(all, 'SecurityGroupIngress')).flatMap((rule) =>
          unknownIn(rule, 'SecurityGroupIngress', inbound, 'Source'),
        ),
        ...itemsOf(memberOf(all, 'SecurityGroupEgress')).flatMap((rule) =>
          unknownIn(rule, 'SecurityGroupEgress', outbound, 'Destination'),
        ),
      ]
    default:
      return []
  }
}

function unknownIn(
  node: Located,
  type: string,
  known: readonly string[],
  side: 'Source' | 'Destination' | '',
): readonly TemplateProblem[] {
  if (node.kind !== 'map') return []
  return [...node.members.keys()].flatMap((name) => {
    if (known.includes(name)) return []
    const other = Object.hasOwn(instead, name) ? instead[name] : undefined
    const isPeer = other === 'PrefixListId' || other === 'SecurityGroupId'
    return noSuchProperty([...node.path, name], type, isPeer ? `${side}${other}` : other)
  })
}
