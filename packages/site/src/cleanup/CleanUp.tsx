import { useSignal, type Signal } from '@preact/signals'
import { totalOf } from '@ecs-lint/core/cost'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import Notices from '../panel/Notices.tsx'
import { dollars, per, type Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { bill, service } from '../state/store.ts'
import type { CleanUpStep } from './step.ts'
import { cleanUpSteps } from './steps.ts'
import { readTicks, writeTicks } from './ticks.ts'
import { texts } from './texts.ts'

/** The clean-up of the learner's own service as a list to tick off. Without a script it is the list of the example. */
export default function CleanUp({ lang }: Localized): JSX.Element {
  const done = useTicks()
  if (bill.value === undefined) return <p>{texts.loading[lang]}</p>
  const steps = cleanUpSteps(service.value, bill.value.items)
  // In the order of the bill, so that the sums agree to the cent.
  const ended = steps.filter(({ id }) => done.value.includes(id)).flatMap(({ items }) => items)
  const left = totalOf(bill.value.items.filter((item) => !ended.includes(item)))
  const toggle = (id: string): void => {
    done.value = done.value.includes(id) ? done.value.filter((other) => other !== id) : [...done.value, id]
    writeTicks(done.value)
  }
  return (
    <section class="clean-up not-content" aria-label={texts.title[lang]}>
      <Notices lang={lang} />
      <p class="total" role="status">
        {texts.left[lang]} <strong>{per('month', dollars(left), lang)}</strong>
      </p>
      <ol>
        {steps.map((step) => (
          <li key={step.id}>
            <label>
              <input
                type="checkbox"
                disabled={!isLive}
                checked={done.value.includes(step.id)}
                onChange={() => toggle(step.id)}
              />
              <span>{step.title[lang]}</span>
              <span class="amount">{step.saves > 0 ? `−${dollars(step.saves)}` : texts.free[lang]}</span>
            </label>
            <Details step={step} lang={lang} />
          </li>
        ))}
      </ol>
      {left === 0 && <p class="notice">{texts.allDone[lang]}</p>}
    </section>
  )
}

function Details({ step, lang }: Localized & { step: CleanUpStep }): JSX.Element {
  return (
    <details open={!isLive}>
      <summary>{texts.how[lang]}</summary>
      <p>{step.why[lang]}</p>
      <p class="subtle">{step.console[lang]}</p>
      <pre tabIndex={0} aria-label={step.title[lang]}>
        <code>{step.commands.join('\n')}</code>
      </pre>
      {step.items.length > 0 && (
        <ul class="lines">
          {step.items.map((item) => (
            <li key={`${item.resource.id} ${item.sku}`}>
              <span class="line">
                <span>{item.description[lang]}</span>
                <span class="amount">{dollars(item.monthly)}</span>
              </span>
              <span class="subtle">{`${item.why[lang]} × $${item.unitPrice}`}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

/** The steps that are ticked off, kept in this browser. */
function useTicks(): Signal<readonly string[]> {
  const done = useSignal<readonly string[]>([])
  useEffect(() => {
    done.value = readTicks()
  }, [])
  return done
}
