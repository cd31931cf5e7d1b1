import type { Box } from '../layout.ts'

/** Where something lies on the map, as it is drawn: what belongs to a thing is drawn from that thing's corner. */
export function boxOf(one: SVGGraphicsElement): Box {
  const { x, y, width, height } = one.getBBox()
  const corner = one.closest<SVGGElement>('g[transform]')?.transform.baseVal.getItem(0).matrix
  return { x: x + (corner?.e ?? 0), y: y + (corner?.f ?? 0), width, height }
}
