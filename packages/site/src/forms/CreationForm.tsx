import type { Language } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { ImageControl } from './DeploymentForm.tsx'
import { Form, Select } from './fields.tsx'
import { networkTexts as words } from './network-texts.ts'

/** Step 9: the image to run, and what tells of trouble and of the bill. */
export default function CreationForm({ lang }: Localized): JSX.Element {
  return (
    <Form name="creation" title={words.creation[lang]}>
      <ImageControl lang={lang} />
      <LogsControl lang={lang} />
      <CostAlarmControl lang={lang} />
    </Form>
  )
}

export function LogsControl({ lang }: Localized): JSX.Element {
  return (
    <Select
      label={words.logs[lang]}
      value={service.value.logs ? 'on' : 'off'}
      options={onOff(lang)}
      onChange={(value) => change({ logs: value === 'on' })}
    />
  )
}

export function CostAlarmControl({ lang }: Localized): JSX.Element {
  return (
    <Select
      label={words.alarm[lang]}
      value={service.value.costAlarm ? 'on' : 'off'}
      options={onOff(lang)}
      onChange={(value) => change({ costAlarm: value === 'on' })}
    />
  )
}

function onOff(lang: Language): readonly (readonly ['on' | 'off', string])[] {
  return [
    ['on', words.on[lang]],
    ['off', words.off[lang]],
  ]
}
