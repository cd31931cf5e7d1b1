import type { JSX } from 'preact'
import { ArchitectureControl, ComputeControl } from '../../forms/ComputeForm.tsx'
import type { Localized } from '../../panel/texts.ts'
import SceneStage, { type SceneProps } from '../SceneStage.tsx'
import { goals } from './goals.ts'

const controls = { where: Compute, borrowed: Compute, cheaper: ComputeAndArchitecture }

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="compute" goals={goals} controls={controls} />
}

/** Below each other, for what they say is long. */
function Compute({ lang }: Localized): JSX.Element {
  return (
    <div>
      <ComputeControl lang={lang} />
    </div>
  )
}

function ComputeAndArchitecture({ lang }: Localized): JSX.Element {
  return (
    <div>
      <ComputeControl lang={lang} />
      <ArchitectureControl lang={lang} />
    </div>
  )
}
