import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Box, Layout } from '../layout.ts'
import { boxOf } from './box-of.ts'
import { dotsAt, freeEnd, isUnder, type Dot, type Traffic, type Way } from './dots.ts'
import { isStill, move, wake } from './loop.ts'
import { requestsPerSecond } from './played.ts'

interface DotsProps {
  readonly ways: readonly Omit<Way, 'end'>[]
  readonly layout: Layout
  /** Whether new requests are sent. */
  readonly isFlowing: boolean
  readonly isSeen: { readonly current: boolean }
}

/** Requests on their way over the map, above its picture. What they mean is said in words elsewhere. */
export function Dots({ ways, layout, isFlowing, isSeen }: DotsProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  const traffic = useRef<{ changes: Traffic['changes']; now: number }>({ changes: [], now: 0 })
  const scale = useRef(1)
  /** What requests pass under. */
  const above = useRef<readonly Box[]>([])
  const radius = layout.width > 400 ? 5 : 3.5
  // Before what is written now is seen: no frame comes in between.
  useLayoutEffect(() => {
    const { changes, now } = traffic.current
    const kept = changes.filter(({ from }) => from > now - 30_000)
    const drawn = canvas.current?.parentElement?.querySelectorAll<SVGGraphicsElement>(things) ?? []
    above.current = [...drawn].map((one) => roomOf(one, radius))
    // A request that is answered waits nowhere.
    const ended = ways.map((way) => ({
      ...way,
      end: way.fate === 'answered' ? way.route.length : freeEnd(way.route, above.current),
    }))
    traffic.current.changes = [...kept, { from: now, ways: isFlowing ? ended : [] }]
    wake()
  }, [ways, isFlowing])
  useEffect(() => {
    // What was on its way over another map is nowhere on this one.
    traffic.current.changes = traffic.current.changes.slice(-1)
    wake()
  }, [layout])
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (element === null || context === null || context === undefined || isStill()) return undefined
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0
      const ratio = Math.min(2, devicePixelRatio)
      element.width = Math.round(width * ratio)
      element.height = Math.round((entry?.contentRect.height ?? 0) * ratio)
      scale.current = element.width / layout.width
      wake()
    })
    observer.observe(element)
    let colours = coloursOf(element)
    let frames = 0
    const stop = move((elapsed) => {
      const state = traffic.current
      if (!isSeen.current || state.changes.length === 0) return false
      state.now += elapsed
      if (frames++ % 60 === 0) colours = coloursOf(element)
      const rate = Number(element.dataset['rate'])
      const dots = dotsAt({ changes: state.changes, rate }, state.now)
      element.dataset['dots'] = String(dots.length)
      context.clearRect(0, 0, element.width, element.height)
      context.lineCap = 'round'
      for (const dot of dots)
        if (!isUnder(dot.at, above.current)) draw(context, dot, scale.current, colours, radius)
      return dots.length > 0 || (state.changes.at(-1)?.ways.length ?? 0) > 0
    })
    return () => {
      stop()
      observer.disconnect()
    }
  }, [layout])
  return (
    <canvas
      class="stage-dots"
      ref={canvas}
      aria-hidden="true"
      data-flowing={isFlowing}
      // So many requests a second are drawn; how fast the map is with more is measured.
      data-rate={requestsPerSecond}
    />
  )
}

/** All things but what holds others, and all that is written. */
const things =
  '.node:not(.vpc, .zone, .subnet, .instance, .empty) > .card, .node:not(.empty) text, :is(.gate, .tag, .label, .shares) :is(rect, text)'

/** Where no dot stands for one of them: it may reach into a thing as far as its edge is wide, and into letters not at all. */
function roomOf(one: SVGGraphicsElement, radius: number): Box {
  const { x, y, width, height } = boxOf(one)
  // The edge of a dot is drawn soft, a pixel further out.
  const more = one.tagName === 'text' ? radius + 1 : 0
  return { x: x - more, y: y - more, width: width + 2 * more, height: height + 2 * more }
}

interface Colours {
  readonly traffic: string
  readonly blocked: string
}

/** A token is a colour in each theme; only a property that is painted says which. `map.css` puts them there. */
function coloursOf(element: Element): Colours {
  const { color, outlineColor } = getComputedStyle(element)
  return { traffic: color, blocked: outlineColor }
}

/** A dot on its way; a ring where it waits in vain, and a cross where it is refused, for those who see no colours. */
function draw(
  context: CanvasRenderingContext2D,
  { at: [x, y], look }: Dot,
  scale: number,
  { traffic, blocked }: Colours,
  size: number,
): void {
  const [left, top, radius] = [x * scale, y * scale, size * scale]
  context.beginPath()
  if (look === 'moving') {
    context.fillStyle = traffic
    context.arc(left, top, radius, 0, 7)
    context.fill()
    return
  }
  context.strokeStyle = blocked
  context.lineWidth = 2.2 * scale
  if (look === 'waiting') context.arc(left, top, radius * 0.7, 0, 7)
  else {
    context.moveTo(left - radius, top - radius)
    context.lineTo(left + radius, top + radius)
    context.moveTo(left + radius, top - radius)
    context.lineTo(left - radius, top + radius)
  }
  context.stroke()
}
