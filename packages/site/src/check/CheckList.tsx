import { useComputed, useSignalEffect } from '@preact/signals'
import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { hasError, passes } from '../checks/check.ts'
import { conditions } from '../checks/conditions.ts'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { progress } from '../state/progress.ts'
import { billOfService, findings, isChanged, isOwnDoing, judged, service } from '../state/store.ts'
import type { Step } from '../steps.ts'
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
  const verdicts = useComputed<readonly (boolean | undefined)[]>(() =>
    conditions[step].map((condition) =>
      isLive
        ? passes(condition, { service: service.value, findings: findings.value, billOf: billOfService })
        : undefined,
    ),
  )
  const isPassed = useComputed(() => verdicts.value.every(Boolean))
  useSignalEffect(() => {
    // What is not known yet is neither.
    if (!verdicts.value.includes(undefined)) judged(`check/${step}`, isPassed.value)
  })
  const isDone = progress.value.includes(`check/${step}`)
  const outcome = (): Text | undefined => {
    if (isPassed.value && !isDone && !isOwnDoing(`check/${step}`)) return checkTexts.linked
    if (isPassed.value)
      return progress.value.includes(`quiz/${step}`) ? checkTexts.allDone : checkTexts.quizLeft
    if (hasError(findings.value)) return checkTexts.error
    return isDone ? checkTexts.before : undefined
  }
  return (
    <section class="check not-content" aria-label={checkTexts.title[lang]}>
      <ol>
        {asked.map(({ task, reason, paragraph, hints }, index) => (
          <li key={task} data-passed={verdicts.value[index]}>
            <p>
              {verdicts.value[index] !== undefined && (
                <strong class="verdict">{verdictText(verdicts.value[index])[lang]} </strong>
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
      <p role="status">{outcome()?.[lang]}</p>
      {(isPassed.value || isDone) && next !== undefined && (
        <p>
          <a href={next}>{checkTexts.next[lang]}</a>
        </p>
      )}
    </section>
  )
}

/** On a step that has changed nothing, what passes was so before. */
function verdictText(isPassed: boolean | undefined): Text {
  if (isPassed !== true) return checkTexts.open
  return isChanged.value ? checkTexts.passed : checkTexts.already
}
