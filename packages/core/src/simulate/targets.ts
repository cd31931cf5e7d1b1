import type { Text } from '../finding/index.ts'
import type { LogEntry } from './log.ts'
import type { Scenario } from './scenario.ts'
import type { Frame, Simulation } from './simulate.ts'
import { answersAfter, receives, type Task } from './state.ts'

/** A load balancer's check of one target, while it decides on it: the how manieth in a row, of how many. */
export interface TargetCheck {
  /** The id of the task. */
  readonly task: number
  readonly hasPassed: boolean
  readonly count: number
  readonly needed: number
  /** It would end the task, if its grace period were over. */
  readonly isSpared?: true
}

/** A second at which something happens behind a load balancer: in the service, or in the first or last check of a row. */
export interface Moment {
  readonly at: number
  /** What holds from now on. */
  readonly frame: Frame
  readonly log: readonly LogEntry[]
  readonly checks: readonly TargetCheck[]
}

/** A simulation with the load balancer's checks between its frames, for targets that are on their way up or down. */
export function momentsOf({ scenario, frames }: Simulation): readonly Moment[] {
  const checks = checksOf(scenario, frames)
  const framesAt = Map.groupBy(frames, ({ at }) => at)
  const times = [...new Set([...framesAt.keys(), ...checks.keys()])].toSorted((left, right) => left - right)
  const moments: Moment[] = []
  for (const at of times) {
    const now = framesAt.get(at) ?? []
    const frame = now.at(-1) ?? moments.at(-1)?.frame
    if (frame === undefined) continue
    moments.push({ at, frame, log: now.flatMap(({ log }) => log), checks: checks.get(at) ?? [] })
  }
  return moments
}

/** The checks of a second as sentences; tasks that fare alike share one. */
export function checkTexts(checks: readonly TargetCheck[]): readonly Text[] {
  const alike = Map.groupBy(checks, ({ hasPassed, count, needed, isSpared }) =>
    [hasPassed, count, needed, isSpared].join(),
  )
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    return first === undefined
      ? []
      : [
          checkText(
            first,
            group.map(({ task }) => task),
          ),
        ]
  })
}

function checkText({ hasPassed, count, needed, isSpared }: TargetCheck, tasks: readonly number[]): Text {
  const ids = numbersText(tasks)
  const [who, many] = [`Task${tasks.length === 1 ? '' : 's'} ${ids.en}`, tasks.length > 1]
  if (hasPassed)
    return {
      ko: `태스크 ${ids.ko}: 상태 확인 성공(${needed}번 가운데 ${count}번째).`,
      en: `${who} ${many ? 'pass' : 'passes'} a health check (${count} of ${needed}).`,
    }
  const [sparedKo, sparedEn] =
    isSpared === true
      ? [' 유예 기간이라 ECS가 그대로 둡니다.', ' ECS overlooks it in the grace period.']
      : ['', '']
  return {
    ko: `태스크 ${ids.ko}: 상태 확인 실패(${needed}번 가운데 ${count}번째).${sparedKo}`,
    en: `${who} ${many ? 'fail' : 'fails'} a health check (${count} of ${needed}).${sparedEn}`,
  }
}

/** The numbers of tasks, as they stand after their name: `태스크 1·3`, `tasks 1 and 3`. */
export function numbersText(ids: readonly number[]): Text {
  return { ko: ids.join('·'), en: ids.join(', ').replace(/, (?=\d+$)/, ' and ') }
}

/** Where a request goes: through the load balancer's node in a zone to a task, or to none. */
export interface SentRequest {
  /** Index of the zone. */
  readonly node: number
  readonly task: number | undefined
  readonly isAnswered: boolean
}

/**
 * Where so many requests go as things stand. They come to the load balancer's nodes in turn, and each node takes its healthy
 * targets in turn: those of all zones (`all-zones`, as an Application Load Balancer does), or those of its own, where a zone
 * without any gets no requests (`own-zone`, as a Network Load Balancer does; it chooses by a hash of the connection, which is
 * as even only on average).
 *
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html
 */
export function spreadRequests(
  { tasks }: Frame,
  zones: number,
  reach: 'all-zones' | 'own-zone',
  count: number,
): readonly SentRequest[] {
  const receivers = tasks.filter(receives)
  const nodes = Array.from({ length: zones }, (_, zone) => ({
    zone,
    targets: reach === 'all-zones' ? receivers : receivers.filter((task) => task.zone === zone),
  }))
  const open = nodes.filter(({ targets }) => targets.length > 0)
  return Array.from({ length: count }, (_, index): SentRequest => {
    const place = index % open.length
    const node = open[place]
    if (node === undefined) return { node: index % zones, task: undefined, isAnswered: false }
    const { targets, zone } = node
    // Nodes know nothing of one another; here they begin apart, so that few requests look as even as many.
    const first = reach === 'all-zones' ? place * Math.ceil(targets.length / open.length) : 0
    const task = targets[(first + Math.floor(index / open.length)) % targets.length]
    return { node: zone, task: task?.id, isAnswered: task?.isReachable === true }
  })
}

/** The checks of targets that are neither settled nor gone, by their second. */
function checksOf(scenario: Scenario, frames: readonly Frame[]): ReadonlyMap<number, readonly TargetCheck[]> {
  const { loadBalancer } = scenario
  const checks = new Map<number, TargetCheck[]>()
  if (loadBalancer === undefined) return checks
  const { interval, healthyThreshold, unhealthyThreshold } = loadBalancer.check
  for (const { task, from, until } of stretches(frames)) {
    const readyAfter = answersAfter(scenario, task.version)
    // The first success is enough for a new target, unless it was found unhealthy before.
    const threshold = Math.ceil(readyAfter / interval) > unhealthyThreshold ? healthyThreshold : 1
    let passed = 0
    for (let number = 1; from + number * interval <= until; number += 1) {
      const hasPassed = task.isReachable && number * interval >= readyAfter
      if (hasPassed) passed += 1
      if (passed > threshold) break
      const at = from + number * interval
      const needed = hasPassed ? threshold : unhealthyThreshold
      const count = hasPassed ? passed : number
      // A row is told by its first check and its last. What has failed often enough fails on, and that changes nothing.
      if (count !== 1 && count !== needed) continue
      const isSpared = !hasPassed && count === needed && at < until
      const check = { task: task.id, hasPassed, count, needed, ...(isSpared && { isSpared }) }
      checks.set(at, [...(checks.get(at) ?? []), check])
    }
  }
  return checks
}

interface Stretch {
  readonly task: Task
  readonly from: number
  until: number
}

/** How long each task was checked without a verdict: from RUNNING until it was healthy, from hanging until it was not. */
function stretches(frames: readonly Frame[]): readonly Stretch[] {
  const open = new Map<string, Stretch>()
  const all: Stretch[] = []
  for (const { at, tasks } of frames) {
    const undecided = tasks.filter(isUndecided)
    const present = new Set(undecided.map(nameOf))
    for (const [name, stretch] of open) {
      stretch.until = at
      if (!present.has(name)) open.delete(name)
    }
    for (const task of undecided) {
      const name = nameOf(task)
      if (open.has(name)) continue
      const stretch = { task, from: at, until: at }
      open.set(name, stretch)
      all.push(stretch)
    }
  }
  return all
}

function isUndecided({ status, health, isReachable }: Task): boolean {
  return status === 'RUNNING' && (health === 'starting' || (health === 'healthy' && !isReachable))
}

function nameOf({ id, isReachable }: Task): string {
  return `${id} ${isReachable}`
}
