/** A way over the map as straight pieces, with how far each of its points is from the start. */
export interface Polyline {
  readonly points: readonly Point[]
  /** As many as points; the last is the whole length. */
  readonly distances: readonly number[]
  readonly length: number
}

export type Point = readonly [x: number, y: number]

/** So many pieces stand for a curve. */
const pieces = 12

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

/** The points of a path as `lineOf` writes it: M, C, H and V with absolute numbers. */
export function pointsOf(path: string): readonly Point[] {
  const points: Point[] = []
  let [x, y] = [0, 0]
  for (const [, command = '', list = ''] of path.matchAll(/([MCHV])([^MCHV]*)/g)) {
    const numbers = list
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    if (command === 'C') points.push(...curve([x, y], numbers))
    else if (command === 'H') points.push([numbers[0] ?? x, y])
    else if (command === 'V') points.push([x, numbers[0] ?? y])
    else points.push([numbers[0] ?? x, numbers[1] ?? y])
    ;[x, y] = points.at(-1) ?? [x, y]
  }
  return points
}

function curve(
  [x0, y0]: Point,
  [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0]: readonly number[],
): readonly Point[] {
  return Array.from({ length: pieces }, (_, index): Point => {
    const t = (index + 1) / pieces
    const s = 1 - t
    const [a, b, c, d] = [s ** 3, 3 * s * s * t, 3 * s * t * t, t ** 3]
    return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3]
  })
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
