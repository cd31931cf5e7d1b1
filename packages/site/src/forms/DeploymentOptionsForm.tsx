import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { Form, NumberField, Select, Switch } from './fields.tsx'
import { deploymentWords } from './deployment-words.ts'

/** Step 4: how a new version takes the place of the old one. */
export default function DeploymentOptionsForm({ lang }: Localized): JSX.Element {
  return (
    <Form name="deployment-options" title={deploymentWords.title[lang]}>
      <StrategyControl lang={lang} />
      {service.value.deploymentStrategy === 'ROLLING' && <PercentControl lang={lang} />}
      <CircuitBreakerControl lang={lang} />
    </Form>
  )
}

/** The strategy, with what only it asks; a rolling update's two percents are a control of their own. */
export function StrategyControl({ lang }: Localized): JSX.Element {
  const { deploymentStrategy: strategy } = service.value
  return (
    <>
      <Select
        label={deploymentWords.strategy[lang]}
        value={strategy}
        options={strategies.map((each) => [each, deploymentWords[each][lang]])}
        onChange={(value) => change({ deploymentStrategy: value })}
      />
      {strategy === 'LINEAR' && (
        <>
          <NumberField
            label={deploymentWords.linearPercent[lang]}
            field="linearStepPercent"
            by={5}
            lang={lang}
          />
          <NumberField label={deploymentWords.linearMinutes[lang]} field="linearStepMinutes" lang={lang} />
        </>
      )}
      {strategy === 'CANARY' && (
        <>
          <NumberField label={deploymentWords.canaryPercent[lang]} field="canaryPercent" by={5} lang={lang} />
          <NumberField label={deploymentWords.canaryMinutes[lang]} field="canaryMinutes" lang={lang} />
        </>
      )}
      {strategy !== 'ROLLING' && (
        <NumberField label={deploymentWords.bake[lang]} field="bakeTimeInMinutes" lang={lang} />
      )}
    </>
  )
}

/** How many tasks a rolling update keeps, and how many it may run at once. */
export function PercentControl({ lang }: Localized): JSX.Element {
  return (
    <>
      <NumberField label={deploymentWords.least[lang]} field="minimumHealthyPercent" by={10} lang={lang} />
      <NumberField label={deploymentWords.most[lang]} field="maximumPercent" by={10} lang={lang} />
    </>
  )
}

export function CircuitBreakerControl({ lang }: Localized): JSX.Element {
  return <Switch label={deploymentWords.circuitBreaker[lang]} field="circuitBreaker" />
}

const strategies: readonly CompleteServiceConfig['deploymentStrategy'][] = [
  'ROLLING',
  'BLUE_GREEN',
  'LINEAR',
  'CANARY',
]
