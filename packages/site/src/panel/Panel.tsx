import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { isLive } from '../state/live.ts'
import { bill, enter, findings, graph } from '../state/store.ts'
import type { Step } from '../steps.ts'
import Bill from './Bill.tsx'
import Findings from './Findings.tsx'
import Notices from './Notices.tsx'
import Picture from './Picture.tsx'
import Progress from './Progress.tsx'
import { dollars, findingsText, per, texts, type Localized } from './texts.ts'
import Tools from './Tools.tsx'

/**
 * The learner's service beside every step: picture, bill and findings. On a narrow screen it is a sheet at the bottom, of
 * which only the headline shows until it is opened; without a script it stands below the text.
 */
export default function Panel({ lang, step }: Localized & { step: Step | undefined }): JSX.Element {
  useEffect(() => enter(step ?? 'sandbox'), [step])
  const isOpen = useSignal(false)
  const total = bill.value
  const grave = findings.value?.filter(({ severity }) => severity !== 'info').length
  return (
    <div class="panel" data-live={isLive} data-open={isOpen.value}>
      <div class="panel-head">
        <h2 id="panel-title">{texts.panel[lang]}</h2>
        <p class="headline" aria-live="polite">
          {`${total === undefined ? '…' : per('month', dollars(total.total), lang)} · ${grave === undefined ? texts.checking[lang] : findingsText(grave, lang)}`}
        </p>
        <button
          type="button"
          class="sheet-toggle"
          aria-expanded={isOpen.value}
          aria-controls="panel-body"
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          {isOpen.value ? texts.close[lang] : texts.open[lang]}
        </button>
      </div>
      <div class="panel-body" id="panel-body">
        <Notices lang={lang} />
        <Progress lang={lang} step={step} />
        <Picture graph={graph.value} lang={lang} />
        <fieldset disabled={!isLive}>
          <legend class="sr-only">{texts.bill[lang]}</legend>
          <Bill lang={lang} hasStep={step !== undefined} />
        </fieldset>
        <Findings lang={lang} />
        <Tools lang={lang} hasStep={step !== undefined} />
      </div>
    </div>
  )
}
