import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useId } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { currentLearning, finish, keepName, longestName } from '../progress/learning.ts'
import { isEarned } from '../progress/missing.ts'
import { progress } from '../state/progress.ts'
import type { Step } from '../steps.ts'
import Paper from './Paper.tsx'
import StillToDo from './StillToDo.tsx'
import { texts } from './texts.ts'

/** The certificate once everything is done, and until then what is missing. */
export default function Certificate({
  lang,
  titles,
}: Localized & { titles: Readonly<Record<Step, string>> }): JSX.Element {
  const id = useId()
  const name = useSignal('')
  const date = useSignal<string | undefined>(undefined)
  const earned = isEarned(progress.value)
  useEffect(() => {
    if (!earned) return
    name.value = currentLearning().name
    date.value = finish()
  }, [earned])
  if (!earned || date.value === undefined) return <StillToDo lang={lang} titles={titles} />
  return (
    <div class="not-content">
      <div class="field certificate-name">
        <label for={id}>{texts.name[lang]}</label>
        <input
          id={id}
          type="text"
          autocomplete="name"
          maxLength={longestName}
          value={name.value}
          aria-describedby={`${id}-hint`}
          onInput={(event) => (name.value = keepName(event.currentTarget.value))}
        />
        <span id={`${id}-hint`} class="subtle">
          {texts.nameHint[lang]}
        </span>
        <button type="button" onClick={() => print()}>
          {texts.print[lang]}
        </button>
      </div>
      <Paper lang={lang} name={name.value} date={date.value} />
    </div>
  )
}
