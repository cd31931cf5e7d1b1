import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { isMissing } from '../state/load.ts'
import type { Localized } from './texts.ts'

/** Says that a part of the page does not come, so that what is not checked is not taken to be right; and loads the page again. */
export default function LoadAgain({ lang }: Localized): JSX.Element | null {
  if (!isMissing.value) return null
  return (
    <p class="notice" role="alert" data-missing>
      {words.missing[lang]}{' '}
      <button type="button" onClick={() => location.reload()}>
        {words.again[lang]}
      </button>
    </p>
  )
}

const words = {
  missing: {
    ko: '이 페이지의 나머지를 불러오지 못해, 아직 점검하지 못한 것이 있습니다.',
    en: 'The rest of this page could not be loaded, so not everything is checked yet.',
  },
  again: { ko: '다시 불러오기', en: 'Load again' },
} as const satisfies Readonly<Record<string, Text>>
