import type { Box } from '../layout.ts'

/** Where something lies on the map, as it is drawn: what belongs to a thing is drawn from that thing's corner. */
export function boxOf(one: SVGGraphicsElement): Box {
  const { x, y, width, height } = one.getBBox()
  const corner = one.closest<SVGGElement>('g[transform]')?.transform.baseVal.getItem(0).matrix
  return { x: x + (corner?.e ?? 0), y: y + (corner?.f ?? 0), width, height }
}

/** What is written on the map that something is part of, and `more`; without what is empty, and what is put beside it for a while. */
export function writtenAround(one: SVGElement, more = ''): readonly SVGGraphicsElement[] {
  const written = `:is(text, .tag rect, .label rect, .gate rect, .shares rect, .pin circle, .cross, .icon, .removed rect${more})`
  return [
    ...(one.ownerSVGElement?.querySelectorAll<SVGGraphicsElement>(
      `${written}:not(.empty *, .price *, .counts *, .packet *)`,
    ) ?? []),
  ]
}

/** Things but what holds others. */
export const things = ', .node:not(.vpc, .zone, .subnet, .instance) > .card'
