// The map as it is docked above the text of a phone: few lines, and letters that can be read. What is alike is one thing, what
// stands in a zone is one column. The map in words, and the map that is opened, have everything.
import { koCount, type Text } from '@ecs-lint/core/finding'
import { widthOf } from './fit.ts'
import { partingOf, type Box, type Layout } from './layout.ts'
import type { MapNode, ServiceMap } from './model.ts'
import type { Sizes } from './sizes.ts'
import { tagText } from './tag.ts'
import { mostNamed, names, same, shortNames } from './words.ts'

/** All letters of a docked map, in its units: they are 11 pixels at the least while it is drawn by `leastScale`. */
export const letters = 12
export const leastScale = 11 / letters

export const dockedSizes: Sizes = {
  width: 352,
  columns: 3,
  gap: 6,
  border: 1,
  inset: 3,
  stack: 3,
  reach: 8,
  title: 16,
  card: 22,
  pill: 18,
  gate: 16,
  wall: 6,
  outsideWidth: 70,
  outsideHeight: 16,
  gatewayWidth: 120,
  gateLetters: letters,
}

/** Where even few words are too many lines. */
const denseSizes: Sizes = { ...dockedSizes, gap: 4, reach: 4, title: 15, card: 20, pill: 16 }

/** As wide as a card must be for how many tasks there are in which condition, and of what version. */
const narrowestCard = 60

/** As high as a card is whose price stands below its name. */
const tallCard = 37

/** How high a docked map is, in its own units, where it is as wide as the dock of a phone of 390 pixels. */
export interface DockedHeight {
  /** A map that needs less is looser for it. */
  readonly least: number
  /** What its dock has room for; `site.css` has the same in pixels. */
  readonly most: number
}

/** Alone in a dock of one height, and while something is played below it, in one that is no higher than it must be. */
export const dockedHeights = {
  still: { least: 198, most: 198 },
  played: { least: 160, most: 203 },
  /** In the place of a wide map that would be too high for its letters. */
  beside: { least: 198, most: 360 },
} as const satisfies Readonly<Record<string, DockedHeight>>

export interface DockedMap {
  readonly map: ServiceMap
  /** The node that is there for one that is not. */
  readonly standsFor: ReadonlyMap<string, string>
}

/** A map with one thing for all that are alike in a place, and without rows of subnets in which nothing stands. */
export function dockedOf({ nodes, edges }: ServiceMap): DockedMap {
  const standsFor = new Map<string, string>()
  for (const { id, inside = '' } of emptySubnets(nodes)) standsFor.set(id, inside)
  const shown: MapNode[] = []
  const places = new Map<string, number>()
  const placeOf = (id: string): string => standsFor.get(id) ?? id
  for (const node of nodes) {
    if (standsFor.has(node.id)) continue
    const inside = node.inside === undefined ? undefined : placeOf(node.inside)
    const own = { ...node, ...(inside !== undefined && { inside }) }
    const isMany = node.kind === 'task' || node.kind === 'instance'
    const key = isMany ? `${node.kind} ${inside} ${(node.detail ?? node.name).en} ${node.label?.en}` : node.id
    const index = places.get(key)
    const first = shown[index ?? -1]
    if (index === undefined || first === undefined) {
      places.set(key, shown.length)
      shown.push(own)
    } else {
      standsFor.set(node.id, first.id)
      shown[index] = together(first, own)
    }
  }
  // In so narrow columns a price has no room; the bill is said above the map.
  const isDense = nodes.filter(({ kind }) => kind === 'zone').length > dockedSizes.columns
  const machines = nodes.filter(({ kind }) => kind === 'task' || kind === 'instance')
  const isForBalancer = ({ id, facts }: MapNode): boolean =>
    facts.hasBalancer === true && machines.every(({ inside }) => inside !== id)
  const dressed = shown
    .map(isDense ? dense : shortened)
    .map((node) => (isForBalancer(node) ? withBalancer(node) : node))
  return { map: { nodes: dressed, edges: moved(edges, placeOf) }, standsFor }
}

function dense(node: MapNode): MapNode {
  const { kind, gates } = node
  if (kind === 'subnet') return { ...node, shorter: [same(zoneOf(node))] }
  if (kind !== 'task' && kind !== 'instance' && kind !== 'nat' && kind !== 'endpoints') return shortened(node)
  const { label: _, ...rest } = shortened(node)
  return {
    ...rest,
    tags: [],
    isUnpriced: false,
    ...(gates !== undefined && { gates: gates.map((gate) => ({ ...gate, source: same('') })) }),
  }
}

/** `2a` of `zone:ap-northeast-2a`. */
function zoneOf({ inside = '' }: MapNode): string {
  return inside.replace(/^zone:(?:.*-(?=\d\w$))?/, '')
}

