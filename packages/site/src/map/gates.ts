import type { Language, Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { widthOf } from './fit.ts'
import type { Box } from './layout.ts'
import type { Gate } from './model.ts'
import type { Sizes } from './sizes.ts'
import { names, same } from './words.ts'

/**
 * The ports that security groups open, and for whom; undefined for what has no security group. The most dangerous is the first,
 * for a wall shows no other: open to anyone beside the ports that are served, then what else anyone may do. It is what the rules
 * say, as their list does, also where no way leads from the internet: lines show ways.
 */
export function gatesOf(
  groupIds: readonly string[] | undefined,
  served: readonly (number | undefined)[],
  graph: ResourceGraph,
): readonly Gate[] | undefined {
  if (groupIds === undefined || groupIds.length === 0) return undefined
  const { anyone } = names
  const groups = graph.all('ec2.securityGroup').filter(({ id }) => groupIds.includes(id))
  const gates = groups.flatMap(({ id, properties }) =>
    (properties.ipPermissions ?? []).flatMap((rule) => {
      const port = portText(rule)
      const ranges = [
        ...(rule.ipRanges ?? []).map(({ cidrIp }) => cidrIp),
        ...(rule.ipv6Ranges ?? []).map(({ cidrIpv6 }) => cidrIpv6),
      ]
      const sources = [
        ...ranges.map((range) => (range === '0.0.0.0/0' || range === '::/0' ? anyone : same(range ?? ''))),
        ...(rule.userIdGroupPairs ?? []).map(({ groupId }) => groupText(groupId, id, graph)),
        ...(rule.prefixListIds ?? []).map(({ prefixListId }) => same(prefixListId ?? '')),
      ]
      const isServed = rule.fromPort === rule.toPort && served.includes(rule.fromPort)
      return sources.map((source): Gate => ({
        port,
        source,
        ...(source === anyone && !isServed && { isExposed: true }),
      }))
    }),
  )
  const dangerOf = ({ source, isExposed }: Gate): number =>
    isExposed === true ? 2 : source === anyone ? 1 : 0
  return gates.toSorted((one, other) => dangerOf(other) - dangerOf(one))
}

/** How the gate of a wall looks, by the first of its lines, which is the worst. */
export function gateClass([first]: readonly Gate[]): string {
  return first === undefined || first.isExposed === true ? 'gate shut' : 'gate'
}

interface Ports {
  readonly ipProtocol?: string | undefined
  readonly fromPort?: number | undefined
  readonly toPort?: number | undefined
}

function portText({ ipProtocol, fromPort, toPort }: Ports): Text {
  if (ipProtocol === '-1' || fromPort === undefined || toPort === undefined) return names.everyPort
  return same(fromPort === toPort ? `:${fromPort}` : `:${fromPort}–${toPort}`)
}

function groupText(groupId: string | undefined, own: string, graph: ResourceGraph): Text {
  if (groupId === own) return names.ownGroup
  return isOfBalancer(groupId, graph) ? names.balancerGroup : names.otherGroup
}

/** Whether a security group guards a load balancer. */
export function isOfBalancer(groupId: string | undefined, graph: ResourceGraph): boolean {
  return graph
    .all('elbv2.loadBalancer')
    .some(({ properties }) => properties.securityGroups?.includes(groupId ?? '') === true)
}

/**
 * The gate in the middle of a wall's upper edge as it is drawn: all where they have room, else its first, and how many more, in
 * the words for which there is room. What is cut off would be read as something else.
 */
export function gateOn(
  { width: room }: Pick<Box, 'width'>,
  [first, ...others]: readonly Gate[],
  { gate, gateLetters: font = gate * 0.58 }: Sizes,
  lang: Language,
): { readonly text: string; readonly width: number; readonly font: number } {
  const more = others.length > 0 ? ` +${others.length}` : ''
  const isOnePort = others.every(({ port }) => port.en === first?.port.en)
  const each = others.map(({ port, source }) => (isOnePort ? source[lang] : `${port[lang]} ${source[lang]}`))
  const port = first?.port[lang] ?? '✕'
  const source = first?.source === names.balancerGroup ? names.balancerBriefly : first?.source
  const texts =
    first === undefined || source === undefined
      ? []
      : [
          [`${port} ${first.source[lang]}`, ...each].join(', '),
          `${port} ${first.source[lang]}${more}`,
          `${port} ${source[lang]}${more}`,
          port + more,
        ]
  const text = texts.find((each) => widthOf(each, font) <= room - gate) ?? port
  return { text, width: widthOf(text, font) + 14, font }
}
