import type { JSX } from 'preact'
import { fields } from '../diagnose/texts.ts'
import type { Localized } from '../panel/texts.ts'
import type { Message } from './fault.ts'
import type { Symptoms } from './play.ts'
import { moreText, texts } from './texts.ts'

/** What AWS says, word for word, and what a browser shows. The first message tells the most; the others fold away. */
export default function SymptomList({
  lang,
  symptoms: { messages, browser },
}: Localized & { readonly symptoms: Symptoms }): JSX.Element {
  const rest = messages.slice(1)
  return (
    <div class="lab-symptoms">
      <p class="simulator-title">{texts.said[lang]}</p>
      <Messages lang={lang} messages={messages.slice(0, 1)} />
      {rest.length > 0 && (
        <details>
          <summary>{moreText(rest.length)[lang]}</summary>
          <Messages lang={lang} messages={rest} />
        </details>
      )}
      <p>
        <strong>{texts.browser[lang]}:</strong> {browser[lang]}
      </p>
    </div>
  )
}

function Messages({ lang, messages }: Localized & { readonly messages: readonly Message[] }): JSX.Element {
  return (
    <ul>
      {messages.map(({ text, field }) => (
        <li key={`${field} ${text}`}>
          <span class="subtle">{fields[field][lang]}</span> <code lang="en">{text}</code>
        </li>
      ))}
    </ul>
  )
}