/** Where all of these have lines of their own, subnets have none in which nothing but a load balancer stands. */
const crowding = ['targets', 'gateway-endpoint', 'other-service'] as const

/** Subnets of those rows of the zones in which there is nothing anywhere, neither on the map nor of the load balancer above them. */
function emptySubnets(nodes: readonly MapNode[]): readonly MapNode[] {
  const zones = nodes.filter(({ kind }) => kind === 'zone')
  const rows = zones.map(({ id }) => nodes.filter(({ inside }) => inside === id))
  const isCrowded = crowding.every((kind) => nodes.some((node) => node.kind === kind))
  const isEmpty = ({ id, facts }: MapNode): boolean =>
    (isCrowded || facts.hasBalancer !== true) && nodes.every(({ inside }) => inside !== id)
  const depth = Math.max(0, ...rows.map(({ length }) => length))
  const empty = Array.from({ length: depth }, (_, row) =>
    rows.flatMap((subnets) => subnets[row] ?? []),
  ).filter((row) => row.every(isEmpty))
  return empty.length === depth ? [] : empty.flat()
}

/** Two things of one place as one. */
function together(one: MapNode, other: MapNode): MapNode {
  const count = one.count + other.count
  return {
    ...one,
    name: one.kind === 'task' ? tasksName(one, other) : one.name,
    count,
    tags: [...one.tags, ...other.tags],
    isUnpriced: one.isUnpriced || other.isUnpriced,
    findings: [...one.findings, ...other.findings],
  }
}

/** `태스크 1·3`, so that none is taken for the number of another; of many how many there are. */
function tasksName(one: MapNode, { id, count }: MapNode): Text {
  const all = one.count + count
  const number = id.replace('task:', '')
  if (all <= mostNamed)
    return {
      ko: `${one.name.ko}·${number}`,
      en: `${one.name.en.replace(/^Task /, 'Tasks ').replace(' and ', ', ')} and ${number}`,
    }
  return { ko: `태스크 ${koCount(all)}`, en: `${all} tasks` }
}

/** With what is written on it where there is little room. */
function shortened(node: MapNode): MapNode {
  const gates = node.gates?.map((gate) =>
    gate.source === names.balancerGroup ? { ...gate, source: names.balancerBriefly } : gate,
  )
  const short = shortOf(node)
  return named({
    ...node,
    ...(gates !== undefined && { gates }),
    ...(short !== undefined && { shorter: [short] }),
    ...speaking(node),
  })
}

/** A subnet that is there for the load balancer, which is drawn above all zones, says so. */
function withBalancer(node: MapNode): MapNode {
  const { shorter = [] } = node
  return {
    ...node,
    shorter: [...shorter.map(({ ko, en }) => ({ ko: `${ko} · LB`, en: `${en} · LB` })), ...shorter],
  }
}

/** A load balancer with what it speaks, and with less of that where there is little room. */
function speaking({ kind, detail }: MapNode): Partial<Pick<MapNode, 'name' | 'shorter'>> {
  if (kind !== 'balancer' || detail === undefined) return {}
  const parts = (lang: keyof Text): readonly string[] => [
    shortNames.balancer?.[lang] ?? '',
    ...detail[lang].split(' · '),
  ]
  const first = (count: number): Text => ({
    ko: parts('ko').slice(0, count).join(' · '),
    en: parts('en').slice(0, count).join(' · '),
  })
  return { name: first(Infinity), shorter: [3, 2, 1].map(first) }
}

/** A task on Spot is called so: beside its gate and its price nothing more has room on its edge. */
function named({ label, ...node }: MapNode): MapNode {
  if (label === undefined || node.kind !== 'task') return label === undefined ? node : { ...node, label }
  const times = node.count > 1 ? ` ×${node.count}` : ''
  return { ...node, name: { ko: `${label.ko}${times}`, en: `${label.en}${times}` }, shorter: [] }
}

function shortOf(node: MapNode): Text | undefined {
  const { kind, name, count } = node
  const times = count > 1 ? ` ×${count}` : ''
  switch (kind) {
    case 'task':
      // One is called by its number, however little room there is.
      return count > 1 ? { ko: `태스크 ${count}개`, en: `${count} tasks` } : undefined
    case 'instance':
      return same(`${name.en}${times}`)
    case 'subnet': {
      const zone = zoneOf(node)
      const isPublic = name === names.publicSubnet
      return {
        ko: `${zone} ${isPublic ? '퍼블릭' : '프라이빗'}`,
        en: `${zone} ${isPublic ? 'public' : 'private'}`,
      }
    }
    case 'internet':
      return name === names.insideVpc ? { ko: 'VPC 안', en: 'In the VPC' } : undefined
    case 'vpc':
      return same('VPC')
    case 'registry':
      return { ko: '저장소', en: 'Registry' }
    case 'logs':
      return { ko: '로그', en: 'Logs' }
    default:
      return shortNames[kind]
  }
}

