import type { Language } from '@ecs-lint/core/finding'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { bill, billOf, graph } from '../../state/store.ts'
import { drawing } from '../docked-map.tsx'
import { dockedHeights, dockedOf, layoutDocked } from '../docked.ts'
import { widthOf } from '../fit.ts'
import { layoutOf, type Layout } from '../layout.ts'
import type { ServiceMap } from '../model.ts'
import type { Shape } from '../sizes.ts'
import { Controls } from './Controls.tsx'
import { costSoFar, taskHourPrice } from './cost.ts'
import { playedMap } from './customers.ts'
import { describe } from './describe.ts'
import { takeRoom } from './dock-room.ts'
import { Dots } from './Dots.tsx'
import type { Way } from './dots.ts'
import { EdgeCounts, EdgeShares } from './EdgeCounts.tsx'
import { isStill, wake } from './loop.ts'
import { onMap } from './on-map.ts'
import { PacketDrawn } from './PacketDrawn.tsx'
import { stays, usePlayback } from './playback.ts'
import type { Packet, Played, StageMoment } from './played.ts'
import { requestRoute } from './routes.ts'
import StagePicture from './StagePicture.tsx'
import { launched, nodesAlong, slotsOf, type Slots } from './slots.ts'
import { atText, clockTexts, paceText, stageTexts, standingText, texts } from './words.ts'

interface StageViewProps {
  readonly played: Played
  readonly shape: Shape
  readonly lang: Language
}

