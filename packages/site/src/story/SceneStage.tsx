import {
  effect,
  signal,
  useComputed,
  useSignal,
  useSignalEffect,
  type ReadonlySignal,
  type Signal,
} from '@preact/signals'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { ComponentType, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { onMap } from '../map/stage/on-map.ts'
import type { StageEvent } from '../map/stage/stage.ts'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { load } from '../state/load.ts'
import { progress, scenesKey, type Achievement } from '../state/progress.ts'
import { readStored } from '../state/storage.ts'
import { billOfService, findings, isOwnDoing, judged, service, work } from '../state/store.ts'
import type { Step } from '../steps.ts'
import { isReached, type Judged, type SceneGoals, type Sight } from './goal.ts'
import Predict, { type Asked } from './Predict.tsx'
import { texts } from './texts.ts'

/** The words of a scene in the reader's language, as its page brings them. */
export interface SceneProps extends Localized {
  readonly id: string
  readonly task: string
  readonly prediction: Asked | undefined
  readonly events: readonly { readonly event: StageEvent; readonly label: string }[]
  readonly seen: string
  readonly tellsSameBill: true | undefined
  readonly against: string | undefined
  readonly feedback: readonly string[]
}

interface StageProps extends SceneProps {
  readonly step: Step
  readonly goals: Readonly<Record<string, SceneGoals>>
  /** The part of the form that a scene works with, by its id. */
  readonly controls: Readonly<Record<string, ComponentType<ControlProps>>>
}

export interface ControlProps extends Localized {
  /**
   * Services that the learner has had in the scene since the tab was opened. A signal: a control that was drawn anew between the
   * click that begins a scene and its change event would lose what was chosen.
   */
  readonly tried: ReadonlySignal<readonly CompleteServiceConfig[]>
}

/** The scene that the learner is at: what changes now is its doing. */
const current = signal('')

/** Says what a scene has done and what is in its way, and remembers it, once anything is done in one. */
const change = signal<typeof import('./change-parts.ts') | undefined>(undefined)

async function loadChange(): Promise<typeof import('./change-parts.ts')> {
  return (change.value = await load(() => import('./change-parts.ts')))
}

/** What is done in a scene: its control, its events, and what they have shown. */
export default function SceneStage(props: StageProps): JSX.Element {
  const { lang, id, step, task, goals, controls, events, seen, prediction } = props
  const aims = goalsOf(goals, id)
  const { goal, trouble, lacks } = aims
  const achievement: Achievement = `scene/${step}/${id}`
  const sights = useSignal<readonly Sight[]>([])
  const tried = useSignal<readonly CompleteServiceConfig[]>([])
  const isPlaying = useSignal(false)
  /** Whether the conclusion fits what is said of what was seen last. */
  const isFitting = useSignal(true)
  /** What the service would be without this scene, once the learner has touched it. */
  const base = useSignal<CompleteServiceConfig | undefined>(undefined)
  const isHere = useComputed(() => current.value === achievement)
  const begin = (): void => {
    if (current.peek() === achievement) return
    void loadChange()
    const now = service.peek()
    const last = tried.peek().at(-1)
    base.value = change.peek()?.withoutScene(base.peek(), last, now) ?? now
    // Who comes back from another scene goes on with what they began here: what was seen once has been seen.
    if (last !== now) tried.value = [...tried.peek(), now]
    // Not sooner: what has been changed since it was begun would count the service of the beginning twice, as a change.
    current.value = achievement
  }
  const memory = { base, tried, sights }
  useSignalEffect(() => change.value?.keep(achievement, memory, trouble))
  useEffect(
    () =>
      // At once, and not with the next frame as `useSignalEffect` does: two choices in one frame are both tried.
      effect(() => {
        if (isHere.value && tried.peek().at(-1) !== service.value)
          tried.value = [...tried.peek(), service.value]
      }),
    [],
  )
  const state = useComputed<Judged>(() => ({
    service: service.value,
    findings: findings.value,
    billOf: billOfService,
    sights: sights.value,
    tried: tried.value,
  }))
  const reached = useComputed(() => (isLive ? isReached(goal, state.value) : undefined))
  useSignalEffect(() => {
    // What is not known yet is neither.
    if (reached.value !== undefined) judged(achievement, reached.value)
  })
  const wasDone = progress.value.includes(achievement)
  const isOpenAgain = wasDone && trouble?.(service.value) === true
  const isDone = wasDone && !isOpenAgain
  useEffect(() => {
    // What is broken later is broken in a scene, which loads it.
    if (mayBeBroken) void loadChange()
    const stored = readStored('session', scenesKey)
    if (isOpenAgain || stored?.includes(achievement))
      void loadChange().then(({ recall }) => recall(achievement, stored, events, memory))
  }, [])
  // Who has done it need not try all of it again after a visit to another page.
  const { tried: _, ...untried } = goal
  const Control = controls[id]
  // What breaks the service in 9.2 stays until it is mended, and leaves other scenes without a way to their end.
  const mayBeBroken = id !== 'fault' && work.value.changes.some(([by]) => by === 'creation')
  const conclusion = isFitting.value ? seen : change.value?.wayTexts.doneBefore[lang]
  const outcome = (): string | undefined => {
    if (isReached(wasDone ? untried : goal, state.value) === true) {
      if (!isDone && !isOwnDoing(achievement)) return texts.linked[lang]
      return base.value === undefined ? texts.already[lang] : conclusion
    }
    // What is changed in other scenes does not undo what was done in this one.
    if (!isOpenAgain && (base.value === undefined || (isDone && !isHere.value)))
      return isDone ? conclusion : lacks?.(service.value) === true ? props.feedback[0] : undefined
    // What to do next is said once what was done has been seen.
    if (isPlaying.value) return undefined
    return change.value?.inTheWay(state.value, aims, props)
  }
  return (
    <div
      class="scene-stage not-content"
      data-scene={id}
      data-reached={isDone || reached.value === true}
      data-here={isHere.value}
      // Not sooner: what the scene before has shown goes then, and the page must not move under a pointer that is down.
      onClickCapture={begin}
      onInputCapture={begin}
    >
      {prediction !== undefined && (
        <Predict
          lang={lang}
          {...prediction}
          // Who only comes with a service that is like this has not seen it yet.
          isSeen={wasDone || (reached.value === true && base.value !== undefined)}
        />
      )}
      <fieldset disabled={!isLive}>
        <legend>
          <span class="todo" aria-hidden="true">
            {isDone ? '✓' : '▸'}
          </span>
          <span class="sr-only">{`${(isDone ? texts.done : texts.todo)[lang]}: `}</span>
          {task}
        </legend>
        {mayBeBroken && change.value !== undefined && <change.value.StillBroken lang={lang} />}
        {Control !== undefined && (
          <div class="scene-controls">
            <Control lang={lang} tried={tried} />
          </div>
        )}
        {events.length > 0 && (
          <Events
            lang={lang}
            events={events}
            aims={aims}
            isHere={isHere}
            tried={tried}
            sights={sights}
            isPlaying={isPlaying}
            isFitting={isFitting}
          />
        )}
      </fieldset>
      <div class="saw" role="status">
        {change.value !== undefined && (
          <change.value.Change
            lang={lang}
            base={base.value}
            tried={tried.value}
            aims={aims}
            tellsSame={props.tellsSameBill}
            against={props.against}
          />
        )}
        <p data-outcome>{outcome()}</p>
      </div>
    </div>
  )
}

function goalsOf(goals: StageProps['goals'], id: string): SceneGoals {
  const found = goals[id]
  if (found === undefined) throw new Error(`The scene ${id} has no goals.`)
  return found
}

interface EventsProps extends Localized {
  readonly events: SceneProps['events']
  readonly aims: SceneGoals
  /** Whether the learner is at this scene. */
  readonly isHere: ReadonlySignal<boolean>
  /** Services that the learner has had in the scene. */
  readonly tried: ReadonlySignal<readonly CompleteServiceConfig[]>
  /** What was seen in the scene, to which each event adds. */
  readonly sights: Signal<readonly Sight[]>
  /** Whether the map still shows what happened last. */
  readonly isPlaying: Signal<boolean>
  /** Whether the conclusion of the scene fits what is said of what was seen last. */
  readonly isFitting: Signal<boolean>
}

/** Buttons that let something happen to the service on the map, and how it ended. */
function Events({
  lang,
  events,
  aims,
  isHere,
  tried,
  sights,
  isPlaying,
  isFitting,
}: EventsProps): JSX.Element {
  const words = useSignal('')
  const past = useSignal('')
  /** The service that it happened to, what stands before the words once that is another, and what the map shows of it. */
  const shown = useSignal<
    | {
        readonly of: CompleteServiceConfig
        readonly past: string
        readonly played: typeof onMap.value
      }
    | undefined
  >(undefined)
  const happen = async (event: StageEvent, button: Element): Promise<void> => {
    const own = service.peek()
    words.value = texts.loading[lang]
    past.value = ''
    try {
      const player = await import('./happen.ts')
      const wrong = button.closest('[data-scene]')?.querySelector<HTMLElement>('[aria-invalid="true"]')
      if (wrong) {
        words.value = player.invalid[lang]
        wrong.focus()
        return
      }
      player.conclude()
      const {
        played,
        outcome,
        words: said,
        isUnreached,
      } = player.happen(event, own, sights.peek(), billOfService(own), tried.peek()[0], findings.peek())
      const mine = { of: own, past: player.past[lang], played }
      shown.value = mine
      isPlaying.value = true
      words.value = player.watch[lang]
      // It is told once it has been seen: what was changed meanwhile, or let happen anew, has words of its own.
      player.show(
        played,
        () => {
          const sight = outcome && { event, service: own, outcome }
          isFitting.value =
            sight !== undefined && isUnreached !== true && player.isConcluded(aims, sights.peek(), sight)
          if (sight !== undefined) sights.value = [...sights.peek(), sight]
          isPlaying.value = false
          if (shown.peek() === mine) words.value = said[lang]
          else isFitting.value = true
        },
        button,
      )
    } catch {
      words.value = texts.failed[lang]
    }
  }
  useSignalEffect(() => {
    // What was seen of another service is past; what stands in other scenes stays, so that nothing moves while one works.
    const now = service.value
    const before = shown.peek()
    if (before === undefined || before.of === now) return
    shown.value = undefined
    if (isHere.peek() || isPlaying.peek()) {
      words.value = ''
      isFitting.value = true
    } else past.value = before.past
    // What has broken the service shows itself what that does.
    if (onMap.peek() === before.played) onMap.value = undefined
  })
  return (
    <>
      <div class="scene-events">
        {events.map(({ event, label }) => (
          <button
            key={label}
            type="button"
            onClick={({ currentTarget }) => void happen(event, currentTarget)}
          >
            <span aria-hidden="true">▶ </span>
            {label}
          </button>
        ))}
      </div>
      <p role="status" data-sight data-past={past.value}>
        {words.value}
      </p>
    </>
  )
}
