import { computeOf, defaultUsage, fitOf, instanceTypeOf, isInstanceTypeName } from '@ecs-lint/core/cost'
import { joined, type Text } from '@ecs-lint/core/finding'
import { taskOf, type Resource, type ResourceGraph } from '@ecs-lint/core/graph'
import {
  checkTexts,
  countsAsHealthy,
  initialState,
  logText,
  momentsOf,
  nextTime,
  obstacleTexts,
  scenarioOf,
  simulate,
  step,
  stuckText,
  versionsIn,
  type Frame,
  type LogEntry,
  type Moment,
  type ReadScenario,
  type Scenario,
  type ScenarioOverrides,
  type Simulation,
  type State,
  type Task,
  type Version,
} from '@ecs-lint/core/simulate'
import { entranceOf, serviceOf, serviceSubnets, type Entrance } from './customers.ts'
import { flowsOf, lostShare } from './flows.ts'
import {
  isShut,
  requestsPerSecond,
  type Condition,
  type Outcome,
  type StagedTask,
  type StageMoment,
} from './played.ts'
import {
  cutOffText,
  firstCheckText,
  nobodyReplacesText,
  onSpotText,
  startsOnSpotText,
  texts,
  uncheckedText,
  unmovedText,
} from './words.ts'

/** A scenario of a graph's service with customers who send as many requests as here, or why there is none. */
export function scenarioIn(graph: ResourceGraph, overrides: ScenarioOverrides = {}): ReadScenario {
  const service = serviceOf(graph)
  if (service === undefined) return { problems: [] }
  const instances = instancesOnMap(service, graph)
  return scenarioOf(service, graph, {
    requestsPerSecond,
    ...(instances !== undefined && { capacity: { instances } }),
    ...overrides,
  })
}

/** The instances that the map has frames for: as few as hold the tasks, as on the bill. Of those that ECS manages core knows. */
function instancesOnMap(service: Resource<'ecs.service'>, graph: ResourceGraph): number | undefined {
  const type = instanceTypeOf(service, graph)
  const task = taskOf(service, graph)?.properties
  const { desiredCount = 1 } = service.properties
  if (computeOf(service, graph) !== 'EC2' || task === undefined) return undefined
  if (type === undefined || !isInstanceTypeName(type)) return undefined
  const { perInstance } = fitOf(task, type, false, defaultUsage)
  return perInstance < 1 ? undefined : Math.max(1, Math.ceil(desiredCount / perInstance))
}

/** The tasks of a graph's service before anything happens to it; none where it cannot be simulated. */
export function tasksBefore(graph: ResourceGraph): readonly StagedTask[] {
  const read = scenarioIn(graph)
  if ('problems' in read) return []
  const subnets = subnetsByZone(graph, read.scenario)
  return initialState(read.scenario).tasks.map((task) => stagedTask(task, subnets))
}

