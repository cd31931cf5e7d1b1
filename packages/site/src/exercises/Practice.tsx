import { useComputed, useSignal, useSignalEffect, type Signal } from '@preact/signals'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import { ImageControl, ZonesControl } from '../forms/DeploymentForm.tsx'
import { PercentControl, StrategyControl } from '../forms/DeploymentOptionsForm.tsx'
import { ListenerPortControl } from '../forms/ListenerControls.tsx'
import BalancerControl from '../forms/BalancerControl.tsx'
import { GuestListsControl } from '../forms/SecurityGroupsForm.tsx'
import { TasksControl } from '../forms/ServiceForm.tsx'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { progress } from '../state/progress.ts'
import { isSame } from '../state/same.ts'
import { start } from '../state/start.ts'
import { readStored, writeStored } from '../state/storage.ts'
import { change, findings, judged, service, setAside, work } from '../state/store.ts'
import { beforeKey, beforeOf, encodeExercised } from './before.ts'
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
  const before = useBefore()
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
              {isDone && <PutBack lang={lang} before={before} />}
            </li>
          )
        })}
      </ol>
      <PutBack lang={lang} before={before} />
    </div>
  )
}

/**
 * The service as it came to the exercises, also where they are opened again later. What a link brings, or is set aside for one,
 * comes anew.
 */
function useBefore(): Signal<CompleteServiceConfig> {
  const before = useSignal(service.peek())
  const aside = useSignal<CompleteServiceConfig | undefined>(undefined)
  const isFirst = useSignal(true)
  useSignalEffect(() => {
    if (!isLive) return
    const now = service.value
    const isOther = work.value.isVisited === true || !isSame(setAside.value, aside.peek())
    if (isFirst.peek()) before.value = beforeOf(readStored('local', beforeKey), now)
    else if (isOther) before.value = now
    isFirst.value = false
    aside.value = setAside.value
    writeStored('local', beforeKey, encodeExercised({ before: before.peek(), after: now }))
  })
  return before
}

/** The offer to put the service back as it came here, while it is another one. */
function PutBack({
  lang,
  before,
}: Localized & { readonly before: Signal<CompleteServiceConfig> }): JSX.Element {
  const isBack = useSignal(false)
  const isChanged = !isSame(before.value, service.value)
  const putBack = (): void => {
    change(before.peek())
    isBack.value = true
  }
  return (
    <div class="simulator-buttons" role="status">
      {isChanged ? (
        <button type="button" onClick={putBack}>
          {texts.putBack[lang]}
        </button>
      ) : (
        isBack.value && <p class="subtle">{texts.isBack[lang]}</p>
      )}
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
        <GuestListsControl lang={lang} />
      </>
    ),
  }
  return controls[id]
}
