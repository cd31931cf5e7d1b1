import * as fc from 'fast-check'
import { h } from 'preact'
import { describe, expect, test } from 'vitest'
import { estimateGraph } from '@ecs-lint/core/cost'
import type { Language } from '@ecs-lint/core/finding'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { completeServiceConfig, expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { routesOf } from '../src/home/routes.ts'
import { findingsOfService, loadWholeLinter } from '../src/lint-whole.ts'
import { Card, Container } from '../src/map/docked-drawn.tsx'
import { dockedHeights, dockedOf, layoutDocked } from '../src/map/docked.ts'
import { widthOf } from '../src/map/fit.ts'
import { layoutOf, type Layout } from '../src/map/layout.ts'
import ServiceMapPicture from '../src/map/Map.tsx'
import { mapOf } from '../src/map/map-of.ts'
import type { ServiceMap } from '../src/map/model.ts'
import type { Shape } from '../src/map/sizes.ts'
import { changesOf, isFree } from '../src/map/stage/changes.ts'
import { countPlaces, countsOf } from '../src/map/stage/counts.ts'
import { EdgeShares } from '../src/map/stage/EdgeCounts.tsx'
import { packetPlace } from '../src/map/stage/free-place.ts'
import type { Played, StageMoment } from '../src/map/stage/played.ts'
import { pointAt, pointsOf, through } from '../src/map/stage/polyline.ts'
import { anchorOf } from '../src/map/stage/routes.ts'
import { launched, mapAt, nodesAlong, slotsOf, type Slots } from '../src/map/stage/slots.ts'
import { stage, type StageEvent } from '../src/map/stage/stage.ts'
import StagePicture from '../src/map/stage/StagePicture.tsx'
import { overlap } from './support/boxes.ts'
import { configs } from './support/configs.ts'
import { lyingOver, writtenOn, type Written } from './support/written.ts'

const region = 'ap-northeast-2'
const loaded = await loadPriceBook(region)
if (loaded === undefined) throw new Error('Seoul has prices.')
const book = loaded
await loadWholeLinter()

const services = configs.map((config) => completeServiceConfig({ region, serviceName: 'my-web', ...config }))
const languages = fc.constantFrom<Language>('ko', 'en')
const shapes = ['wide', 'narrow', 'docked'] as const

/** The map of a service as a shape shows it. */
function shown(service: CompleteServiceConfig, shape: Shape): { map: ServiceMap; layout: Layout } {
  const graph = expand(service)
  const whole = mapOf(graph, estimateGraph(graph, book), findingsOfService(service) ?? [])
  if (whole === undefined) throw new Error('It has a service.')
  if (shape !== 'docked') return { map: whole, layout: layoutOf(whole, shape) }
  const { map } = dockedOf(whole)
  return { map, layout: layoutDocked(map, dockedHeights.still) }
}

const partsIn = (shape: Shape) => (shape === 'docked' ? { docked: { Card, Container } } : {})

function stillIn(service: CompleteServiceConfig, shape: Shape, lang: Language): readonly Written[] {
  return writtenOn(h(ServiceMapPicture, { ...shown(service, shape), shape, lang, ...partsIn(shape) }))
}

describe.each(shapes)('on a %s map nothing lies over what is written', (shape) => {
  test('while it stands still', () => {
    fc.assert(
      fc.property(services, languages, (service, lang) => {
        expect(lyingOver(stillIn(service, shape, lang))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('where a change leaves the shadow of what is gone', () => {
    let shadows = 0
    fc.assert(
      fc.property(services, services, (before, after) => {
        const [old, now] = [shown(before, shape), shown(after, shape)]
        const written = writtenOn(h(ServiceMapPicture, { ...now, shape, lang: 'ko', ...partsIn(shape) }))
        const removed = changesOf(old.map, now.map, old.layout, undefined, undefined)?.removed ?? []
        for (const { node, box } of removed) {
          if (!isFree(box, now.map, now.layout)) continue
          shadows += 1
          const under = written.filter((one) => one.isText && overlap(one.box, box))
          expect(under.map(({ name }) => `the shadow of ${node.id} lies over ${name}`)).toEqual([])
        }
      }),
      { numRuns: 50 },
    )
    expect(shadows).toBeGreaterThan(0)
  })

  test('while something is played, a packet too, which is near the thing that it is at, and counts, which are all seen', () => {
    let packets = 0
    let seen = 0
    fc.assert(
      fc.property(services, languages, fc.constantFrom(...events), (service, lang, event) => {
        const staged = stage(event, service)
        if ('problems' in staged) return
        for (const { written, packet, counts } of momentsIn(staged.played, shape, lang)) {
          expect(lyingOver(written)).toEqual([])
          // Of who wants no motion: each finds a place.
          expect(counts.filter(({ at }) => at === undefined)).toEqual([])
          seen += counts.length
          if (packet === undefined) continue
          packets += 1
          expect(lyingOver([packet.mark, ...written])).toEqual([])
          expect(packet.far).toBeLessThan(40)
        }
      }),
      { numRuns: 50 },
    )
    expect(packets).toBeGreaterThan(0)
    expect(seen).toBeGreaterThan(0)
  })
})

const events: readonly StageEvent[] = [
  ...(['deploy', 'bad-deploy', 'stop-deployment', 'slow-start', 'az-loss', 'hang'] as const).map(
    (situation) => ({ kind: 'simulate', situation }) as const,
  ),
  ...(['reclaim', 'pull', 'visit', 'stranger', 'call'] as const).map((kind) => ({ kind })),
]

/** What is written while something is played, at some of its moments, and where the packet stands if one is followed. */
function momentsIn(played: Played, shape: Shape, lang: Language) {
  const whole = mapOf(played.graph, estimateGraph(played.graph, book), [])
  if (whole === undefined) throw new Error('It has a service.')
  const all = { ...whole, nodes: [...whole.nodes, ...launched(whole, played.moments)] }
  const docked = shape === 'docked' ? dockedOf(all) : undefined
  const slots = slotsOf(docked?.map ?? whole, played, docked?.standsFor)
  const layout =
    shape === 'docked' ? layoutDocked(slots.map, dockedHeights.played) : layoutOf(slots.map, shape)
  const every = Math.ceil(played.moments.length / 5)
  return played.moments
    .filter(({ packet }, index, { length }) => packet || index % every === 0 || index === length - 1)
    .map((moment) => {
      const shares = h(EdgeShares, { flows: moment.flows, layout })
      const picture = { slots, moment, shape, layout, lang, ...partsIn(shape) }
      const written = writtenOn(h(StagePicture, picture, shares))
      const counts = countsIn(moment, { slots, layout, shape, lang }, written)
      const { packet } = moment
      if (packet === undefined) return { written, counts, packet: undefined }
      const [node = ''] = nodesAlong([packet.at], slots)
      const [left, top] = anchorOf(node, layout, packet.isAtWall)
      const taken = written.map(({ box }) => box)
      const { at, radius } = packetPlace([left, top], taken, layout)
      const [x, y] = at
      const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
      const mark = { name: `the packet at ${node}`, box, isText: false, group: null }
      return { written, counts, packet: { mark, far: Math.hypot(x - left, y - top) } }
    })
}

/** The counts of a moment as they stand where motion is not wanted: on nothing that is written, and on no thing. */
function countsIn(
  moment: StageMoment,
  { slots, layout, shape, lang }: { slots: Slots; layout: Layout; shape: Shape; lang: Language },
  written: readonly Written[],
) {
  const { nodes } = mapAt(slots, moment, shape)
  const things = nodes.flatMap(({ id, kind, count }) => {
    const box = layout.boxes.get(id)
    const isThing = !/^(?:vpc|zone|subnet|instance)$/.test(kind) && (kind !== 'task' || count > 0)
    return box !== undefined && isThing ? [box] : []
  })
  const counts = countsOf(moment.flows, slots, layout, lang)
  const drawn = counts.map(({ text, x, y, anchor, zone }) => {
    const width = widthOf(text, 12) * 0.95
    const left = { start: x, middle: x - width / 2, end: x - width }[anchor]
    return { box: { x: left, y: y - 11, width, height: 14 }, zone }
  })
  const places = countPlaces(drawn, [...written.map(({ box }) => box), ...things], layout)
  return counts.map(({ text }, index) => ({ text, at: places[index] }))
}

test('on a docked map a task says how it is while something is played, and that it is on Spot', () => {
  const spot = { compute: 'FARGATE_MIXED', onDemandBase: 1, onDemandWeight: 0, spotWeight: 1 } as const
  const service = completeServiceConfig({ region, loadBalancer: 'application', tasks: 6, azs: 3, ...spot })
  const cards = (event: StageEvent, of: CompleteServiceConfig): readonly string[] => {
    const staged = stage(event, of)
    if ('problems' in staged) throw new Error('It can be played.')
    return momentsIn(staged.played, 'docked', 'en').flatMap(({ written }) =>
      written.flatMap(({ name }) => /^task:\d+ node.*“(.*)”/.exec(name)?.[1] ?? []),
    )
  }
  for (const situation of ['deploy', 'slow-start', 'bad-deploy'] as const)
    for (const azs of [1, 2, 3, 4])
      for (const card of cards({ kind: 'simulate', situation }, { ...service, azs }))
        expect(card).toMatch(/[●✕◌↓⊘]/)
  expect(cards({ kind: 'simulate', situation: 'deploy' }, service).join()).toMatch(/Spot.* old/)
  expect(cards({ kind: 'reclaim' }, service).join()).toContain('Spot')
})

test('requests on the first page pass over no letters', () => {
  fc.assert(
    fc.property(services, languages, fc.constantFrom('wide', 'narrow'), (service, lang, shape) => {
      const { map, layout } = shown(service, shape)
      const letters = stillIn(service, shape, lang).filter(({ isText }) => isText)
      const radius = shape === 'wide' ? 5 : 4
      for (const { to, path } of routesOf(map, layout, lang, radius))
        for (const line of path.split('M').slice(1)) {
          const way = through(pointsOf(line))
          for (let far = 0; far <= way.length; far += 2) {
            const [x, y] = pointAt(way, far)
            const dot = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
            const under = letters.filter(({ box }) => overlap(box, dot))
            expect(
              under.map(({ name }) => name),
              `the way to ${to}`,
            ).toEqual([])
          }
        }
    }),
    { numRuns: 50 },
  )
})
