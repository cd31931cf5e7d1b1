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

interface PredictProps extends Localized, Asked {
  /** Whether it has been seen what comes: then it is said which answer is right. */
  readonly isSeen: boolean
}

/** Asks what will come. Every answer gets its own reply; the right one is marked once that has been seen. */
export default function Predict({ lang, question, choices, isSeen }: PredictProps): JSX.Element {
  const name = useId()
  const given = useSignal<(Asked['choices'][number] & { readonly isGuess: boolean }) | undefined>(undefined)
  const answer = given.value
  const isPast = isSeen && answer?.isGuess === true && !answer.isRight
  return (
    <fieldset class="predict" disabled={!isLive}>
      <legend>
        <span class="subtle">{texts.predict[lang]}</span> {question}
      </legend>
      {choices.map((choice) => (
        <label key={choice.text} class="choice" data-right={isSeen && choice.isRight}>
          <input type="radio" name={name} onChange={() => (given.value = { ...choice, isGuess: !isSeen })} />
          <span>{choice.text}</span>
          {isSeen && choice.isRight && (
            <>
              <span class="right" aria-hidden="true">
                ✓
              </span>
              <span class="sr-only">{texts.answer[lang]}</span>
            </>
          )}
        </label>
      ))}
      <p role="status">
        {answer !== undefined && `${answer.isRight ? '✓' : '✗'} ${answer.reply}`}
        {isPast && (
          <span class="sr-only">{` ${texts.answer[lang]}: ${choices.find(({ isRight }) => isRight)?.text}`}</span>
        )}
      </p>
    </fieldset>
  )
}
