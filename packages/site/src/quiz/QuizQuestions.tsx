import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { achieve, progress } from '../state/progress.ts'
import { isLive } from '../state/live.ts'
import type { Step } from '../steps.ts'
import { readAnswers, writeAnswers } from '../state/answers.ts'
import { quizTexts } from './texts.ts'

/** A question in the reader's language. */
interface Question {
  readonly question: string
  readonly choices: readonly string[]
  /** Why each is not the answer; empty for the answer. */
  readonly replies: readonly string[]
  /** Index of the right choice. */
  readonly answer: number
  readonly explanation: string
}

/**
 * The questions of a step. Without a script they are read, with the answers below them; with one they are answered, and what was
 * answered right stays so, for this browser remembers which.
 */
export default function QuizQuestions({
  lang,
  step,
  questions,
}: Localized & { step: Step; questions: readonly Question[] }): JSX.Element {
  const right = useSignal<ReadonlySet<string>>(
    new Set(
      progress.peek().includes(`quiz/${step}`)
        ? questions.map((_, index) => `${index}`)
        : isLive
          ? readAnswers(step)
          : '',
    ),
  )
  const judge = (index: string, isRight: boolean): void => {
    if (!isRight) return
    right.value = new Set([...right.value, index])
    writeAnswers(step, [...right.value].join(''))
    if (right.value.size === questions.length) achieve(`quiz/${step}`)
  }
  return (
    <div class="quiz not-content">
      {questions.map((question, index) => (
        <Ask
          key={question.question}
          lang={lang}
          question={question}
          known={right.value.has(`${index}`) ? question.answer : undefined}
          onJudge={(isRight) => judge(`${index}`, isRight)}
        />
      ))}
      <p role="status">{right.value.size === questions.length ? quizTexts.allRight[lang] : ''}</p>
    </div>
  )
}

interface AskProps extends Localized {
  readonly question: Question
  /** What was chosen where it was answered right before. */
  readonly known: number | undefined
  readonly onJudge: (isRight: boolean) => void
}

function Ask({ lang, question, known, onJudge }: AskProps): JSX.Element {
  const chosen = useSignal(known)
  const judged = useSignal(known)
  const isJudged = judged.value !== undefined && judged.value === chosen.value
  const isRight = judged.value === question.answer
  return (
    <fieldset>
      <legend>{question.question}</legend>
      {question.choices.map((choice, index) => (
        <label key={choice} class="choice">
          <input
            type="radio"
            name={question.question}
            checked={index === chosen.value}
            onChange={() => (chosen.value = index)}
          />
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
        {isJudged &&
          (isRight
            ? `${quizTexts.right[lang]} ${question.explanation}`
            : `${quizTexts.wrong[lang]} ${question.replies[judged.value ?? 0]}`)}
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
