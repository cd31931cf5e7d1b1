// Everything that a docked map needs beside what other maps do: it is loaded where there is a dock.
import { Card, Container } from './docked-drawn.tsx'
import { dockedHeights, dockedOf, layoutDocked } from './docked.ts'
import type { Drawing } from './LiveMap.tsx'

/** A docked map under which nothing is played. */
export const drawing = {
  shown: (map) => dockedOf(map).map,
  layout: (map) => layoutDocked(map, dockedHeights.still),
  parts: { Card, Container },
} as const satisfies Drawing
