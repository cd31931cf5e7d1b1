import type { JSX } from 'preact'
import { isFleeting } from '../state/storage.ts'
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
      {isFleeting.value && (
        <p class="notice" role="status">
          {texts.fleeting[lang]}
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
