// What the last choice has done to the map, for two seconds. It is loaded with the map, and drawn over it.
import type { Language } from '@ecs-lint/core/finding'
import { expand } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { signed, texts } from '../../panel/texts.ts'
import { load } from '../../state/load.ts'
import { bill, billOfService, enteredBill, enteredGraph } from '../../state/store.ts'
import { start } from '../../state/start.ts'
import { cut, widthOf } from '../fit.ts'
import type { Box, Layout } from '../layout.ts'
import type { Drawing } from '../LiveMap.tsx'
import { mapOf } from '../map-of.ts'
import type { ServiceMap } from '../model.ts'
import { changesOf, isFree, roomFor, type Changes } from './changes.ts'
import { isStill, move } from './loop.ts'

/** Milliseconds that a change is marked, and that a price takes to count up. */
const lasts = 2000
const counts = 700
/** And until it is said in words. */
const waits = 1000
/** Of the prices' letters. */
const letters = 12

/** A map as it was drawn last. */
export interface Drawn {
  readonly map: ServiceMap
  readonly drawing: Drawing
  readonly layout?: Layout
}

interface ChangeLayerProps {
  /** As it is shown. */
  readonly map: ServiceMap
  readonly layout: Layout
  readonly drawing: Drawing
  readonly lang: Language
  /** What was drawn before: it outlasts what is played in the place of the map. */
  readonly last: { current: Drawn | undefined }
  /** Whether the map comes with the first change of the service that everybody starts with. */
  readonly isFirst: boolean
  /** Is told in words what each change has done. */
  readonly onChange: (words: string) => void
}

/** Marks what each change of a map has added and taken away. What it costs in all is said beside the map. */
export default function ChangeLayer({
  map,
  layout,
  drawing,
  lang,
  last,
  isFirst,
  onChange,
}: ChangeLayerProps): JSX.Element | null {
  const latest = useRef<Changes | undefined>(undefined)
  const changes = useMemo(() => {
    const old: Drawn = last.current ?? {
      map: isFirst ? drawing.shown(mapOf(expand(start), billOfService(start), []) ?? map) : map,
      drawing,
    }
    // Without a bill it is not known what anything costs: the change is told once it is there.
    if (bill.peek() === undefined) return latest.current
    last.current = { map, layout, drawing }
    // Another shape is no change, but what was marked stands elsewhere in it.
    if (old.drawing !== drawing) return (latest.current = undefined)
    if (old.map === map) return latest.current
    const entered = mapOf(enteredGraph.peek(), enteredBill.peek(), [])
    const found = changesOf(
      old.map,
      map,
      old.layout ?? drawing.layout(old.map),
      entered && drawing.shown(entered),
    )
    // What only the linter has said since changes nothing.
    return (latest.current = found ?? latest.current)
  }, [map, drawing])
  const [shown, setShown] = useState(changes)
  useEffect(() => {
    setShown(changes)
    if (changes === undefined) return undefined
    const timer = setTimeout(() => setShown(undefined), lasts)
    // The bill is heard first.
    const saying = setTimeout(async () => {
      const { changeWords } = await load(() => import('./change-words.ts'))
      onChange(changeWords(changes, map, lang))
    }, waits)
    return () => {
      clearTimeout(timer)
      clearTimeout(saying)
    }
  }, [changes])
  // Measured as it is drawn: what is written, and all things but what holds others.
  const layer = useRef<SVGGElement>(null)
  const [room, setRoom] = useState<readonly Chip[]>([])
  useLayoutEffect(() => {
    const svg = layer.current?.ownerSVGElement
    if (!svg || shown === undefined) return
    const written = [...svg.querySelectorAll<SVGGraphicsElement>(writings)].map((one) => one.getBBox())
    const things = [...svg.querySelectorAll<SVGGraphicsElement>(cards)]
    const chips: Chip[] = []
    for (const { id, by } of shown.prices) {
      const box = layout.boxes.get(id)
      if (box === undefined) continue
      const others = things.filter((one) => one.parentElement?.dataset['node'] !== id)
      const taken = [...written, ...others.map((one) => one.getBBox()), ...chips.map((chip) => chip.box)]
      const said = `${texts.thisStep[lang]} `
      for (const words of [said, '']) {
        const size = { width: widthOf(`${words}${signed(by)}`, letters) + 14, height: 18 }
        const found = roomFor(size, box, taken, layout)
        if (found === undefined) continue
        chips.push({ id, by, words, box: found })
        break
      }
    }
    setRoom(chips)
  }, [shown, layout])
  if (shown === undefined || shown !== changes) return null
  return (
    <g class="changes" aria-hidden="true" data-changes ref={layer}>
      {shown.removed.map(
        ({ node, box }) =>
          isFree(box, map, layout) && (
            <g key={node.id} class="removed">
              <rect {...box} rx={10} />
              <text x={box.x + 8} y={box.y + Math.min(box.height, 34) / 2 + 4} font-size={12}>
                {cut(`− ${node.name[lang]}`, box.width - 16, 12)}
              </text>
            </g>
          ),
      )}
      {shown.added.map((id) => {
        const box = layout.boxes.get(id)
        return box && <rect key={id} class="added" {...around(box)} rx={12} />
      })}
      {room.map((chip) => (
        <Price key={`${chip.id} ${chip.by}`} {...chip} />
      ))}
    </g>
  )
}

interface Chip {
  readonly id: string
  readonly by: number
  /** Since when; it stands beside the bill as well, where there is no room for it here. */
  readonly words: string
  readonly box: Box
}

const writings = ':is(text, .tag rect, .label rect, .gate rect, .pin circle, .removed rect):not(.price *)'
const cards = '.node:not(.vpc, .zone, .subnet, .instance) > .card'

/** What something costs more, or less, than as the step began: it counts up where motion is wanted. */
function Price({ by, words, box: { x, y, width, height } }: Chip): JSX.Element {
  const label = useRef<SVGTextElement>(null)
  useEffect(() => {
    const element = label.current
    if (element === null || isStill()) return undefined
    let passed = 0
    return move((elapsed) => {
      if (passed >= counts) return false
      passed = Math.min(counts, passed + elapsed)
      element.textContent = words + signed((by * passed) / counts)
      return passed < counts
    })
  }, [by])
  return (
    <g class="price">
      <rect x={x} y={y} width={width} height={height} rx={height / 2} />
      <text ref={label} x={x + width / 2} y={y + 13} text-anchor="middle" font-size={letters}>
        {words + signed(by)}
      </text>
    </g>
  )
}

function around({ x, y, width, height }: Box): Box {
  return { x: x - 3, y: y - 3, width: width + 6, height: height + 6 }
}
