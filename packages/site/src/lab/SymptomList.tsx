import type { JSX } from 'preact'
import { fields } from '../diagnose/texts.ts'
import type { Localized } from '../panel/texts.ts'
import type { Symptoms } from './play.ts'
import { texts } from './texts.ts'

/** What AWS says, word for word, and what a browser shows. */
export default function SymptomList({
  lang,
  symptoms: { messages, browser },
}: Localized & { readonly symptoms: Symptoms }): JSX.Element {
  return (
    <div class="lab-symptoms">
      <p class="simulator-title">{texts.said[lang]}</p>
      <ul>
        {messages.map(({ text, field }) => (
          <li key={`${field} ${text}`}>
            <span class="subtle">{fields[field][lang]}</span> <code lang="en">{text}</code>
          </li>
        ))}
      </ul>
      <p class="subtle">{texts.sampleNames[lang]}</p>
      <p>
        <strong>{texts.browser[lang]}:</strong> {browser[lang]}
      </p>
    </div>
  )
}