/** A simulation on the map: what was before, then every second at which something happens. `isAnew`: the same revision is deployed again. */
export function playedOut(
  graph: ResourceGraph,
  scenario: Scenario,
  isAnew = false,
): { readonly moments: readonly StageMoment[]; readonly simulation: Simulation } {
  const simulation = simulate(scenario)
  const place = standing(graph, scenario)
  const lostZones = new Set<string>()
  const stands: typeof place = (frame, percentNew, at, text) => ({
    ...place(frame, percentNew, at, text),
    extraTaskHours: extraAt(at, simulation),
    lostZones: [...lostZones],
  })
  const versions = versionsIn(simulation)
  const isUnmoved =
    versions !== 'one' && scenario.strategy !== 'ROLLING' && scenario.loadBalancer === undefined
  const told = (entry: LogEntry): Text =>
    (isUnmoved ? unmovedText(entry) : undefined) ??
    logText(entry, isAnew && versions === 'both' ? 'same' : versions)
  let percentNew = 0
  let cutOff = 0
  let isTold = false
  const [first] = simulation.frames
  const known = new Set(first?.tasks.map(({ id }) => id))
  const before = joined([
    scenario.isFirst ? texts.beforeFirst : texts.before,
    ...onSpotText(spotOf(first?.tasks ?? [])),
  ])
  const begun = first === undefined ? [] : [stands(first, 0, 0, before)]
  // What nobody could tell from what was before is no moment of its own: a task that is PENDING rather than PROVISIONING.
  const seconds = withFirstChecks(momentsOf(simulation)).filter(
    ({ log, checks }) => log.length + checks.length > 0,
  )
  const moments = seconds.flatMap(({ at, frame, log, checks }) => {
    for (const entry of log) {
      if (entry.kind === 'zone-lost') lostZones.add(entry.zone)
      if (entry.kind === 'zone-back') lostZones.delete(entry.zone)
    }
    const entries: readonly LogEntry[] = log.filter(
      ({ kind }, index) => kind !== 'stage' || log[index + 1]?.kind !== 'stage',
    )
    const moves = entries.findIndex(({ kind }) => kind === 'traffic')
    const fresh = frame.tasks.filter(({ id }) => !known.has(id))
    for (const { id } of fresh) known.add(id)
    const besides = [
      // Rounded as a sum, so that what the moments say adds up to what all of it comes to.
      ...cutOffText(Math.round(frame.cutOff) - cutOff),
      ...startsOnSpotText(spotOf(fresh)),
    ]
    cutOff = Math.round(frame.cutOff)
    // Why it takes so long until a task is healthy is told of the first.
    const why = isTold ? undefined : healthyBecause(frame, scenario, at)
    isTold ||= why !== undefined
    const text = (own: typeof entries, rest: typeof checks = []): Text =>
      said(own, rest, told, frame.tasks, why)
    const before = stands(frame, percentNew, at, joined([]))
    percentNew = movedBy(log, percentNew)
    const after = stands(frame, percentNew, at, joined([]))
    // Within one second the new version may get well, and then get its requests: that is seen one after the other.
    const isApart = moves > 0 && lostShare(before.flows) <= lostShare(after.flows)
    const seen = isApart
      ? ([
          [before, entries.slice(0, moves)],
          [after, entries.slice(moves)],
        ] as const)
      : ([[after, entries]] as const)
    return seen
      .flatMap(([picture, own]) =>
        inParts(own, (part) => text(part, checks)).map((part) => ({ picture, part })),
      )
      .map(({ picture, part }, index) => ({
        ...picture,
        text: index === 0 ? joined([text(part, checks), ...besides]) : text(part),
      }))
  })
  return { moments: [...begun, ...moments], simulation }
}

/** So many letters at the most have room below the map of a phone. */
const mostLetters = { ko: 100, en: 150 }

/** What happens in a second, one after the other where it is too much to be told at once. */
function inParts(
  entries: readonly LogEntry[],
  told: (own: readonly LogEntry[]) => Text,
): readonly (readonly LogEntry[])[] {
  const { ko, en } = told(entries)
  if (entries.length < 2 || (ko.length <= mostLetters.ko && en.length <= mostLetters.en)) return [entries]
  const middle = Math.ceil(entries.length / 2)
  return [entries.slice(0, middle), entries.slice(middle)].flatMap((half) => inParts(half, told))
}

/** Why the tasks that become healthy do so now, where one rule alone decides. */
function healthyBecause(
  { tasks }: Frame,
  { loadBalancer, containerCheck }: Scenario,
  at: number,
): Text | undefined {
  const task = tasks.find(({ healthySince }) => healthySince === at)
  const seconds = at - (task?.runsSince ?? at)
  if (seconds <= 0 || containerCheck !== undefined) return undefined
  if (loadBalancer === undefined) return uncheckedText(seconds)
  return seconds === loadBalancer.check.interval ? firstCheckText(seconds) : undefined
}

/** How checks go is seen of the first tasks of a version: those that follow fare alike, one after the other. */
function withFirstChecks(moments: readonly Moment[]): readonly Moment[] {
  const told = new Map<string, number>()
  return moments.map((moment) => ({
    ...moment,
    checks: moment.checks.filter(({ task, hasPassed, count }) => {
      const version = moment.frame.tasks.find(({ id }) => id === task)?.version
      const kind = `${version} ${hasPassed} ${count}`
      const first = told.get(kind) ?? moment.at
      told.set(kind, first)
      return first === moment.at
    }),
  }))
}

function spotOf(tasks: readonly Task[]): number {
  return tasks.filter(({ isSpot }) => isSpot).length
}

/** What has been used beyond the desired tasks until a second, to the end as core's result has it. */
function extraAt(at: number, { frames, result }: Simulation): number {
  const index = frames.findLastIndex((frame) => frame.at <= at)
  const [before, after] = [frames[index], frames[index + 1]]
  if (before === undefined) return 0
  if (after === undefined) return result.extraTaskHours
  const part = (at - before.at) / (after.at - before.at)
  return before.extraTaskHours + (after.extraTaskHours - before.extraTaskHours) * part
}

