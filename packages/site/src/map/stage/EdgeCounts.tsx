import type { Language } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { widthOf } from '../fit.ts'
import type { Layout } from '../layout.ts'
import { boxOf, things, writtenAround } from './box-of.ts'
import { countPlaces, countsOf } from './counts.ts'
import { shareThrough, type StageMoment } from './played.ts'
import type { Slots } from './slots.ts'

interface EdgeCountsProps {
  readonly flows: StageMoment['flows']
  readonly layout: Layout
  readonly slots: Slots
  readonly lang: Language
}

/** How many of the requests of a second end where, for those who do not want to see them move. */
export function EdgeCounts({ flows, layout, slots, lang }: EdgeCountsProps): JSX.Element {
  const layer = useRef<SVGGElement>(null)
  const counts = countsOf(flows, slots, layout, lang)
  // On no thing, and nothing that is written: that is measured as it is drawn.
  useLayoutEffect(() => {
    if (layer.current === null) return
    const drawn = [...layer.current.querySelectorAll('text')]
    const own = drawn.map((text, index) => ({ box: boxOf(text), zone: counts[index]?.zone }))
    const places = countPlaces(own, writtenAround(layer.current, things).map(boxOf), layout)
    for (const [index, text] of drawn.entries()) {
      const by = places[index]
      text.setAttribute('transform', `translate(${by?.join(' ') ?? '0 0'})`)
      text.style.visibility = by === undefined ? 'hidden' : ''
    }
  })
  return (
    <g class="counts" aria-hidden="true" ref={layer}>
      {counts.map(({ text, isLost, x, y, anchor }) => (
        <text
          key={`${x} ${y} ${isLost}`}
          class={isLost ? 'lost' : ''}
          x={x}
          y={y}
          text-anchor={anchor}
          font-size={12}
        >
          {text}
        </text>
      ))}
    </g>
  )
}

/** What part of all requests goes to which target group, on the line that leads there. */
export function EdgeShares({
  flows,
  layout,
}: Pick<EdgeCountsProps, 'flows' | 'layout'>): JSX.Element | undefined {
  // On a docked map it stands on the target group itself.
  if (layout.sizes.gateLetters !== undefined) return undefined
  const font = layout.sizes.gate * 0.58
  return (
    <g class="shares" aria-hidden="true">
      {['targets:production', 'targets:alternate'].map((id) => {
        const share = shareThrough(id, flows)
        const [from, to] = [layout.boxes.get('balancer'), layout.boxes.get(id)]
        if (share === 0 || from === undefined || to === undefined) return undefined
        const text = `${Math.round(share * 100)}%`
        // Its letters are bold.
        const [width, height] = [widthOf(text, font) * 1.1 + 14, font + 5]
        const [x, y] = [to.x + to.width / 2, (from.y + from.height + to.y) / 2]
        return (
          <g key={id}>
            <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={height / 2} />
            <text x={x} y={y + font * 0.36} text-anchor="middle" font-size={font}>
              {text}
            </text>
          </g>
        )
      })}
    </g>
  )
}
