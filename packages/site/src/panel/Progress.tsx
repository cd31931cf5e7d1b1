import type { JSX } from 'preact'
import { isDone, progress, scenesDone, scenesOf } from '../state/progress.ts'
import { steps, type Step } from '../steps.ts'
import { progressText, texts, type Localized } from './texts.ts'

/** How far the learner is: in all steps, and in this one if the page is a step. */
export default function Progress({ lang, step }: Localized & { step: Step | undefined }): JSX.Element {
  const count = steps.filter((each) => isDone(each, progress.value)).length
  return (
    <div class="progress">
      <p>
        <strong>{progressText(count, steps.length, lang)}</strong>
      </p>
      <progress max={steps.length} value={count} aria-label={progressText(count, steps.length, lang)} />
      {step !== undefined && (
        <p class="subtle">
          {`${texts.scenes[lang]}: ${scenesDone(step, progress.value)}/${scenesOf(step).length} · ${texts.quiz[lang]}: ${
            texts[progress.value.includes(`quiz/${step}`) ? 'done' : 'notDone'][lang]
          }`}
        </p>
      )}
    </div>
  )
}
