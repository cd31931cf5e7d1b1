import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import MapSlot from '../map/MapSlot.tsx'
import { isLive } from '../state/live.ts'
import { bill, copy, enteredBill, findings, isChanged } from '../state/store.ts'
import type { Step } from '../steps.ts'
import Bill from './Bill.tsx'
import { exactDifference } from './exact.ts'
import Findings from './Findings.tsx'
import Notices from './Notices.tsx'
import Progress from './Progress.tsx'
import { findingsText, per, signed, texts, totalText, type Localized } from './texts.ts'
import Tools from './Tools.tsx'

/**
 * The learner's service beside every step: map, bill and findings. On a narrow screen it is docked above the text, and shows
 * the map and the headline until it is opened; without a script it stands whole below the text.
 */
export default function Panel({ lang, step }: Localized & { step: Step | undefined }): JSX.Element {
  const isOpen = useSignal(false)
  const total = bill.value
  const before = step !== undefined && isChanged.value ? enteredBill.value : undefined
  const difference = exactDifference(before, total) ?? 0
  const all = findings.value
  const notes = all?.filter(({ severity }) => severity === 'info').length ?? 0
  return (
    <div class="panel" data-live={isLive} data-open={isOpen.value}>
      <div class="panel-head">
        <h2 id="panel-title" tabIndex={-1}>
          {texts[copy.value === undefined ? 'panel' : 'panelOfCopy'][lang]}
        </h2>
        <p class="headline" aria-live="polite">
          <span>
            {total === undefined ? '…' : per('month', totalText(total), lang)}
            {difference !== 0 && <span>{` (${texts.thisStep[lang]} ${signed(difference)})`}</span>}
          </span>{' '}
          <span title={texts.severities[lang]}>
            {all === undefined ? texts.checking[lang] : findingsText(all.length - notes, notes, lang)}
          </span>
        </p>
        <button
          type="button"
          class="dock-toggle"
          aria-expanded={isOpen.value}
          aria-controls="panel-body"
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          {isOpen.value ? texts.close[lang] : texts.open[lang]}
        </button>
      </div>
      <div class="panel-body" id="panel-body">
        <Notices lang={lang} />
        <MapSlot lang={lang} />
        <fieldset disabled={!isLive}>
          <legend class="sr-only">{texts.bill[lang]}</legend>
          <Bill lang={lang} hasStep={step !== undefined} />
        </fieldset>
        <div class="panel-side">
          <Findings lang={lang} />
          <Progress lang={lang} step={step} />
          {copy.value === undefined && <Tools lang={lang} hasStep={step !== undefined} />}
        </div>
      </div>
    </div>
  )
}
