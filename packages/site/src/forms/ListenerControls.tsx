// What a listener takes in, and who past it gets to the tasks: steps 7 to 9 ask it, each with other fields beside it.
import { exampleCertificate, isExampleCertificate } from '@ecs-lint/core/graph'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { NumberField, Select, TextField } from './fields.tsx'
import { networkTexts } from './network-texts.ts'
import { callerSources, everyone, offered, rulesFor, sourceOf } from './sources.ts'
import { listenerWords } from './listener-words.ts'

export function ListenerPortControl({ lang }: Localized): JSX.Element {
  return <NumberField label={listenerWords.listenerPortField[lang]} field="listenerPort" lang={lang} />
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
        hint={listenerWords[isExample ? 'isExample' : 'certificateHint'][lang]}
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