/** Where there is no other version. */
const ofOne = (entry: LogEntry): Text => logText(entry, 'one')

/** How long is watched whether anybody starts another task, in seconds: long after a service would have. */
const watched = 600

/**
 * A task that no service wants any more dies. ECS replaces the tasks of services alone.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/standalone-tasks.html
 */
export function diesAlone(
  graph: ResourceGraph,
  scenario: Scenario,
): Pick<Outcome, 'lost' | 'cutOff'> & { readonly moments: readonly StageMoment[] } {
  const stands = standing(graph, scenario)
  let state: State = { ...initialState(scenario), scenario: { ...scenario, desired: 0 } }
  const moments = [stands({ tasks: state.tasks, stage: undefined }, 0, 0, texts.startedByHand)]
  const happen = (next: State, text: Text): void => {
    state = next
    moments.push(stands({ tasks: state.tasks, stage: undefined }, 0, state.at, text))
  }
  const died = step(state, { type: 'crash', at: 0, tasks: 1 })
  happen(died, joined([said(died.log, [], ofOne), ...cutOffText(Math.round(died.cutOff))]))
  while (nextTime(state) < Infinity) {
    const next = step(state, { type: 'tick', at: nextTime(state) })
    if (next.log.length > 0) happen(next, said(next.log, [], ofOne))
    else state = next
  }
  happen(step(state, { type: 'tick', at: watched }), nobodyReplacesText(watched))
  return {
    moments,
    lost: Math.round(state.requests.lost),
    cutOff: Math.round(died.cutOff),
  }
}

/** What a simulation comes to for customers, and for who looks after the service. */
export function outcomeOf(simulation: Simulation, moments: readonly StageMoment[]): Outcome {
  const { scenario, frames, result } = simulation
  const { stuck, outcome, seconds } = result
  const counts = moments.map(({ tasks = [] }) => ({
    active: tasks.filter(({ condition }) => condition !== 'stopping' && condition !== 'dead').length,
    healthy: tasks.filter(({ condition }) => condition === 'healthy').length,
  }))
  const isServed = (moments.at(-1)?.tasks ?? []).some(({ condition }) => condition === 'healthy')
  const breaker = frames
    .flatMap(({ log }) => log)
    .find(({ kind }) => kind === 'circuit-breaker' || kind === 'alarm')
  const why = [
    ...(stuck !== undefined ? [stuckText(stuck)] : breaker === undefined ? [] : [logText(breaker)]),
    ...obstacleTexts(simulation),
  ]
  return {
    ...lostRequests(result, frames, moments),
    seconds,
    mostTasks: Math.max(...counts.map(({ active }) => active)),
    fewestHealthy: Math.min(...counts.map(({ healthy }) => healthy)),
    end:
      stuck?.kind === 'never-healthy' || stuck?.kind === 'cut-off' || stuck?.kind === 'no-image'
        ? 'failing'
        : outcome === 'rolled-back'
          ? 'rolled-back'
          : !isServed && scenario.desired > 0
            ? 'down'
            : outcome === 'completed'
              ? 'steady'
              : outcome === 'failed'
                ? 'failing'
                : 'stuck',
    sawBoth: moments.some((moment, index) => sawBoth(moment, moments[index - 1], scenario)),
    ...(why.length > 0 && { why: joined(why) }),
  }
}

/**
 * Whether customers got both versions at a moment. A rolling update stops an old task once a new one is healthy: until it
 * does, both answer, for seconds that core counts as none.
 */
function sawBoth(moment: StageMoment, before: StageMoment | undefined, { strategy }: Scenario): boolean {
  const now = answeringVersions(moment)
  if (strategy !== 'ROLLING' || before === undefined) return now.size > 1
  return new Set([...now, ...answeringVersions(before)]).size > 1
}

function answeringVersions({ flows, tasks = [] }: StageMoment): ReadonlySet<Version> {
  const answering = new Set(flows.flatMap(({ way, fate }) => (fate === 'answered' ? [way.at(-1)] : [])))
  return new Set(tasks.filter(({ id }) => answering.has(`task:${id}`)).map(({ version }) => version))
}

