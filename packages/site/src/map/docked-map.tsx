// Everything that a docked map needs beside what other maps do: it is loaded where there is a dock.
import { Card, Container } from './docked-drawn.tsx'
import { dockedHeights, dockedOf, layoutDocked } from './docked.ts'
import type { Drawing } from './LiveMap.tsx'
import type { MapNode } from './model.ts'

/** A docked map under which nothing is played. */
export const drawing = {
  shown: (map) => {
    const { map: docked } = dockedOf(map)
    return { ...docked, nodes: docked.nodes.map(named) }
  },
  layout: (map) => layoutDocked(map, dockedHeights.still),
  parts: { Card, Container },
} as const satisfies Drawing

/** A task on Spot is called so: beside its gate and its price nothing more has room on its edge. */
function named({ label, ...node }: MapNode): MapNode {
  if (label === undefined || node.kind !== 'task') return label === undefined ? node : { ...node, label }
  const times = node.count > 1 ? ` ×${node.count}` : ''
  const name = { ko: `${label.ko}${times}`, en: `${label.en}${times}` }
  return { ...node, name, short: name }
}
