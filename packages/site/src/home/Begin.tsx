import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { pageLink, stepLink } from '../progress/links.ts'
import type { resumption } from './next.ts'
import { isLive } from '../state/live.ts'
import { load } from '../state/load.ts'
import { readPlace } from '../state/place.ts'
import { progress, restoreProgress } from '../state/progress.ts'
import { texts } from './texts.ts'

/** Where a newcomer begins, and where somebody goes on who was here before. */
export default function Begin({ lang }: Localized): JSX.Element {
  const found = useSignal<ReturnType<typeof resumption>>(undefined)
  useEffect(() => {
    restoreProgress()
    const place = readPlace()
    if (place === undefined && progress.peek().length === 0) return
    // Only for somebody who was here before is there anything to load.
    void load(() => import('./next.ts')).then(
      ({ resumption: next }) => (found.value = next(progress.peek(), place, lang)),
    )
  }, [])
  return (
    <div class="home-begin" data-live={isLive}>
      <div class="home-actions">
        <a class="button filled" href={found.value?.link ?? stepLink('service', lang)}>
          {found.value?.label ?? texts.start[lang]}
        </a>
        <a class="button" href={pageLink('/sandbox/', lang)}>
          {texts.sandbox[lang]}
        </a>
      </div>
      <p class="subtle">
        {found.value?.said ?? texts.newcomer[lang]}{' '}
        {found.value !== undefined && <a href={pageLink('/progress/', lang)}>{texts.progress[lang]}</a>}
      </p>
    </div>
  )
}
