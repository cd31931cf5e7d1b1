import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { texts, type Localized } from './texts.ts'

type List = (typeof import('./RegionList.tsx'))['default']

/** All Regions compared, once the reader asks for it: the list is loaded for it, and with it every price book. */
export default function Regions({ lang }: Localized): JSX.Element {
  const loaded = useSignal<{ readonly List: List } | undefined>(undefined)
  const load = async (): Promise<void> => {
    const { default: List } = await import('./RegionList.tsx')
    loaded.value = { List }
  }
  const list = loaded.value
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && loaded.peek() === undefined) void load()
      }}
    >
      <summary>{texts.regions[lang]}</summary>
      {list !== undefined && <list.List lang={lang} />}
    </details>
  )
}
