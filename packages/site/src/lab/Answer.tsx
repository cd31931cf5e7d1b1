import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import type { Fault } from './fault.ts'
import type { Explanation } from './play.ts'
import { texts } from './texts.ts'

/** Cause and fix of a fault, and how one could have known. */
export default function Answer({
  lang,
  fault: { cause, step },
  explanation: { proof, findings, update, fix, failure },
}: Localized & { readonly fault: Fault; readonly explanation: Explanation }): JSX.Element {
  const root = lang === 'en' ? '/en' : ''
  return (
    <div class="lab-answer" data-answer>
      <p>
        <strong>{texts.answerCause[lang]}</strong> {cause[lang]}
      </p>
      <p>
        <strong>{texts.answerFix[lang]}</strong> {fix[lang]}
      </p>
      {proof.length > 0 ? (
        <>
          <p>
            <strong>{texts.proof[lang]}</strong>
          </p>
          <ul>
            {proof.map((text) => (
              <li key={text.en}>{text[lang]}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{texts.noProof[lang]}</p>
      )}
      {findings.length > 0 ? (
        <>
          <p>
            <strong>{texts.lints[lang]}</strong>
          </p>
          <ul>
            {findings.map(({ rule, message }) => (
              <li key={`${rule} ${message.en}`}>
                <a href={`${root}/rules/${rule}/`}>{rule}</a>: {message[lang]}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{texts.lintsNothing[lang]}</p>
      )}
      {update !== undefined && (
        <p>
          <strong>{texts.update[lang]}</strong> {update[lang]}
        </p>
      )}
      <p>
        {failure !== undefined && (
          <>
            <a href={`${root}/troubleshooting/#${failure}`}>{texts.troubleshooting[lang]}</a>
            {' · '}
          </>
        )}
        <a href={`${root}/steps/${step}/`}>{texts.step[lang]}</a>
      </p>
    </div>
  )
}
