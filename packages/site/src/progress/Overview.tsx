import type { JSX } from 'preact'
import { askedNow } from '../exercises/asked.ts'
import { exercises } from '../exercises/tasks.ts'
import { per, totalText, type Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { bill, service } from '../state/store.ts'
import { progress, scenesDone, scenesOf, type Achievement } from '../state/progress.ts'
import { steps, type Step } from '../steps.ts'
import { pageLink, stepLink, taskLink } from './links.ts'
import { isEarned } from './missing.ts'
import { faultsText, summaryText, texts } from './texts.ts'

interface OverviewProps extends Localized {
  /** What the steps are called. */
  readonly titles: Readonly<Record<Step, string>>
  readonly onResetStep: (step: Step) => void
}

/** What is done and what is not, with the way there. */
export default function Overview({ lang, titles, onResetStep }: OverviewProps): JSX.Element {
  const done = progress.value
  const total = bill.value
  return (
    <>
      <p>
        <strong>{summaryText(done, lang)}</strong>
      </p>
      <p data-of-service>
        {`${texts.service[lang]}: ${service.value.serviceName} · ${service.value.region}`}
        {total !== undefined && ` · ${per('month', totalText(total), lang)}`}
      </p>
      <p>
        <a href={pageLink('/certificate/', lang)}>
          {texts[isEarned(done) ? 'toCertificate' : 'toCertificateYet'][lang]}
        </a>
      </p>
      <h2>{texts.steps[lang]}</h2>
      <ol class="tasks">
        {steps.map((step) => (
          <li key={step} data-step={step}>
            <a href={stepLink(step, lang)}>{titles[step]}</a>
            <Task
              lang={lang}
              achievement={`check/${step}`}
              text={`${texts.check[lang]} ${scenesDone(step, done)}/${scenesOf(step).length}`}
            />
            <Task lang={lang} achievement={`quiz/${step}`} text={texts.quiz[lang]} />
            {isLive && (
              <button
                type="button"
                aria-disabled={!done.includes(`check/${step}`) && !done.includes(`quiz/${step}`)}
                onClick={() => onResetStep(step)}
              >
                {texts.resetStep[lang]} <span class="sr-only">{titles[step]}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      <h2>{texts.exercises[lang]}</h2>
      <ol class="tasks">
        {exercises.map((exercise) => (
          <li key={exercise.id}>
            <Task
              lang={lang}
              achievement={`exercise/${exercise.id}`}
              // Which of its forms was solved is not kept.
              text={
                done.includes(`exercise/${exercise.id}`)
                  ? exercise.title[lang]
                  : askedNow(exercise).task[lang]
              }
            />
          </li>
        ))}
      </ol>
      <h2>{texts.faults[lang]}</h2>
      <p>
        <a href={pageLink('/lab/', lang)}>{faultsText(done, lang)}</a>
      </p>
    </>
  )
}

function Task({
  lang,
  achievement,
  text,
}: Localized & { achievement: Achievement; text: string }): JSX.Element {
  const isDone = progress.value.includes(achievement)
  return (
    <a class="task" data-done={isDone} href={taskLink(achievement, lang)}>
      {`${isDone ? '✓' : '○'} ${text}`}
      <span class="sr-only">{`: ${texts[isDone ? 'done' : 'open'][lang]}`}</span>
    </a>
  )
}
