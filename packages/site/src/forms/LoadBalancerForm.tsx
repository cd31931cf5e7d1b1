import type { Text } from '@ecs-lint/core/finding'
import { exampleCertificate, isExampleCertificate } from '@ecs-lint/core/graph'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { ZonesControl } from './DeploymentForm.tsx'
import { Form, NumberField, Select, TextField } from './fields.tsx'
import { networkTexts } from './network-texts.ts'
import { callerSources, everyone, offered, rulesFor, sourceOf } from './sources.ts'

/** Step 7: what stands before the tasks, and, where no form of the groups is beside it, who may reach them. */
export default function LoadBalancerForm({
  lang,
  hasGroups = true,
}: Localized & { hasGroups?: boolean }): JSX.Element {
  const hasBalancer = service.value.loadBalancer !== 'none'
  return (
    <Form name="load-balancer" title={words.loadBalancerForm[lang]}>
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

export function BalancerControl({ lang }: Localized): JSX.Element {
  return (
    <Select
      label={words.loadBalancerField[lang]}
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

export function SchemeControl({ lang }: Localized): JSX.Element {
  return (
    <Select
      label={words.schemeField[lang]}
      value={service.value.internetFacing ? 'internet-facing' : 'internal'}
      options={[
        ['internet-facing', words.internetFacing[lang]],
        ['internal', words.internal[lang]],
      ]}
      onChange={(value) => change({ internetFacing: value === 'internet-facing' })}
    />
  )
}

export function ListenerPortControl({ lang }: Localized): JSX.Element {
  return <NumberField label={words.listenerPortField[lang]} field="listenerPort" lang={lang} />
}

/** The certificate of a listener that speaks HTTPS, and an example for who has none. */
export function CertificateControl({ lang }: Localized): JSX.Element | null {
  const { loadBalancer, listenerPort, certificateArn, region } = service.value
  if (loadBalancer !== 'application' || listenerPort !== 443) return null
  const isExample = isExampleCertificate(certificateArn)
  return (
    <>
      <TextField
        label={networkTexts.certificate[lang]}
        field="certificateArn"
        hint={words[isExample ? 'isExample' : 'certificateHint'][lang]}
        lang={lang}
      />
      {certificateArn === '' && (
        <div class="scene-events">
          <button type="button" onClick={() => change({ certificateArn: exampleCertificate(region) })}>
            {words.example[lang]}
          </button>
        </div>
      )}
    </>
  )
}

/** Where the balancer asks whether a task is well, and how patient it is with a new one. */
export function HealthCheckControl({ lang }: Localized): JSX.Element {
  return (
    <>
      {service.value.loadBalancer === 'application' && (
        <TextField label={words.healthCheckPathField[lang]} field="healthCheckPath" lang={lang} />
      )}
      <GraceControl lang={lang} />
    </>
  )
}

/** For how long a new task may answer that it is not well. */
export function GraceControl({ lang }: Localized): JSX.Element {
  return (
    <NumberField label={words.graceField[lang]} field="healthCheckGracePeriodSeconds" by={15} lang={lang} />
  )
}

/** How often the balancer asks: each longer than the time that it waits for an answer by default, which is 5 or 10 s. */
export function IntervalControl({ lang }: Localized): JSX.Element {
  const { healthCheckIntervalSeconds: seconds } = service.value
  const offered = [...new Set([15, 30, 60, 120, seconds])].toSorted((one, other) => one - other).map(String)
  return (
    <Select
      label={words.intervalField[lang]}
      value={String(seconds)}
      options={offered.map((value) => [value, value])}
      onChange={(value) => change({ healthCheckIntervalSeconds: Number(value) })}
    />
  )
}

/** Whether everybody may reach the tasks, or the balancer alone. */
export function TaskOpenControl({ lang }: Localized): JSX.Element {
  const { taskInbound, containerPort } = service.value
  const own = sourceOf(taskInbound)
  return (
    <Select
      label={networkTexts.taskSource[lang]}
      value={own}
      options={offered(own, ['load-balancer', ...callerSources(service.value), everyone], lang)}
      onChange={(source) => change({ taskInbound: rulesFor(containerPort, source) })}
    />
  )
}

const words = {
  loadBalancerForm: { ko: '로드 밸런싱', en: 'Load balancing' },
  loadBalancerField: { ko: '로드 밸런서 유형', en: 'Load balancer type' },
  none: { ko: '로드 밸런서 없음', en: 'No load balancer' },
  application: { ko: 'Application Load Balancer', en: 'Application Load Balancer' },
  network: { ko: 'Network Load Balancer', en: 'Network Load Balancer' },
  schemeField: { ko: '체계', en: 'Scheme' },
  internetFacing: { ko: '인터넷 경계', en: 'Internet-facing' },
  internal: { ko: '내부', en: 'Internal' },
  listenerPortField: { ko: '리스너 포트', en: 'Listener port' },
  certificateHint: {
    ko: '무료입니다. 같은 리전에 있어야 하고, 내 도메인임을 DNS로 검증해야 합니다.',
    en: 'Free of charge; in the same Region, for a domain of yours, validated by DNS.',
  },
  isExample: {
    ko: 'AWS 문서의 예시라 실제로는 없습니다. 만들 때 내 것으로 바꾸세요.',
    en: "An example from AWS's documentation: put your own in its place to create this.",
  },
  example: { ko: '예시 인증서 넣기', en: 'Use an example' },
  healthCheckPathField: { ko: '상태 확인 경로', en: 'Health check path' },
  intervalField: { ko: '상태 확인 간격(초)', en: 'Health check interval (seconds)' },
  graceField: { ko: '상태 확인 유예 기간(초)', en: 'Health check grace period (seconds)' },
} as const satisfies Readonly<Record<string, Text>>
