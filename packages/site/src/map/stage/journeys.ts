import { joined, type Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { hopText, pullMessage, traceStranger, worst, type Trace } from '@ecs-lint/core/network'
import { messageText } from '@ecs-lint/core/simulate'
import { pullsOf } from '../../packet/pulls.ts'
import { around, customer, customerTrace, refusalOf, serviceOf } from './customers.ts'
import { nodesOf, type Surroundings } from './hop-nodes.ts'
import type { Outcome, Played, Staged, StageMoment, Unplayable } from './played.ts'
import { texts, titles } from './words.ts'

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
  return journey(graph, titles.stranger, trace, around(graph, 'in'), 'internet', texts.strangerSets)
}

/** A new task that pulls its image: the way to the host that fares worst, or to each in turn where it gets to all. */
export function pull(graph: ResourceGraph): Staged | Unplayable {
  const traces = pullsOf(graph)
  const trace = worst(traces)
  const surroundings = around(graph, 'out', trace?.place?.subnetId)
  const staged = journey(graph, titles.pull, trace, surroundings, surroundings.task, texts.pullSets)
  if ('problems' in staged || trace === undefined) return staged
  const { outcome, played } = staged
  if (outcome.why !== undefined)
    return {
      ...staged,
      outcome: {
        ...outcome,
        why: joined([outcome.why, messageText(pullMessage(trace.host))]),
        cause: outcome.why,
      },
    }
  if (outcome.end !== 'arrived') return staged
  const moments = traces.flatMap((each, index) => {
    const own = around(graph, 'out', each.place?.subnetId)
    return momentsOfTrace(each, own, own.task, index === 0 ? texts.pullSets : nextHost(each.host))
  })
  return { played: { ...played, moments: moments.map((moment, at) => ({ ...moment, at })) }, outcome }
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
  return { played: { title, graph, moments: momentsOfTrace(trace, surroundings, from, sets) }, outcome }
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
  return { title, graph: surroundings.graph, moments, from: moments.length - 1 }
}

function momentsOfTrace(
  trace: Trace,
  surroundings: Surroundings,
  from: string,
  sets: Text,
): readonly StageMoment[] {
  const nodes = nodesOf(trace.hops, surroundings)
  return [
    { at: 0, text: sets, flows: [], packet: { at: from, verdict: 'passes' } },
    ...trace.hops.map((hop, index): StageMoment => {
      const node = nodes[index] ?? from
      return {
        at: index + 1,
        text: hopText(hop),
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