/** What core counts, and what is lost beside that because of how customers come in; all of them where nobody gets in. */
function lostRequests(
  { seconds: all }: Simulation['result'],
  frames: readonly Frame[],
  moments: readonly StageMoment[],
): Pick<Outcome, 'lost' | 'cutOff'> {
  if (isShut(moments)) return { lost: Math.round(all * requestsPerSecond), cutOff: 0 }
  const cutOff = frames.at(-1)?.cutOff ?? 0
  const lost = cutOff + unanswered(moments, (moment) => lostShare(moment.flows))
  return { lost: Math.max(0, Math.round(lost)), cutOff: Math.max(0, Math.round(cutOff)) }
}

/** Requests that are lost from one of these times to the next, by the share that is lost meanwhile. */
function unanswered<Time extends { readonly at: number }>(
  times: readonly Time[],
  lostAt: (time: Time) => number,
): number {
  return times.reduce((sum, time, index) => {
    const seconds = (times[index + 1]?.at ?? time.at) - time.at
    return sum + lostAt(time) * seconds * requestsPerSecond
  }, 0)
}

/** Makes moments of the map out of tasks that stand in the zones of a scenario. */
function standing(
  graph: ResourceGraph,
  scenario: Scenario,
): (frame: Pick<Frame, 'tasks' | 'stage'>, percentNew: number, at: number, text: Text) => StageMoment {
  const entrance: Entrance = entranceOf(graph)
  const subnets = subnetsByZone(graph, scenario)
  return (frame, percentNew, at, text) => {
    const flows = flowsOf(frame, percentNew, entrance, scenario)
    // A shop that has never been open has no customers to lose.
    const isUnopened = scenario.isFirst && flows.every(({ fate }) => fate === 'nobody')
    return {
      at,
      text,
      tasks: frame.tasks.map((task) => stagedTask(task, subnets)),
      flows: isUnopened ? [] : flows,
    }
  }
}

/** The service's subnet in each zone of a scenario. */
function subnetsByZone(graph: ResourceGraph, { zones }: Scenario): readonly string[] {
  const ids = new Set(serviceSubnets(graph))
  const subnets = graph.all('ec2.subnet').filter(({ id }) => ids.has(id))
  return zones.map(
    (zone, index) =>
      (subnets.find(({ properties }) => properties.availabilityZone === zone) ?? subnets[index])?.id ?? '',
  )
}

function stagedTask(task: Task, subnets: readonly string[]): StagedTask {
  const { id, version, zone, instance, status, isSpot } = task
  return {
    id,
    version,
    subnet: subnets[zone] ?? '',
    ...(instance !== undefined && { instance }),
    status,
    condition: conditionOf(task),
    isSpot,
  }
}

function conditionOf({ status, health, isReachable }: Task): Condition {
  if (status === 'DEPROVISIONING' && health === 'unhealthy') return 'dead'
  if (status === 'DEACTIVATING' || status === 'STOPPING' || status === 'DEPROVISIONING') return 'stopping'
  if (health === 'starting' && status === 'RUNNING') return 'running'
  return health === 'healthy' && !isReachable ? 'silent' : health
}

/** What part of the traffic a deployment by weights has moved. */
function movedBy(log: readonly LogEntry[], percentNew: number): number {
  let percent = percentNew
  for (const entry of log) {
    if (entry.kind === 'deployment-started') percent = 0
    if (entry.kind === 'traffic') percent = entry.percent
  }
  return percent
}

/** What happens in a second: of checks those that decide nothing yet. */
function said(
  entries: readonly LogEntry[],
  checks: Moment['checks'],
  told: (entry: LogEntry) => Text,
  /** As they are from then on. */
  tasks: readonly Task[] = [],
  /** Why tasks become healthy now. */
  why?: Text,
): Text {
  const undecided = checks.filter(({ count, needed }) => count < needed)
  const shown = entries.length > 0 ? undecided : checks
  // A check that a task passes in the second in which ECS gives it up came too late, and is not to look like the reason.
  const isLate = ({ hasPassed, task }: Moment['checks'][number]): boolean =>
    hasPassed && tasks.some(({ id, status }) => id === task && status !== 'RUNNING')
  const late = shown.some(isLate) ? [texts.tooLate] : []
  return joined([
    ...checkTexts(shown),
    ...late,
    ...entries.flatMap((entry) => [
      told(entry),
      ...(countsAsHealthy(entry) && why !== undefined ? [why] : []),
    ]),
  ])
}
