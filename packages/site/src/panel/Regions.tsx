import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import RegionList from './RegionList.tsx'
import { texts, type Localized } from './texts.ts'

/** All Regions compared, once the reader asks for it: every price book is loaded for it. */
export default function Regions({ lang }: Localized): JSX.Element {
  const isAskedFor = useSignal(false)
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) isAskedFor.value = true
      }}
    >
      <summary>{texts.regions[lang]}</summary>
      {isAskedFor.value && <RegionList lang={lang} />}
    </details>
  )
}
