import type { Language } from '@ecs-lint/core/finding'
import type { ComponentChildren, JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { layoutOf, type Layout } from '../layout.ts'
import ServiceMapPicture, { type DockedParts } from '../Map.tsx'
import type { Shape } from '../sizes.ts'
import type { Condition, StageMoment } from './played.ts'
import { mapAt, type Slots } from './slots.ts'

/** One moment on the map: its tasks in their places, and the ways of the requests. */
export default function StagePicture({
  slots,
  moment,
  shape,
  layout,
  docked,
  lang,
  children,
}: {
  readonly slots: Slots
  readonly moment: StageMoment
  readonly shape: Shape
  readonly layout?: Layout
  readonly docked?: DockedParts | undefined
  readonly lang: Language
  readonly children?: ComponentChildren
}): JSX.Element {
  const map = useMemo(() => mapAt(slots, moment, shape), [slots, moment, shape])
  return (
    <ServiceMapPicture
      map={map}
      layout={layout ?? layoutOf(slots.map, shape)}
      docked={docked}
      shape={shape}
      lang={lang}
      marks={marksOf(slots, moment)}
    >
      {children}
    </ServiceMapPicture>
  )
}

/**
 * How the tasks in each place are doing, as classes; nothing stands in a place that is empty, and no instance that was not
 * launched yet; zones that are down with their subnets. A version is old once there is a newer one.
 */
function marksOf(
  { map, slotOf }: Slots,
  { tasks, lostZones = [] }: StageMoment,
): ReadonlyMap<string, string> {
  const marks = new Map<string, string>()
  if (tasks === undefined) return marks
  const lost = lostZones.map((zone) => `zone:${zone}`)
  for (const { id, inside = '' } of map.nodes)
    if (lost.includes(id) || lost.includes(inside)) marks.set(id, 'lost')
  const taken = new Set(tasks.map(({ id }) => slotOf.get(id)))
  const held = new Set(map.nodes.flatMap(({ id, inside }) => (taken.has(id) ? inside : [])))
  for (const { id, kind, tags } of map.nodes)
    if (kind === 'task' || (kind === 'instance' && tags.length === 0 && !held.has(id))) marks.set(id, 'empty')
  const isMixed = tasks.some(({ version }) => version === 'new')
  // Of several in one place the one that is worst off is marked.
  const byNeed = tasks.toSorted((one, other) => needs.indexOf(one.condition) - needs.indexOf(other.condition))
  for (const { id, version, condition } of byNeed)
    marks.set(slotOf.get(id) ?? '', `${isMixed ? version : 'new'} ${condition}`)
  return marks
}

const needs: readonly Condition[] = [
  'stopping',
  'healthy',
  'running',
  'starting',
  'waiting',
  'dead',
  'unhealthy',
  'silent',
]
