import { receives, type Frame, type Scenario, type Task, type Version } from '@ecs-lint/core/simulate'
import type { Entrance } from './customers.ts'
import type { Fate, Flow } from './played.ts'

/** A part of the tasks that shares a part of the requests. */
interface Pool {
  readonly tasks: readonly Task[]
  /** Of all requests, from 0 to 1. */
  readonly weight: number
  /** Which target group leads there, where versions have their own. */
  readonly version: Version
}

/**
 * Where the requests of customers go at a moment of a simulation: as many to each task that receives any as core counts, or as a
 * Network Load Balancer shares them out, by zones.
 *
 * @param percentNew What a deployment that moves traffic by weights sends to the new version.
 */
export function flowsOf(
  { tasks, stage }: Pick<Frame, 'tasks' | 'stage'>,
  percentNew: number,
  entrance: Entrance,
  { newVersion }: Scenario,
): readonly Flow[] {
  const { way, refusal } = entrance
  const isAtTasks = refusal?.at.startsWith('task:') === true
  if (refusal !== undefined && !isAtTasks) return [{ way: upTo(way, refusal.at), share: 1, fate: 'refused' }]
  const receivers = tasks.filter(receives)
  const pools = poolsOf(receivers, stage !== undefined && stage !== 'ROLLING', percentNew)
  return pools.flatMap((pool) => {
    const start = [...way, ...groupOf(pool.version, entrance)]
    if (pool.tasks.length === 0) return [{ way: start, share: pool.weight, fate: 'nobody' as const }]
    return pool.tasks.flatMap((task): readonly Flow[] => {
      const share = pool.weight * partOf(task, pool.tasks, entrance.reach)
      const path = [...way, ...groupOf(task.version, entrance), `task:${task.id}`]
      const fate: Fate = isAtTasks ? 'refused' : task.isReachable ? 'answered' : 'silent'
      const wrong =
        fate === 'answered' && task.version === 'new' && newVersion.fault === 'errors'
          ? newVersion.errorPercent / 100
          : 0
      return [
        { way: path, share: share * (1 - wrong), fate },
        ...(wrong === 0 ? [] : [{ way: path, share: share * wrong, fate: 'error' as const }]),
      ]
    })
  })
}

/** The part of all requests that is not answered. */
export function lostShare(flows: readonly Flow[]): number {
  return flows.reduce((sum, { share, fate }) => sum + (fate === 'answered' ? 0 : share), 0)
}

function upTo(way: readonly string[], at: string): readonly string[] {
  const index = way.indexOf(at)
  return index === -1 ? [...way, at] : way.slice(0, index + 1)
}

/** Both versions share alike in a rolling update; otherwise each has its weight. */
function poolsOf(receivers: readonly Task[], isWeighted: boolean, percentNew: number): readonly Pool[] {
  if (!isWeighted) return [{ tasks: receivers, weight: 1, version: 'old' }]
  return (['old', 'new'] as const)
    .map((version) => ({
      tasks: receivers.filter((task) => task.version === version),
      weight: (version === 'new' ? percentNew : 100 - percentNew) / 100,
      version,
    }))
    .filter(({ weight }) => weight > 0)
}

/** A task's part of the requests: as much as each other task's, or, from a load balancer that keeps to zones, its part of an equal share for each zone with tasks. */
function partOf({ zone }: Task, tasks: readonly Task[], reach: Entrance['reach']): number {
  if (reach === 'all-zones') return 1 / tasks.length
  const zones = new Set(tasks.map((task) => task.zone)).size
  return 1 / zones / tasks.filter((task) => task.zone === zone).length
}

function groupOf(version: Version, { hasGroups }: Entrance): readonly string[] {
  if (!hasGroups) return []
  return [version === 'new' ? 'targets:alternate' : 'targets:production']
}
