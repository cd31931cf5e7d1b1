import { useSignal } from '@preact/signals'
import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { useEffect, useId, useMemo } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { achieve } from '../state/progress.ts'
import { service } from '../state/store.ts'
import Answer from './Answer.tsx'
import type { Fault } from './fault.ts'
import type { Player } from './Lab.tsx'
import type { Choice, Explanation } from './play.ts'
import SymptomList from './SymptomList.tsx'
import { solvedText, texts } from './texts.ts'

/** One fault: its symptoms, then the fork, the cause and the fix, each asked once the one before is right. */
export default function Case({
  lang,
  player,
  fault,
}: Localized & { readonly player: Player; readonly fault: Fault }): JSX.Element {
  const answered = useSignal(0)
  const mistakes = useSignal(0)
  const isGivenAway = useSignal(false)
  const config = service.value
  const { symptoms, isThereAlready, questions } = useMemo(
    () => ({
      symptoms: player.symptomsOf(fault, config),
      isThereAlready: player.isThereAlready(fault, config),
      questions: [
        { legend: texts.stage, choices: player.stageChoices(fault, config) },
        { legend: texts.cause, choices: player.choicesOf(fault, 'cause', config) },
        { legend: texts.fix, choices: player.choicesOf(fault, 'fix', config) },
      ],
    }),
    [player, fault, config],
  )
  const isSolved = answered.value === questions.length && !isGivenAway.value
  const isOver = isSolved || isGivenAway.value
  const explanation = useSignal<Explanation | undefined>(undefined)
  useEffect(() => {
    let isWanted = isOver
    if (isWanted)
      void player.explain(fault, config).then((explained) => {
        if (isWanted) explanation.value = explained
      })
    return () => {
      isWanted = false
      explanation.value = undefined
    }
  }, [player, fault, config, isOver])
  const judge = (index: number, isRight: boolean): void => {
    if (!isRight) mistakes.value += 1
    else if (index === answered.value) {
      answered.value += 1
      if (answered.value === questions.length && !isGivenAway.value) achieve(`lab/${fault.id}`)
    }
  }
  return (
    <>
      {isThereAlready && <p class="warning">{texts.already[lang]}</p>}
      <SymptomList lang={lang} symptoms={symptoms} />
      <form class="quiz" onSubmit={(event) => event.preventDefault()}>
        {questions.slice(0, answered.value + 1).map((question, index) => (
          <Question
            key={question.legend.en}
            {...question}
            lang={lang}
            onJudge={(isRight) => judge(index, isRight)}
          />
        ))}
      </form>
      <p role="status" class="verdict" data-solved={isSolved}>
        {isSolved && solvedText(mistakes.value)[lang]}
      </p>
      {explanation.value !== undefined && (
        <Answer lang={lang} fault={fault} explanation={explanation.value} />
      )}
      {!isOver && (
        <div class="simulator-buttons">
          <button type="button" onClick={() => (isGivenAway.value = true)}>
            {texts.giveAway[lang]}
          </button>
        </div>
      )}
    </>
  )
}

interface Asked {
  readonly legend: Text
  readonly choices: readonly Choice<string>[]
}

interface QuestionProps extends Localized, Asked {
  readonly onJudge: (isRight: boolean) => void
}

function Question({ lang, legend, choices, onJudge }: QuestionProps): JSX.Element {
  const name = useId()
  const chosen = useSignal<string | undefined>(undefined)
  const verdict = useSignal('')
  const judge = (): void => {
    const choice = choices.find(({ value }) => value === chosen.value)
    if (choice === undefined) {
      verdict.value = texts.chooseOne[lang]
      return
    }
    verdict.value =
      choice.wrong === undefined ? texts.right[lang] : `${texts.wrong[lang]} ${choice.wrong[lang]}`
    onJudge(choice.wrong === undefined)
  }
  return (
    <fieldset>
      <legend>{legend[lang]}</legend>
      {choices.map(({ value, text }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={name}
            value={value}
            onChange={() => {
              chosen.value = value
              verdict.value = ''
            }}
          />
          <span>{text[lang]}</span>
        </label>
      ))}
      <button type="button" onClick={judge}>
        {texts.check[lang]}
      </button>
      <p role="status" class="verdict">
        {verdict.value}
      </p>
    </fieldset>
  )
}
