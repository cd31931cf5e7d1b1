import { joined, type Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { hopText, pullMessage, traceStranger, worst, type Hop, type Trace } from '@ecs-lint/core/network'
import { messageText } from '@ecs-lint/core/simulate'
import { pullsOf } from '../../packet/pulls.ts'
import { around, customer, customerTrace, refusalOf, serviceOf } from './customers.ts'
import { nodesOf, type Surroundings } from './hop-nodes.ts'
import { asOnMap } from './named.ts'
import type { Outcome, Played, Staged, StagedTask, StageMoment, Unplayable } from './played.ts'
import { tasksBefore } from './simulated.ts'
import { startsText, stopsText, texts, titles } from './words.ts'

/** A request of a customer, by the way that customers use; it is said where no task could take the place of the one that answers. */
export function visit(graph: ResourceGraph): Staged | Unplayable {
  const staged = journey(
    graph,
    titles.visit,
    customerTrace(graph),
    around(graph, 'in'),
    'internet',
    texts.customerSets,
  )
  const isLeftOver = pullsOf(graph).some(({ verdict }) => verdict === 'blocked')
  return isLeftOver && !('problems' in staged) && staged.outcome.end === 'arrived'
    ? { ...staged, outcome: { ...staged.outcome, why: texts.leftOver } }
    : staged
}

/** Somebody from the internet who knows the address of a task, and leaves the load balancer aside. */
export function stranger(graph: ResourceGraph, port: number): Staged | Unplayable {
  const service = serviceOf(graph)
  const trace = service && traceStranger(graph, service, port, customer)
  const surroundings = around(graph, 'in')
  const staged = journey(graph, titles.stranger, trace, surroundings, 'internet', texts.strangerSets)
  if ('problems' in staged || !surroundings.ids.has('balancer')) return staged
  const moments = staged.played.moments.map((moment) => pastBalancer(moment, surroundings.task))
  return { ...staged, played: { ...staged.played, moments } }
}

/** On the line of the load balancer it would look as if it came from there; where it gets to no subnet it has no line at all. */
function pastBalancer(moment: StageMoment, task: string): StageMoment {
  const { packet } = moment
  const isIn =
    packet?.at === task || (packet?.at.startsWith('subnet:') === true && packet.verdict === 'passes')
  return isIn ? { ...moment, packet: { ...packet, past: task } } : moment
}

/** A new task that pulls its image: the way to the host that fares worst, or to each in turn where it gets to all. */
export function pull(graph: ResourceGraph): Staged | Unplayable {
  const tasks = tasksBefore(graph)
  // As in the simulator, it goes where the fewest are.
  const traces = pullsOf(graph, (own) => tasks.filter(({ subnet }) => subnet === own).length)
  const trace = worst(traces)
  const fresh = freshTask(tasks, trace?.place?.subnetId ?? '')
  // Where nobody can tell how the others are, all stay as the map has them.
  const isSeen = tasks.length > 0
  const setting = (subnet: string | undefined): Surroundings => {
    const found = around(graph, 'out', subnet)
    return isSeen ? { ...found, task: `task:${fresh.id}` } : found
  }
  const surroundings = setting(trace?.place?.subnetId)
  const staged = journey(graph, titles.pull, trace, surroundings, surroundings.task, texts.pullSets)
  if ('problems' in staged || trace === undefined) return staged
  const { outcome, played } = staged
  if (outcome.why !== undefined)
    return {
      played: isSeen ? { ...played, moments: failing(played.moments, tasks, fresh) } : played,
      outcome: {
        ...outcome,
        why: joined([outcome.why, messageText(pullMessage(trace))]),
        cause: outcome.why,
      },
    }
  if (outcome.end !== 'arrived') return staged
  const moments = traces.flatMap((each, index) => {
    const own = setting(each.place?.subnetId)
    return momentsOfTrace(each, own, own.task, index === 0 ? texts.pullSets : nextHost(each.host), index > 0)
  })
  const shown = moments.map((moment, at): StageMoment => {
    const condition = at === moments.length - 1 ? 'running' : 'starting'
    return { ...moment, at, ...(isSeen && { tasks: [...tasks, { ...fresh, condition }] }) }
  })
  return { played: { ...played, moments: shown }, outcome }
}

/** A task that is only starting, beside others. */
function freshTask(tasks: readonly StagedTask[], subnet: string): StagedTask {
  return {
    id: Math.max(0, ...tasks.map(({ id }) => id)) + 1,
    version: tasks[0]?.version ?? 'new',
    subnet,
    status: 'PENDING',
    condition: 'starting',
    isSpot: false,
  }
}

/**
 * The way of a task that does not get its image, and what comes of it: it stops, and the next one fares alike.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html
 */
function failing(
  moments: readonly StageMoment[],
  tasks: readonly StagedTask[],
  fresh: StagedTask,
): readonly StageMoment[] {
  const next = { ...fresh, id: fresh.id + 1 }
  const [first, last] = [moments[0], moments.at(-1)]
  if (first === undefined || last === undefined) return moments
  const begins = { ...first, packet: { at: `task:${next.id}`, verdict: 'passes' } } as const
  return [
    ...moments.map((moment) => ({ ...moment, tasks: [...tasks, fresh] })),
    { ...last, text: stopsText(fresh.id), tasks: [...tasks, ended(fresh)] },
    { ...begins, text: startsText(next.id), tasks: [...tasks, next] },
    { ...last, text: texts.again, tasks: [...tasks, ended(next)] },
  ].map((moment, at) => ({ ...moment, at }))
}

function ended(task: StagedTask): StagedTask {
  return { ...task, status: 'DEPROVISIONING', condition: 'dead' }
}

function nextHost(host: string): Text {
  return { ko: `이어서 ${host}에 갑니다.`, en: `Next it goes to ${host}.` }
}

/** A trace on the map, hop by hop, from where it sets out. */
function journey(
  graph: ResourceGraph,
  title: Text,
  trace: Trace | undefined,
  surroundings: Surroundings,
  from: string,
  sets: Text,
): Staged | Unplayable {
  if (trace === undefined || trace.hops.length === 0) return { problems: [texts.noTask] }
  const outcome = outcomeOfTrace(trace, refusalOf(trace, surroundings))
  // A way that nobody knows is no refusal.
  if (trace.verdict === 'unknown' && outcome.why !== undefined) return { problems: [outcome.why] }
  const moments = momentsOfTrace(trace, surroundings, from, sets)
  return { played: { title, graph, moments, isWay: true }, outcome }
}

/** A trace that somebody asks for, to be seen from its end. */
export function tracePlayed(
  title: Text,
  trace: Trace,
  surroundings: Surroundings,
  from: string,
  sets: Text,
): Played {
  const moments = momentsOfTrace(trace, surroundings, from, sets)
  return { title, graph: surroundings.graph, moments, from: moments.length - 1, isWay: true }
}

function momentsOfTrace(
  trace: Trace,
  surroundings: Surroundings,
  from: string,
  sets: Text,
  isDefaultTold = false,
): readonly StageMoment[] {
  const nodes = nodesOf(trace.hops, surroundings)
  // What is taken for granted is said at length once a film.
  const firstAssumed = isDefaultTold ? -1 : trace.hops.findIndex(({ reason }) => reason === 'acl-assumed')
  const textOf = (hop: Hop, index: number): Text => {
    if (hop.reason !== 'acl-assumed') return asOnMap(hopText(hop))
    return index > firstAssumed ? texts.aclAsBefore : texts.aclDefault
  }
  // What nobody knows does not count as let through.
  const unsure = trace.hops.findIndex(({ verdict }) => verdict === 'unknown')
  const hops = unsure === -1 ? trace.hops : trace.hops.slice(0, unsure + 1)
  return [
    { at: 0, text: sets, flows: [], packet: { at: from, verdict: 'passes' } },
    ...hops.map((hop, index): StageMoment => {
      const node = nodes[index] ?? from
      return {
        at: index + 1,
        text: textOf(hop, index),
        flows: [],
        packet: {
          from: nodes[index - 1] ?? from,
          isFromWall: trace.hops[index - 1]?.kind === 'security-group',
          at: node,
          isAtWall: hop.kind === 'security-group',
          verdict: hop.verdict,
        },
      }
    }),
  ]
}

function outcomeOfTrace(trace: Trace, refusal: ReturnType<typeof refusalOf>): Outcome {
  const hasArrived = trace.verdict === 'passes'
  const unsure = trace.hops.find(({ verdict }) => verdict === 'unknown')
  const why = refusal?.why ?? (hasArrived || unsure === undefined ? undefined : hopText(unsure))
  return {
    lost: hasArrived ? 0 : 1,
    cutOff: 0,
    seconds: 0,
    mostTasks: 0,
    fewestHealthy: 0,
    end: hasArrived ? 'arrived' : 'refused',
    sawBoth: false,
    ...(refusal !== undefined && { refusedAt: refusal.at }),
    ...(why !== undefined && { why }),
  }
}