function moved(edges: ServiceMap['edges'], placeOf: (id: string) => string): ServiceMap['edges'] {
  const known = new Map(
    edges.map((edge) => {
      const [from, to] = [placeOf(edge.from), placeOf(edge.to)]
      return [`${edge.kind} ${from} ${to}`, { ...edge, from, to }]
    }),
  )
  return [...known.values()].filter(({ from, to }) => from !== to)
}

/** What is written on a thing, whichever of it has room: the longest first. Where it is tight, a number or a sign must do. */
export function wordings(
  { id, kind, name, shorter = [], count }: MapNode,
  lang: keyof Text,
  isTight: boolean,
): readonly string[] {
  // A subnet bears the name of its zone.
  const short = shorter.map((text) => text[lang])
  if (short.length > 0 && kind === 'subnet') return short
  const one = kind === 'task' ? [id.replace('task:', '#')] : kind === 'instance' ? ['EC2'] : []
  const few = kind === 'endpoints' ? [''] : count > 1 ? [`×${count}`] : one
  return [name[lang], ...short, ...(isTight ? few : [])]
}

/** The room that a card has for words in one line with its price. */
export function wordRoom(node: MapNode, width: number): number {
  const tag = tagText(node, true)
  // Letters are narrower than they are taken to be.
  return width - 3 - textLeft(node) - (tag === '' ? 0 : widthOf(tag, letters) + 16)
}

/** Where words begin on a thing: beside the sign of its findings. */
export function textLeft({ inside, findings }: MapNode): number {
  return findings.length > 0 ? 12 : inside === undefined ? -4 : 6
}

/** Places a docked map; one that is too high gets tighter. */
export function layoutDocked(map: ServiceMap, { least, most: room }: DockedHeight): Layout {
  const { height } = placed(map, {})
  const most = room / leastScale
  if (height <= most) {
    const more = Math.min(8, Math.max(0, least - height) / 4)
    return placed(map, { more, deep: Math.max(0, least - placed(map, { more }).height) })
  }
  const tighter: readonly Room[] = [{}, { isBare: true }, { isBare: true, isDense: true }]
  const all = tighter.map((room) => placed(map, { ...room, isTight: true }))
  return all.find((one) => one.height <= most) ?? placed(map, { isTight: true, isBare: true, isDense: true })
}

interface Room {
  /** What stands between things beside what must. */
  readonly more?: number
  /** How much higher the lowest zones are than what stands in them. */
  readonly deep?: number
  /** Every card has one line, with fewer words. */
  readonly isTight?: boolean
  /** Tasks have no walls, which the opened map has, and stand side by side. */
  readonly isBare?: boolean
  /** Things stand as near to each other as they can. */
  readonly isDense?: boolean
}

