import type { JSX } from 'preact'
import type { Layout } from '../layout.ts'
import type { Packet } from './played.ts'
import type { Slots } from './slots.ts'
import { nodesAlong } from './slots.ts'

/** A packet at a node of the map. */
export function PacketDrawn({
  packet,
  layout,
  slots,
}: {
  readonly packet: Packet
  readonly layout: Layout
  readonly slots: Slots
}): JSX.Element | null {
  const [id = packet.at] = nodesAlong([packet.at], slots.slotOf)
  const box = layout.boxes.get(id)
  if (box === undefined) return null
  const [x, y] = [box.x + box.width / 2, box.y]
  return (
    <g class={`packet ${packet.verdict}`} data-packet={id} aria-hidden="true">
      <circle cx={x} cy={y} r={10} />
      {packet.verdict === 'blocked' && <path d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} />}
    </g>
  )
}
