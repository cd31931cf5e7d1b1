import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { Select } from '../forms/fields.tsx'
import type { Localized } from '../panel/texts.ts'
import { progress } from '../state/progress.ts'
import { built } from '../state/built.ts'
import { own } from '../state/store.ts'
import OnDemand from '../simulator/OnDemand.tsx'
import Case from './Case.tsx'
import { faultIds, type FaultId } from './ids.ts'
import { countText, texts, type Help } from './texts.ts'

export type Player = typeof import('./play.ts') & Pick<typeof import('../map/docked-map.tsx'), 'drawing'>

/** Breaks a copy of the learner's service, and asks what is wrong with it. */
export default function Lab({ lang }: Localized): JSX.Element {
  return (
    <section class="simulator not-content" aria-label={texts.title[lang]} data-lab>
      <p class="subtle">{texts.copy[lang]}</p>
      <OnDemand lang={lang} load={load} words={texts}>
        {(player) => <Bench lang={lang} player={player} />}
      </OnDemand>
    </section>
  )
}

async function load(): Promise<Player> {
  const [player, { drawing }] = await Promise.all([import('./play.ts'), import('../map/docked-map.tsx')])
  return { ...player, drawing }
}

/** The choice of a fault, and the case that it makes. */
function Bench({ lang, player }: Localized & { readonly player: Player }): JSX.Element {
  const service = useMemo(() => player.copyOf(built.value), [player, built.value])
  const solved = faultIds.filter((id) => progress.value.includes(`lab/${id}`))
  const draw = (shown?: FaultId): FaultId | undefined =>
    player.drawFault(service, solved, shown, Math.random())
  const chosen = useSignal<FaultId>(faultIds[0])
  // Another round of the same fault starts afresh; whoever has had help with it has had it.
  const round = useSignal(0)
  const help = useSignal<Readonly<Partial<Record<FaultId, Help>>>>({})
  const complaint = useRef<HTMLParagraphElement>(null)
  const choose = (id: FaultId): void => {
    chosen.value = id
    round.value += 1
  }
  const surprise = (): void => {
    const drawn = draw(chosen.value)
    if (drawn !== undefined) choose(drawn)
  }
  // What was pressed for it may be gone: the question is what to go on from.
  const isAsked = useRef(true)
  const next = (): void => {
    isAsked.current = true
    surprise()
  }
  useLayoutEffect(() => {
    if (!isAsked.current) return
    isAsked.current = false
    complaint.current?.focus({ preventScroll: true })
    // Picture, symptom and settings of a fault are in one view from here on.
    complaint.current?.scrollIntoView({ block: 'start' })
  }, [round.value])
  const fault = player.faults.find(({ id }) => id === chosen.value)
  const reason = fault && player.whyNot(fault, service)
  return (
    <>
      <div class="lab-pick">
        <Select
          label={countText(solved.length, faultIds.length)[lang]}
          value={chosen.value}
          options={player.faults.map((each, index) => {
            const isPossible = player.whyNot(each, service) === undefined
            const mark = solved.includes(each.id) ? ` (${texts.solvedMark[lang]})` : ''
            const note = isPossible ? mark : ` (${texts.impossible[lang]})`
            return [each.id, `${index + 1}. ${each.complaint[lang]}${note}`] as const
          })}
          onChange={choose}
        />
        <div class="simulator-buttons">
          <button type="button" onClick={surprise}>
            {texts.surprise[lang]}
          </button>
          <button type="button" onClick={() => choose(chosen.value)}>
            {texts.again[lang]}
          </button>
        </div>
      </div>
      {service !== own.value && (
        <p class="subtle">{texts[service === built.value ? 'copyIsBuilt' : 'copyHasTasks'][lang]}</p>
      )}
      <p role="status" class="lab-complaint" data-fault={chosen.value} ref={complaint} tabIndex={-1}>
        {reason === undefined ? fault?.complaint[lang] : reason[lang]}
      </p>
      {fault !== undefined && reason === undefined && (
        <Case
          key={`${fault.id} ${round.value}`}
          lang={lang}
          player={player}
          fault={fault}
          service={service}
          help={help.value[fault.id] ?? { hints: 0, mistakes: 0, isGivenAway: false }}
          onHelp={(taken) => (help.value = { ...help.value, [fault.id]: taken })}
          onNext={next}
        />
      )}
    </>
  )
}
