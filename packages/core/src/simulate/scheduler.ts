import { taskBounds, waitsForStopping } from '../cost/index.ts'
import { emptiest, occupationOf, openZones, placeOn, zonesWithRoom } from './placement.ts'
import type { Version } from './scenario.ts'
import { isActive, isHealthy, isSound, type Draft, type Task } from './state.ts'
import { count, cutSeconds, stopped } from './tasks.ts'
import { loseRequestsInFlight } from './traffic.ts'

/** How many of a draft's tasks fit, of one version or of both. */
export function tally(draft: Draft, fits: (task: Task) => boolean, version?: Version): number {
  let total = 0
  for (const task of draft.tasks) {
    if ((version === undefined || task.version === version) && fits(task)) total += 1
  }
  return total
}

/** Whether all desired tasks of a version are there and healthy, and no other of it. */
export function isWhole(draft: Draft, version: Version): boolean {
  const { desired } = draft.scenario
  return tally(draft, isHealthy, version) >= desired && tally(draft, isSound, version) === desired
}

/**
 * Starts tasks of a version; returns how many could be started. On Fargate ECS does its best to keep the zones even, and does not
 * say how: each task goes where the fewest of its version are, for those of the other go in the end, and where that is several,
 * where the fewest tasks stand, those that are stopping too. On instances the fewest tasks of the service count, as AWS says.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service-options.html
 */
function startTasks(draft: Draft, version: Version, wanted: number): number {
  const { scenario, at } = draft
  const inZone = scenario.zones.map((_, zone) => tally(draft, (task) => isActive(task) && task.zone === zone))
  const own = scenario.zones.map((_, zone) =>
    tally(draft, (task) => isActive(task) && task.zone === zone, version),
  )
  const open = openZones(draft)
  if (open.length === 0) return 0
  const all = scenario.zones.map((_, zone) => tally(draft, (task) => task.zone === zone))
  const occupation = scenario.instances === undefined ? undefined : occupationOf(draft)
  let spot = tally(draft, (task) => isSound(task) && task.isSpot, version)
  let onDemand = tally(draft, (task) => isSound(task) && !task.isSpot, version)
  let started = 0
  while (started < wanted) {
    const isSpot = spot < scenario.spotTasks && onDemand >= scenario.desired - scenario.spotTasks
    if (isSpot && !scenario.hasSpotCapacity) break
    const place =
      scenario.instances === undefined || occupation === undefined
        ? undefined
        : placeOn(draft, scenario.instances, occupation, inZone)
    if (scenario.instances !== undefined && place === undefined) break
    const zone = place?.zone ?? emptiest(open, own, inZone, all)
    inZone[zone] = (inZone[zone] ?? 0) + 1
    own[zone] = (own[zone] ?? 0) + 1
    if (isSpot) spot += 1
    else onDemand += 1
    const due = Math.max(at, place?.readyAt ?? 0) + scenario.application.provisionSeconds
    draft.tasks.push({
      id: draft.nextId,
      version,
      zone,
      ...(place !== undefined && { instance: place.instance }),
      isSpot,
      status: 'PROVISIONING',
      health: 'starting',
      isReachable: true,
      due,
    })
    draft.nextId += 1
    count(draft, 'tasks-started', version)
    started += 1
  }
  return started
}

/**
 * Stops tasks of a version: unhealthy ones first, then starting ones, then the healthy ones of the fullest zones. No more
 * than `healthyAtMost` of them are healthy, and no more than `startingAtMost` starting. Returns how many were stopped.
 */
