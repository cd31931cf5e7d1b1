import { useSignal } from '@preact/signals'
import type { Text } from '@ecs-lint/core/finding'
import { taskBounds, type TaskBounds } from '@ecs-lint/core/simulate'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { service } from '../state/store.ts'
import { texts } from './texts.ts'

/**
 * What rounding makes of the two percentages of a rolling update: the learner's own, until others are typed. It leaves the service
 * alone.
 */
export default function PercentExplorer({ lang }: Localized): JSX.Element {
  const { tasks, minimumHealthyPercent, maximumPercent } = service.value
  const desired = useEntry(tasks)
  const minimum = useEntry(minimumHealthyPercent)
  const maximum = useEntry(maximumPercent)
  return (
    <section class="simulator not-content" aria-label={texts.percentTitle[lang]} data-percent-explorer>
      <p class="simulator-title">{texts.percentTitle[lang]}</p>
      <div class="simulator-fields">
        <Field label={texts.desired[lang]} entry={desired} />
        <Field label={texts.minimum[lang]} entry={minimum} />
        <Field label={texts.maximum[lang]} entry={maximum} />
      </div>
      <p role="status">{said(desired.text, minimum.text, maximum.text)[lang]}</p>
    </section>
  )
}

/** What stands in a field, and what is called with what is typed there. */
interface Entry {
  readonly text: string
  readonly type: (text: string) => void
}

/** A field that shows a number of the service until something is typed. */
function useEntry(own: number): Entry {
  const typed = useSignal<string | undefined>(undefined)
  return { text: typed.value ?? String(own), type: (text) => (typed.value = text) }
}

function Field({ label, entry }: { label: string; entry: Entry }): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={entry.text}
        onInput={(event) => entry.type(event.currentTarget.value)}
      />
    </label>
  )
}

function said(...entered: readonly [desired: string, minimum: string, maximum: string]): Text {
  const [desired, minimum, maximum] = entered.map((text) =>
    /^\d{1,4}$/.test(text.trim()) ? Number(text) : -1,
  )
  if (desired === undefined || minimum === undefined || maximum === undefined) return texts.badPercent
  const isValid = desired >= 0 && desired <= 5000 && minimum >= 0 && minimum <= 100
  if (!isValid || maximum < 100 || maximum > 1000) return texts.badPercent
  return boundsText(taskBounds(desired, minimum, maximum))
}

function boundsText({ least, most, mayStart, mayStop, isStuck, enoughPercent }: TaskBounds): Text {
  const ko = `적어도 ${least}개가 정상이어야 하고 많아도 ${most}개까지 있을 수 있습니다. 먼저 띄울 수 있는 새 태스크는 ${mayStart}개, 먼저 내릴 수 있는 기존 태스크는 ${mayStop}개입니다.`
  const en = `At least ${least} must stay healthy, and at most ${most} may be there. New tasks that may start first: ${mayStart}. Old tasks that may stop first: ${mayStop}.`
  if (!isStuck) return { ko, en }
  return {
    ko: `${ko} 배포가 멈춥니다. 최대 비율을 ${enoughPercent}% 이상으로 올리세요.`,
    en: `${en} The deployment is stuck: raise the maximum to ${enoughPercent}% or more.`,
  }
}
