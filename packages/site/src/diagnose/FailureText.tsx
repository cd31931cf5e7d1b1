import type { Cause, Failure } from '@ecs-lint/core/diagnose'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { texts } from './texts.ts'

type Props = Localized & { readonly failure: Failure } & Partial<Pick<Cause, 'cause' | 'fix'>>

/** What is behind a message and what to do; `cause` and `fix`: what one that was pasted tells beyond that. */
export default function FailureText({
  failure,
  cause = failure.cause,
  fix = failure.fix,
  lang,
}: Props): JSX.Element {
  const { source, basis } = failure
  return (
    <>
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
