import { effect, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { ImageControl, ZonesControl } from '../forms/DeploymentForm.tsx'
import { PercentControl, StrategyControl } from '../forms/DeploymentOptionsForm.tsx'
import { CertificateControl, ListenerPortControl } from '../forms/ListenerControls.tsx'
import BalancerControl from '../forms/BalancerControl.tsx'
import { GuestListsControl } from '../forms/SecurityGroupsForm.tsx'
import { TasksControl } from '../forms/ServiceForm.tsx'
import type { Localized } from '../panel/texts.ts'
import { built } from '../state/built.ts'
import { isLive } from '../state/live.ts'
import { progress } from '../state/progress.ts'
import { isSame } from '../state/same.ts'
import { start } from '../state/start.ts'
import { copy, findings, judged, service } from '../state/store.ts'
import { askedNow } from './asked.ts'
import type { ExerciseId } from './ids.ts'
import { exercises, type Asked } from './tasks.ts'
import { texts } from './texts.ts'

/**
 * The practical exercises, each with the controls that it takes, graded on a copy of the learner's service at every change, with
 * the tasks that it had before step 9 stopped them all: with none, nothing that was done would count as done. On a copy, for the
 * certificate shows what they have built, and not what was asked of them here. What is asked is settled as the page opens, so
 * that no task is solved on arrival.
 */
export default function Practice({ lang }: Localized): JSX.Element {
  const found = useComputed(() => findings.value?.map(({ rule }) => rule))
  const asked = useSignal<readonly Asked[] | undefined>(undefined)
  /** Those that were open at any time since. Whoever arrives with even the harder one done lets go of it first. */
  const wereOpen = useSignal<readonly ExerciseId[]>([])
  // Before anybody can change anything: a change that came first would be of the service itself.
  useLayoutEffect(() => {
    const stop = effect(() => {
      copy.value = built.value
    })
    return () => {
      stop()
      copy.value = undefined
    }
  }, [])
  useSignalEffect(() => {
    const rules = found.value
    if (!isLive || rules === undefined) return
    asked.value ??= exercises.map(askedNow)
    for (const [index, { id }] of exercises.entries()) {
      const isOpen = asked.value[index]?.wrong(service.value, rules, start) !== undefined
      if (isOpen && !wereOpen.peek().includes(id)) wereOpen.value = [...wereOpen.peek(), id]
      judged(`exercise/${id}`, !isOpen && wereOpen.peek().includes(id))
    }
  })
  return (
    <div class="not-content">
      <ol class="practice">
        {exercises.map((exercise, index) => {
          const task = asked.value?.[index] ?? exercise
          const rules = found.value
          const isGraded = asked.value !== undefined && rules !== undefined
          const problem = isGraded
            ? (task.wrong(service.value, rules, start) ??
              (wereOpen.value.includes(exercise.id) ? undefined : texts.letGo))
            : undefined
          const isDone = progress.value.includes(`exercise/${exercise.id}`)
          const state = problem === undefined ? 'solved' : isDone ? 'solvedBefore' : 'open'
          return (
            <li
              key={exercise.id}
              data-exercise={exercise.id}
              data-passed={isGraded ? problem === undefined : undefined}
            >
              <p>
                {isGraded && <strong class="verdict">{texts[state][lang]} </strong>}
                {task.task[lang]}
              </p>
              <form class="step-form" onSubmit={(event) => event.preventDefault()}>
                <fieldset disabled={!isLive}>
                  <legend class="sr-only">{`${texts.form[lang]} ${index + 1}`}</legend>
                  <Controls id={exercise.id} lang={lang} />
                </fieldset>
              </form>
              {isGraded && (
                <p class="subtle" role="status">
                  {problem?.[lang] ?? ''}
                </p>
              )}
            </li>
          )
        })}
      </ol>
      <Again lang={lang} />
    </div>
  )
}

/** The offer to begin again with the service as it is, while the copy is another one. */
function Again({ lang }: Localized): JSX.Element | null {
  if (isSame(built.value, service.value)) return null
  return (
    <div class="simulator-buttons">
      <button type="button" onClick={() => (copy.value = built.value)}>
        {texts.again[lang]}
      </button>
    </div>
  )
}

/** What of the form an exercise takes. */
function Controls({ id, lang }: Localized & { readonly id: ExerciseId }): JSX.Element {
  const { deploymentStrategy, loadBalancer } = service.value
  const controls: Readonly<Record<ExerciseId, JSX.Element>> = {
    'three-tasks': (
      <>
        <TasksControl lang={lang} />
        <ZonesControl lang={lang} />
      </>
    ),
    'new-image': (
      <>
        <ImageControl lang={lang} />
        {deploymentStrategy === 'ROLLING' ? <PercentControl lang={lang} /> : <StrategyControl lang={lang} />}
      </>
    ),
    'one-address': (
      <>
        <BalancerControl lang={lang} />
        {loadBalancer !== 'none' && <ListenerPortControl lang={lang} />}
        <CertificateControl lang={lang} />
        <GuestListsControl lang={lang} />
      </>
    ),
  }
  return controls[id]
}
