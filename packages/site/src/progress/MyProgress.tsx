import { useSignal } from '@preact/signals'
import type { FieldProblem } from '@ecs-lint/core/readers'
import type { JSX, RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { download } from '../download.ts'
import Notices from '../panel/Notices.tsx'
import type { Localized } from '../panel/texts.ts'
import { askAnew } from '../state/anew.ts'
import { isLive } from '../state/live.ts'
import { besideStep } from '../state/progress.ts'
import { update } from '../state/store.ts'
import type { Step } from '../steps.ts'
import { today } from './date.ts'
import { largestFile, readProgressFile, tooLarge, writeProgressFile } from './file.ts'
import { currentLearning, nothingLearnt, putLearning, type Learning } from './learning.ts'
import Overview from './Overview.tsx'
import { moreText, texts } from './texts.ts'

/** So many problems of a file are listed. */
const mostProblems = 5

/** The learner's progress as a whole: to look at, to take along, and to begin again. */
export default function MyProgress({
  lang,
  titles,
}: Localized & { titles: Readonly<Record<Step, string>> }): JSX.Element {
  const said = useSignal('')
  const before = useSignal<Learning | undefined>(undefined)
  const problems = useSignal<readonly FieldProblem[]>([])
  const isAsking = useSignal(false)
  const removeButton = useRef<HTMLButtonElement>(null)
  const outcome = useRef<HTMLDivElement>(null)

  const say = (text: keyof typeof texts, undoTo?: Learning): void => {
    said.value = texts[text][lang]
    before.value = undoTo
    problems.value = []
    isAsking.value = false
  }
  const put = (next: Learning, text: keyof typeof texts): void => {
    const current = currentLearning()
    putLearning(next)
    say(text, current)
  }
  const undo = (): void => {
    if (before.value !== undefined) putLearning(before.value)
    say('undone')
    // So does the button to undo.
    outcome.current?.focus()
  }
  const answer = (isSure: boolean): void => {
    // The button that was pressed goes away.
    removeButton.current?.focus()
    isAsking.value = false
    if (isSure) put(nothingLearnt, 'removed')
  }
  const resetStep = (step: Step): void => {
    const { finishedOn: _, ...current } = currentLearning()
    const done = besideStep(step, current.done)
    const answers = { ...current.answers, [step]: '' }
    if (done.length === current.done.length) return
    put({ ...current, done, answers }, 'stepRemoved')
    update((session) => askAnew(session, step))
  }
  const refuse = (found: readonly FieldProblem[]): void => {
    say('notImported')
    problems.value = found
  }
  const importFile = async (file: File): Promise<void> => {
    if (file.size > largestFile) return refuse([tooLarge])
    const text = await file.text().catch(() => undefined)
    if (text === undefined) return refuse([{ field: '', message: texts.unreadable }])
    const read = readProgressFile(text)
    if ('problems' in read) return refuse(read.problems)
    const { name, aside } = currentLearning()
    put({ ...read.learning, answers: {}, name, aside }, 'imported')
  }

  return (
    <div class="my-progress not-content">
      <noscript>
        <p class="notice">{texts.withoutScript[lang]}</p>
      </noscript>
      <Notices lang={lang} />
      <Overview lang={lang} titles={titles} onResetStep={resetStep} />
      <h2>{texts.file[lang]}</h2>
      <p>{texts.fileIntro[lang]}</p>
      <div class="tools">
        <button
          type="button"
          disabled={!isLive}
          onClick={() => {
            download(
              `ecs-lint-progress-${today()}.json`,
              new Blob([writeProgressFile(currentLearning(), today())], { type: 'application/json' }),
            )
            say('exported', before.value)
          }}
        >
          {texts.exportFile[lang]}
        </button>
        <label class="file-button">
          {texts.importFile[lang]}
          <input
            type="file"
            accept=".json,application/json"
            disabled={!isLive}
            onChange={({ currentTarget: input }) => {
              const file = input.files?.[0]
              if (file !== undefined) void importFile(file)
              // So that the same file, mended, can be chosen again.
              input.value = ''
            }}
          />
        </label>
      </div>
      <h2>{texts.startOver[lang]}</h2>
      <p>{texts.startOverIntro[lang]}</p>
      <div class="tools">
        <button
          ref={removeButton}
          type="button"
          disabled={!isLive}
          aria-expanded={isAsking.value}
          onClick={() => (isAsking.value = !isAsking.value)}
        >
          {texts.removeAll[lang]}
        </button>
        {isAsking.value && (
          <>
            <p role="status">{texts.sure[lang]}</p>
            <button type="button" onClick={() => answer(true)}>
              {texts.yes[lang]}
            </button>
            <button type="button" onClick={() => answer(false)}>
              {texts.no[lang]}
            </button>
          </>
        )}
      </div>
      <Outcome
        box={outcome}
        lang={lang}
        said={said.value}
        problems={problems.value}
        undo={before.value && undo}
      />
    </div>
  )
}

interface OutcomeProps extends Localized {
  readonly box: RefObject<HTMLDivElement>
  readonly said: string
  readonly problems: readonly FieldProblem[]
  readonly undo: (() => void) | undefined
}

/** What the last press of a button has led to, where the reader sees it. */
function Outcome({ box, lang, said, problems, undo }: OutcomeProps): JSX.Element {
  return (
    <div
      ref={box}
      class="outcome"
      role={problems.length > 0 ? 'alert' : 'status'}
      tabIndex={-1}
      hidden={said === ''}
    >
      <p>
        {said}{' '}
        {undo !== undefined && (
          <button type="button" onClick={undo}>
            {texts.undo[lang]}
          </button>
        )}
      </p>
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, mostProblems).map(({ field, message }) => (
            <li key={`${field} ${message.en}`}>
              {field !== '' && <code>{field}</code>} {message[lang]}
            </li>
          ))}
          {problems.length > mostProblems && <li>{moreText(problems.length - mostProblems, lang)}</li>}
        </ul>
      )}
    </div>
  )
}
