/** A way over the map as straight pieces, with how far each of its points is from the start. */
export interface Polyline {
  readonly points: readonly Point[]
  /** As many as points; the last is the whole length. */
  readonly distances: readonly number[]
  readonly length: number
}

export type Point = readonly [x: number, y: number]

/** A way through points. */
export function through(points: readonly Point[]): Polyline {
  const distances: number[] = []
  let length = 0
  for (const [index, [x, y]] of points.entries()) {
    const before = points[index - 1]
    if (before !== undefined) length += Math.hypot(x - before[0], y - before[1])
    distances.push(length)
  }
  return { points, distances, length }
}

/** The points of a path as `lineOf` writes it: M and L with absolute numbers. */
export function pointsOf(path: string): readonly Point[] {
  return Array.from(path.matchAll(/([\d.]+) ([\d.]+)/g), ([, x, y]): Point => [Number(x), Number(y)])
}

/** The point so far along a way; its ends beyond them. */
export function pointAt({ points, distances, length }: Polyline, distance: number): Point {
  const [first = [0, 0]] = points
  if (distance <= 0 || points.length < 2) return first
  if (distance >= length) return points.at(-1) ?? first
  let [low, high] = [0, distances.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((distances[middle] ?? 0) <= distance) low = middle
    else high = middle
  }
  const [from = first, to = first, start = 0, end = 0] = [
    points[low],
    points[high],
    distances[low],
    distances[high],
  ]
  const part = end === start ? 0 : (distance - start) / (end - start)
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}
