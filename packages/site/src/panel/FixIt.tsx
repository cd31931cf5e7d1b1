import type { JSX } from 'preact'
import type { ServiceFinding } from '../lint.ts'
import { isLive } from '../state/live.ts'
import { mend } from '../state/store.ts'
import { texts, type Localized } from './texts.ts'

/** Mends what a finding is about; nothing where only the learner can know how. */
export default function FixIt({
  lang,
  finding: { rule, fix },
}: Localized & { readonly finding: Pick<ServiceFinding, 'rule' | 'fix'> }): JSX.Element | null {
  if (fix === undefined) return null
  return (
    <button type="button" disabled={!isLive} onClick={() => void mend(fix)}>
      {texts.fixIt[lang]} <span class="sr-only">{rule}</span>
    </button>
  )
}
