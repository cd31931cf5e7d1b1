import { taskBounds } from './bounds.ts'

/** A deployment without trouble, as far as it decides how long tasks of both versions run side by side. */
export interface DeploymentPlan {
  readonly tasks: number
  readonly isRolling: boolean
  readonly minimumHealthyPercent: number
  readonly maximumPercent: number
  /** Whether a task that is stopping takes part of the maximum until it is gone. */
  readonly waitsForStopping: boolean
  /** From the start of a task until its image is pulled, which is not billed. */
  readonly unbilledSeconds: number
  /** From the start of a task until it is healthy. */
  readonly upSeconds: number
  /** From the moment at which ECS stops a task until it is gone. */
  readonly downSeconds: number
  /** What both versions wait for while they run whole: steps, hooks, the bake time. A rolling update has none. */
  readonly besideSeconds: number
  /** All old tasks stop so long after so many of the new ones are healthy. */
  readonly cleanUp?: { readonly healthyPercent: number; readonly afterSeconds: number }
}

/** Healthy tasks of the new version that are enough for early success: the percentage, rounded up, and at least one. */
export function enoughHealthy(desired: number, healthyPercent: number): number {
  return Math.min(desired, Math.max(1, Math.ceil((desired * healthyPercent) / 100)))
}

/**
 * The task-seconds that a deployment takes beyond what the desired tasks use in the same time: negative where it stops more
 * than it starts, 0 where it can never begin. The bill and the simulator take the figure from here.
 */
export function extraTaskSeconds(plan: DeploymentPlan): number {
  const { tasks, upSeconds, downSeconds, unbilledSeconds, besideSeconds } = plan
  // Each new task stands beside the old one that it replaces, from the pull of its image until the old one is gone.
  if (!plan.isRolling) return tasks * (upSeconds - unbilledSeconds + besideSeconds + downSeconds)
  // More tasks than ECS lets a service have go by the same turns, each larger.
  if (tasks > mostTasks) return (extraTaskSeconds({ ...plan, tasks: mostTasks }) * tasks) / mostTasks
  const moments = replacements(plan)
  return moments === undefined
    ? 0
    : moments.stopped - moments.started + tasks * (downSeconds - unbilledSeconds)
}

/** The tasks that ECS lets one service have. */
const mostTasks = 5000

interface Batch {
  readonly at: number
  readonly count: number
}

/**
 * When a rolling update starts its tasks and stops the old ones, each as a sum of seconds; undefined where it never ends.
 * New tasks start where the maximum leaves room; old ones stop for healthy new ones, or to make room down to the minimum.
 */
function replacements(
  plan: DeploymentPlan,
): { readonly started: number; readonly stopped: number } | undefined {
  const { tasks, minimumHealthyPercent, maximumPercent, waitsForStopping, upSeconds, downSeconds, cleanUp } =
    plan
  const enough = cleanUp === undefined ? Infinity : enoughHealthy(tasks, cleanUp.healthyPercent)
  let cleanUpAt = Infinity
  const { least, most, isStuck } = taskBounds(tasks, minimumHealthyPercent, maximumPercent)
  if (isStuck) return undefined
  let [at, old, begun, healthy, stopping] = [0, tasks, 0, 0, 0]
  let [started, stopped] = [0, 0]
  let [starts, stops]: [Batch[], Batch[]] = [[], []]
  while (old > 0 || healthy < tasks) {
    if (cleanUp !== undefined && healthy >= enough) cleanUpAt = Math.min(cleanUpAt, at + cleanUp.afterSeconds)
    for (let isDone = false; !isDone;) {
      const room = most - old - begun - (waitsForStopping ? stopping : 0)
      const fresh = Math.max(0, Math.min(tasks - begun, room))
      if (fresh > 0) starts.push({ at: at + upSeconds, count: fresh })
      begun += fresh
      started += at * fresh
      const missing = tasks - begun
      const wanted = Math.max(old - (tasks - healthy), missing)
      const gone = at < cleanUpAt ? Math.max(0, Math.min(wanted, old + healthy - least, old)) : old
      if (gone > 0) stops.push({ at: at + downSeconds, count: gone })
      old -= gone
      stopping += gone
      stopped += at * gone
      isDone = gone === 0 || missing === 0
    }
    const next = Math.min(
      starts[0]?.at ?? Infinity,
      (waitsForStopping && stops[0]?.at) || Infinity,
      at < cleanUpAt ? cleanUpAt : Infinity,
    )
    if (next === Infinity) break
    at = next
    for (const { at: due, count } of starts) if (due <= at) healthy += count
    for (const { at: due, count } of stops) if (due <= at) stopping -= count
    starts = starts.filter(({ at: due }) => due > at)
    stops = stops.filter(({ at: due }) => due > at)
  }
  return { started, stopped }
}
