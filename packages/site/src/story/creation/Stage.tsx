import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { CostAlarmControl, LogsControl } from '../../forms/CreationForm.tsx'
import { ImageControl } from '../../forms/DeploymentForm.tsx'
import { EgressControl } from '../../forms/NetworkingForm.tsx'
import { TasksControl } from '../../forms/ServiceForm.tsx'
import { onMap } from '../../map/stage/on-map.ts'
import { totalText, type Localized } from '../../panel/texts.ts'
import { bill, findings, service } from '../../state/store.ts'
import SceneStage, { type SceneProps } from '../SceneStage.tsx'
import { ofAfternoon } from './afternoon.ts'
import { isBroken } from './broken.ts'
import { goals } from './goals.ts'
import { later, useLater } from './later.tsx'
import { texts } from './texts.ts'

const controls = {
  create: Create,
  fault: Fault,
  update: Update,
  cost: Cost,
  'lights-out': LightsOut,
}

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="creation" goals={goals} controls={controls} />
}

/** The console, and whatever of the form still keeps the service from being created well. */
function Create({ lang }: Localized): JSX.Element {
  const finds = (id: string): boolean => findings.value?.some(({ rule }) => rule === id) === true
  // Only a first deployment begins without tasks.
  const isOpening = onMap.value?.moments[0]?.tasks?.length === 0
  const parts = useLater(isOpening || finds('listener-certificate'))
  return (
    <>
      {finds('image-not-latest') && <ImageControl lang={lang} />}
      {!service.value.logs && <LogsControl lang={lang} />}
      {service.value.tasks === 0 && <TasksControl lang={lang} />}
      {service.value.loadBalancer === 'none' && <p class="subtle scene-wide">{texts.alone[lang]}</p>}
      {parts !== undefined && <parts.Opening lang={lang} />}
    </>
  )
}

function Fault({ lang }: Localized): JSX.Element {
  const isDown = isBroken(service.value)
  const hasBalancer = service.value.loadBalancer !== 'none'
  const parts = useLater(isDown || hasBalancer)
  return (
    <>
      <div class="accident scene-wide">
        <button
          type="button"
          class="button"
          onClick={({ currentTarget }) =>
            void later().then(({ breakSomething, showEffect }) =>
              (isDown ? showEffect : breakSomething)(currentTarget),
            )
          }
        >
          {texts[isDown ? 'effect' : 'accident'][lang]}
        </button>
        <p class="stopped-reason" role="status">
          {isDown && parts !== undefined && <parts.Reason lang={lang} />}
        </p>
      </div>
      <div class="scene-pair scene-wide">
        <EgressControl lang={lang} />
        {hasBalancer && parts !== undefined && <parts.TaskOpenControl lang={lang} />}
      </div>
    </>
  )
}

function Update({ lang }: Localized): JSX.Element {
  return (
    <>
      <div class="scene-wide">
        <ImageControl lang={lang} />
      </div>
      <button type="button" class="button" onClick={() => void later().then(({ bake }) => bake())}>
        {texts.newTag[lang]}
      </button>
    </>
  )
}

function Cost({ lang }: Localized): JSX.Element {
  return (
    <>
      <Bills lang={lang} />
      <CostAlarmControl lang={lang} />
    </>
  )
}

function LightsOut({ lang }: Localized): JSX.Element {
  return (
    <>
      <TasksControl lang={lang} />
      <Bills lang={lang} isOpen={service.value.tasks === 0} />
    </>
  )
}

/** What an afternoon costs, and what a month does that nobody thinks of. */
function Bills({ lang, isOpen = false }: Localized & { isOpen?: boolean }): JSX.Element | null {
  const isAsked = useSignal(false)
  const parts = useLater(isOpen || isAsked.value)
  const estimate = bill.value
  if (estimate === undefined) return null
  const { total, missing } = estimate
  return (
    <div class="costs scene-wide">
      <p class="bills" data-of-service>
        <span>
          {texts.afternoon[lang]}{' '}
          <strong>{totalText({ total: ofAfternoon(total, estimate), missing })}</strong>
        </span>
        <span>
          {texts.month[lang]} <strong>{totalText(estimate)}</strong>
        </span>
      </p>
      <details open={isOpen} onToggle={(event) => (isAsked.value = event.currentTarget.open)}>
        <summary>{texts.lines[lang]}</summary>
        {parts !== undefined && <parts.Lines lang={lang} ofAfternoon={ofAfternoon} />}
      </details>
    </div>
  )
}
