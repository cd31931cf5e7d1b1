import type { Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { inSituation } from '@ecs-lint/core/simulate'
import { around, neighbourTrace, refusalOf, serviceOf } from './customers.ts'
import type { Flow, Packet, Staged, StageMoment, Unplayable } from './played.ts'
import { outcomeOf, playedOut, scenarioIn } from './simulated.ts'
import { titles, texts } from './words.ts'

/**
 * Another service of the namespace, in the story the storeroom, calls this one before and after its tasks were replaced. A new task has a network
 * interface, and so an address, of its own; Service Connect keeps the names of those that are found by one. Only tasks of a deployment after the name
 * was given know it: by a name calls who has been deployed again since.
 *
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html
 */
export function call(graph: ResourceGraph): Staged | Unplayable {
  const read = scenarioIn(graph)
  if ('problems' in read) return read
  const trace = neighbourTrace(graph)
  if (trace === undefined || read.scenario.desired === 0) return { problems: [texts.noTask] }
  const { moments: replaced, simulation } = playedOut(graph, inSituation(read.scenario, 'deploy'))
  const isFound = hasName(graph)
  const called = replaced.map((moment): StageMoment => ({ ...moment, flows: callsTo(moment, isFound) }))
  const [before] = called
  const after = called.at(-1)
  if (before === undefined || after === undefined) return { problems: [texts.noTask] }
  const refusal = refusalOf(trace, around(graph, 'in'))
  const outcome = outcomeOf(simulation, replaced)
  if (refusal !== undefined) {
    const refused = callMoment(before, { at: 'task:1', isAtWall: true, verdict: 'blocked' }, refusal.why)
    return {
      played: { title: titles.call, graph, moments: [setsOut(before, isFound), { ...refused, flows: [] }] },
      outcome: { ...outcome, lost: 1, cutOff: 0, end: 'refused', refusedAt: refusal.at, why: refusal.why },
    }
  }
  // Whom the calls reach once the tasks were replaced is nothing to tell where they are not.
  if (outcome.end !== 'steady')
    return { problems: [words.unreplaced, ...(outcome.why === undefined ? [] : [outcome.why])] }
  const survivor = after.tasks?.find(({ condition }) => condition === 'healthy')
  const start = callMoment(before, { at: 'task:1', verdict: 'passes' }, words.arrives(isFound))
  const end = isFound
    ? callMoment(after, { at: `task:${survivor?.id ?? 1}`, verdict: 'passes' }, words.found)
    : callMoment(after, { at: 'task:1', verdict: 'blocked' }, words.gone)
  return {
    played: {
      title: titles.call,
      graph,
      moments: [setsOut(before, isFound), start, ...toldOfLoss(noticed(called)), end],
    },
    outcome: isFound
      ? { ...outcome, lost: 0, cutOff: 0, end: 'arrived' }
      : { ...outcome, lost: 1, cutOff: 0, end: 'refused', refusedAt: 'task:1', why: words.gone },
  }
}

/** Where the calls go at a moment: by the name to every healthy task, by the address that was written down to the first one. */
function callsTo({ tasks = [] }: StageMoment, isFound: boolean): readonly Flow[] {
  const healthy = tasks.filter(({ condition }) => condition === 'healthy').map(({ id }) => id)
  if (isFound)
    return healthy.map((id) => ({
      way: ['other-service', `task:${id}`],
      share: 1 / healthy.length,
      fate: 'answered',
    }))
  return [{ way: ['other-service', 'task:1'], share: 1, fate: healthy.includes(1) ? 'answered' : 'nobody' }]
}

/** What who calls notices of a deployment on its way: that it begins, and where calls go elsewhere. */
function noticed(moments: readonly StageMoment[]): readonly StageMoment[] {
  const isElsewhere = ({ flows }: StageMoment, index: number): boolean =>
    JSON.stringify(flows) !== JSON.stringify(moments[index - 1]?.flows)
  return moments.filter(
    (moment, index) => index === 1 || (index > 1 && index < moments.length - 1 && isElsewhere(moment, index)),
  )
}

/** From when on calls are lost is a moment of its own: the dock of a phone has no room for it beside what the deployment does. */
function toldOfLoss(moments: readonly StageMoment[]): readonly StageMoment[] {
  const lost = moments.findIndex(({ flows }) => flows.some(({ fate }) => fate !== 'answered'))
  return moments.flatMap((moment, index) =>
    index === lost ? [moment, { ...moment, isRead: true as const, text: words.lost }] : [moment],
  )
}

function callMoment(moment: StageMoment, packet: Packet, text: Text): StageMoment {
  return { ...moment, text, packet: { from: 'other-service', ...packet } }
}

function setsOut(moment: StageMoment, isFound: boolean): StageMoment {
  return {
    ...moment,
    flows: [],
    text: isFound ? words.byName : words.byAddress,
    packet: { at: 'other-service', verdict: 'passes' },
  }
}

/** Whether others find the service by a name of Service Connect. */
function hasName(graph: ResourceGraph): boolean {
  const { serviceConnectConfiguration } = serviceOf(graph)?.properties ?? {}
  return (
    serviceConnectConfiguration?.enabled === true && (serviceConnectConfiguration.services ?? []).length > 0
  )
}

const words = {
  unreplaced: {
    ko: '배포가 끝까지 가지 못해 태스크가 바뀌지 않습니다. 배포가 끝나게 먼저 고치세요.',
    en: 'The deployment does not get through, so no task is replaced. Fix that first.',
  },
  byName: {
    ko: '이름이 오른 뒤에 창고도 다시 배포했습니다. 새로 뜬 창고의 태스크가 그 이름으로 호출합니다.',
    en: 'The storeroom was deployed again once there was a name: its new tasks know it, and call by it.',
  },
  byAddress: {
    ko: '창고가 적어 둔 IP 주소로 주문 페이지의 태스크를 호출합니다.',
    en: 'The storeroom calls the IP address of a task of the order page, which it has written down.',
  },
  arrives: (isFound: boolean): Text =>
    isFound
      ? {
          ko: '이름으로 호출했더니 지금 떠 있는 태스크로 연결됐습니다.',
          en: 'The name leads to a task, and the call arrives.',
        }
      : {
          ko: '그 주소에 태스크가 있어 호출이 닿았습니다.',
          en: 'The task is at that address, and the call arrives.',
        },
  found: {
    ko: '태스크가 모두 바뀌었지만 이름은 그대로입니다. 프록시가 새 태스크로 보내 주어 호출이 닿았습니다.',
    en: 'Every task is another one, and the name is the same: the proxy sends the call to a new task.',
  },
  lost: {
    ko: '적어 둔 주소의 태스크가 내려갑니다. 이때부터 창고의 호출은 받는 태스크가 없어 유실됩니다.',
    en: 'The task at the address goes. From now on nobody takes the calls of the storeroom: they are lost.',
  },
  gone: {
    ko: '적어 둔 주소(✕)에는 이제 아무도 없습니다. 새 태스크는 새 IP 주소를 받았습니다.',
    en: 'Nobody is at the address that was written down (✕): new tasks have new IP addresses.',
  },
} as const
