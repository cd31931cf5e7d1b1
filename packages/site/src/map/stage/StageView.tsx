import type { Language } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { bill, billOf, graph } from '../../state/store.ts'
import { layoutOf } from '../layout.ts'
import ServiceMapPicture from '../Map.tsx'
import { mapOf } from '../map-of.ts'
import type { Shape } from '../sizes.ts'
import { Controls } from './Controls.tsx'
import { describe } from './describe.ts'
import { onMap } from './on-map.ts'
import { PacketDrawn } from './PacketDrawn.tsx'
import { usePlayback } from './playback.ts'
import type { Played, StageMoment } from './played.ts'
import { mapAt, slotsOf, type Slots } from './slots.ts'
import { secondsText, stageTexts } from './words.ts'

interface StageViewProps {
  readonly played: Played
  readonly shape: Shape
  readonly lang: Language
}

/** The map while something is played on it: what happens, moment by moment, with its controls and its words. */
export default function StageView({ played, shape, lang }: StageViewProps): JSX.Element | null {
  const estimate = played.graph === graph.value ? bill.value : billOf(played.graph)
  const slots = useMemo(() => {
    const map = mapOf(played.graph, estimate, [])
    return map && slotsOf(map, played)
  }, [played, estimate])
  const layout = useMemo(() => slots && layoutOf(slots.map, shape), [slots, shape])
  const playback = usePlayback(played.moments.length - 1, played)
  const moment = played.moments[playback.index]
  if (slots === undefined || layout === undefined || moment === undefined) return null
  const map = mapAt(slots, moment)
  const description = describe(moment, slots.map)[lang]
  return (
    <section class="stage" aria-label={played.title[lang]} data-stage data-moment={playback.index}>
      <p class="stage-title">
        {played.title[lang]}{' '}
        <button type="button" onClick={() => (onMap.value = undefined)}>
          {stageTexts.close[lang]}
        </button>
      </p>
      <ServiceMapPicture map={map} layout={layout} shape={shape} lang={lang} marks={marksOf(slots, moment)}>
        {moment.packet !== undefined && <PacketDrawn packet={moment.packet} layout={layout} slots={slots} />}
      </ServiceMapPicture>
      <Controls lang={lang} playback={playback} moment={moment} />
      <p class="stage-said" aria-live="polite">
        {moment.text[lang]}
      </p>
      <p class="sr-only" data-described>
        {description}
      </p>
      <details class="stage-log">
        <summary>{stageTexts.log[lang]}</summary>
        <ol>
          {played.moments.map(({ at, text }, index) => (
            <li key={index} aria-current={index === playback.index ? 'step' : undefined}>
              {`${secondsText(at, lang)} · ${text[lang]}`}
            </li>
          ))}
        </ol>
      </details>
    </section>
  )
}

/** How the tasks in each place are doing, as classes; nothing stands in a place that is empty. */
function marksOf({ map, slotOf }: Slots, { tasks }: StageMoment): ReadonlyMap<string, string> {
  if (tasks === undefined) return new Map()
  const marks = new Map<string, string>()
  for (const { id, kind } of map.nodes) if (kind === 'task') marks.set(id, 'empty')
  for (const { id, version, condition } of tasks) marks.set(slotOf.get(id) ?? '', `${version} ${condition}`)
  return marks
}
