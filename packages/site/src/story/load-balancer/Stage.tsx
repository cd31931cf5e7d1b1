import { totalOf, type Estimate } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import { ZonesControl } from '../../forms/DeploymentForm.tsx'
import BalancerControl from '../../forms/BalancerControl.tsx'
import { GraceControl, IntervalControl, SchemeControl } from '../../forms/LoadBalancerForm.tsx'
import { exactDifference } from '../../panel/exact.ts'
import { signed, totalText, type Localized } from '../../panel/texts.ts'
import { billOfService, service } from '../../state/store.ts'
import SceneStage, { type ControlProps, type SceneProps } from '../SceneStage.tsx'
import { goals } from './goals.ts'

const controls = {
  'one-door': Door,
  'dead-room': IntervalControl,
  'slow-to-rise': GraceControl,
  'two-zones': Zones,
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

/** With what the load balancer alone costs once zones were changed: that is what was asked, and other things change with them. */
function Zones({ lang, tried }: ControlProps): JSX.Element {
  const now = service.value
  const own = balancerBill(now)
  const more = exactDifference(own, balancerBill({ ...now, azs: now.azs + 1 }))
  return (
    <>
      <ZonesControl lang={lang} />
      {tried.value.length > 1 && own !== undefined && (
        <p class="bills ways" data-balancer-bill>
          <span>
            {words.alone[lang]} <strong>{totalText(own)}</strong>
          </span>
          {more !== undefined && (
            <span>
              {words.oneMore[lang]} <strong>{signed(more)}</strong>
            </span>
          )}
        </p>
      )}
    </>
  )
}

/** What a load balancer costs a month, with its addresses; undefined without one, or while the prices are on their way. */
function balancerBill(config: CompleteServiceConfig): Pick<Estimate, 'total' | 'missing'> | undefined {
  const bill = billOfService(config)
  if (bill === undefined || config.loadBalancer === 'none') return undefined
  const isOwn = ({ resource }: Pick<Estimate['items'][number], 'resource'>): boolean =>
    resource.type === 'elbv2.loadBalancer'
  return { total: totalOf(bill.items.filter(isOwn)), missing: bill.missing.filter(isOwn) }
}

const words = {
  alone: { ko: '로드 밸런서만의 한 달 요금', en: 'Load balancer alone, a month' },
  oneMore: { ko: '영역을 하나 더 늘리면', en: 'One more zone adds' },
} as const satisfies Readonly<Record<string, Text>>
