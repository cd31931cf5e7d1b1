// What the things of a map cost more or less than without the settings of the step. It is loaded with the words of the first change.
import type { Language } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { signed, texts } from '../../panel/texts.ts'
import { widthOf } from '../fit.ts'
import type { Box, Layout } from '../layout.ts'
import { boxOf, things, writtenAround } from './box-of.ts'
import { roomFor } from './change-room.ts'
import type { Changes } from './changes.ts'

const letters = 12
const height = 18

interface Chip {
  readonly id: string
  readonly by: number
  /** What makes it so; it stands above the map as well, where there is no room for it here. */
  readonly because: string
  readonly box: Box
}

interface ChangePricesProps {
  readonly prices: Changes['prices']
  readonly layout: Layout
  readonly lang: Language
}

/** A chip at each thing, where it lies on nothing that is written: that is measured as it is drawn. */
export default function ChangePrices({ prices, layout, lang }: ChangePricesProps): JSX.Element {
  const layer = useRef<SVGGElement>(null)
  const [shown, setShown] = useState<readonly Chip[]>([])
  useLayoutEffect(() => {
    const written = layer.current === null ? [] : writtenAround(layer.current, things)
    const chips: Chip[] = []
    for (const { id, by } of prices) {
      const box = layout.boxes.get(id)
      if (box === undefined) continue
      // It may stand in the thing itself, beside what is written there.
      const others = written.filter((one) => !one.matches(`[data-node="${id}"] > .card`))
      const taken = [...others.map(boxOf), ...chips.map((chip) => chip.box)]
      for (const because of [`${texts.thisStep[lang]} `, '']) {
        const width = widthOf(because + signed(by), letters) + 14
        const found = roomFor({ width, height }, box, taken, layout)
        if (found === undefined) continue
        chips.push({ id, by, because, box: found })
        break
      }
    }
    // Some alone would tell of another sum than the panel.
    setShown(chips.length === prices.length ? chips : [])
  }, [prices, layout])
  return (
    <g ref={layer}>
      {shown.map(({ id, by, because, box: { x, y, width } }) => (
        <g key={id} class="price">
          <rect x={x} y={y} width={width} height={height} rx={height / 2} />
          <text x={x + width / 2} y={y + 13} text-anchor="middle" font-size={letters}>
            {because + signed(by)}
          </text>
        </g>
      ))}
    </g>
  )
}
