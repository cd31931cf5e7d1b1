// What the last choice has done to the map, for three seconds. It is loaded with the map, and drawn over it.
import type { Language } from '@ecs-lint/core/finding'
import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { exactDifference } from '../../panel/exact.ts'
import { load } from '../../state/load.ts'
import { bill, enteredBill, enteredGraph } from '../../state/store.ts'
import { cut } from '../fit.ts'
import type { Layout } from '../layout.ts'
import type { Drawing } from '../LiveMap.tsx'
import { placed } from '../Map.tsx'
import { mapOf } from '../map-of.ts'
import type { ServiceMap } from '../model.ts'
import { Marks } from '../parts-drawn.tsx'
import type { Shape } from '../sizes.ts'
import { changesOf, isFree, type Changes } from './changes.ts'

/** Milliseconds that a change is marked, and until it is said in words. */
const lasts = 3000
const waits = 1000

/** What says more of a change, its prices and its words: it is there from the first on. */
const loaded = signal<typeof import('./change-details.tsx') | undefined>(undefined)

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
  readonly shape: Shape
  readonly lang: Language
  /** What was drawn before: it outlasts what is played in the place of the map. */
  readonly last: { current: Drawn | undefined }
  /** Whether the map comes with the first change of the service that everybody starts with. */
  readonly isFirst: boolean
  /** Is told in words what each change has done. */
  readonly onChange: (words: string) => void
}

/** Marks what each change of a map has added, turned into another thing, and taken away. What it costs in all is said beside the map. */
export default function ChangeLayer({
  map,
  layout,
  drawing,
  shape: ofMap,
  lang,
  last,
  isFirst,
  onChange,
}: ChangeLayerProps): JSX.Element | null {
  const latest = useRef<Changes | undefined>(undefined)
  const [graph, total] = [enteredGraph.peek(), enteredBill.peek()]
  // What the linter says later changes the map, and not what the step began with.
  const entered = useMemo(() => {
    const begun = mapOf(graph, total, [])
    return begun && drawing.shown(begun)
  }, [graph, total, drawing])
  const changes = useMemo(() => {
    const old: Drawn = last.current ?? {
      map: (isFirst && entered) || map,
      drawing,
    }
    // Without a bill it is not known what anything costs: the change is told once it is there.
    if (bill.peek() === undefined) return latest.current
    last.current = { map, layout, drawing }
    // Another shape is no change, but what was marked stands elsewhere in it.
    if (old.drawing !== drawing) return (latest.current = undefined)
    if (old.map === map) return latest.current
    const sum = exactDifference(total, bill.peek())
    const found = changesOf(old.map, map, old.layout ?? drawing.layout(old.map), entered, sum)
    // What only the linter has said since changes nothing.
    return (latest.current = found ?? latest.current)
  }, [map, drawing])
  const [shown, setShown] = useState(changes)
  const details = loaded.value
  useEffect(() => {
    setShown(changes)
    if (changes === undefined) return undefined
    const timer = setTimeout(() => setShown(undefined), lasts)
    // The bill is heard first.
    const saying = setTimeout(async () => {
      loaded.value = await load(() => import('./change-details.tsx'))
      onChange(loaded.value.changeWords(changes, map, lang))
    }, waits)
    return () => {
      clearTimeout(timer)
      clearTimeout(saying)
    }
  }, [changes])
  if (shown === undefined || shown !== changes) return null
  // On a docked map a thing stands so close under what is written that a ring around it would cut the letters.
  const { gateLetters } = layout.sizes
  const shape = ofMap === 'wide' ? 'wide' : 'narrow'
  const margin = gateLetters === undefined ? 3 : 0
  return (
    <g class="changes" aria-hidden="true" data-changes>
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
      {map.nodes.map((node) => {
        const isMarked = shown.added.includes(node.id) || shown.renamed.has(node.id)
        const box = isMarked ? layout.boxes.get(node.id) : undefined
        return (
          box && (
            <g key={node.id} transform={placed(box.x, box.y)}>
              <rect
                class="added"
                x={-margin}
                y={-margin}
                width={box.width + 2 * margin}
                height={box.height + 2 * margin}
                rx={12}
              />
              {/* The ring would run through them. */}
              <Marks node={node} box={box} shape={shape} lang={lang} size={gateLetters} />
            </g>
          )
        )
      })}
      {details !== undefined && <details.Prices prices={shown.prices} layout={layout} lang={lang} />}
    </g>
  )
}
