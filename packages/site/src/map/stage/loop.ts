// The one loop of everything that moves on a map. It sleeps while nothing moves, and while nobody sees the map.

/** Draws a frame; whether it will look different in the next. `elapsed` is the milliseconds since the last, at most 100. */
type Moving = (elapsed: number) => boolean

/** Whether the reader does not want anything to move. */
export function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

const moving = new Set<Moving>()
let frame: number | undefined
let before = 0

/** Calls a function at every frame while it moves something; the function that is returned ends that. */
export function move(draw: Moving): () => void {
  moving.add(draw)
  wake()
  return () => {
    moving.delete(draw)
  }
}

/** Goes on where the loop sleeps: something has changed. */
export function wake(): void {
  if (frame !== undefined || moving.size === 0) return
  before = performance.now()
  frame = requestAnimationFrame(next)
}

function next(now: number): void {
  const elapsed = Math.min(100, Math.max(0, now - before))
  before = now
  let isMoving = false
  for (const draw of moving) if (draw(elapsed)) isMoving = true
  frame = isMoving ? requestAnimationFrame(next) : undefined
}
