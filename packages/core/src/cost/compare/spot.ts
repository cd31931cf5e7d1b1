import type { Text } from '../../finding/index.ts'
import {
  alter,
  isWindows,
  runsOnFargate,
  strategyOf,
  taskOf,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
} from '../../graph/index.ts'
import { taskCount } from '../task-hours.ts'
import { asItIs, rank, type Choice, type Comparison, type Subject, type Unavailable } from './comparison.ts'

type Strategy = NonNullable<PropertiesOf<'ecs.service'>['capacityProviderStrategy']>

/** How tasks are shared between the two kinds of Fargate capacity. */
type Capacity = 'on-demand' | 'mixed' | 'spot'

/** The Fargate services of a graph on on-demand capacity, on Spot with one on-demand task each, and on Spot alone. */
export function compareSpot(subject: Subject): Comparison {
  const { graph } = subject
  const services = graph.all('ecs.service').filter((service) => runsOnFargate(service, graph))
  const now = new Set(services.map((service) => capacityOf(service, graph)))
  const [only] = now
  const current = now.size === 1 ? only : undefined
  const choices: Choice[] =
    current === undefined ? [{ id: 'current', label: asItIs, isCurrent: true, notes: [], graph }] : []
  const unavailable: Unavailable[] = []
  for (const capacity of ['on-demand', 'mixed', 'spot'] as const) {
    const label = labels[capacity]
    const isCurrent = capacity === current
    const reason = isCurrent || capacity === 'on-demand' ? undefined : obstacle(capacity, services, graph)
    if (services.length === 0) unavailable.push({ id: capacity, label, reason: noService })
    else if (reason !== undefined) unavailable.push({ id: capacity, label, reason })
    else {
      const altered = isCurrent ? graph : withCapacity(graph, capacity)
      choices.push({
        id: capacity,
        label,
        isCurrent,
        notes: isCurrent ? [] : notes[capacity],
        graph: altered,
      })
    }
  }
  return { question: 'spot', alternatives: rank(choices, subject), unavailable, breakEvens: [] }
}

/** A copy of a graph in which its Fargate services run on other capacity. */
function withCapacity(graph: ResourceGraph, capacity: Capacity): ResourceGraph {
  return alter(graph, 'ecs.service', (service) => {
    if (!runsOnFargate(service, graph)) return undefined
    // ECS takes a launch type or a strategy, never both.
    const { launchType: _, capacityProviderStrategy: __, ...rest } = service.properties
    return { ...rest, capacityProviderStrategy: capacityStrategies[capacity] }
  })
}

/** What a service on Fargate runs on; undefined for shares that are none of the three. */
function capacityOf(service: Resource<'ecs.service'>, graph: ResourceGraph): Capacity | undefined {
  const strategy = strategyOf(service, graph).filter(({ base = 0, weight = 0 }) => base + weight > 0)
  const spot = strategy.filter(({ capacityProvider }) => capacityProvider === 'FARGATE_SPOT')
  if (spot.length === 0) return 'on-demand'
  if (spot.length === strategy.length) return 'spot'
  const demand = strategy.find(({ capacityProvider }) => capacityProvider !== 'FARGATE_SPOT')
  const isOurs = strategy.length === 2 && demand?.base === 1 && (demand.weight ?? 0) === 0
  return isOurs ? 'mixed' : undefined
}

/** Why these services cannot run on a share of Spot. */
function obstacle(
  capacity: Capacity,
  services: readonly Resource<'ecs.service'>[],
  graph: ResourceGraph,
): Text | undefined {
  const tasks = services.flatMap((service) => taskOf(service, graph) ?? [])
  if (tasks.some(isWindows)) return noWindows
  return capacity === 'mixed' && services.every((service) => taskCount(service) < 2) ? tooFew : undefined
}

/** The capacity provider strategy of each. */
export const capacityStrategies: Readonly<Record<Capacity, Strategy>> = {
  'on-demand': [{ capacityProvider: 'FARGATE', base: 0, weight: 1 }],
  mixed: [
    { capacityProvider: 'FARGATE', base: 1, weight: 0 },
    { capacityProvider: 'FARGATE_SPOT', base: 0, weight: 1 },
  ],
  spot: [{ capacityProvider: 'FARGATE_SPOT', base: 0, weight: 1 }],
}

const labels: Readonly<Record<Capacity, Text>> = {
  'on-demand': { ko: '온디맨드', en: 'On-demand' },
  mixed: { ko: '온디맨드 1개 + 나머지 스팟', en: 'One on-demand, the rest Spot' },
  spot: { ko: '스팟만', en: 'Spot alone' },
}

const noService: Text = {
  ko: 'Fargate에서 실행되는 서비스가 없습니다. 서비스 파일도 함께 지정하세요.',
  en: 'There is no service that runs on Fargate. Name the file of the service too.',
}

const noWindows: Text = {
  ko: 'Windows 컨테이너는 Fargate Spot에서 실행되지 않습니다.',
  en: 'Windows containers do not run on Fargate Spot.',
}

const tooFew: Text = {
  ko: '태스크가 1개뿐이라 온디맨드 1개를 빼면 스팟에 남는 태스크가 없습니다.',
  en: 'There is one task: with one on-demand nothing is left for Spot.',
}

const notice: Text = {
  ko: 'AWS가 2분 전에 알리고 스팟 태스크를 회수합니다. SIGTERM을 받아 2분 안에 끝낼 수 있어야 합니다.',
  en: 'AWS takes Spot tasks back with two minutes of notice: the containers must end in time on SIGTERM.',
}

const noFallback: Text = {
  ko: '스팟 용량이 모자라도 온디맨드로 바뀌지 않습니다.',
  en: 'Where there is no Spot capacity, no on-demand task takes the place.',
}

const notes: Readonly<Record<Capacity, readonly Text[]>> = {
  'on-demand': [{ ko: '태스크가 도중에 회수되지 않습니다.', en: 'No task is taken back.' }],
  mixed: [
    notice,
    noFallback,
    {
      ko: '스팟이 모두 회수되어도 온디맨드 태스크 1개는 남습니다.',
      en: 'When all of Spot is taken back, one on-demand task stays.',
    },
  ],
  spot: [
    notice,
    noFallback,
    {
      ko: '모두 회수되면 서비스가 멈춥니다. 운영 서비스에는 쓰지 마세요.',
      en: 'When all are taken back the service is down: not for production.',
    },
  ],
}
