import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { load } from '../state/load.ts'
import { bill, enteredBill, isChanged } from '../state/store.ts'
import { per, signed, texts, type Localized } from './texts.ts'

type Compare = (typeof import('./difference.ts'))['differencesOf']

/** What the changes of this step add to the bill or take off it. The comparison is loaded with the first of them. */
export default function Difference({ lang }: Localized): JSX.Element | null {
  const compare = useSignal<Compare | undefined>(undefined)
  useSignalEffect(() => {
    if (!isChanged.value || compare.peek() !== undefined) return
    void load(() => import('./difference.ts')).then(({ differencesOf }) => (compare.value = differencesOf))
  })
  const difference = useComputed(() => {
    const [before, after] = [enteredBill.value, bill.value]
    if (compare.value === undefined || before === undefined || after === undefined) return undefined
    return compare.value(before, after)
  })
  if (!isChanged.value) return <p class="difference subtle">{texts.sameBill[lang]}</p>
  if (difference.value === undefined) return null
  const { sums, lines } = difference.value
  if (sums !== undefined && lines.length === 0) return <p class="difference subtle">{texts.sameBill[lang]}</p>
  return (
    <div class="difference">
      {sums === undefined ? (
        <p class="warning">{texts.inexact[lang]}</p>
      ) : (
        <p>
          {`${texts.withoutStep[lang]} `}
          <strong>{per('month', signed(sums.month), lang)}</strong>
          {` · ${per('day', signed(sums.day), lang)} · ${per('hour', signed(sums.hour, 3), lang)}`}
        </p>
      )}
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
