import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { Form, Select, TextField } from './fields.tsx'
import { networkTexts as words } from './network-texts.ts'

/** Step 9: the image to run, and what tells of trouble and of the bill. */
export default function CreationForm({ lang }: Localized): JSX.Element {
  const { logs, costAlarm } = service.value
  const onOff = [
    ['on', words.on[lang]],
    ['off', words.off[lang]],
  ] as const
  return (
    <Form lang={lang} name="creation" title={words.creation[lang]}>
      <TextField label={words.image[lang]} field="image" lang={lang} />
      <Select
        label={words.logs[lang]}
        value={logs ? 'on' : 'off'}
        options={onOff}
        onChange={(value) => change({ logs: value === 'on' })}
      />
      <Select
        label={words.alarm[lang]}
        value={costAlarm ? 'on' : 'off'}
        options={onOff}
        onChange={(value) => change({ costAlarm: value === 'on' })}
      />
    </Form>
  )
}
