import { useComputed, useSignal } from '@preact/signals'
import type { Text } from '@ecs-lint/core/finding'
import { loadAllPriceBooks, type PriceBook } from '@ecs-lint/core/pricing'
import { expand } from '@ecs-lint/core/readers'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { zonesOf } from '../data/zones.ts'
import { load } from '../state/load.ts'
import { change, estimate, graph, service } from '../state/store.ts'
import { rankedRegions, type Priced } from './ranked.ts'
import { totalText, type Localized } from './texts.ts'

/** The same service in every Region, the cheapest first; one with a missing price has no rank, and stands below by its name. */
export default function RegionList({ lang }: Localized): JSX.Element {
  const books = useSignal<readonly PriceBook[]>([])
  useEffect(() => void load(loadAllPriceBooks).then((loaded) => (books.value = loaded)), [])
  const all = useComputed<readonly Priced[]>(() =>
    books.value.flatMap((book) => {
      const found = estimate(graphIn(book.region), book)
      return found === undefined ? [] : [{ book, estimate: found }]
    }),
  )
  const [ranked, others] = rankedRegions(all.value, lang)
  const most = Math.max(1, ...ranked.map(({ estimate }) => estimate.total))
  const entry = ({ book, estimate }: Priced, hasBar: boolean): JSX.Element => (
    <li key={book.region} aria-current={book.region === service.value.region ? 'true' : undefined}>
      <button type="button" onClick={() => change({ region: book.region })}>
        <span class="line">
          <span>
            {`${book.name[lang]} `}
            <span class="nowrap">{book.region}</span>
          </span>
          <span class="amount">{totalText(estimate)}</span>
        </span>
        {estimate.missing.length > 0 && <span class="subtle">{estimate.missing[0]?.reason[lang]}</span>}
        {hasBar && <span class="bar" style={{ inlineSize: `${(estimate.total / most) * 100}%` }} />}
      </button>
    </li>
  )
  return (
    <>
      <p>{words.intro[lang]}</p>
      <ol class="regions">{ranked.map((priced) => entry(priced, true))}</ol>
      {others.length > 0 && (
        <>
          <p>{words.unranked[lang]}</p>
          <ul class="regions">{others.map((priced) => entry(priced, false))}</ul>
        </>
      )}
    </>
  )
}

/** The service as it would be in a Region: in as many zones as there are. */
function graphIn(region: string): ResourceGraph {
  const zones = zonesOf(region)
  return service.value.azs <= zones ? graph.value : expand({ ...service.value, region, azs: zones })
}

/** Loaded with the list, and not with every step. */
const words = {
  intro: {
    ko: '같은 서비스를 다른 리전에 두면 한 달에 이만큼 나옵니다. 가용 영역이 모자란 리전에서는 있는 만큼만 씁니다.',
    en: 'What the same service costs a month in each Region; where there are fewer Availability Zones, in all there are.',
  },
  unranked: {
    ko: '아래 리전은 단가 하나 이상을 모르는 곳이라 순서를 매기지 않았습니다. 아는 요금만 더했으니 실제로는 더 나옵니다.',
    en: 'These Regions have no rank, because a price is missing. Only what is known is added up: the real bill is higher.',
  },
} as const satisfies Readonly<Record<string, Text>>
