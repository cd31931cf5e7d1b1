import type { JSX } from 'preact'
import { CircuitBreakerControl, PercentControl, StrategyControl } from '../../forms/DeploymentOptionsForm.tsx'
import BalancerControl from '../../forms/BalancerControl.tsx'
import { TasksControl } from '../../forms/ServiceForm.tsx'
import type { Localized } from '../../panel/texts.ts'
import SceneStage, { type SceneProps } from '../SceneStage.tsx'
import { goals } from './goals.ts'

const controls = {
  'at-once': TasksControl,
  'one-by-one': PercentControl,
  'bad-version': CircuitBreakerControl,
  'blue-green': BalancerAndStrategy,
  'some-first': BalancerAndStrategy,
}

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="deployment-options" goals={goals} controls={controls} />
}

function BalancerAndStrategy({ lang }: Localized): JSX.Element {
  return (
    <>
      <BalancerControl lang={lang} />
      <StrategyControl lang={lang} />
    </>
  )
}
