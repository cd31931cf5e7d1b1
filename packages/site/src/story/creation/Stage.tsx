import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { CostAlarmControl, LogsControl } from '../../forms/CreationForm.tsx'
import { ImageControl } from '../../forms/DeploymentForm.tsx'
import { TaskOpenControl } from '../../forms/LoadBalancerForm.tsx'
import { EgressControl } from '../../forms/NetworkingForm.tsx'
import { TasksControl } from '../../forms/ServiceForm.tsx'
import type { Localized } from '../../panel/texts.ts'
import { pageLink } from '../../progress/links.ts'
import { change, findings, service } from '../../state/store.ts'
import SceneStage, { type SceneProps } from '../SceneStage.tsx'
import { accidents } from './accidents.ts'
import Console from './Console.tsx'
import { Costs, StillPaid } from './Costs.tsx'
import { goals } from './goals.ts'
import { nextTag } from './next-tag.ts'
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
  const isFound = (id: string): boolean => findings.value?.some(({ rule }) => rule === id) === true
  return (
    <>
      {isFound('image-not-latest') && <ImageControl lang={lang} />}
      {!service.value.logs && <LogsControl lang={lang} />}
      {service.value.tasks === 0 && <TasksControl lang={lang} />}
      <Console lang={lang} />
    </>
  )
}

function Fault({ lang }: Localized): JSX.Element {
  const count = useSignal(0)
  const present = accidents.find(({ isIn }) => isIn(service.value))
  const hasBalancer = service.value.loadBalancer !== 'none'
  const happen = (): void => {
    if (present !== undefined) return
    // Who reaches the tasks past a load balancer is nothing that a health check would find out.
    const accident = accidents[hasBalancer ? count.value % accidents.length : 0]
    count.value += 1
    if (accident !== undefined) change(accident.fields(service.value))
  }
  return (
    <>
      <div class="scene-events scene-wide">
        <button type="button" aria-disabled={present !== undefined} onClick={happen}>
          {texts[count.value === 0 ? 'accident' : 'another'][lang]}
        </button>
      </div>
      <p class="stopped-reason scene-wide" role="status">
        {present !== undefined && (
          <>
            <span>{texts.reason[lang]}</span> <code>{present.reason(service.value)}</code>
          </>
        )}
      </p>
      <div class="scene-pair scene-wide">
        <EgressControl lang={lang} />
        {hasBalancer && <TaskOpenControl lang={lang} />}
      </div>
    </>
  )
}

function Update({ lang }: Localized): JSX.Element {
  return (
    <div class="scene-wide">
      <ImageControl lang={lang} />
      <div class="scene-events">
        <button type="button" onClick={() => change({ image: nextTag(service.value.image) })}>
          {texts.newTag[lang]}
        </button>
      </div>
    </div>
  )
}

function Cost({ lang }: Localized): JSX.Element {
  return (
    <>
      <Costs lang={lang} />
      <CostAlarmControl lang={lang} />
    </>
  )
}

function LightsOut({ lang }: Localized): JSX.Element {
  return (
    <>
      <TasksControl lang={lang} />
      <StillPaid lang={lang} />
      <p class="scene-wide">
        <a class="button filled" href={pageLink('/cleanup/', lang)}>
          {texts.cleanUp[lang]}
        </a>
      </p>
    </>
  )
}
