import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { ImageControl, ZonesControl } from '../forms/DeploymentForm.tsx'
import { PercentControl, StrategyControl } from '../forms/DeploymentOptionsForm.tsx'
import { ListenerPortControl } from '../forms/ListenerControls.tsx'
import BalancerControl from '../forms/BalancerControl.tsx'
import { GuestListsControl } from '../forms/SecurityGroupsForm.tsx'
import { TasksControl } from '../forms/ServiceForm.tsx'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { start } from '../state/start.ts'
import { findings, judged, service } from '../state/store.ts'
import type { ExerciseId } from './ids.ts'
import { askedOf, exercises, type Asked } from './tasks.ts'
import { texts } from './texts.ts'

/**
 * The practical exercises, each with the controls that it takes, graded on the learner's own service at every change. What is
 * asked is settled as the page opens, so that no task is solved on arrival.
 */
export default function Practice({ lang }: Localized): JSX.Element {
  const found = useComputed(() => findings.value?.map(({ rule }) => rule))
  const asked = useSignal<readonly Asked[] | undefined>(undefined)
  /** Those that were open at any time since. Whoever arrives with even the harder one done lets go of it first. */
  const wereOpen = useSignal<readonly ExerciseId[]>([])
  useSignalEffect(() => {
    const rules = found.value
    if (!isLive || rules === undefined) return
    asked.value ??= exercises.map((exercise) => askedOf(exercise, service.value, rules, start))
    for (const [index, { id }] of exercises.entries()) {
      const isOpen = asked.value[index]?.wrong(service.value, rules, start) !== undefined
      if (isOpen && !wereOpen.peek().includes(id)) wereOpen.value = [...wereOpen.peek(), id]
      judged(`exercise/${id}`, !isOpen && wereOpen.peek().includes(id))
    }
  })
  return (
    <ol class="practice not-content">
      {exercises.map((exercise, index) => {
        const task = asked.value?.[index] ?? exercise
        const rules = found.value
        const isGraded = asked.value !== undefined && rules !== undefined
        const problem = isGraded
          ? (task.wrong(service.value, rules, start) ??
            (wereOpen.value.includes(exercise.id) ? undefined : texts.letGo))
          : undefined
        return (
          <li
            key={exercise.id}
            data-exercise={exercise.id}
            data-passed={isGraded ? problem === undefined : undefined}
          >
            <p>
              {isGraded && (
                <strong class="verdict">{texts[problem === undefined ? 'solved' : 'open'][lang]} </strong>
              )}
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
        <GuestListsControl lang={lang} />
      </>
    ),
  }
  return controls[id]
}
