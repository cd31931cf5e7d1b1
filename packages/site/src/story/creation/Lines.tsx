import { addsUp, rounded, type Estimate } from '@ecs-lint/core/cost'
import type { JSX } from 'preact'
import { dollars, type Localized } from '../../panel/texts.ts'
import { bill } from '../../state/store.ts'

interface LinesProps extends Localized {
  /** What a monthly amount comes to in an afternoon: a file that two share is one more to load. */
  readonly ofAfternoon: (monthly: number, estimate: Estimate) => number
}

/** The lines of the bill, for an afternoon and for a month. */
export default function Lines({ lang, ofAfternoon }: LinesProps): JSX.Element | null {
  const estimate = bill.value
  if (estimate === undefined) return null
  return (
    <>
      <table>
        <thead>
          <tr>
            {heads[lang].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {estimate.items
            .filter(({ monthly }) => monthly >= 0.005)
            .map(({ resource, sku, description, monthly }) => (
              <tr key={`${resource.id} ${sku} ${description.en}`}>
                <td>{description[lang]}</td>
                <td class="amount">{dollars(ofAfternoon(monthly, estimate), 3)}</td>
                <td class="amount">{dollars(monthly)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {!addsUp(estimate.items, estimate.total) && <p class="subtle">{rounded[lang]}</p>}
    </>
  )
}

const heads = { ko: ['항목', '오후', '한 달'], en: ['Item', 'Afternoon', 'Month'] } as const
