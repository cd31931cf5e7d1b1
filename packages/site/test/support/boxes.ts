import { widthOf } from '../../src/map/fit.ts'
import type { Box, Layout } from '../../src/map/layout.ts'
import { lineOf } from '../../src/map/lines.ts'
import type { ServiceMap } from '../../src/map/model.ts'
import { pointAt, pointsOf, through } from '../../src/map/stage/polyline.ts'
import { tagText } from '../../src/map/tag.ts'

/** Whether a box lies in another, to half a unit. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - 0.5 &&
    inner.y >= outer.y - 0.5 &&
    inner.x + inner.width <= outer.x + outer.width + 0.5 &&
    inner.y + inner.height <= outer.y + outer.height + 0.5
  )
}

/** Whether two boxes lie over one another, by more than half a unit. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.x + one.width > other.x + 0.5 &&
    other.x + other.width > one.x + 0.5 &&
    one.y + one.height > other.y + 0.5 &&
    other.y + other.height > one.y + 0.5
  )
}

/** Points of a path of straight pieces and round corners, one for each two units of its length or so. */
function along(path: string): readonly (readonly [x: number, y: number])[] {
  const way = through(pointsOf(path))
  return Array.from({ length: Math.ceil(way.length / 2) + 1 }, (_, at) => pointAt(way, at * 2))
}

/**
 * What lines of a map run over or behind though they do not end there: cards, and what is written at the top of what holds
 * others, with its price.
 */
export function crossed({ nodes, edges }: ServiceMap, layout: Layout, letters: number): readonly string[] {
  const { boxes, sizes } = layout
  const things = nodes.flatMap((node): readonly { readonly id: string; readonly box: Box }[] => {
    const { id, kind, name, detail, shorter = [] } = node
    const box = boxes.get(id)
    if (box === undefined) return []
    if (!/^(?:vpc|zone|subnet|instance)$/.test(kind)) return [{ id, box }]
    const isDocked = sizes.gateLetters !== undefined
    const isVpc = kind === 'vpc'
    if (isDocked && kind === 'zone') return []
    const baseline = isDocked ? (kind === 'vpc' ? 14 : 12) : sizes.title * 0.72
    const tag = tagText(node, true)
    const price = tag === '' ? 0 : widthOf(tag, letters) + 14
    const room = box.width - 20 - (tag === '' ? 0 : price + 10)
    const whole = `${name.en} ${detail?.en ?? ''}`
    const [own = name] = isVpc ? [name] : shorter
    const text = isDocked ? own.en : widthOf(whole, letters) <= room ? whole : name.en
    const written = {
      x: box.x + (isDocked ? 6 : 10) + (isVpc ? 4 : 0),
      // Real letters are narrower than `widthOf` takes them to be.
      width: Math.min(room, widthOf(text, letters) * 0.95),
      y: box.y + baseline - letters * 0.73,
      height: letters * 0.8,
    }
    const edge = isDocked ? (isVpc ? (box.width + sizes.gatewayWidth) / 2 + 3 : 3) : isVpc ? 20 : 6
    const right = box.x + box.width - edge
    return [
      { id: `the name of ${id}`, box: written },
      { id: `the price of ${id}`, box: { ...written, x: right - price, width: price } },
    ]
  })
  return edges.flatMap((edge) => {
    const path = lineOf(edge, layout)?.path
    if (path === undefined) return []
    const points = along(path)
    return things
      .filter(({ id, box: { x, y, width, height } }) => {
        if (id === edge.from || id === edge.to) return false
        return points.some(
          ([px, py]) => px > x + 0.5 && px < x + width - 0.5 && py > y + 0.5 && py < y + height - 0.5,
        )
      })
      .map(({ id }) => `${edge.kind} ${edge.from} → ${edge.to} runs over ${id}`)
  })
}
