import type { Box, Layout } from '../layout.ts'
import { isIn } from '../lines.ts'
import { overlap } from './changes.ts'
import type { Point } from './polyline.ts'

/** How large a packet is drawn, the largest first, and how far from where it belongs it may stand as large as that. */
const packets = [
  { radius: 13, reach: 16 },
  { radius: 10, reach: 24 },
  { radius: 7, reach: 80 },
] as const

export interface PacketPlace {
  readonly at: Point
  readonly radius: number
}

/** Where a packet stands that belongs to a point of the map: on nothing that is taken, and the smaller the less room there is. */
export function packetPlace([x, y]: Point, taken: readonly Box[], { width, height }: Layout): PacketPlace {
  const map = { x: 0, y: 0, width, height }
  for (const { radius, reach } of packets) {
    const by = freePlace(boxOfPacket({ at: [x, y], radius }), taken, map, reach)
    if (by !== undefined) return { at: [x + by[0], y + by[1]], radius }
  }
  return { at: [x, y], radius: packets[2].radius }
}

function boxOfPacket({ at: [x, y], radius }: PacketPlace): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}

/** Whether a packet lies on anything that is taken. */
export function isOn(place: PacketPlace, taken: readonly Box[]): boolean {
  const mark = boxOfPacket(place)
  return taken.some((box) => overlap(box, mark))
}

/** Between the places that are tried, in units of the map. */
const step = 2

/**
 * How far a mark is to be moved so that it lies on nothing that is taken, and in what it belongs to: as little as it can, and no
 * further than `reach`; undefined where it has no room.
 */
export function freePlace(mark: Box, taken: readonly Box[], within: Box, reach: number): Point | undefined {
  const isFree = ([x, y]: Point): boolean => {
    const box = { ...mark, x: mark.x + x, y: mark.y + y }
    return isIn(box, within) && !taken.some((own) => overlap(own, box))
  }
  for (let far = 0; far <= reach; far += step) {
    const turns = Math.max(1, Math.round((2 * Math.PI * far) / step))
    for (let turn = 0; turn < turns; turn += 1) {
      const angle = (turn / turns) * 2 * Math.PI
      const by = [far * Math.cos(angle), far * Math.sin(angle)] as const
      if (isFree(by)) return by
    }
  }
  return undefined
}
