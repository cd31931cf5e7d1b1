import type { Instances } from './scenario.ts'
import { isActive, mostOnOne, type Draft, type Task } from './state.ts'

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

/** What a draft's instances hold. */
export function occupationOf({ tasks, instances }: Draft): Occupation {
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
 * while `distinctInstance` looks at tasks that are to run alone.
 *
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html
 */
export function placeOn(
  draft: Draft,
  limits: Instances,
  { all, active }: Occupation,
  inZone: readonly number[],
): Spot | undefined {
  const zones = draft.scenario.zones.length
  let best: number | undefined
  const burden = (instance: number): number => (inZone[instance % zones] ?? 0) * 1e6 + (all[instance] ?? 0)
  for (const instance of draft.instances.keys()) {
    if (draft.lostZones.includes(instance % zones)) continue
    if ((all[instance] ?? 0) >= limits.perInstance) continue
    if (limits.isDistinct && (active[instance] ?? 0) > 0) continue
    if (best === undefined || burden(instance) < burden(best)) best = instance
  }
  if (best === undefined) {
    if (draft.instances.length >= limits.most || mostOnOne(limits) < 1) return undefined
    best = draft.instances.length
    if (draft.lostZones.includes(best % zones)) return undefined
    draft.instances = [...draft.instances, draft.at + limits.launchSeconds]
    tellLaunch(draft)
  }
  all[best] = (all[best] ?? 0) + 1
  active[best] = (active[best] ?? 0) + 1
  return { instance: best, zone: best % zones, readyAt: draft.instances[best] ?? 0 }
}

function tellLaunch({ log, at }: Draft): void {
  const index = log.findIndex(({ kind }) => kind === 'instances-launched')
  const entry = log[index]
  if (entry?.kind === 'instances-launched') log[index] = { ...entry, count: entry.count + 1 }
  else log.push({ at, kind: 'instances-launched', count: 1 })
}

/** Whether another task of the service would find an instance, now or once scaling has added one. */
export function hasInstanceRoom(
  tasks: readonly Task[],
  { count, most, perInstance, isDistinct }: Instances,
): boolean {
  const all = Array.from({ length: Math.min(Math.max(count, most), tasks.length + 1) }, () => 0)
  const active = [...all]
  for (const { instance, status } of tasks) {
    if (instance === undefined) continue
    all[instance] = (all[instance] ?? 0) + 1
    if (isActive({ status })) active[instance] = (active[instance] ?? 0) + 1
  }
  return all.some((held, index) => held < perInstance && !(isDistinct && (active[index] ?? 0) > 0))
}
