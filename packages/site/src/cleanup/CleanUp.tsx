import { useSignal, type Signal } from '@preact/signals'
import { addsUp, rounded } from '@ecs-lint/core/cost'
import { expand } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import Notices from '../panel/Notices.tsx'
import { dollars, per, totalText, type Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { built } from '../state/built.ts'
import { bill, billOfService, service } from '../state/store.ts'
import GraphMap from '../tools/GraphMap.tsx'
import { leftOf } from './left-map.ts'
import { caution, refusalOf, type Refusal } from './refusals.ts'
import type { CleanUpStep } from './step.ts'
import { cleanUpSteps, leftOfBill, missingOfBill } from './steps.ts'
import { isOfAnother, noTicks, readTicks, ticksFor, writeTicks, type Ticks } from './ticks.ts'
import { freeText, hourText, savesText, stoppedText, texts } from './texts.ts'

/**
 * The clean-up of the learner's own service, in their own order, on its map: what is deleted leaves, and the bill goes down
 * to nothing. Without a script it is the list of the example.
 */
export default function CleanUp({ lang }: Localized): JSX.Element {
  const ticks = useTicks()
  const refused = useSignal<(Refusal & { readonly id: string }) | undefined>(undefined)
  const estimate = bill.value
  const config = service.value
  // Not in each frame of the count.
  const [done, isOther] = useMemo(
    () => [ticksFor(ticks.value, config), isOfAnother(ticks.value, config)] as const,
    [ticks.value, config],
  )
  const steps = useMemo(
    () => (estimate === undefined ? [] : cleanUpSteps(config, estimate)),
    [config, estimate],
  )
  const rest = useMemo(
    () => (estimate === undefined ? undefined : leftOf(expand(config), estimate, steps, done)),
    [config, estimate, steps, done],
  )
  const left = leftOfBill(steps, done)
  const shown = useCountDown(left)
  const hold = useHeld()
  if (estimate === undefined) return <p>{texts.loading[lang]}</p>
  const { hoursPerMonth } = estimate
  const running = built.value === config ? undefined : billOfService(built.value)
  const open = steps.filter(({ id }) => !done.includes(id)).map(({ id }) => id)
  const missing = missingOfBill(estimate, steps, done)
  const toggle = (id: string): void => {
    const isDone = done.includes(id)
    const refusal = isDone ? undefined : refusalOf(id, open, config)
    refused.value = refusal && { ...refusal, id }
    if (refusal === undefined) {
      ticks.value = writeTicks(isDone ? done.filter((other) => other !== id) : [...done, id], config)
    }
  }
  return (
    <section class="clean-up not-content" aria-label={texts.title[lang]}>
      <Notices lang={lang} />
      {isOther && <p class="notice">{texts.ofAnother[lang]}</p>}
      <p class="total" data-of-service>
        {texts.left[lang]}{' '}
        <strong aria-hidden="true">{per('month', totalText({ total: shown, missing }), lang)}</strong>
        <span class="sr-only" role="status">
          {per('month', totalText({ total: left, missing }), lang)}
        </span>
      </p>
      {/* That nothing costs money any more is said once the count has come to it. */}
      <p class="subtle hourly" data-of-service>
        {hourText({ total: left === 0 ? shown : left, hoursPerMonth, missing }, lang)}
      </p>
      {running !== undefined && (
        <p class="subtle" data-of-service>
          {stoppedText(built.value.tasks, running, lang)}
        </p>
      )}
      <div class="tool-bench">
        <div class="tool-map">
          {rest !== undefined && <GraphMap lang={lang} map={rest.map} />}
          {rest?.map.nodes.some(({ kind }) => kind === 'other-service') === true && (
            <p class="subtle">{texts.storeroom[lang]}</p>
          )}
        </div>
        <ul class="tool-lesson">
          {steps.map((step) => (
            <li key={step.id} data-step={step.id}>
              <label>
                <input
                  type="checkbox"
                  disabled={!isLive}
                  checked={done.includes(step.id)}
                  onChange={(event) => {
                    hold(event.currentTarget)
                    toggle(step.id)
                    // What was refused stays as it was.
                    event.currentTarget.checked = ticksFor(ticks.value, config).includes(step.id)
                  }}
                />
                <span>{step.title[lang]}</span>
                <span class="amount">{savesText(step, lang)}</span>
              </label>
              <div role="status">
                {refused.value?.id === step.id && <Refused refusal={refused.value} lang={lang} />}
                {done.includes(step.id) && isNewest(step.id, done) && (
                  <>
                    <p class="subtle">{caution(step.id, open, config)?.[lang]}</p>
                    {open.length === 0 && shown === 0 && <p class="notice">{texts.allDone[lang]}</p>}
                  </>
                )}
              </div>
              <Details step={step} hoursPerMonth={hoursPerMonth} lang={lang} />
            </li>
          ))}
        </ul>
        {/* Above the list it would push what is ticked. */}
        <div class="tool-notes">
          {rest !== undefined && rest.unseen.length > 0 && (
            <div class="warning">
              <p>{texts.unseen[lang]}</p>
              <ul class="lines">
                {rest.unseen.map(({ sku, resource, description, monthly }) => (
                  <li key={`${resource.id} ${sku}`} class="line">
                    <span>{description[lang]}</span> <span class="amount">{dollars(monthly)}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {left === 0 && shown === 0 && open.length > 0 && <p class="notice">{freeText(open, lang)}</p>}
        </div>
      </div>
    </section>
  )
}

function isNewest(id: string, done: readonly string[]): boolean {
  return done.at(-1) === id
}

function Refused({ refusal, lang }: Localized & { readonly refusal: Refusal }): JSX.Element {
  return (
    <div class="refusal">
      <p>
        <strong>{texts.refused[lang]}</strong> <code lang="en">{refusal.message}</code>
      </p>
      <p>
        {refusal.why[lang]} <a href={refusal.source}>{texts.source[lang]}</a>
      </p>
    </div>
  )
}

function Details({
  step,
  hoursPerMonth,
  lang,
}: Localized & { readonly step: CleanUpStep; readonly hoursPerMonth: number }): JSX.Element {
  return (
    <details open={!isLive}>
      <summary>{texts.how[lang]}</summary>
      <p>{step.why[lang]}</p>
      <p class="subtle">{step.console[lang]}</p>
      <pre tabIndex={0} aria-label={step.title[lang]}>
        <code>{step.commands.join('\n')}</code>
      </pre>
      {step.saves > 0 && (
        <p data-of-service>{hourText({ total: step.saves, hoursPerMonth, missing: step.missing }, lang)}</p>
      )}
      {step.missing.map(({ reason }) => (
        <p key={reason.en} data-of-service>
          {reason[lang]}
        </p>
      ))}
      {step.items.length > 0 && (
        <ul class="lines">
          {step.items.map((item) => (
            <li key={`${item.resource.id} ${item.sku}`}>
              <span class="line">
                <span>{item.description[lang]}</span>
                <span class="amount">{dollars(item.monthly)}</span>
              </span>
              <span class="subtle" data-of-service>{`${item.why[lang]} × $${item.unitPrice}`}</span>
            </li>
          ))}
        </ul>
      )}
      {!addsUp(step.items, step.saves) && <p class="subtle">{rounded[lang]}</p>}
    </details>
  )
}

/** The steps that are ticked off, kept in this browser. */
function useTicks(): Signal<Ticks> {
  const ticks = useSignal(noTicks)
  useEffect(() => {
    ticks.value = readTicks()
  }, [])
  return ticks
}

/** Keeps an element where it is while what it does changes the height of what stands above it: a finger is on it. */
function useHeld(): (element: Element) => void {
  const held = useRef<{ readonly element: Element; readonly top: number } | undefined>(undefined)
  useLayoutEffect(() => {
    if (held.current === undefined) return
    const { element, top } = held.current
    held.current = undefined
    scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' })
  })
  return (element) => (held.current = { element, top: element.getBoundingClientRect().top })
}

/** How long an amount takes to get to another, in milliseconds. */
const countingTakes = 600

/** An amount on its way to another one: it is counted, unless the reader wants no motion. */
function useCountDown(target: number): number {
  const shown = useSignal(target)
  const isFirst = useRef(true)
  useEffect(() => {
    const from = shown.peek()
    const isStill = isFirst.current || matchMedia('(prefers-reduced-motion: reduce)').matches
    isFirst.current = false
    if (isStill || from === target) {
      shown.value = target
      return undefined
    }
    const begun = performance.now()
    let frame = requestAnimationFrame(function count(now) {
      const part = Math.min(1, (now - begun) / countingTakes)
      shown.value = part === 1 ? target : from + (target - from) * (1 - (1 - part) ** 3)
      if (part < 1) frame = requestAnimationFrame(count)
    })
    return () => cancelAnimationFrame(frame)
  }, [target])
  return shown.value
}
