import type { JSX } from 'preact'
import { texts, type Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { Form, NumberField, Select, TextField } from './fields.tsx'
import { networkTexts as words } from './network-texts.ts'

/** Step 6: in which subnets the tasks stand, and by which way they reach the image registry. */
export default function NetworkingForm({ lang }: Localized): JSX.Element {
  const { egress, image, region, serviceName } = service.value
  return (
    <Form lang={lang} name="networking" title={words.networking[lang]}>
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
      {egress === 'endpoints' && (
        <>
          <TextField label={words.image[lang]} field="image" hint={words.ecrHint[lang]} lang={lang} />
          {!image.includes('.dkr.ecr.') && (
            <button
              type="button"
              onClick={() =>
                change({
                  image: `123456789012.dkr.ecr.${region}.amazonaws.com/${serviceName.toLowerCase()}:1.0`,
                })
              }
            >
              {words.toEcr[lang]}
            </button>
          )}
        </>
      )}
    </Form>
  )
}
