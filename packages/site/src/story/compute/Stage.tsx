import type { JSX } from 'preact'
import { ArchitectureControl, ComputeControl } from '../../forms/ComputeForm.tsx'
import type { Localized } from '../../panel/texts.ts'
import SceneStage, { type SceneProps } from '../SceneStage.tsx'
import { goals } from './goals.ts'

const controls = { where: ComputeControl, borrowed: ComputeControl, cheaper: ComputeAndArchitecture }

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="compute" goals={goals} controls={controls} />
}

function ComputeAndArchitecture({ lang }: Localized): JSX.Element {
  return (
    <>
      <ComputeControl lang={lang} />
      <ArchitectureControl lang={lang} />
    </>
  )
}
