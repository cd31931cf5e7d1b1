import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { Select } from './fields.tsx'

/** Which load balancer stands before the tasks, if any. */
export default function BalancerControl({ lang }: Localized): JSX.Element {
  return (
    <Select
      label={words.field[lang]}
      value={service.value.loadBalancer}
      options={[
        ['none', words.none[lang]],
        ['application', words.application[lang]],
        ['network', words.network[lang]],
      ]}
      onChange={(value) => change({ loadBalancer: value })}
    />
  )
}

const words = {
  field: { ko: '로드 밸런서 유형', en: 'Load balancer type' },
  none: { ko: '로드 밸런서 없음', en: 'No load balancer' },
  application: { ko: 'Application Load Balancer', en: 'Application Load Balancer' },
  network: { ko: 'Network Load Balancer', en: 'Network Load Balancer' },
} as const satisfies Readonly<Record<string, Text>>
