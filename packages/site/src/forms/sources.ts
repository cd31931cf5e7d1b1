import type { Language, Text } from '@ecs-lint/core/finding'
import { callersOf, vpcCidr, type CompleteServiceConfig, type InboundRule } from '@ecs-lint/core/readers'
import { networkTexts as words } from './network-texts.ts'

export const everyone = '0.0.0.0/0'
export const oneAddress = '203.0.113.7/32'

const labels = new Map<string, Text>([
  ['load-balancer', words.balancerGroup],
  [everyone, words.everyone],
  [oneAddress, words.oneAddress],
  [vpcCidr, { ko: `VPC의 주소 (${vpcCidr})`, en: `Addresses of the VPC (${vpcCidr})` }],
  ['', words.noRule],
])

/** From where some rules let in, as a select has it for a value. */
export function sourceOf(rules: readonly InboundRule[]): string {
  return [...new Set(rules.map(({ source }) => source))].join(', ')
}

/** Sources as choices in words. What the service says stays one of them, also where it would not have been offered. */
export function offered(
  own: string,
  sources: readonly string[],
  lang: Language,
): readonly (readonly [source: string, label: string])[] {
  const all = sources.includes(own) ? sources : [own, ...sources]
  return all.map((each) => [
    each,
    // Of several only what tells them apart: a select cuts what is long.
    each.includes(', ')
      ? each
          .split(', ')
          .map((source) => (source === 'load-balancer' ? words.balancerAlone[lang] : source))
          .join(' + ')
      : (labels.get(each)?.[lang] ?? each),
  ])
}

/** Inbound rules on a port for sources as a select has them: none, one, or several with commas. */
export function rulesFor(port: number, sources: string): readonly InboundRule[] {
  return sources === '' ? [] : sources.split(', ').map((source) => ({ port, source }))
}

/** What the source of the tasks' group may also be, where other services call them by a name of Service Connect. */
export function callerSources(service: CompleteServiceConfig): readonly string[] {
  const before = service.loadBalancer === 'none' ? '' : 'load-balancer, '
  return callersOf(service).map((source) => before + source)
}
