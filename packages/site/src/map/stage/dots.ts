import type { Box } from '../layout.ts'
import type { Fate } from './played.ts'
import { pointAt, type Point, type Polyline } from './polyline.ts'

/** Requests under way, as the map shows them. */
export interface Traffic {
  /** In the order of their times: which ways requests take from then on. */
  readonly changes: readonly Change[]
  /** Requests a second. */
  readonly rate: number
}

interface Change {
  /** Milliseconds. */
  readonly from: number
  readonly ways: readonly Way[]
}

/** A way of requests, and the part of them that takes it. */
export interface Way {
  readonly route: Polyline
  readonly share: number
  readonly fate: Fate
  /** How far along it requests wait that nobody answers, and are refused: before what is written at its end. */
  readonly end: number
}

/** A request at one moment: on its way, lost and waiting where nobody answers, or refused. */
export interface Dot {
  readonly at: Point
  readonly look: 'moving' | 'waiting' | 'refused'
}

/** Units of the map that a request goes in a millisecond. */
const speed = 0.24
/** How long a request that nobody answers is seen to wait, and one that is refused, in milliseconds. */
const lingers: Readonly<Record<Fate, number>> = {
  answered: 0,
  silent: 2500,
  refused: 700,
  nobody: 700,
  error: 700,
}
/** No request is seen for longer. */
const longest = 12_000

/** Spreads requests over ways as evenly as their shares allow, in an order that is always the same. */
const golden = (Math.sqrt(5) - 1) / 2

/** All requests that are under way at a time. A function of nothing else, so that it can stop, and go on, anywhere. */
export function dotsAt({ changes, rate }: Traffic, now: number): readonly Dot[] {
  const dots: Dot[] = []
  const heaps = new Map<Polyline, number>()
  const begin = Math.max(changes[0]?.from ?? now, now - longest)
  const step = 1000 / rate
  for (let number = Math.ceil(begin / step); number * step <= now; number += 1) {
    const born = number * step
    const ways = changes.findLast(({ from }) => from <= born)?.ways ?? []
    const way = chosen(ways, (number * golden) % 1)
    if (way === undefined) continue
    const { route, fate, end } = way
    const distance = (now - born) * speed
    if (distance < route.length) dots.push({ at: pointAt(route, distance), look: 'moving' })
    else if (now - born - route.length / speed < lingers[fate]) {
      const waiting = heaps.get(route) ?? 0
      heaps.set(route, waiting + 1)
      dots.push(ended(route, end, fate, waiting))
    }
  }
  return dots
}

function chosen(ways: readonly Way[], at: number): Way | undefined {
  let sum = 0
  return ways.find(({ share }) => (sum += share) > at) ?? ways.at(-1)
}

/** Requests that wait at a task stand in a queue before its door. */
function ended(route: Polyline, end: number, fate: Fate, before: number): Dot {
  return fate === 'silent'
    ? { at: pointAt(route, end - before * 8), look: 'waiting' }
    : { at: pointAt(route, end), look: 'refused' }
}

/** Whether a point lies in one of these boxes: a dot passes under what is there. */
export function isUnder([x, y]: Point, boxes: readonly Box[]): boolean {
  return boxes.some((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
}

/** How far along a way a dot still stands beside these boxes; its whole length where it stands nowhere beside them. */
export function freeEnd(route: Polyline, boxes: readonly Box[]): number {
  for (let end = route.length; end > 0; end -= 2) if (!isUnder(pointAt(route, end), boxes)) return end
  return route.length
}
