import type { Language, Text } from '@ecs-lint/core/finding'
import { vpcCidr, type InboundRule } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { service } from '../state/store.ts'

/** What the source of the tasks' group may also be, where other services call them by a name of Service Connect. */
export function callerSources(lang: Language): readonly (readonly [source: string, label: string])[] {
  const { serviceConnect, loadBalancer } = service.value
  if (serviceConnect !== 'client-server') return []
  return loadBalancer === 'none'
    ? [[vpcCidr, words.vpc[lang]]]
    : [[`load-balancer, ${vpcCidr}`, words.both[lang]]]
}

/** Says who else has to get to the tasks, where other services call them by a name of Service Connect. */
export function CallersNote({ lang }: Localized): JSX.Element | null {
  return service.value.serviceConnect === 'client-server' ? <p class="subtle">{words.note[lang]}</p> : null
}

/** Inbound rules on a port for sources as a select has them: none, one, or several with commas. */
export function rulesFor(port: number, sources: string): readonly InboundRule[] {
  return sources === '' ? [] : sources.split(', ').map((source) => ({ port, source }))
}

const words = {
  vpc: { ko: `VPC의 주소 (${vpcCidr})`, en: `Addresses of the VPC (${vpcCidr})` },
  both: {
    ko: `로드 밸런서의 보안 그룹과 VPC의 주소 (${vpcCidr})`,
    en: `The load balancer's group, and addresses of the VPC (${vpcCidr})`,
  },
  note: {
    ko: `창고는 Service Connect로 태스크를 곧장 호출합니다. 로드 밸런서를 거치지 않으니 VPC의 주소(${vpcCidr})도 태스크의 소스에 더하세요.`,
    en: `The storeroom calls the tasks straight by Service Connect, not through the load balancer: let addresses of the VPC (${vpcCidr}) in to the tasks, too.`,
  },
} as const satisfies Readonly<Record<string, Text>>
