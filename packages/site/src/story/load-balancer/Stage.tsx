import type { JSX } from 'preact'
import { ZonesControl } from '../../forms/DeploymentForm.tsx'
import BalancerControl from '../../forms/BalancerControl.tsx'
import { GraceControl, IntervalControl, SchemeControl } from '../../forms/LoadBalancerForm.tsx'
import type { Localized } from '../../panel/texts.ts'
import { service } from '../../state/store.ts'
import SceneStage, { type SceneProps } from '../SceneStage.tsx'
import { goals } from './goals.ts'

const controls = {
  'one-door': Door,
  'dead-room': IntervalControl,
  'slow-to-rise': GraceControl,
  'two-zones': ZonesControl,
}

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="load-balancer" goals={goals} controls={controls} />
}

/** With the scheme where it is not the one that customers need. */
function Door({ lang }: Localized): JSX.Element {
  const { loadBalancer, internetFacing } = service.value
  return (
    <>
      <BalancerControl lang={lang} />
      {loadBalancer !== 'none' && !internetFacing && <SchemeControl lang={lang} />}
    </>
  )
}
