import { addsUp, rounded, type Estimate } from '@ecs-lint/core/cost'
import { regionNames } from '@ecs-lint/core/pricing'
import { expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { useSignal, useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { onMap } from '../map/stage/on-map.ts'
import { exactDifference } from '../panel/exact.ts'
import { signed, texts as panelTexts, totalInHours, totalText, type Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { load } from '../state/load.ts'
import { partChanges, partsOf } from './bill.ts'
import { isOwn, isPast, kindOfBalancer, mostTasks, shown, shownBill, turn } from './demonstration.ts'
import { texts } from './texts.ts'

/** What the server draws with, and what draws in the browser once somebody reaches for it. */
const StillMap = import.meta.env.SSR ? (await import('./LivingMap.tsx')).default : undefined

/** What the server drew here, taken before this page's scripts draw anything. */
const drawn = isLive ? (document.querySelector('[data-home-map]')?.innerHTML ?? '') : ''

type Said =
  | { readonly kind: 'hint' }
  | { readonly kind: 'changed'; readonly before: Estimate | undefined }
  /** Of a service that is no other meanwhile. */
  | { readonly kind: 'text'; readonly of: CompleteServiceConfig; readonly text: string }

/** The room from which on a map is drawn wide, as in `map.css`. In pixels. */
const wideFrom = 576

/** The service of the first page: three knobs, its map, and its bill, which moves. */
export default function Demo({ lang }: Localized): JSX.Element {
  const place = useRef<HTMLDivElement>(null)
  const living = useSignal<(typeof import('./LivingMap.tsx'))['default'] | undefined>(undefined)
  const stageView = useSignal<(typeof import('../map/stage/StageView.tsx'))['default'] | undefined>(undefined)
  const said = useSignal<Said>({ kind: 'hint' })
  const begin = async (): Promise<void> => {
    if (living.peek() === undefined) living.value = (await load(() => import('./LivingMap.tsx'))).default
  }
  const mustLoad = isOwn.value
  useEffect(() => {
    if (mustLoad) void begin()
  }, [mustLoad])
  useEffect(() => {
    const first = (): void => void begin()
    const events = ['pointermove', 'pointerdown', 'keydown'] as const
    for (const event of events) addEventListener(event, first, { once: true, passive: true })
    return () => events.forEach((event) => removeEventListener(event, first))
  }, [])
  const { tasks, loadBalancer } = shown.value
  const set = (change: Parameters<typeof turn>[0]): void => {
    const before = shownBill.peek()
    // What was played happened to another service.
    onMap.value = undefined
    turn(change)
    said.value = { kind: 'changed', before }
    void begin()
  }
  const kill = async (): Promise<void> => {
    const service = shown.peek()
    const [{ stage }, { default: View }, { killedText }, { show, watch }] = await load(() =>
      Promise.all([
        import('../map/stage/stage.ts'),
        import('../map/stage/StageView.tsx'),
        import('./killed.ts'),
        import('../map/stage/watch.ts'),
      ]),
    )
    if (shown.peek() !== service) return
    const say = (text: string): void => {
      said.value = { kind: 'text', of: service, text }
    }
    const result = stage({ kind: 'simulate', situation: 'crash' }, service)
    if ('problems' in result) {
      say(result.problems.map((text) => text[lang]).join(' '))
      return
    }
    stageView.value = View
    say(watch[lang])
    const saying = said.peek()
    show(result.played, () => {
      if (said.peek() === saying) say(killedText(result.outcome, service, lang))
    })
  }
  useSignalEffect(() => {
    // What happened to a service that is another now, in this tab or by another, is past.
    const now = shown.value
    const past = said.peek()
    if (past.kind !== 'text' || past.of === now) return
    said.value = { kind: 'hint' }
    onMap.value = undefined
  })
  const played = onMap.value
  const Stage = stageView.value
  const LivingMap = living.value ?? StillMap
  return (
    <>
      <fieldset class="home-knobs" disabled={!isLive} data-live={isLive}>
        <legend class="sr-only">{texts.try[lang]}</legend>
        <div class="knob">
          <span id="knob-tasks">{texts.tasks[lang]}</span>
          <div class="stepped" role="group" aria-labelledby="knob-tasks">
            <button
              type="button"
              aria-label={texts.fewer[lang]}
              aria-disabled={tasks <= 1}
              onClick={() => tasks > 1 && set({ tasks: tasks - 1 })}
            >
              −
            </button>
            <output>{tasks}</output>
            <button
              type="button"
              aria-label={texts.more[lang]}
              aria-disabled={tasks >= mostTasks.value}
              onClick={() => tasks < mostTasks.value && set({ tasks: tasks + 1 })}
            >
              +
            </button>
          </div>
        </div>
        <div class="knob">
          <span id="knob-balancer">{texts.balancer[lang]}</span>
          <div class="segments" role="group" aria-labelledby="knob-balancer">
            {([false, true] as const).map((isOn) => (
              <button
                key={`${isOn}`}
                type="button"
                aria-pressed={(loadBalancer !== 'none') === isOn}
                onClick={() =>
                  (loadBalancer !== 'none') !== isOn &&
                  set({ loadBalancer: isOn ? kindOfBalancer.peek() : 'none' })
                }
              >
                {texts[isOn ? 'with' : 'without'][lang]}
              </button>
            ))}
          </div>
        </div>
        <button
          type="button"
          class="button knob-kill"
          aria-disabled={tasks < 1}
          onClick={() => tasks > 0 && void kill()}
        >
          {texts.kill[lang]}
        </button>
      </fieldset>
      <div class="home-stage" data-live={isLive}>
        <div class="home-map" data-home-map ref={place}>
          {played !== undefined && Stage !== undefined ? (
            <Stage
              played={played}
              shape={(place.current?.clientWidth ?? 0) >= wideFrom ? 'wide' : 'narrow'}
              lang={lang}
            />
          ) : LivingMap === undefined ? (
            <div class="home-drawn" dangerouslySetInnerHTML={{ __html: drawn }} />
          ) : (
            <LivingMap graph={expand(shown.value)} estimate={shownBill.value} lang={lang} />
          )}
        </div>
        <Bill lang={lang} said={said.value} />
      </div>
    </>
  )
}

function Bill({ lang, said }: Localized & { said: Said }): JSX.Element {
  const bill = shownBill.value
  if (bill === undefined) return <p class="home-bill">{texts.loading[lang]}</p>
  const parts = partsOf(bill)
    .filter(({ monthly, missing }) => monthly > 0 || missing.length > 0)
    .map(({ kind, monthly, missing }) => ({ kind, monthly, amount: totalText({ total: monthly, missing }) }))
  const [missing] = bill.missing
  const legend = parts.map(({ kind, amount }) => `${texts[kind][lang]} ${amount}`).join(', ')
  const day = totalInHours(bill, 24)
  const region = regionNames.get(shown.value.region)?.[lang] ?? shown.value.region
  const before = said.kind === 'changed' ? said.before : undefined
  const difference = exactDifference(before ?? bill, bill)
  const changes = partChanges(before ?? bill, bill)
  return (
    <div class="home-bill" data-of-service>
      <p class="home-whose">
        {texts[isPast.value ? 'past' : isOwn.value ? 'copy' : 'example'][lang]} · {region} ·{' '}
        {texts.note[lang]}
      </p>
      <p class="home-sum">
        <strong>{totalText(bill)}</strong> <span>{texts.month[lang]}</span>{' '}
        {before !== undefined && difference !== undefined && (
          <span key={bill.total} class="money-tag">
            {signed(difference)}
          </span>
        )}
        <span class="home-day">{lang === 'ko' ? `${texts.day.ko} ${day}` : `${day} ${texts.day.en}`}</span>
      </p>
      <span class="bill-bar" aria-hidden="true" title={legend}>
        {parts.map(({ kind, monthly }) => (
          <i key={kind} class={kind} style={`flex-grow:${monthly.toFixed(2)}`} />
        ))}
      </span>
      <ul class="bill-parts">
        {parts.map(({ kind, amount }) => (
          <li key={kind} class={kind}>
            {texts[kind][lang]} <span class="amount">{amount}</span>
          </li>
        ))}
      </ul>
      {!addsUp(parts, bill.total) && <p class="home-rounded">{rounded[lang]}</p>}
      {missing !== undefined && (
        <p class="home-missing">{`${panelTexts.atLeast[lang]} ${missing.reason[lang]}`}</p>
      )}
      <p class="home-said" role="status">
        {said.kind === 'changed'
          ? changedText(changes, difference, lang)
          : said.kind === 'text'
            ? said.text
            : texts[isOwn.value ? 'hintOwn' : 'hint'][lang]}
      </p>
    </div>
  )
}

function changedText(
  changes: ReturnType<typeof partChanges>,
  difference: number | undefined,
  lang: Localized['lang'],
): string {
  if (difference === undefined) return panelTexts.inexact[lang]
  if (changes.length === 0) return texts.same[lang]
  const lines = changes.map(({ kind, monthly }) => `${texts[kind][lang]} ${signed(monthly)}`)
  return lang === 'ko'
    ? `한 달에 ${signed(difference)}: ${lines.join(', ')}.`
    : `${signed(difference)} a month: ${lines.join(', ')}.`
}
