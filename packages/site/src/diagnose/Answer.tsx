import type { Diagnosis } from '@ecs-lint/core/diagnose'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import FailureName from './FailureName.tsx'
import FailureText from './FailureText.tsx'
import { certainties, envelopes, texts } from './texts.ts'

/** What is behind a text: the causes in their order, what to look at next, and what happened when. */
export default function Answer({ lang, diagnosis }: Localized & { diagnosis: Diagnosis }): JSX.Element {
  const { causes, beside, timeline, look, isCut } = diagnosis
  const from = diagnosis.envelopes.filter((envelope) => envelope !== 'unknown')
  return (
    <>
      {from.length > 0 && (
        <p class="subtle">
          {texts.readAs[lang]}: {from.map((envelope) => envelopes[envelope][lang]).join(', ')}
        </p>
      )}
      {causes.length === 0 && <p>{texts.unknown[lang]}</p>}
      {causes.map(({ failure, certainty }) => (
        <div key={failure.id} class="failure" data-failure={failure.id} data-certainty={certainty}>
          <p>
            <FailureName failure={failure} lang={lang} /> — {certainties[certainty][lang]}
          </p>
          <FailureText failure={failure} lang={lang} />
        </div>
      ))}
      {look !== undefined && (
        <p>
          <strong>{texts.look[lang]}</strong> <code>{look}</code>
        </p>
      )}
      {beside.length > 0 && (
        <p class="subtle">
          {texts.beside[lang]}:{' '}
          {beside.map((failure, index) => (
            <span key={failure.id}>
              {index > 0 && ', '}
              <a href={`#${failure.id}`}>
                <FailureName failure={failure} lang={lang} />
              </a>
            </span>
          ))}
        </p>
      )}
      {timeline.length > 0 && (
        <details>
          <summary>{texts.timeline[lang]}</summary>
          <ol>
            {timeline.map(({ at, failure }, index) => (
              <li key={index}>
                <time>{at}</time> {failure.cause[lang]}
              </li>
            ))}
          </ol>
        </details>
      )}
      {isCut && <p class="subtle">{texts.cut[lang]}</p>}
    </>
  )
}
