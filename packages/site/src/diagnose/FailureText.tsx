import type { Failure } from '@ecs-lint/core/diagnose'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { fields, texts } from './texts.ts'

/** One known message: where it stands, what is behind it, what to do. */
export default function FailureText({ failure, lang }: Localized & { failure: Failure }): JSX.Element {
  const { field, cause, fix, source, basis } = failure
  return (
    <>
      <p class="subtle">{fields[field][lang]}</p>
      <p>
        <strong>{texts.cause[lang]}</strong> {cause[lang]}
      </p>
      <p>
        <strong>{texts.fix[lang]}</strong> {fix[lang]}
      </p>
      <p class="subtle">
        {texts.source[lang]}: {source.startsWith('https://') ? <a href={source}>{source}</a> : source}
        {basis === 'known' && <> — {texts.unconfirmed[lang]}</>}
      </p>
    </>
  )
}
