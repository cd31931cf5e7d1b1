import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { texts } from './texts.ts'

/** A question in the reader's language, to be answered before it is seen. */
export interface Asked {
  readonly question: string
  readonly choices: readonly { readonly text: string; readonly reply: string; readonly isRight: boolean }[]
}

/** Asks what will come. Every answer gets its own reply. */
export default function Predict({ lang, question, choices }: Localized & Asked): JSX.Element {
  const name = useId()
  const chosen = useSignal<number | undefined>(undefined)
  const answer = choices[chosen.value ?? -1]
  return (
    <fieldset class="predict" disabled={!isLive}>
      <legend>
        <span class="subtle">{texts.predict[lang]}</span> {question}
      </legend>
      {choices.map(({ text }, index) => (
        <label key={text} class="choice">
          <input type="radio" name={name} onChange={() => (chosen.value = index)} />
          <span>{text}</span>
        </label>
      ))}
      <p role="status" data-right={answer?.isRight}>
        {answer !== undefined && `${answer.isRight ? '✓' : '✗'} ${answer.reply}`}
      </p>
    </fieldset>
  )
}
