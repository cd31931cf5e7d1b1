import { useSignal } from '@preact/signals'
import type { Diagnosis } from '@ecs-lint/core/diagnose'
import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { useId, useRef } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { service } from '../state/store.ts'
import Answer from './Answer.tsx'
import { exampleOf } from './example.ts'
import { texts } from './texts.ts'

/** Takes any text and says what is behind the messages in it. What is known about them is loaded with the first letter. */
export default function MessageBox({ lang }: Localized): JSX.Element {
  const id = useId()
  const answer = useSignal<Diagnosis | Text | undefined>(undefined)
  const latest = useSignal('')
  const field = useRef<HTMLTextAreaElement>(null)
  const ask = async (message: string): Promise<void> => {
    latest.value = message
    const next = message.trim() === '' ? undefined : await answerTo(message)
    // Only the last text counts, however long the loading took.
    if (latest.value === message) answer.value = next
  }
  return (
    <section class="message-box not-content" aria-label={texts.title[lang]}>
      <label for={id}>{texts.label[lang]}</label>
      <textarea
        id={id}
        ref={field}
        rows={4}
        spellcheck={false}
        disabled={!isLive}
        aria-describedby={`${id}-private`}
        onInput={(event) => void ask(event.currentTarget.value)}
      />
      <p class="subtle" id={`${id}-private`}>
        {texts.private[lang]}
      </p>
      {isLive && (
        <p>
          <button
            type="button"
            class="button"
            onClick={() => {
              const example = exampleOf(service.value)
              if (field.current !== null) field.current.value = example
              void ask(example)
            }}
          >
            {texts.example[lang]}
          </button>
        </p>
      )}
      <noscript>
        <p>{texts.withoutScript[lang]}</p>
      </noscript>
      <div role="status">
        {answer.value !== undefined &&
          ('causes' in answer.value ? (
            <Answer lang={lang} diagnosis={answer.value} />
          ) : (
            <p>{answer.value[lang]}</p>
          ))}
      </div>
    </section>
  )
}

async function answerTo(message: string): Promise<Diagnosis | Text> {
  try {
    const { diagnoseMessage } = await import('@ecs-lint/core/diagnose')
    return diagnoseMessage(message)
  } catch {
    return texts.failed
  }
}
