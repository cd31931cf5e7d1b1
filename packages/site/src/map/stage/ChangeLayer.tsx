// What the last choice has done to the map, for two seconds. It is loaded with the map, and drawn over it.
import type { Language } from '@ecs-lint/core/finding'
import { expand } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { signed } from '../../panel/texts.ts'
import { load } from '../../state/load.ts'
import { billOfService } from '../../state/store.ts'
import { start } from '../../state/start.ts'
import { cut, widthOf } from '../fit.ts'
import type { Box, Layout } from '../layout.ts'
import type { Drawing } from '../LiveMap.tsx'
import { mapOf } from '../map-of.ts'
import type { ServiceMap } from '../model.ts'
import { changesOf, isFree, type Changes } from './changes.ts'
import { isStill, move } from './loop.ts'

/** Milliseconds that a change is marked, and that a price tag takes to count up. */
const lasts = 2000
const counts = 700
/** And until it is said in words. */
const waits = 1000

interface ChangeLayerProps {
  /** As it is shown. */
  readonly map: ServiceMap
  readonly layout: Layout
  readonly drawing: Drawing
  readonly lang: Language
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
  isFirst,
  onChange,
}: ChangeLayerProps): JSX.Element | null {
  const before = useRef<Pick<ChangeLayerProps, 'map' | 'drawing'> & { readonly layout?: Layout }>({
    map: isFirst ? drawing.shown(mapOf(expand(start), billOfService(start), []) ?? map) : map,
    drawing,
  })
  const latest = useRef<Changes | undefined>(undefined)
  const changes = useMemo(() => {
    const old = before.current
    before.current = { map, layout, drawing }
    // Another shape is no change, but what was marked stands elsewhere in it.
    if (old.drawing !== drawing) return (latest.current = undefined)
    if (old.map === map) return latest.current
    const found = changesOf(old.map, map, old.layout ?? drawing.layout(old.map))
    // What only the linter has said since changes nothing.
    if (found.added.length + found.removed.length + found.prices.length > 0) latest.current = found
    return latest.current
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
  if (shown === undefined || shown !== changes) return null
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
      {shown.added.map((id) => {
        const box = layout.boxes.get(id)
        return box && <rect key={id} class="added" {...around(box)} rx={12} />
      })}
      {shown.prices.map(({ id, before: from, after }) => {
        const box = layout.boxes.get(id)
        return box && <Price key={`${id} ${after}`} by={after - from} box={box} />
      })}
    </g>
  )
}

/** What something costs more, or less, than before: it counts up where motion is wanted. */
function Price({ by, box }: { readonly by: number; readonly box: Box }): JSX.Element {
  const label = useRef<SVGTextElement>(null)
  useEffect(() => {
    const element = label.current
    if (element === null || isStill()) return undefined
    let passed = 0
    return move((elapsed) => {
      if (passed >= counts) return false
      passed = Math.min(counts, passed + elapsed)
      element.textContent = signed((by * passed) / counts)
      return passed < counts
    })
  }, [by])
  const width = widthOf(signed(by), 12) + 16
  const [right, top] = [box.x + box.width - 4, box.y - 11]
  return (
    <g class="price">
      <rect x={right - width} y={top} width={width} height={22} rx={11} />
      <text ref={label} x={right - width / 2} y={top + 15} text-anchor="middle" font-size={12}>
        {signed(by)}
      </text>
    </g>
  )
}

function around({ x, y, width, height }: Box): Box {
  return { x: x - 3, y: y - 3, width: width + 6, height: height + 6 }
}
