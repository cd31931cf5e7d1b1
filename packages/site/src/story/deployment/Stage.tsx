import type { JSX } from 'preact'
import { ImageControl, RebalancingControl, ZonesControl } from '../../forms/DeploymentForm.tsx'
import { TasksControl } from '../../forms/ServiceForm.tsx'
import type { Localized } from '../../panel/texts.ts'
import SceneStage, { type SceneProps } from '../SceneStage.tsx'
import { goals } from './goals.ts'

const controls = { revision: ImageControl, 'dark-zone': TasksAndZones, balance: RebalancingControl }

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="deployment" goals={goals} controls={controls} />
}

function TasksAndZones({ lang }: Localized): JSX.Element {
  return (
    <>
      <TasksControl lang={lang} />
      <ZonesControl lang={lang} />
    </>
  )
}
