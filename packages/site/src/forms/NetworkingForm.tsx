import type { JSX } from 'preact'
import { texts, type Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { Form, NumberField, Select } from './fields.tsx'
import { networkTexts as words } from './network-texts.ts'

/** Step 6: in which subnets the tasks stand, and by which way they reach the image registry. */
export default function NetworkingForm({ lang }: Localized): JSX.Element {
  const { egress } = service.value
  return (
    <Form lang={lang} title={words.networking[lang]}>
      <Select
        label={words.egress[lang]}
        value={egress}
        options={[
          ['public-ip', words.publicIp[lang]],
          ['nat', words.nat[lang]],
          ['endpoints', words.endpoints[lang]],
          ['none', words.nowhere[lang]],
        ]}
        onChange={(value) => change({ egress: value })}
      />
      <NumberField label={texts.azsField[lang]} field="azs" lang={lang} />
      {egress === 'nat' && <NumberField label={words.natGateways[lang]} field="natGateways" lang={lang} />}
    </Form>
  )
}
