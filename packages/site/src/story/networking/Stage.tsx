import type { JSX } from 'preact'
import { EgressControl, ToEcr } from '../../forms/NetworkingForm.tsx'
import type { Localized } from '../../panel/texts.ts'
import { service } from '../../state/store.ts'
import SceneStage, { type SceneProps } from '../SceneStage.tsx'
import { goals, isInEcr } from './goals.ts'

const controls = {
  'off-the-street': EgressControl,
  'ways-out': Ways,
  'what-is-open': EgressAndImage,
}

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="networking" goals={goals} controls={controls} />
}

/** Below each other, for what they say is long. */
function Ways({ lang }: Localized): JSX.Element {
  return (
    <div>
      <EgressControl lang={lang} />
    </div>
  )
}

function EgressAndImage({ lang }: Localized): JSX.Element {
  return (
    <div>
      <EgressControl lang={lang} />
      {service.value.egress === 'endpoints' && !isInEcr(service.value.image) && (
        <div class="scene-events">
          <ToEcr lang={lang} />
        </div>
      )}
    </div>
  )
}
