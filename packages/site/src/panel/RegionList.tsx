import { useComputed, useSignal } from '@preact/signals'
import { loadAllPriceBooks, type PriceBook } from '@ecs-lint/core/pricing'
import { expand } from '@ecs-lint/core/readers'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { zonesOf } from '../data/zones.ts'
import { load } from '../state/load.ts'
import { change, estimate, graph, service } from '../state/store.ts'
import { rankedRegions, type Priced } from './ranked.ts'
import { texts, totalText, type Localized } from './texts.ts'

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
        {hasBar && <span class="bar" style={{ inlineSize: `${(estimate.total / most) * 100}%` }} />}
      </button>
    </li>
  )
  return (
    <>
      <p>{texts.regionsIntro[lang]}</p>
      <ol class="regions">{ranked.map((priced) => entry(priced, true))}</ol>
      {others.length > 0 && (
        <>
          <p>{texts.unranked[lang]}</p>
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
