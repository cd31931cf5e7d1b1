import type { JSX } from 'preact'
import { keepShared, notice, setAside, takeBack } from '../state/store.ts'
import { texts, type Localized } from './texts.ts'

/** What there is to say of the service that was loaded. */
export default function Notices({ lang }: Localized): JSX.Element {
  return (
    <>
      {notice.value !== undefined && (
        <p class="notice" role="alert">
          {notice.value[lang]}
        </p>
      )}
      {setAside.value !== undefined && (
        <p class="notice" role="status">
          {texts.shared[lang]}{' '}
          <button type="button" onClick={takeBack}>
            {texts.takeBack[lang]}
          </button>{' '}
          <button type="button" onClick={keepShared}>
            {texts.keepShared[lang]}
          </button>
        </p>
      )}
    </>
  )
}
