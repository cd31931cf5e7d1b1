import { useComputed, useSignalEffect } from '@preact/signals'
import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { Form, NumberField, TextField } from '../forms/fields.tsx'
import { networkTexts } from '../forms/network-texts.ts'
import { texts as panelTexts, type Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { findings, judged, service } from '../state/store.ts'
import { start } from '../state/start.ts'
import { exercises } from './tasks.ts'
import { texts } from './texts.ts'

/** The practical exercises, graded on the learner's own service at every change. */
export default function Practice({ lang }: Localized): JSX.Element {
  /** What is wrong with each; nothing is graded before the linter has spoken. */
  const problems = useComputed<readonly (Text | undefined)[] | undefined>(() => {
    const found = findings.value?.map(({ rule }) => rule)
    if (!isLive || found === undefined) return undefined
    return exercises.map(({ wrong }) => wrong(service.value, found, start))
  })
  useSignalEffect(() => {
    for (const [index, { id }] of exercises.entries())
      if (problems.value !== undefined) judged(`exercise/${id}`, problems.value[index] === undefined)
  })
  const isGraded = problems.value !== undefined
  return (
    <>
      <Form lang={lang} name="practice" title={texts.form[lang]}>
        <NumberField label={panelTexts.tasksField[lang]} field="tasks" lang={lang} />
        <TextField label={networkTexts.image[lang]} field="image" lang={lang} />
        <NumberField label={texts.minimum[lang]} field="minimumHealthyPercent" lang={lang} />
        <NumberField label={texts.maximum[lang]} field="maximumPercent" lang={lang} />
      </Form>
      <section class="check not-content" aria-label={texts.title[lang]}>
        <ol>
          {exercises.map(({ id, task }, index) => {
            const problem = problems.value?.[index]
            return (
              <li key={id} data-exercise={id} data-passed={isGraded ? problem === undefined : undefined}>
                <p>
                  {isGraded && (
                    <strong class="verdict">{texts[problem === undefined ? 'solved' : 'open'][lang]} </strong>
                  )}
                  {task[lang]}
                </p>
                {isGraded && (
                  <p class="subtle" role="status">
                    {problem?.[lang] ?? ''}
                  </p>
                )}
              </li>
            )
          })}
        </ol>
      </section>
    </>
  )
}
