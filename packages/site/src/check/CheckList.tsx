import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { passes, type Check } from '../checks/check.ts'
import type { Localized } from '../panel/texts.ts'
import { achieve } from '../state/progress.ts'
import { findings, service } from '../state/store.ts'
import type { Step } from '../steps.ts'
import { checksOf } from './load.ts'
import { checkTexts } from './texts.ts'

/** The texts of a check in the reader's language. */
interface Asked {
  readonly task: string
  readonly reason: string
  readonly paragraph: string
  readonly hints: readonly string[]
}

interface CheckListProps extends Localized {
  readonly step: Step
  readonly asked: readonly Asked[]
  /** Address of the next step. */
  readonly next: string | undefined
}

/** What the step asks of the learner's service, judged at every change. Without a script it is a list to work through. */
export default function CheckList({ lang, step, asked, next }: CheckListProps): JSX.Element {
  const checks = useSignal<readonly Check[]>([])
  useEffect(() => void checksOf(step).then((loaded) => (checks.value = loaded)), [step])
  const verdicts = useComputed<readonly (boolean | undefined)[]>(() => {
    const found = findings.value?.map(({ rule }) => rule)
    return checks.value.map((check) => passes(check, service.value, found))
  })
  const isPassed = useComputed(() => verdicts.value.length > 0 && verdicts.value.every(Boolean))
  useSignalEffect(() => {
    if (isPassed.value) achieve(`check/${step}`)
  })
  return (
    <section class="check not-content" aria-label={checkTexts.title[lang]}>
      <ol>
        {asked.map(({ task, reason, paragraph, hints }, index) => (
          <li key={task} data-passed={verdicts.value[index]}>
            <p>
              {verdicts.value[index] !== undefined && (
                <strong class="verdict">
                  {checkTexts[verdicts.value[index] ? 'passed' : 'open'][lang]}{' '}
                </strong>
              )}
              {task}
            </p>
            <p class="subtle">
              {reason} <a href={`#${paragraph}`}>{checkTexts.readAgain[lang]}</a>
            </p>
            {hints.map((hint, level) => (
              <details key={hint}>
                <summary>{`${checkTexts.hint[lang]} ${level + 1}`}</summary>
                <p>{hint}</p>
              </details>
            ))}
          </li>
        ))}
      </ol>
      <p role="status">{isPassed.value ? checkTexts.allPassed[lang] : ''}</p>
      {isPassed.value && next !== undefined && (
        <p>
          <a href={next}>{checkTexts.next[lang]}</a>
        </p>
      )}
    </section>
  )
}