export function stopTasks(
  draft: Draft,
  version: Version,
  wanted: number,
  healthyAtMost: number,
  startingAtMost = Infinity,
): number {
  if (wanted <= 0) return 0
  const inZone = draft.scenario.zones.map((_, zone) =>
    tally(draft, (task) => isActive(task) && task.zone === zone),
  )
  const candidates = draft.tasks
    .filter((task) => task.version === version && isActive(task))
    .toSorted((left, right) => rank(left) - rank(right))
  const unhealthy = candidates.filter(isUnhealthy)
  const starting = candidates.filter((task) => !isHealthy(task) && !isUnhealthy(task))
  const unwell = [...unhealthy, ...starting.slice(0, startingAtMost)]
  const healthyByZone = Map.groupBy(candidates.filter(isHealthy), (task) => task.zone)
  const victims = new Set(unwell.slice(0, wanted))
  for (const { zone } of victims) inZone[zone] = (inZone[zone] ?? 0) - 1
  let healthy = 0
  while (victims.size < wanted && healthy < healthyAtMost) {
    const zone = fullest(healthyByZone, inZone)
    const task = zone === undefined ? undefined : healthyByZone.get(zone)?.shift()
    if (zone === undefined || task === undefined) break
    victims.add(task)
    inZone[zone] = (inZone[zone] ?? 0) - 1
    healthy += 1
  }
  loseRequestsInFlight(draft, healthy, cutSeconds(draft.scenario, 'replaced'))
  draft.tasks = draft.tasks.map((task) => (victims.has(task) ? stopped(task, 'replaced', draft) : task))
  for (const { version } of victims) count(draft, 'tasks-stopping', version)
  return victims.size
}

function rank({ health, status, isRetiring }: Task): number {
  if (health === 'unhealthy') return 0
  if (status !== 'RUNNING') return 1
  return isRetiring === true ? 2 : 3
}

function fullest(
  byZone: ReadonlyMap<number, readonly Task[]>,
  inZone: readonly number[],
): number | undefined {
  let best: number | undefined
  for (const [zone, tasks] of byZone) {
    if (tasks.length === 0) continue
    const [size = 0, bestSize = -1] = [inZone[zone], best === undefined ? undefined : inZone[best]]
    if (size > bestSize || (size === bestSize && zone < (best ?? zone))) best = zone
  }
  return best
}

/**
 * Brings a version's tasks up to a number. An unhealthy task is replaced before it is stopped where the maximum leaves room,
 * else stopped first. Returns how many are still missing.
 */
export function keep(draft: Draft, version: Version, wanted: number, most: number): number {
  let missing = Math.max(0, wanted - tally(draft, isSound, version))
  const { drainingTasks, maximumPercent, strategy } = draft.scenario
  const waits = strategy === 'ROLLING' && waitsForStopping(drainingTasks, maximumPercent)
  const room = (): number => Math.max(0, most - (waits ? draft.tasks.length : tally(draft, isActive)))
  missing -= startTasks(draft, version, Math.min(missing, room()))
  if (missing > 0 && room() === 0) {
    stopTasks(draft, version, Math.min(missing, tally(draft, isUnhealthy, version)), 0)
    retire(draft, version, Math.min(missing, tally(draft, isHealthy) - leastOf(draft)))
    missing -= startTasks(draft, version, Math.min(missing, room()))
  }
  const isReplaced = tally(draft, isReplacement, version) >= wanted
  if (isReplaced) dismissUnhealthy(draft, version)
  // Each goes as its replacement has come. Where fewer are wanted, a rolling update stops them itself, as the minimum allows.
  if (wanted >= draft.scenario.desired)
    retire(draft, version, isReplaced ? Infinity : tally(draft, isHealthy, version) - wanted)
  return missing
}

/** Stops so many of the tasks of a version that AWS retires. */
function retire(draft: Draft, version: Version, most: number): void {
  const retiring = draft.tasks.filter(
    (task) => task.version === version && isActive(task) && task.isRetiring === true,
  )
  const victims = new Set(retiring.slice(0, Math.max(0, most)))
  if (victims.size === 0) return
  loseRequestsInFlight(draft, victims.size, cutSeconds(draft.scenario, 'retired'))
  draft.tasks = draft.tasks.map((task) => (victims.has(task) ? stopped(task, 'retired', draft) : task))
  for (const victim of victims) count(draft, 'tasks-stopping', victim.version)
}

function isReplacement(task: Task): boolean {
  return isHealthy(task) && isSound(task)
}

/** Stops the unhealthy tasks of a version without starting others for them. */
export function dismissUnhealthy(draft: Draft, version: Version): void {
  stopTasks(draft, version, tally(draft, isUnhealthy, version), 0)
}

function isUnhealthy(task: Task): boolean {
  return isActive(task) && task.health === 'unhealthy'
}

