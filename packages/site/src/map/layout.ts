import type { MapNode, ServiceMap } from './model.ts'
import { sizes, type Shape, type Sizes } from './sizes.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where everything on a map stands, in the units of its picture. */
export interface Layout {
  /** By which it was laid out. */
  readonly sizes: Sizes
  readonly width: number
  readonly height: number
  readonly boxes: ReadonlyMap<string, Box>
  /** Around what security groups guard, by the id of the first node in each. */
  readonly walls: ReadonlyMap<string, Box>
}

/**
 * Where the target group of the current version ends: beyond the last gutter between zones, so that its requests go straight
 * down in each. The other one has what is left, and enough for its name.
 */
export function partingOf({ width, gap, pill }: Sizes, columns: number, first: number, last: number): number {
  const gutter = width - gap - (width - gap) / columns + gap / 2
  const half = (first + last - gap) / 2
  return Math.min(Math.max(half, gutter + pill / 2), last - gap - nameRoom)
}

/** What the name of a target group needs where it is shortest. */
const nameRoom = 90

/** Places a map in one of two shapes: `wide` for half a screen, or else for a phone or a column. */
export function layoutOf({ nodes }: ServiceMap, shape: Shape): Layout {
  const size = shape === 'wide' ? sizes.wide : sizes.narrow
  const boxes = new Map<string, Box>()
  const walls = new Map<string, Box>()
  const one = (kind: MapNode['kind']): MapNode | undefined => nodes.find((node) => node.kind === kind)
  const middle = size.width / 2

  // Outside: customers in the middle, what AWS keeps at the sides.
  const outside = { y: size.gap, width: size.outsideWidth, height: size.outsideHeight }
  put('internet', { ...outside, x: middle - outside.width / 2 })
  put('registry', { ...outside, x: size.width - outside.width - size.gap })
  put('logs', { ...outside, x: size.gap })

  const vpcTop = outside.y + outside.height + size.reach
  let y = vpcTop + size.title
  if (one('gateway') !== undefined) {
    put('gateway', {
      x: middle - size.gatewayWidth / 2,
      y: vpcTop - size.pill / 2,
      width: size.gatewayWidth,
      height: size.pill,
    })
  }
  const balancer = one('balancer')
  if (balancer !== undefined) {
    const isGuarded = balancer.gates !== undefined
    // As if there were a wall, where there is none.
    const inset = size.gap * 2 + size.wall / 2
    y += isGuarded ? size.gate * 1.25 : 0
    put('balancer', { x: inset, y, width: size.width - 2 * inset, height: size.card })
    if (isGuarded) wall('balancer')
    y += size.card + size.wall / 2 + size.reach
  }
  const zones = nodes.filter(({ kind }) => kind === 'zone')
  const rows = Math.ceil(zones.length / size.columns)
  const columns = Math.max(Math.ceil(zones.length / Math.max(rows, 1)), 1)
  const groups = nodes.filter(({ kind }) => kind === 'targets')
  const [first, last] = [2.5 * size.gap, size.width - 2.5 * size.gap]
  const parting = partingOf(size, columns, first, last)
  groups.forEach(({ id }, index) => {
    const x = index === 0 ? first : parting + size.gap
    const width = (index < groups.length - 1 ? parting : last) - x
    boxes.set(id, { x, y, width, height: size.pill })
  })
  if (groups.length > 0) y += size.pill + size.reach

  for (let row = 0; row * columns < zones.length; row += 1) {
    const inRow = zones.slice(row * columns, (row + 1) * columns)
    y = placeZones(inRow, columns, y) + size.gap
  }

  const below = nodes.filter(({ kind }) => kind === 'gateway-endpoint' || kind === 'other-service')
  below.forEach(({ id }, index) => {
    const width = (size.width - 2 * size.gap) / Math.max(below.length, 1) - size.gap
    boxes.set(id, {
      x: 1.5 * size.gap + index * (width + size.gap),
      y,
      width,
      height: size.card,
    })
  })
  if (below.length > 0) y += size.card + size.gap
  put('vpc', { x: size.border, y: vpcTop, width: size.width - 2 * size.border, height: y - vpcTop })
  return { sizes: size, width: size.width, height: y + size.gap / 2, boxes, walls }

  function put(kind: MapNode['kind'], box: Box): void {
    const node = one(kind)
    if (node !== undefined) boxes.set(node.id, box)
  }

  /** Around things that stand below each other, with room for a gate at the top. */
  function wall(first: string, last = first): void {
    const [top, foot] = [boxes.get(first), boxes.get(last)]
    if (top === undefined || foot === undefined) return
    const y = top.y - size.gate * 0.75
    const height = foot.y + foot.height + size.wall / 2 - y
    walls.set(first, { x: top.x - size.wall / 2, y, width: top.width + size.wall, height })
  }

  /** Places zones side by side, their subnets of one row at one height; gives where they end. */
  function placeZones(inRow: readonly MapNode[], columns: number, top: number): number {
    const width = (size.width - size.gap * (columns + 1)) / columns
    const left = (index: number): number => size.gap + index * (width + size.gap)
    const subnets = inRow.map(({ id }) => nodes.filter(({ inside }) => inside === id))
    let subnetTop = top + size.title
    for (let row = 0; row < Math.max(...subnets.map(({ length }) => length)); row += 1) {
      let bottom = subnetTop
      subnets.forEach((own, index) => {
        const subnet = own[row]
        if (subnet === undefined) return
        const end = placeWithin(
          subnet.id,
          left(index) + size.inset,
          subnetTop + size.title,
          width - 2 * size.inset,
        )
        bottom = Math.max(bottom, end + size.inset)
      })
      subnets.forEach((own, index) => {
        const subnet = own[row]
        if (subnet === undefined) return
        const inset = size.inset / 2
        boxes.set(subnet.id, {
          x: left(index) + inset,
          y: subnetTop,
          width: width - 2 * inset,
          height: bottom - subnetTop,
        })
      })
      subnetTop = bottom + size.inset
    }
    inRow.forEach(({ id }, index) =>
      boxes.set(id, { x: left(index), y: top, width, height: subnetTop - top }),
    )
    return subnetTop
  }

  /** Stacks what stands in a node, the tasks last and behind one wall; gives where it ends. */
  function placeWithin(id: string, x: number, top: number, width: number): number {
    const inside = nodes.filter((node) => node.inside === id)
    const tasks = inside.filter(({ kind }) => kind === 'task')
    let bottom = top
    for (const node of inside) {
      if (node.kind === 'task') continue
      if (node.kind === 'instance') {
        const end = placeWithin(node.id, x + size.inset, bottom + size.title, width - 2 * size.inset)
        const foot = node.facts.packing === undefined ? 0 : size.pill
        const height = end - bottom + size.inset / 2 + foot
        boxes.set(node.id, { x, y: bottom, width, height })
        bottom += height + size.stack + size.gate / 2
      } else {
        boxes.set(node.id, { x, y: bottom, width, height: size.card })
        bottom += size.card + size.stack
      }
    }
    const isGuarded = tasks.some(({ gates }) => gates !== undefined)
    // Room for the gate, which stands on the wall.
    if (isGuarded) bottom += size.gate * 1.5
    for (const { id: task, label, facts } of tasks) {
      const wallInset = isGuarded ? size.wall / 2 : 0
      boxes.set(task, { x: x + wallInset, y: bottom, width: width - 2 * wallInset, height: size.card })
      // A word on its edge is clear of the next one.
      const hasWord = label !== undefined || facts.isSpot === true
      bottom += size.card + size.stack + (hasWord ? size.gate / 4 : 0)
    }
    const [first] = tasks
    if (first !== undefined && isGuarded) {
      wall(first.id, tasks.at(-1)?.id)
      bottom += size.wall / 2
    }
    return bottom
  }
}
