import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { load } from '../state/load.ts'
import { texts, type Localized } from './texts.ts'

type List = (typeof import('./RegionList.tsx'))['default']

/** All Regions compared, once the reader asks for it: the list is loaded for it, and with it every price book. */
export default function Regions({ lang }: Localized): JSX.Element {
  const loaded = useSignal<{ readonly List: List } | undefined>(undefined)
  const open = async (): Promise<void> => {
    const { default: List } = await load(() => import('./RegionList.tsx'))
    loaded.value = { List }
  }
  const list = loaded.value
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && loaded.peek() === undefined) void open()
      }}
    >
      <summary>{texts.regions[lang]}</summary>
      {list !== undefined && <list.List lang={lang} />}
    </details>
  )
}