function placed(
  { nodes }: ServiceMap,
  { more = 0, deep = 0, isTight = false, isBare = false, isDense = false }: Room,
): Layout {
  const size = isDense ? denseSizes : dockedSizes
  // The price of an instance reaches into the room of a gate.
  const belowPrice = isBare ? size.stack : 0
  const boxes = new Map<string, Box>()
  const walls = new Map<string, Box>()
  const { width, gap, inset } = size
  const middle = width / 2
  const put = (kind: MapNode['kind'], box: Box): boolean => {
    const node = nodes.find((one) => one.kind === kind)
    if (node !== undefined) boxes.set(node.id, box)
    return node !== undefined
  }
  const outside = { y: 1, width: size.outsideWidth, height: size.outsideHeight }
  const side = middle + outside.width / 2 + 1
  put('internet', { ...outside, x: middle - outside.width / 2 })
  put('registry', { ...outside, x: side, width: width - gap - side })
  put('logs', { ...outside, x: 2, width: 124 })

  const hasGateway = nodes.some(({ kind }) => kind === 'gateway')
  const vpcTop = outside.y + outside.height + size.reach / 2 + more + (hasGateway ? size.pill / 2 : 0)
  const { gatewayWidth } = size
  const gateway = { x: middle - gatewayWidth / 2, width: gatewayWidth, height: size.pill }
  put('gateway', { ...gateway, y: vpcTop - size.pill / 2 })
  // Where the name of the VPC leaves room, below the ways to the gateway.
  const right = middle + gatewayWidth / 2 + gap
  const beside = { x: right, y: vpcTop + 4, width: width - right - gap, height: size.title - 2 }
  const isFull = put('gateway-endpoint', beside)
  const isAbove = isBare && !isFull && put('other-service', beside)

  let y = vpcTop + size.title + inset
  if (put('balancer', { x: gap, y, width: width - 2 * gap, height: size.card }))
    y += size.card + size.reach + more
  const groups = nodes.filter(({ kind }) => kind === 'targets')
  const zones = nodes.filter(({ kind }) => kind === 'zone')
  const parting = partingOf(size, Math.max(zones.length, 1), gap, width - gap)
  for (const [index, { id }] of groups.entries()) {
    const x = index === 0 ? gap : parting + gap
    const end = index < groups.length - 1 ? parting : width - gap
    boxes.set(id, { x, y, width: end - x, height: size.pill })
  }
  if (groups.length > 0) y += size.pill + size.reach + more

  if (zones.length > 0) y = placeZones(zones, y) + gap
  if (!isAbove && put('other-service', { x: gap, y, width: width - 2 * gap, height: size.card }))
    y += size.card + gap
  put('vpc', { x: size.border, y: vpcTop, width: width - 2 * size.border, height: y - vpcTop })
  return { sizes: size, width, height: y + 2, boxes, walls }

  function placeZones(inRow: readonly MapNode[], top: number): number {
    const own = (width - gap * (inRow.length + 1)) / inRow.length
    const left = (index: number): number => gap + index * (own + gap)
    const subnets = inRow.map(({ id }) => nodes.filter((node) => node.inside === id))
    let y = top + inset
    const depth = Math.max(0, ...subnets.map(({ length }) => length))
    for (let row = 0; row < depth; row += 1) {
      const ends = subnets.map((all, index) => {
        const subnet = all[row]
        if (subnet === undefined) return y
        return placeWithin(subnet.id, left(index) + 2 * inset, y + size.title, own - 4 * inset)
      })
      const bottom = Math.max(...ends) + inset + (row === depth - 1 ? deep : 0)
      subnets.forEach((all, index) => {
        const subnet = all[row]
        if (subnet === undefined) return
        boxes.set(subnet.id, { x: left(index) + inset, y, width: own - 2 * inset, height: bottom - y })
      })
      y = bottom + inset
    }
    inRow.forEach(({ id }, index) => boxes.set(id, { x: left(index), y: top, width: own, height: y - top }))
    return y
  }

  /** Below what stands in an instance; what is written on its edge must not lie on the wall within. */
  function edge({ label }: MapNode): number {
    return label === undefined || isDense ? inset : inset + letters / 2
  }

  /** Stacks what stands in a node, the tasks last and behind one wall; gives where it ends. */
  function placeWithin(id: string, x: number, top: number, own: number): number {
    const inside = nodes.filter((node) => node.inside === id)
    let y = top
    /** Of what stands above, whose label reaches over its edge. */
    let foot = 0
    for (const node of inside) {
      if (node.kind === 'task') continue
      if (y > top) y += size.stack + foot
      foot = node.label === undefined ? 0 : letters / 2 + 2
      const end =
        node.kind === 'instance'
          ? placeWithin(node.id, x + inset, y + size.title + belowPrice, own - 2 * inset) + edge(node)
          : y + (isBare ? size.card : cardHeight(node, own, isTight))
      boxes.set(node.id, { x, y, width: own, height: end - y })
      y = end
    }
    const tasks = inside.filter(({ kind }) => kind === 'task')
    const [first] = tasks
    if (first === undefined) return y
    const isGuarded = !isBare && tasks.some(({ gates }) => gates !== undefined)
    const margin = isGuarded ? size.wall / 2 : 0
    const isBelow = y > top
    // The gate stands clear of what is above it.
    y += (isGuarded ? size.gate + (isBelow ? 4 : 2) : isBelow ? size.stack : 0) + foot
    const wallTop = y - size.gate / 2 - 2
    const isSideBySide = isBare && own >= tasks.length * narrowestCard
    const each = isSideBySide ? (own - size.stack * (tasks.length - 1)) / tasks.length : own - 2 * margin
    for (const [index, task] of tasks.entries()) {
      if (index > 0 && !isSideBySide) y += size.stack
      const height = isBare ? size.card : cardHeight(task, each, isTight)
      boxes.set(task.id, {
        x: isSideBySide ? x + index * (each + size.stack) : x + margin,
        y,
        width: each,
        height,
      })
      if (!isSideBySide || index === tasks.length - 1) y += height
    }
    if (!isGuarded) return y
    walls.set(first.id, { x, y: wallTop, width: own, height: y + margin - wallTop })
    return y + margin
  }
}

/** Two lines where name and price have no room in one, in either language. */
function cardHeight(node: MapNode, width: number, isTight: boolean): number {
  const room = wordRoom(node, width)
  const fits = (['ko', 'en'] as const).every((lang) =>
    wordings(node, lang, isTight).some((words) => widthOf(words, letters) <= room),
  )
  return fits || isTight || tagText(node, true) === '' ? dockedSizes.card : tallCard
}
