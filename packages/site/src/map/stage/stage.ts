import { joined } from '@ecs-lint/core/finding'
import { isExampleCertificate } from '@ecs-lint/core/graph'
import { completeServiceConfig, expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import {
  firstShiftAssumptions,
  inSituation,
  type Scenario,
  type Situation,
  type Strategy,
} from '@ecs-lint/core/simulate'
import { call } from './calls.ts'
import { asOnMap } from './named.ts'
import { pull, stranger, visit } from './journeys.ts'
import type { Outcome, Staged, StageMoment, Unplayable } from './played.ts'
import { diesAlone, outcomeOf, playedOut, scenarioIn } from './simulated.ts'
import { withWaiting } from './stuck.ts'
import { endedEarlyText, texts, titles } from './words.ts'

export type { Outcome } from './played.ts'

/** Something that happens to a service. */
export type StageEvent =
  | {
      readonly kind: 'simulate'
      readonly situation: Situation
      readonly strategy?: Strategy
      /** Whether the new version is the image that the learner names: without another one it is none. */
      readonly isOfImage?: true
      /** Of that image it is not: the tasks are replaced by others of the same revision. */
      readonly isAnew?: true
      /** Whether a zone that was lost comes back as well, which a scene tells apart. */
      readonly isWhole?: true
    }
  /** The only task was started by hand; it is killed, and nobody replaces it. */
  | { readonly kind: 'alone' }
  /** A zone was lost and comes back: tasks move back, start before stop, or stay. */
  | { readonly kind: 'zone-returns' }
  /** AWS takes Spot back and has none to give. */
  | { readonly kind: 'reclaim' }
  /** A customer's request by the way that customers use. `after`: what has to have happened first, or there is no service yet. */
  | { readonly kind: 'visit'; readonly after?: Situation }
  /** Somebody from the internet goes straight for a task's address. */
  | { readonly kind: 'stranger' }
  /** A new task pulls its image. What AWS says of one that cannot may stand there already, and is not said again. */
  | { readonly kind: 'pull'; readonly isReasonShown?: true }
  /** Another service of the namespace calls this one, before and after its tasks were replaced. */
  | { readonly kind: 'call' }

/** Plays what happens to a service; its problems where it cannot be played. */
export function stage(event: StageEvent, service: CompleteServiceConfig): Staged | Unplayable {
  const staged = inNamesOfMap(happens(event, service))
  if ('problems' in staged) return staged
  const { played } = staged
  if (service.tasks === 0 && takesTasks.has(event.kind)) return withoutTasks(staged, service)
  return { ...staged, played: { ...played, moments: atLength(played.moments) } }
}

function inNamesOfMap(staged: Staged | Unplayable): Staged | Unplayable {
  if ('problems' in staged) return { problems: staged.problems.map(asOnMap) }
  const { played, outcome } = staged
  return {
    ...staged,
    played: {
      ...played,
      moments: played.moments.map((moment) => ({ ...moment, text: asOnMap(moment.text) })),
    },
    outcome: {
      ...outcome,
      ...(outcome.why !== undefined && { why: asOnMap(outcome.why) }),
      ...(outcome.cause !== undefined && { cause: asOnMap(outcome.cause) }),
    },
  }
}

/** What happens to tasks, whose time says nothing where there are none. */
const takesTasks: ReadonlySet<StageEvent['kind']> = new Set(['simulate', 'zone-returns', 'reclaim'])

/** The one picture of a service that has no tasks, whatever happens: nobody answers. */
function withoutTasks({ played, outcome }: Staged, { loadBalancer }: CompleteServiceConfig): Staged {
  const text = loadBalancer === 'application' ? texts.noTaskBehind : texts.noTaskAtAll
  return {
    played: { ...played, moments: played.moments.slice(-1).map((last) => ({ ...last, at: 0, text })) },
    outcome: { ...outcome, seconds: 0, lost: 0, end: 'down', why: text },
  }
}

/** What begins and ends in one second is no film, but the picture that it ends with. */
function atLength(moments: readonly StageMoment[]): readonly StageMoment[] {
  return moments.at(-1)?.at === moments[0]?.at ? moments.slice(-1) : moments
}

function happens(event: StageEvent, service: CompleteServiceConfig): Staged | Unplayable {
  switch (event.kind) {
    case 'simulate':
      return event.situation === 'first-deploy'
        ? withCertificate(simulated(event, service), service)
        : simulated(event, service)
    case 'alone':
      return alone(service)
    case 'zone-returns':
      return zoneReturns(service)
    case 'reclaim':
      return reclaim(service)
    case 'visit':
      return visit(expand(service))
    case 'stranger':
      return stranger(expand(service), service.containerPort)
    case 'pull':
      return pull(expand(service))
    case 'call':
    default:
      return call(expand(service))
  }
}

/** The example certificate is none that AWS has: that there is one is taken for granted, and said. */
function withCertificate(
  staged: Staged | Unplayable,
  { loadBalancer, listenerPort, certificateArn }: CompleteServiceConfig,
): Staged | Unplayable {
  if ('problems' in staged || loadBalancer === 'none' || listenerPort !== 443) return staged
  if (!isExampleCertificate(certificateArn)) return staged
  const { outcome } = staged
  if (outcome.end !== 'arrived' && outcome.end !== 'steady') return staged
  const why = outcome.why === undefined ? texts.certified : joined([outcome.why, texts.certified])
  return { ...staged, outcome: { ...outcome, why } }
}

function simulated(
  { situation, strategy, isWhole, isAnew }: Extract<StageEvent, { readonly kind: 'simulate' }>,
  service: CompleteServiceConfig,
): Staged | Unplayable {
  const graph = expand(strategy === undefined ? service : { ...service, deploymentStrategy: strategy })
  const read = scenarioIn(graph)
  if ('problems' in read) return read
  // Some strategies have no circuit breaker to turn on: who has ticked it is told that it does not act.
  const { circuitBreaker } = read.scenario
  const scenario = inSituation(
    { ...read.scenario, circuitBreaker: { ...circuitBreaker, isOn: service.circuitBreaker } },
    situation,
  )
  const { moments, simulation } = playedOut(
    graph,
    isWhole === true ? scenario : withoutReturn(scenario),
    isAnew,
  )
  const outcome = outcomeOf(simulation, moments)
  return {
    played: {
      title: titles[situation],
      graph,
      moments: withWaiting(moments, simulation),
      isDeployment: replaces.has(situation),
    },
    outcome: replaces.has(situation) ? withUnmoved(outcome, service, strategy) : outcome,
    assumptions: [...firstShiftAssumptions(scenario), ...read.assumptions].map(({ text }) => text),
  }
}

/**
 * Without a load balancer nothing moves customers from the blue tasks to the green ones, though AWS takes such a deployment: that
 * they have gone over is taken for granted, and said.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-implementation.html
 */
function withUnmoved(
  outcome: Outcome,
  { loadBalancer, deploymentStrategy }: CompleteServiceConfig,
  strategy = deploymentStrategy,
): Outcome {
  const isUnmoved = strategy === 'BLUE_GREEN' && loadBalancer === 'none' && outcome.end === 'steady'
  return isUnmoved ? { ...outcome, isUnmoved, why: texts.unmoved } : outcome
}

/** Situations in which one version comes in place of another. */
const replaces: ReadonlySet<Situation> = new Set(['deploy', 'bad-deploy', 'slow-start', 'stop-deployment'])

/** Before there is a service: one task with a public address, which everybody may call. */
function alone(own: CompleteServiceConfig): Staged | Unplayable {
  const { taskInbound: _, loadBalancerInbound: __, ...service } = own
  const graph = expand(
    completeServiceConfig({
      ...service,
      tasks: 1,
      compute: 'FARGATE',
      egress: 'public-ip',
      loadBalancer: 'none',
      serviceConnect: 'none',
      deploymentStrategy: 'ROLLING',
    }),
  )
  const read = scenarioIn(graph)
  if ('problems' in read) return read
  const { moments, ...lost } = diesAlone(graph, read.scenario)
  const last = moments.at(-1)
  return {
    played: { title: titles.alone, graph, moments },
    outcome: {
      ...lost,
      seconds: last?.at ?? 0,
      mostTasks: 1,
      fewestHealthy: 0,
      end: 'down',
      sawBoth: false,
      ...(last !== undefined && { why: last.text }),
    },
  }
}

function zoneReturns(service: CompleteServiceConfig): Staged | Unplayable {
  const graph = expand(service)
  const read = scenarioIn(graph)
  if ('problems' in read) return read
  const loss = inSituation(read.scenario, 'az-loss')
  const returns = loss.events.find(({ type }) => type === 'zone-return')?.at ?? 0
  const { moments, simulation } = playedOut(graph, loss)
  const { simulation: before } = playedOut(graph, withoutReturn(loss))
  const last = moments.findLast(({ at }) => at < returns)
  const rest = moments
    .filter(({ at }) => at >= returns)
    .map((moment) => ({ ...moment, at: moment.at - returns }))
  const whole = last === undefined ? rest : [{ ...last, at: 0, text: texts.before }, ...rest]
  const shown = read.scenario.rebalances
    ? whole
    : whole.map((moment, index) =>
        index === whole.length - 1 ? { ...moment, text: joined([moment.text, texts.zoneStays]) } : moment,
      )
  const outcome = outcomeOf(simulation, shown)
  return {
    played: { title: titles['zone-returns'], graph, moments: shown },
    outcome: {
      ...outcome,
      lost: Math.max(0, Math.round(simulation.result.requests.lost - before.result.requests.lost)),
      cutOff: 0,
      seconds: rest.at(-1)?.at ?? 0,
    },
  }
}

function withoutReturn(scenario: Scenario): Scenario {
  return { ...scenario, events: scenario.events.filter(({ type }) => type !== 'zone-return') }
}

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html */
const noticeSeconds = 120

/** Fargate Spot gives two minutes' notice and SIGTERM at once; what runs on demand stays. */
function reclaim(service: CompleteServiceConfig): Staged | Unplayable {
  const graph = expand(service)
  const read = scenarioIn(graph, { hasSpotCapacity: false })
  if ('problems' in read) return read
  const { moments, simulation } = playedOut(graph, inSituation(read.scenario, 'spot-interruption'))
  const [first] = moments
  const isSpared = read.scenario.spotTasks === 0 && first !== undefined
  if (isSpared) {
    const shown = [{ ...first, text: texts.noSpot }]
    const outcome = outcomeOf(simulation, shown)
    return {
      played: { title: titles.reclaim, graph, moments: shown },
      outcome: {
        ...outcome,
        seconds: 0,
        why: outcome.why ? joined([texts.noSpot, outcome.why]) : texts.noSpot,
      },
    }
  }
  const told = toldOfNotice(moments)
  return {
    played: { title: titles.reclaim, graph, moments: told },
    outcome: outcomeOf(simulation, told),
  }
}

/** Why requests are lost from the notice on, and that tasks may end long before its two minutes are over: both are seen. */
function toldOfNotice([before, notice, ...rest]: readonly StageMoment[]): readonly StageMoment[] {
  if (before === undefined || notice === undefined) return []
  const why = { ...notice, isRead: true as const, text: joined([notice.text, texts.atSigterm]) }
  const moments = [before, why, ...rest]
  const end = moments.findIndex(
    ({ at, tasks = [] }) => at > 0 && tasks.every(({ condition }) => condition !== 'stopping'),
  )
  const last = moments.at(-1)
  if (end < 0 || last === undefined || last.at >= noticeSeconds) return moments
  const shown = moments.map((moment, index) =>
    index === end
      ? { ...moment, isRead: true as const, text: joined([moment.text, endedEarlyText(moment.at)]) }
      : moment,
  )
  return [...shown, { ...last, at: noticeSeconds, text: texts.noticeOver }]
}
