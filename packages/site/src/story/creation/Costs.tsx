import type { JSX } from 'preact'
import { dollars, type Localized } from '../../panel/texts.ts'
import { bill, service } from '../../state/store.ts'
import { texts } from './texts.ts'

/** The hours of an afternoon's practice. */
const afternoon = 4

/** What an afternoon costs, and what a month does that nobody thinks of. */
export function Costs({ lang }: Localized): JSX.Element {
  if (bill.value === undefined) return <p>{texts.loading[lang]}</p>
  const { items, total, hoursPerMonth, missing } = bill.value
  const mark = missing.length > 0 ? '≥ ' : ''
  const ofAfternoon = (monthly: number): string => dollars((monthly / hoursPerMonth) * afternoon)
  return (
    <div class="costs scene-wide">
      <p class="two-bills">
        <span>
          {texts.afternoon[lang]} <strong>{`${mark}${ofAfternoon(total)}`}</strong>
        </span>
        <span>
          {texts.month[lang]} <strong>{`${mark}${dollars(total)}`}</strong>
        </span>
      </p>
      <details>
        <summary>{texts.lines[lang]}</summary>
        <table>
          <thead>
            <tr>
              {(['line', 'afternoon', 'month'] as const).map((head) => (
                <th key={head} scope="col">
                  {texts[head][lang]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items
              .filter(({ quantity }) => quantity > 0)
              .map(({ resource, sku, description, monthly }) => (
                <tr key={`${resource.id} ${sku} ${description.en}`}>
                  <td>{description[lang]}</td>
                  <td class="amount">{ofAfternoon(monthly)}</td>
                  <td class="amount">{dollars(monthly)}</td>
                </tr>
              ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.total[lang]}</th>
              <td class="amount">{`${mark}${ofAfternoon(total)}`}</td>
              <td class="amount">{`${mark}${dollars(total)}`}</td>
            </tr>
          </tfoot>
        </table>
      </details>
    </div>
  )
}

/** What is still paid for, line by line. */
export function StillPaid({ lang }: Localized): JSX.Element {
  if (bill.value === undefined) return <p>{texts.loading[lang]}</p>
  const items = bill.value.items.filter(({ monthly }) => monthly >= 0.005)
  return (
    <div class="scene-wide">
      <p class="still-paid">
        {texts.left[lang]} <strong>{dollars(bill.value.total)}</strong>
      </p>
      <details open={service.value.tasks === 0}>
        <summary>{texts.lines[lang]}</summary>
        <ul class="lines">
          {items.map(({ resource, sku, description, monthly }) => (
            <li key={`${resource.id} ${sku} ${description.en}`} class="line">
              <span>{description[lang]}</span>
              <span class="amount">{dollars(monthly)}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
