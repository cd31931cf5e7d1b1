import type { Text } from '@ecs-lint/core/finding'
import { vpcCidr } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { everyone } from './sources.ts'
import { service } from '../state/store.ts'

/** Says who else has to get to the tasks, where other services call them by a name of Service Connect. */
export function CallersNote({ lang }: Localized): JSX.Element | null {
  const { serviceConnect, taskInbound, containerPort } = service.value
  const isAdmitted = taskInbound.some(
    ({ port, source }) => port === containerPort && (source === vpcCidr || source === everyone),
  )
  if (serviceConnect !== 'client-server' || isAdmitted) return null
  return <p class="subtle">{note[lang]}</p>
}

const note: Text = {
  ko: `창고는 Service Connect로 태스크를 곧장 호출합니다. 태스크의 소스에 VPC(${vpcCidr}) 주소도 더하세요.`,
  en: `The storeroom calls the tasks straight, by Service Connect: let addresses of the VPC (${vpcCidr}) in to them, too.`,
}
