import type { Instances } from './scenario.ts'
import { isActive, mostOnOne, type Draft, type State } from './state.ts'

/** Where a new task goes: an instance, its zone, and when the instance takes it. */
export interface Spot {
  readonly instance: number
  readonly zone: number
  readonly readyAt: number
}

/** How many tasks stand on each instance: until they are gone, and of those that are to run. */
export interface Occupation {
  readonly all: number[]
  readonly active: number[]
}

/** What the instances of a state hold. */
export function occupationOf({ tasks, instances }: Pick<State, 'tasks' | 'instances'>): Occupation {
  const all = instances.map(() => 0)
  const active = instances.map(() => 0)
  for (const task of tasks) {
    if (task.instance === undefined) continue
    all[task.instance] = (all[task.instance] ?? 0) + 1
    if (isActive(task)) active[task.instance] = (active[task.instance] ?? 0) + 1
  }
  return { all, active }
}

/**
 * An instance with room for one more task, in the zone that has the fewest tasks, the emptiest of its zone; a new one where
 * none has room and scaling may add one. A task holds its CPU, memory, network interface and ports until it has stopped,
 * while `distinctInstance` looks at tasks that are to run alone. ECS Managed Instances goes into several zones first.
 *
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-auto-scaling.html
 */
export function placeOn(
  draft: Draft,
  limits: Instances,
  occupation: Occupation,
  inZone: readonly number[],
): Spot | undefined {
  const { all, active } = occupation
  const open = openZones(draft)
  const burden = (instance: number, zone: number): number => (inZone[zone] ?? 0) * 1e6 + (all[instance] ?? 0)
  let best: number | undefined
  let least = Infinity
  for (const [instance, { zone }] of draft.instances.entries()) {
    if (!open.includes(zone) || !hasRoom(instance, limits, occupation)) continue
    if (burden(instance, zone) < least) [best, least] = [instance, burden(instance, zone)]
  }
  const isTaken = (zone: number): boolean => (inZone[zone] ?? 0) > 0
  const misses = open.filter(isTaken).length < Math.min(limits.zonesFirst ?? 0, open.length)
  const isBeside = best !== undefined && isTaken(draft.instances[best]?.zone ?? 0)
  if (best === undefined || (misses && isBeside)) best = launched(draft, limits, open, inZone) ?? best
  const instance = best === undefined ? undefined : draft.instances[best]
  if (best === undefined || instance === undefined) return undefined
  all[best] = (all[best] ?? 0) + 1
  active[best] = (active[best] ?? 0) + 1
  return { instance: best, ...instance }
}

/** Zones of the scenario that are not lost. */
export function openZones({ scenario, lostZones }: Pick<State, 'scenario' | 'lostZones'>): readonly number[] {
  return scenario.zones.map((_, zone) => zone).filter((zone) => !lostZones.includes(zone))
}

/** The first of some zones that has the fewest by the first count; where several have as few, by the next. */
export function emptiest(zones: readonly number[], ...counts: readonly (readonly number[])[]): number {
  return zones.reduce((least, each) => {
    const telling = counts.find((count) => count[each] !== count[least])
    return telling !== undefined && (telling[each] ?? 0) < (telling[least] ?? 0) ? each : least
  })
}

function hasRoom(
  instance: number,
  { perInstance, isDistinct }: Instances,
  { all, active }: Occupation,
): boolean {
  return (all[instance] ?? 0) < perInstance && !(isDistinct && (active[instance] ?? 0) > 0)
}

/**
 * A new instance, in the open zone with the fewest tasks and then the fewest instances; undefined where there may be none.
 * Auto Scaling goes on in another zone where one fails.
 *
 * Source: https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-availability-zone-balanced.html
 */
function launched(
  draft: Draft,
  limits: Instances,
  open: readonly number[],
  inZone: readonly number[],
): number | undefined {
  const { instances, at } = draft
  const index = instances.length
  if (open.length === 0 || index >= limits.most || mostOnOne(limits) < 1) return undefined
  const instancesIn = draft.scenario.zones.map(
    (_, own) => instances.filter(({ zone }) => zone === own).length,
  )
  const zone = emptiest(open, inZone, instancesIn)
  draft.instances = [...instances, { zone, readyAt: at + limits.launchSeconds }]
  tellLaunch(draft)
  return index
}

function tellLaunch({ log, at }: Draft): void {
  const index = log.findIndex(({ kind }) => kind === 'instances-launched')
  const entry = log[index]
  if (entry?.kind === 'instances-launched') log[index] = { ...entry, count: entry.count + 1 }
  else log.push({ at, kind: 'instances-launched', count: 1 })
}

/** Whether another task of the service would find an instance, now or once scaling has added one. */
export function hasInstanceRoom(state: State, limits: Instances): boolean {
  if (state.instances.length < limits.most && mostOnOne(limits) >= 1) return true
  return zonesWithRoom(state, limits).length > 0
}

/** The open zones in which one of the instances that there are has room for another task. */
export function zonesWithRoom(state: State, limits: Instances): readonly number[] {
  const occupation = occupationOf(state)
  return openZones(state).filter((own) =>
    state.instances.some(({ zone }, instance) => zone === own && hasRoom(instance, limits, occupation)),
  )
}
