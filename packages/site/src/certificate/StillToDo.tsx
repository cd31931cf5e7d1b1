import type { JSX } from 'preact'
import { askedNow } from '../exercises/asked.ts'
import { exercises } from '../exercises/tasks.ts'
import type { Localized } from '../panel/texts.ts'
import { openScenes } from '../progress/counts.ts'
import { taskLink } from '../progress/links.ts'
import SceneLinks from '../progress/SceneLinks.tsx'
import { missing } from '../progress/missing.ts'
import { summaryText, texts as progressTexts } from '../progress/texts.ts'
import { progress, scenesOf } from '../state/progress.ts'
import { steps, type Step } from '../steps.ts'
import { texts } from './texts.ts'

/** What is missing for the certificate, with the way to each. */
export default function StillToDo({
  lang,
  titles,
}: Localized & { titles: Readonly<Record<Step, string>> }): JSX.Element {
  const left = missing(progress.value)
  const unsolved = exercises.filter(({ id }) => left.includes(`exercise/${id}`))
  return (
    <section class="not-content still-to-do" aria-labelledby="still-to-do">
      <h2 id="still-to-do">{texts.notYet[lang]}</h2>
      <p>
        {summaryText(progress.value, lang)} {texts.notYetIntro[lang]}
      </p>
      <ul class="tasks">
        {steps.map((step) => {
          const tasks = (['check', 'quiz'] as const).filter((task) => left.includes(`${task}/${step}`))
          if (tasks.length === 0) return null
          const scenes = openScenes(step, progress.value)
          return (
            <li key={step}>
              <span>{titles[step]}</span>
              {tasks.map((task) => (
                <a key={task} href={taskLink(`${task}/${step}`, lang)}>
                  {progressTexts[task][lang]}
                  <span class="sr-only">: {titles[step]}</span>
                </a>
              ))}
              {scenes.length < scenesOf(step).length && <SceneLinks scenes={scenes} lang={lang} />}
            </li>
          )
        })}
        {unsolved.map((exercise) => (
          <li key={exercise.id}>
            <span>{texts.exercises[lang]}</span>
            <a href={taskLink(`exercise/${exercise.id}`, lang)}>{askedNow(exercise).task[lang]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
