import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import BalancerControl from './BalancerControl.tsx'
import { ZonesControl } from './DeploymentForm.tsx'
import { Form, NumberField, Select, TextField } from './fields.tsx'
import { CertificateControl, ListenerPortControl, TaskOpenControl } from './ListenerControls.tsx'

/** Step 7: what stands before the tasks, and, where no form of the groups is beside it, who may reach them. */
export default function LoadBalancerForm({
  lang,
  hasGroups = true,
}: Localized & { hasGroups?: boolean }): JSX.Element {
  const hasBalancer = service.value.loadBalancer !== 'none'
  return (
    <Form name="load-balancer" title={balancerWords.loadBalancerForm[lang]}>
      <BalancerControl lang={lang} />
      <ZonesControl lang={lang} />
      {hasBalancer && (
        <>
          <SchemeControl lang={lang} />
          <ListenerPortControl lang={lang} />
          <CertificateControl lang={lang} />
          <HealthCheckControl lang={lang} />
          {hasGroups && <TaskOpenControl lang={lang} />}
        </>
      )}
    </Form>
  )
}

export function SchemeControl({ lang }: Localized): JSX.Element {
  return (
    <Select
      label={balancerWords.schemeField[lang]}
      value={service.value.internetFacing ? 'internet-facing' : 'internal'}
      options={[
        ['internet-facing', balancerWords.internetFacing[lang]],
        ['internal', balancerWords.internal[lang]],
      ]}
      onChange={(value) => change({ internetFacing: value === 'internet-facing' })}
    />
  )
}

/** Where the balancer asks whether a task is well, and how patient it is with a new one. */
export function HealthCheckControl({ lang }: Localized): JSX.Element {
  return (
    <>
      {service.value.loadBalancer === 'application' && (
        <TextField label={balancerWords.healthCheckPathField[lang]} field="healthCheckPath" lang={lang} />
      )}
      <GraceControl lang={lang} />
    </>
  )
}

/** For how long a new task may answer that it is not well. */
export function GraceControl({ lang }: Localized): JSX.Element {
  return (
    <NumberField
      label={balancerWords.graceField[lang]}
      field="healthCheckGracePeriodSeconds"
      by={15}
      lang={lang}
    />
  )
}

/** How often the balancer asks: each longer than the time that it waits for an answer by default, which is 5 or 10 s. */
export function IntervalControl({ lang }: Localized): JSX.Element {
  const { healthCheckIntervalSeconds: seconds } = service.value
  const offered = [...new Set([15, 30, 60, 120, seconds])].toSorted((one, other) => one - other).map(String)
  return (
    <Select
      label={balancerWords.intervalField[lang]}
      value={String(seconds)}
      options={offered.map((value) => [value, value])}
      onChange={(value) => change({ healthCheckIntervalSeconds: Number(value) })}
    />
  )
}

/** What it says. */
export const balancerWords = {
  loadBalancerForm: { ko: '로드 밸런싱', en: 'Load balancing' },
  schemeField: { ko: '체계', en: 'Scheme' },
  internetFacing: { ko: '인터넷 경계', en: 'Internet-facing' },
  internal: { ko: '내부', en: 'Internal' },
  healthCheckPathField: { ko: '상태 확인 경로', en: 'Health check path' },
  intervalField: { ko: '상태 확인 간격(초)', en: 'Health check interval (seconds)' },
  graceField: { ko: '상태 확인 유예 기간(초)', en: 'Health check grace period (seconds)' },
} as const satisfies Readonly<Record<string, Text>>
