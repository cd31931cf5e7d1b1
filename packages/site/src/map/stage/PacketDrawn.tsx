import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Box, Layout } from '../layout.ts'
import type { ServiceMap } from '../model.ts'
import { boxOf, writtenAround } from './box-of.ts'
import { isOn, packetPlace, type PacketPlace } from './free-place.ts'
import { isStill, move } from './loop.ts'
import type { Packet } from './played.ts'
import { pointAt, through, type Point } from './polyline.ts'
import { packetRoute, standOf } from './routes.ts'

/** Milliseconds from one node to the next. */
const pace = 600

/** A packet on the map, which comes to the node that it is at. `packet` names nodes of the map. */
export function PacketDrawn({
  packet,
  map,
  layout,
  isSeen,
}: {
  readonly packet: Packet
  readonly map: ServiceMap
  readonly layout: Layout
  readonly isSeen: { readonly current: boolean }
}): JSX.Element {
  const { from, isFromWall, at, isAtWall, verdict } = packet
  const place = useRef<SVGGElement>(null)
  const stands = useRef<PacketPlace | undefined>(undefined)
  const stood = useRef<Point | undefined>(undefined)
  const written = useRef<readonly Box[]>([])
  // What is written is measured as it is drawn, and before it is seen.
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    stood.current = stands.current?.at
    written.current = writtenAround(element).map(boxOf)
    stands.current = packetPlace(standOf(packet, map, layout), written.current, layout)
    put(element, stands.current, stands.current.at)
  })
  useEffect(() => {
    const [element, end] = [place.current, stands.current]
    if (element === null || end === undefined) return undefined
    // The way here may have been cut short under what is written, where nobody would see it stand.
    element.classList.remove('under')
    put(element, end, end.at)
    if (isStill()) return undefined
    const { points, length } = packetRoute(packet, map, layout)
    if (length === 0) return undefined
    const [first = end.at] = points
    const route = through([stood.current ?? first, ...points.slice(1, -1), end.at])
    let passed = 0
    return move((elapsed) => {
      if (passed >= pace) return false
      passed += isSeen.current ? elapsed : pace
      const part = Math.min(1, passed / pace)
      const point = part < 1 ? pointAt(route, route.length * ease(part)) : end.at
      put(element, end, point)
      // On its way it passes under what is written, as requests do.
      element.classList.toggle('under', part < 1 && isOn({ ...end, at: point }, written.current))
      return part < 1
    })
  }, [from, isFromWall, at, isAtWall, layout])
  return (
    <g class={`packet ${verdict}`} data-packet={at} aria-hidden="true" ref={place}>
      <circle r={13} />
      {verdict === 'passes' ? (
        <path d="M-6.5 -4h13v8.500h-13ZM-6.5 -4L0 1L6.5 -4" />
      ) : verdict === 'blocked' ? (
        <path d="M-5 -5l10 10m0 -10l-10 10" />
      ) : (
        <path d="M-3 -3c0 -4 6 -4 6 0c0 2.500 -3 2.500 -3 5M0 6v.01" />
      )}
    </g>
  )
}

function put(element: SVGGElement, { radius }: PacketPlace, [x, y]: Point): void {
  element.setAttribute('transform', `translate(${x} ${y}) scale(${radius / 13})`)
}

function ease(part: number): number {
  return part < 0.5 ? 2 * part * part : 1 - (2 - 2 * part) ** 2 / 2
}