/** Healthy tasks that ECS keeps while it replaces others. */
function leastOf({ scenario }: Draft): number {
  return taskBounds(scenario.desired, scenario.minimumHealthyPercent, scenario.maximumPercent).least
}

/**
 * One pass of a rolling update, as far as the minimum and the maximum allow now. A task that fails meanwhile is replaced by one
 * of its own version, which is not stopped again to make room for the other.
 *
 * Source: https://aws.amazon.com/about-aws/whats-new/2025/11/amazon-ecs-service-availability-rolling-deployments
 */
export function rollOn(draft: Draft): void {
  const { desired, minimumHealthyPercent, maximumPercent } = draft.scenario
  const { least, most } = taskBounds(desired, minimumHealthyPercent, maximumPercent)
  for (;;) {
    const { deployment } = draft
    if (deployment === undefined) return
    const { source, target, sourceWanted, isHalted, isRollback, stage } = deployment
    const replaced = tally(draft, isHealthy, target)
    const cleansUp = stage === 'CLEAN_UP' && !isRollback && draft.scenario.earlySuccess?.reading === 'at-once'
    // What would be stopped at once is not replaced.
    if (!isRollback && !cleansUp)
      keep(draft, source, Math.min(sourceWanted, Math.max(0, desired - replaced)), most)
    if (isHalted) return dismissUnhealthy(draft, target)
    const missing = keep(draft, target, desired, most)
    const healthyTarget = tally(draft, isHealthy, target)
    const allowed = tally(draft, isHealthy) - least
    // Healthy new tasks replace old ones; where the maximum leaves no room for the rest, old ones make it.
    const surplus = tally(draft, isActive, source) - (desired - healthyTarget)
    // One that comes for a task that AWS retires is none too many.
    const starting = Math.max(0, tally(draft, isSound, source) - (desired - healthyTarget))
    const stops = cleansUp
      ? stopTasks(draft, source, Infinity, Infinity)
      : stopTasks(draft, source, Math.max(surplus, missing), Math.max(0, allowed), starting)
    if (stops === 0) return
    draft.deployment = { ...deployment, sourceWanted: tally(draft, isSound, source) }
    if (missing === 0) return
  }
}

/** What ECS does for a service while no deployment is under way: replace what died, then even out the zones. */
export function keepSteady(draft: Draft): void {
  const { scenario, version } = draft
  const { desired, minimumHealthyPercent, maximumPercent } = scenario
  const { most } = taskBounds(desired, minimumHealthyPercent, maximumPercent)
  const missing = keep(draft, version, desired, Math.max(most, desired))
  const sound = tally(draft, isSound, version)
  const healthy = tally(draft, isHealthy, version)
  if (missing > 0 || healthy < sound) return
  if (sound > desired) stopTasks(draft, version, sound - desired, healthy - desired)
  else rebalance(draft, most - desired)
}

/**
 * Starts tasks in the emptiest zones, as many as the maximum allows; once they are healthy, the surplus is stopped. On instances
 * they go, one by one, where one has room: none is launched for it.
 */
function rebalance(draft: Draft, room: number): void {
  const { scenario, version, at } = draft
  const { instances } = scenario
  const sizeOf = (own: number): number => tally(draft, (task) => isActive(task) && task.zone === own)
  const open = openZones(draft)
  const sizes = (instances === undefined ? open : zonesWithRoom(draft, instances)).map(sizeOf)
  const share = Math.floor(scenario.desired / open.length)
  const isSkewed = Math.max(...open.map(sizeOf)) - Math.min(...sizes) > 1
  if (!scenario.rebalances || !isSkewed || room <= 0) {
    if (draft.isRebalancing && !isSkewed) {
      draft.isRebalancing = false
      draft.log.push({ at, kind: 'balanced' })
    }
    return
  }
  const moves = sizes.reduce((sum, size) => sum + Math.max(0, share - size), 0)
  const moving = instances === undefined ? Math.min(Math.max(1, moves), room) : 1
  draft.isRebalancing = true
  draft.log.push({ at, kind: 'rebalancing', count: moving })
  startTasks(draft, version, moving)
}
