import { useSignal, type Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { achieve } from '../state/progress.ts'
import { isLive } from '../state/live.ts'
import type { Step } from '../steps.ts'
import { quizTexts } from './texts.ts'

/** A question in the reader's language. */
interface Question {
  readonly question: string
  readonly choices: readonly string[]
  /** Index of the right choice. */
  readonly answer: number
  readonly explanation: string
}

/** The questions of a step. Without a script they are read, with the answers below them; with one they are answered. */
export default function QuizQuestions({
  lang,
  step,
  questions,
}: Localized & { step: Step; questions: readonly Question[] }): JSX.Element {
  const right = useSignal<ReadonlySet<number>>(new Set())
  const judge = (index: number, isRight: boolean): void => {
    if (!isRight) return
    right.value = new Set([...right.value, index])
    if (right.value.size === questions.length) achieve(`quiz/${step}`)
  }
  return (
    <form class="quiz not-content" onSubmit={(event) => event.preventDefault()}>
      {questions.map((question, index) => (
        <Ask
          key={question.question}
          lang={lang}
          question={question}
          onJudge={(isRight) => judge(index, isRight)}
        />
      ))}
      <p role="status">{right.value.size === questions.length ? quizTexts.allRight[lang] : ''}</p>
    </form>
  )
}

interface AskProps extends Localized {
  readonly question: Question
  readonly onJudge: (isRight: boolean) => void
}

function Ask({ lang, question, onJudge }: AskProps): JSX.Element {
  const name = useId()
  const chosen = useSignal<number | undefined>(undefined)
  const judged: Signal<number | undefined> = useSignal(undefined)
  const isJudged = judged.value !== undefined && judged.value === chosen.value
  const isRight = judged.value === question.answer
  return (
    <fieldset>
      <legend>{question.question}</legend>
      {question.choices.map((choice, index) => (
        <label key={choice} class="choice">
          <input type="radio" name={name} value={index} onChange={() => (chosen.value = index)} />
          <span>{choice}</span>
        </label>
      ))}
      {isLive && (
        <button
          type="button"
          aria-disabled={chosen.value === undefined}
          onClick={() => {
            judged.value = chosen.value
            onJudge(chosen.value === question.answer)
          }}
        >
          {quizTexts.judge[lang]}
        </button>
      )}
      <p role="status" class="verdict" data-right={isRight}>
        {isJudged && (isRight ? `${quizTexts.right[lang]} ${question.explanation}` : quizTexts.wrong[lang])}
      </p>
      <details>
        <summary>{quizTexts.showAnswer[lang]}</summary>
        <p>
          <strong>{question.choices[question.answer]}</strong>
        </p>
        <p>{question.explanation}</p>
      </details>
    </fieldset>
  )
}
