import { useComputed, useSignal } from '@preact/signals'
import { diagnoseMessage } from '@ecs-lint/core/diagnose'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import FailureName from './FailureName.tsx'
import FailureText from './FailureText.tsx'
import { texts } from './texts.ts'

/** Takes any text and says what is behind the messages in it. Nothing of the text is shown again. */
export default function MessageBox({ lang }: Localized): JSX.Element {
  const id = useId()
  const message = useSignal('')
  const found = useComputed(() => diagnoseMessage(message.value))
  return (
    <section class="message-box not-content" aria-label={texts.title[lang]}>
      <label for={id}>{texts.label[lang]}</label>
      <textarea
        id={id}
        rows={4}
        spellcheck={false}
        disabled={!isLive}
        aria-describedby={`${id}-private`}
        onInput={(event) => (message.value = event.currentTarget.value)}
      />
      <p class="subtle" id={`${id}-private`}>
        {texts.private[lang]}
      </p>
      <noscript>
        <p>{texts.withoutScript[lang]}</p>
      </noscript>
      <div role="status">
        {message.value.trim() !== '' && found.value.length === 0 && <p>{texts.unknown[lang]}</p>}
        {found.value.map((failure) => (
          <div key={failure.id} class="failure" data-failure={failure.id}>
            <p>
              <FailureName failure={failure} lang={lang} />
            </p>
            <FailureText failure={failure} lang={lang} />
          </div>
        ))}
      </div>
    </section>
  )
}
