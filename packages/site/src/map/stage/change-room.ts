import type { Box, Layout } from '../layout.ts'
import { overlap } from './changes.ts'

/**
 * Where the price of a change stands at a thing of the map: at its edges or in it, as far to the right as it can, and on
 * nothing that is taken; undefined where it has no room.
 */
export function roomFor(
  { width, height }: Pick<Box, 'width' | 'height'>,
  at: Box,
  taken: readonly Box[],
  layout: Layout,
): Box | undefined {
  const [top, foot] = [at.y, at.y + at.height]
  const rows = [
    foot - height / 2 + 1,
    top - height / 2,
    foot + 1,
    (top + foot - height) / 2,
    top - height - 1,
  ]
  for (const y of rows)
    for (let x = at.x + at.width - width - 4; x > at.x; x -= 4) {
      const box = { x, y, width, height }
      if (y > 0 && y + height < layout.height && !taken.some((own) => overlap(own, box))) return box
    }
  return undefined
}
