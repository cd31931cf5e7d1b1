import type { JSX } from 'preact'
import { EcrImageControl, EgressControl } from '../../forms/NetworkingForm.tsx'
import type { Localized } from '../../panel/texts.ts'
import { service } from '../../state/store.ts'
import SceneStage, { type SceneProps } from '../SceneStage.tsx'
import { goals } from './goals.ts'

const controls = {
  'off-the-street': EgressControl,
  'ways-out': EgressControl,
  'what-is-open': EgressAndImage,
}

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="networking" goals={goals} controls={controls} />
}

function EgressAndImage({ lang }: Localized): JSX.Element {
  return (
    <>
      <EgressControl lang={lang} />
      {service.value.egress === 'endpoints' && <EcrImageControl lang={lang} />}
    </>
  )
}
