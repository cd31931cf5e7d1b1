import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { Form, NumberField, OfChoice, Select, Switch } from './fields.tsx'

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
        <OfChoice>
          <NumberField
            label={deploymentWords.linearPercent[lang]}
            field="linearStepPercent"
            by={5}
            lang={lang}
          />
          <NumberField label={deploymentWords.linearMinutes[lang]} field="linearStepMinutes" lang={lang} />
        </OfChoice>
      )}
      {strategy === 'CANARY' && (
        <OfChoice>
          <NumberField label={deploymentWords.canaryPercent[lang]} field="canaryPercent" by={5} lang={lang} />
          <NumberField label={deploymentWords.canaryMinutes[lang]} field="canaryMinutes" lang={lang} />
        </OfChoice>
      )}
      {strategy !== 'ROLLING' && (
        <OfChoice>
          <NumberField label={deploymentWords.bake[lang]} field="bakeTimeInMinutes" lang={lang} />
        </OfChoice>
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

/** What it says. */
export const deploymentWords = {
  title: { ko: '배포 옵션', en: 'Deployment options' },
  strategy: { ko: '배포 전략', en: 'Deployment strategy' },
  ROLLING: { ko: '롤링 업데이트', en: 'Rolling update' },
  BLUE_GREEN: { ko: '블루/그린', en: 'Blue/green' },
  LINEAR: { ko: '선형', en: 'Linear' },
  CANARY: { ko: '카나리', en: 'Canary' },
  least: { ko: '최소 정상 상태 비율(%)', en: 'Minimum healthy percent' },
  most: { ko: '최대 비율(%)', en: 'Maximum percent' },
  linearPercent: { ko: '한 번에 옮길 트래픽(%)', en: 'Traffic moved at each step (%)' },
  linearMinutes: { ko: '단계 사이에 지켜볼 시간(분)', en: 'Minutes between the steps' },
  canaryPercent: { ko: '먼저 옮길 트래픽(%)', en: 'Traffic moved first (%)' },
  canaryMinutes: { ko: '먼저 옮기고 지켜볼 시간(분)', en: 'Minutes until the rest follows' },
  bake: { ko: '모두 옮긴 뒤 지켜볼 시간(분)', en: 'Bake time (minutes)' },
  circuitBreaker: {
    ko: '배포 회로 차단기(실패하면 롤백)',
    en: 'Deployment circuit breaker (roll back on failure)',
  },
} as const satisfies Readonly<Record<string, Text>>
