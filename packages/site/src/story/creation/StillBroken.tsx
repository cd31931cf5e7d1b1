import type { JSX } from 'preact'
import type { Localized } from '../../panel/texts.ts'
import { service } from '../../state/store.ts'
import { isBroken } from './broken.ts'
import { texts } from './texts.ts'

/** Says after the scene of the accident that its fault is still there, and leads back to it. */
export default function StillBroken({ lang }: Localized): JSX.Element | null {
  if (!isBroken(service.value)) return null
  return (
    <p class="warning scene-wide" data-still-broken>
      {texts.stillBroken[lang]} <a href="#fault">{texts.mendIt[lang]}</a>
    </p>
  )
}
