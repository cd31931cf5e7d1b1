// What a listener takes in, and who past it gets to the tasks: steps 7 to 9 ask it, each with other fields beside it.
import type { Text } from '@ecs-lint/core/finding'
import { exampleCertificate, isExampleCertificate } from '@ecs-lint/core/graph'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { NumberField, Select, TextField } from './fields.tsx'
import { networkTexts } from './network-texts.ts'
import { callerSources, everyone, offered, rulesFor, sourceOf } from './sources.ts'

export function ListenerPortControl({ lang }: Localized): JSX.Element {
  return <NumberField label={listenerWords.listenerPortField[lang]} field="listenerPort" lang={lang} />
}

/** The certificate of a listener that decrypts, and an example for who has none. */
export function CertificateControl({ lang }: Localized): JSX.Element | null {
  const { loadBalancer, listenerPort, certificateArn, region } = service.value
  if (loadBalancer === 'none' || listenerPort !== 443) return null
  const isExample = isExampleCertificate(certificateArn)
  const isPassedOn = loadBalancer === 'network' && certificateArn === ''
  return (
    <>
      <TextField
        label={networkTexts.certificate[lang]}
        field="certificateArn"
        hint={listenerWords[isExample ? 'isExample' : isPassedOn ? 'passedOn' : 'certificateHint'][lang]}
        lang={lang}
      />
      {certificateArn === '' && (
        <div class="scene-events">
          <button type="button" onClick={() => change({ certificateArn: exampleCertificate(region) })}>
            {listenerWords.example[lang]}
          </button>
        </div>
      )}
    </>
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

/** What it says. */
export const listenerWords = {
  listenerPortField: { ko: '리스너 포트', en: 'Listener port' },
  certificateHint: {
    ko: '무료입니다. 같은 리전에 있어야 하고, 내 도메인임을 DNS로 검증해야 합니다.',
    en: 'Free of charge; in the same Region, for a domain of yours, validated by DNS.',
  },
  passedOn: {
    ko: '비워 두면 암호를 풀지 않고 넘겨, 컨테이너가 직접 풀어야 합니다.',
    en: 'Without one nothing is decrypted here: the container has to do it.',
  },
  isExample: {
    ko: 'AWS 문서의 예시라 실제로는 없습니다. 만들 때 내 것으로 바꾸세요.',
    en: "An example from AWS's documentation: put your own in its place to create this.",
  },
  example: { ko: '예시 인증서 넣기', en: 'Use an example' },
} as const satisfies Readonly<Record<string, Text>>
