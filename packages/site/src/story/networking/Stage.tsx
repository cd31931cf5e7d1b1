import type { Text } from '@ecs-lint/core/finding'
import type { Egress } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import { EgressControl, ToEcr } from '../../forms/NetworkingForm.tsx'
import { texts, totalText, type Localized } from '../../panel/texts.ts'
import { billOfService, service } from '../../state/store.ts'
import SceneStage, { type ControlProps, type SceneProps } from '../SceneStage.tsx'
import { goals, isInEcr } from './goals.ts'

const controls = {
  'off-the-street': EgressControl,
  'ways-out': Ways,
  'what-is-open': EgressAndImage,
}

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="networking" goals={goals} controls={controls} />
}

/** Below each other, for what they say is long; and the bills of the ways, once one is tried. */
function Ways({ lang, tried }: ControlProps): JSX.Element {
  return (
    <div>
      <EgressControl lang={lang} />
      {tried.value.length > 0 && (
        <p class="bills ways">
          <span>{texts.bill[lang]}</span>
          {ways.map(([way, name]) => {
            const seen = tried.value.findLast(({ egress }) => egress === way)
            const bill = seen && billOfService(seen)
            return (
              <span key={way} data-way={way}>
                {name[lang]} {bill === undefined ? unseen[lang] : <strong>{totalText(bill)}</strong>}
              </span>
            )
          })}
        </p>
      )}
    </div>
  )
}

const ways: readonly (readonly [way: Egress, name: Text])[] = [
  ['public-ip', { ko: '퍼블릭 IP', en: 'Public IP' }],
  ['nat', { ko: 'NAT 게이트웨이', en: 'NAT gateway' }],
  ['endpoints', { ko: 'VPC 엔드포인트', en: 'VPC endpoints' }],
]

const unseen: Text = { ko: '아직 고르지 않음', en: 'not chosen yet' }

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
