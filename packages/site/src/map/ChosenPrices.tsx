import type { JSX } from 'preact'
import { dollars, type Localized } from '../panel/texts.ts'
import type { PriceTag } from './model.ts'

/** What of a thing on the map is paid for, line by line. */
export default function ChosenPrices({
  tags,
  lang,
}: Localized & { readonly tags: readonly PriceTag[] }): JSX.Element {
  return (
    <ul class="lines">
      {tags.map(({ description, monthly }) => (
        <li key={description.en} class="line">
          <span>{description[lang]}</span> <span class="amount">{dollars(monthly)}</span>
        </li>
      ))}
    </ul>
  )
}
