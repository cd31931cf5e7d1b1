import { useComputed } from '@preact/signals'
import type { JSX } from 'preact'
import { bill, enteredBill } from '../state/store.ts'
import { differenceOf } from './difference.ts'
import { per, signed, texts, type Localized } from './texts.ts'

/** What the changes of this step add to the bill or take off it. */
export default function Difference({ lang }: Localized): JSX.Element | null {
  const difference = useComputed(() =>
    bill.value === undefined || enteredBill.value === undefined
      ? undefined
      : { ...differenceOf(enteredBill.value, bill.value), hours: bill.value.hoursPerMonth },
  )
  if (difference.value === undefined) return null
  const { total, lines, isInexact, hours } = difference.value
  if (lines.length === 0) return <p class="difference subtle">{texts.sameBill[lang]}</p>
  return (
    <div class="difference">
      <p>
        {`${texts.thisStep[lang]}: `}
        <strong>{per('month', signed(total), lang)}</strong>
        {` · ${per('day', signed((total / hours) * 24), lang)} · ${per('hour', signed(total / hours, 3), lang)}`}
      </p>
      {isInexact && <p class="warning">{texts.inexact[lang]}</p>}
      <ul>
        {lines.map(({ description, why, monthly }) => (
          <li key={`${description.en} ${why.en}`}>
            <span class="line">
              <span>{description[lang]}</span>
              <span class="amount">{signed(monthly)}</span>
            </span>
            <span class="subtle">{why[lang]}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
