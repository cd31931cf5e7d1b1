import type { JSX } from 'preact'
import { CircuitBreakerControl, PercentControl, StrategyControl } from '../../forms/DeploymentOptionsForm.tsx'
import BalancerControl from '../../forms/BalancerControl.tsx'
import { TasksControl } from '../../forms/ServiceForm.tsx'
import type { Localized } from '../../panel/texts.ts'
import { OfChoice } from '../../forms/fields.tsx'
import { service } from '../../state/store.ts'
import SceneStage, { type SceneProps } from '../SceneStage.tsx'
import { goals } from './goals.ts'

const controls = {
  'at-once': rolling(TasksControl),
  'one-by-one': rolling(PercentControl),
  'bad-version': rolling(CircuitBreakerControl),
  'blue-green': BalancerAndStrategy,
  'some-first': BalancerAndStrategy,
}

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="deployment-options" goals={goals} controls={controls} />
}

/** With a way back to the rolling update for who comes from another strategy. */
function rolling(Control: (props: Localized) => JSX.Element): (props: Localized) => JSX.Element {
  return function Rolling({ lang }) {
    return (
      <>
        {service.value.deploymentStrategy !== 'ROLLING' && (
          <OfChoice>
            <StrategyControl lang={lang} />
          </OfChoice>
        )}
        <Control lang={lang} />
      </>
    )
  }
}

function BalancerAndStrategy({ lang }: Localized): JSX.Element {
  return (
    <>
      <BalancerControl lang={lang} />
      <StrategyControl lang={lang} />
    </>
  )
}
