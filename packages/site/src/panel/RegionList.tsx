import { useComputed, useSignal } from '@preact/signals'
import type { Estimate } from '@ecs-lint/core/cost'
import { loadAllPriceBooks, type PriceBook } from '@ecs-lint/core/pricing'
import { expand } from '@ecs-lint/core/readers'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { zonesOf } from '../data/zones.ts'
import { load } from '../state/load.ts'
import { change, estimate, graph, service } from '../state/store.ts'
import { texts, totalText, type Localized } from './texts.ts'

interface Ranked {
  readonly book: PriceBook
  readonly estimate: Estimate
}

/** The same service in every Region, the cheapest first; one with a missing price has no rank and stands last. */
export default function RegionList({ lang }: Localized): JSX.Element {
  const books = useSignal<readonly PriceBook[]>([])
  useEffect(() => void load(loadAllPriceBooks).then((loaded) => (books.value = loaded)), [])
  const ranked = useComputed<readonly Ranked[]>(() =>
    books.value
      .flatMap((book) => {
        const found = estimate(graphIn(book.region), book)
        return found === undefined ? [] : [{ book, estimate: found }]
      })
      .toSorted(
        (left, right) =>
          Number(left.estimate.missing.length > 0) - Number(right.estimate.missing.length > 0) ||
          left.estimate.total - right.estimate.total,
      ),
  )
  const most = Math.max(1, ...ranked.value.map(({ estimate }) => estimate.total))
  return (
    <>
      <p>{texts.regionsIntro[lang]}</p>
      <ol class="regions">
        {ranked.value.map(({ book, estimate }) => (
          <li key={book.region} aria-current={book.region === service.value.region ? 'true' : undefined}>
            <button type="button" onClick={() => change({ region: book.region })}>
              <span class="line">
                <span>
                  {`${book.name[lang]} `}
                  <span class="nowrap">{book.region}</span>
                </span>
                <span class="amount">{totalText(estimate)}</span>
              </span>
              <span class="bar" style={{ inlineSize: `${(estimate.total / most) * 100}%` }} />
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

/** The service as it would be in a Region: in as many zones as there are. */
function graphIn(region: string): ResourceGraph {
  const zones = zonesOf(region)
  return service.value.azs <= zones ? graph.value : expand({ ...service.value, region, azs: zones })
}
