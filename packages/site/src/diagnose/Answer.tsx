import type { Cause, Diagnosis } from '@ecs-lint/core/diagnose'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import FailureName from './FailureName.tsx'
import FailureText from './FailureText.tsx'
import { certainties, countText, envelopes, texts } from './texts.ts'

/** What is behind a text: the causes in their order, what to look at next, and what happened when. */
export default function Answer({ lang, diagnosis }: Localized & { diagnosis: Diagnosis }): JSX.Element {
  const { causes, beside, timeline, look, isCut } = diagnosis
  const from = diagnosis.envelopes.filter((envelope) => envelope !== 'unknown')
  const [first, ...others] = causes
  return (
    <>
      {from.length > 0 && (
        <p class="subtle">
          {texts.readAs[lang]}: {from.map((envelope) => envelopes[envelope][lang]).join(', ')}
        </p>
      )}
      {first === undefined ? (
        <p>{texts.unknown[lang]}</p>
      ) : (
        <ol class="causes">
          <li>
            <CauseText cause={first} lang={lang} />
          </li>
          {others.map((cause) => (
            <li key={cause.failure.id}>
              <details>
                <summary>
                  <CauseName cause={cause} lang={lang} />
                </summary>
                <CauseText cause={cause} lang={lang} isNamed />
              </details>
            </li>
          ))}
        </ol>
      )}
      {look !== undefined && (
        <p>
          <strong>{texts.look[lang]}</strong> <code>{look}</code>
        </p>
      )}
      {timeline.length > 0 && (
        <section class="timeline" aria-label={texts.timeline[lang]}>
          <p>
            <strong>{texts.timeline[lang]}</strong>
          </p>
          <ol>
            {timeline.map(({ at, failure }, index) => (
              <li key={index} data-cause={failure === first?.failure}>
                <time>{at}</time> {failure === first?.failure && <strong>{texts.theCause[lang]} </strong>}
                {failure.cause[lang]}
              </li>
            ))}
          </ol>
        </section>
      )}
      {beside.length > 0 && (
        <div class="subtle">
          <p>{texts.beside[lang]}:</p>
          <ul>
            {beside.map(({ failure, said, cause }) => (
              <li key={failure.id}>
                <a href={`${lang === 'en' ? '/en' : ''}/troubleshooting/#${failure.id}`}>
                  <FailureName failure={failure} said={said} lang={lang} />
                </a>{' '}
                {cause[lang]}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isCut && <p class="subtle">{texts.cut[lang]}</p>}
    </>
  )
}

type CauseProps = Localized & { readonly cause: Cause }

/** How sure it is, how often the text says it, and the message. */
function CauseName({ cause: { failure, certainty, said, count }, lang }: CauseProps): JSX.Element {
  return (
    <>
      <span class="certainty">{certainties[certainty][lang]}</span>{' '}
      <FailureName failure={failure} said={said} lang={lang} />
      {count > 1 && <span class="subtle"> {countText(count)[lang]}</span>}
    </>
  )
}

function CauseText({
  cause: found,
  lang,
  isNamed = false,
}: CauseProps & { readonly isNamed?: boolean }): JSX.Element {
  const { failure, certainty, cause, fix } = found
  return (
    <div class="failure" data-failure={failure.id} data-certainty={certainty}>
      {!isNamed && (
        <p>
          <CauseName cause={found} lang={lang} />
        </p>
      )}
      <FailureText failure={failure} cause={cause} fix={fix} lang={lang} />
    </div>
  )
}
