import { exampleAccount } from '@ecs-lint/core/graph'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { ZonesControl } from './DeploymentForm.tsx'
import { Form, NumberField, OfChoice, Select, TextField } from './fields.tsx'
import { networkTexts as words } from './network-texts.ts'

/** Step 6: in which subnets the tasks stand, and by which way they reach the image registry. */
export default function NetworkingForm({ lang }: Localized): JSX.Element {
  return (
    <Form name="networking" title={words.networking[lang]}>
      <EgressControl lang={lang} />
      <ZonesControl lang={lang} />
      {service.value.egress === 'endpoints' && <EcrImageControl lang={lang} />}
    </Form>
  )
}

/** The tasks' way out, with the number of NAT gateways where it leads through them. */
export function EgressControl({ lang }: Localized): JSX.Element {
  const { egress } = service.value
  return (
    <>
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
      {egress === 'nat' && (
        <OfChoice>
          <NumberField label={words.natGateways[lang]} field="natGateways" lang={lang} />
        </OfChoice>
      )}
    </>
  )
}

/** The image, and a button that puts one of the account's own registry in its place. */
function EcrImageControl({ lang }: Localized): JSX.Element {
  return (
    <>
      <TextField label={words.image[lang]} field="image" hint={words.ecrHint[lang]} lang={lang} />
      <ToEcr lang={lang} />
    </>
  )
}

/** A button that puts an image of the account's own registry in place of another. */
export function ToEcr({ lang }: Localized): JSX.Element | null {
  const { image, region, serviceName } = service.value
  if (image.includes('.dkr.ecr.')) return null
  return (
    <button
      type="button"
      onClick={() =>
        change({
          image: `${exampleAccount}.dkr.ecr.${region}.amazonaws.com/${serviceName.toLowerCase()}:1.0`,
        })
      }
    >
      {words.toEcr[lang]}
    </button>
  )
}