/** The map while something is played on it: what happens, moment by moment, with its controls and its words. */
export default function StageView({ played, shape: ofPlace, lang }: StageViewProps): JSX.Element | null {
  const place = useRef<HTMLElement>(null)
  const isSeen = useRef(true)
  const estimate = played.graph === graph.value ? bill.value : billOf(played.graph)
  const inDock = ofPlace === 'docked'
  useLayoutEffect(() => (inDock ? takeRoom() : undefined), [inDock])
  /** What would have letters too small on a map of that shape. */
  const tooHigh = useSignal<Played | undefined>(undefined)
  const shape = tooHigh.value === played ? 'docked' : ofPlace
  const isDocked = shape === 'docked'
  const map = useMemo(() => playedMap(played.graph, estimate), [played, estimate])
  /** Places on the whole map, of which the words speak, and on the one that is drawn. */
  const whole = useMemo(() => map && slotsOf(map, played), [map, played])
  const slots = useMemo(() => {
    if (map === undefined || !isDocked) return whole
    const docked = dockedOf({ ...map, nodes: [...map.nodes, ...launched(map, played.moments)] })
    return slotsOf(docked.map, played, docked.standsFor)
  }, [map, whole, isDocked])
  const layout = useMemo(
    () =>
      slots &&
      (shape === 'docked'
        ? layoutDocked(slots.map, inDock ? dockedHeights.played : dockedHeights.beside)
        : layoutOf(slots.map, shape)),
    [slots, shape, inDock],
  )
  useLayoutEffect(() => {
    const picture = place.current?.querySelector('.stage-map')
    if (isDocked || !picture || slots === undefined || layout === undefined) return
    const letters = leastLetters(slots.map, shape) * (picture.clientWidth / layout.width)
    if (letters < readable) tooHigh.value = played
  }, [slots, layout, isDocked])
  useEffect(() => {
    // Another window may have the height.
    const again = (): void => void (tooHigh.value = undefined)
    addEventListener('resize', again)
    return () => removeEventListener('resize', again)
  }, [])
  const price = useMemo(() => taskHourPrice(played, estimate), [played, estimate])
  const playback = usePlayback(played, isSeen)
  const pace = useMemo(() => paceOf(played, lang), [played, lang])
  const longest = useMemo(() => longestOf(played, lang), [played, lang])
  const moment = played.moments[playback.index]
  useEffect(() => {
    if (place.current === null) return undefined
    const observer = new IntersectionObserver(([entry]) => {
      isSeen.current = entry?.isIntersecting === true
      wake()
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    // A dock is always in view; elsewhere somebody may have scrolled past the map.
    if (!inDock) place.current?.scrollIntoView({ block: 'nearest', behavior: isStill() ? 'auto' : 'smooth' })
    // Of another shape it is of another height.
  }, [played, shape])
  const ways = useMemo(
    () => (slots && layout && moment ? waysOf(moment, slots, layout) : []),
    [slots, layout, moment],
  )
  if (whole === undefined || slots === undefined || layout === undefined || moment === undefined) return null
  const { packet, flows } = moment
  const isJourney = played.isWay === true
  // Who wants no motion goes from moment to moment.
  const isToldPace = !isJourney && (playback.isPlaying || !isStill())
  const standing = {
    index: playback.index,
    count: played.moments.length,
    time: isJourney ? undefined : { at: moment.at, end: played.moments.at(-1)?.at ?? 0 },
  }
  const [at, end] = clockTexts(standing)
  return (
    <section
      class="stage"
      ref={place}
      aria-label={played.title[lang]}
      data-stage
      data-moment={playback.index}
    >
      <p class="stage-title">
        <strong>{played.title[lang]}</strong>{' '}
        <button type="button" onClick={() => (onMap.value = undefined)}>
          {stageTexts.close[lang]}
        </button>
      </p>
      <div class="stage-map" style={`--shape:${layout.width / layout.height}`}>
        <StagePicture
          slots={slots}
          moment={moment}
          layout={layout}
          shape={shape}
          docked={isDocked ? drawing.parts : undefined}
          lang={lang}
        >
          <EdgeShares flows={flows} layout={layout} />
          {isStill() && <EdgeCounts flows={flows} layout={layout} slots={slots} lang={lang} />}
          {packet !== undefined && (
            <PacketDrawn packet={placed(packet, slots)} map={slots.map} layout={layout} isSeen={isSeen} />
          )}
        </StagePicture>
        <Dots ways={ways} layout={layout} isFlowing={playback.isPlaying} isSeen={isSeen} />
      </div>
      {/* What is one moment long has nothing to play. */}
      {playback.last > 0 && (
        <Controls
          lang={lang}
          playback={playback}
          standing={standingText(standing, lang)}
          clock={at}
          end={end}
          pace={isToldPace ? pace : ''}
          cost={costSoFar(played, playback.index, price)}
        />
      )}
      <p class="stage-said" aria-live="polite">
        {/* What is said longest keeps its room, so that nothing jumps. */}
        <span aria-hidden="true">{longest}</span>
        <span>{moment.text[lang]}</span>
      </p>
      <p class="sr-only" data-described>
        {describe(moment, whole)[lang]}
      </p>
      <details class="stage-log">
        <summary>{stageTexts.log[lang]}</summary>
        <ol>
          {played.moments.map(({ at, text }, index) =>
            // That nothing happens is no line of what happens.
            text.en === texts.before.en ? null : (
              <li key={index} aria-current={index === playback.index ? 'step' : undefined}>
                {`${atText(at, isJourney, lang)} · ${text[lang]}`}
              </li>
            ),
          )}
        </ol>
      </details>
    </section>
  )
}

/** Pixels that letters have at the least: a map that would have smaller ones is drawn with fewer things, as in a dock. */
const readable = 9

/** The smallest letters of a map, in its units: what an instance has to spare is written smaller than all else. */
function leastLetters({ nodes }: ServiceMap, shape: Shape): number {
  const least = shape === 'wide' ? 12 : 10.5
  return nodes.some(({ kind }) => kind === 'instance') ? least - 1 : least
}

/** How fast time runs; nothing where it runs no faster than it is. */
function paceOf(played: Played, lang: Language): string {
  const duration = stays(played)
    .slice(0, -1)
    .reduce((sum, time) => sum + time, 0)
  return paceText(played.moments.at(-1)?.at ?? 0, duration, lang)
}

function longestOf({ moments }: Played, lang: Language): string {
  return moments.reduce(
    (longest, { text }) => (widthOf(text[lang], 1) > widthOf(longest, 1) ? text[lang] : longest),
    '',
  )
}

function waysOf({ flows }: StageMoment, slots: Slots, layout: Layout): readonly Omit<Way, 'end'>[] {
  return flows.map(({ way, share, fate }) => ({
    route: requestRoute(nodesAlong(way, slots), layout),
    share,
    fate,
  }))
}

/** A packet at the places of tasks. */
function placed(packet: Packet, slots: Slots): Packet {
  const placeOf = (id: string): string => nodesAlong([id], slots)[0] ?? id
  const { from, at, past } = packet
  return {
    ...packet,
    ...(from !== undefined && { from: placeOf(from) }),
    ...(past !== undefined && { past: placeOf(past) }),
    at: placeOf(at),
  }
}
