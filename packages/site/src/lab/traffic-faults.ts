import type { Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { traceFromInternet } from '@ecs-lint/core/network'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { zonesOf } from '../data/zones.ts'
import { graphOf, oldGroup, serviceOf } from './bench.ts'
import { benchOf, message, withBeside, withService, type Fault } from './fault.ts'
import { blockedBy } from './proof.ts'
import { withoutApplicationBalancer, withoutBalancer } from './unless.ts'
import { everyone, inboundFrom, moreTasks, otherRules } from './wrong-ways.ts'

/** Tasks run and are left alone, and requests do not get to them. */
export const trafficFaults: readonly Fault[] = [
  {
    id: 'zone-without-balancer',
    complaint: {
      ko: '접속은 되는데, 한 가용 영역의 태스크에만 요청이 하나도 가지 않습니다.',
      en: 'The site works, and the tasks of one zone never see a request.',
    },
    stage: 'traffic',
    messages: [message('target-not-in-use')],
    browser: 'works',
    unless: (own) => withoutBalancer(own) ?? (own.azs >= zonesOf(own.region) ? noZoneLeft : undefined),
    broken: (own) => ({
      ...benchOf(own, { azs: own.azs + 1, tasks: Math.max(own.tasks, own.azs + 1) }),
      beside: { balancerZones: own.azs },
    }),
    isIn: (bench) => zonesWithoutBalancer(graphOf(bench)).length > 0,
    proof: zonesWithoutBalancer,
    cuts: 'last-zone',
    cause: {
      ko: '서비스의 서브넷이 있는 가용 영역 하나를 로드 밸런서가 쓰지 않습니다.',
      en: 'The load balancer is not enabled in one of the zones in which the service has a subnet.',
    },
    fix: () => ({
      ko: '로드 밸런서에 그 가용 영역의 서브넷을 더합니다.',
      en: 'Add a subnet of that zone to the load balancer.',
    }),
    solution: (broken) => withBeside(broken, { balancerZones: broken.service.azs }),
    wrongWays: [
      {
        hidesFault: true,
        isTaken: ({ service: { azs } }, _, broken) => azs < broken.service.azs,
        example: (broken) => withService(broken, { azs: broken.service.azs - 1 }),
        says: {
          ko: '요청을 받지 못하던 영역을 버린 것입니다. 서비스는 그만큼 영역 장애에 약해집니다. 영역은 그대로 두고, 왜 거기로 요청이 가지 않는지 찾으세요.',
          en: 'That gives up the zone that got no requests, and leaves the service weaker against losing another. Keep the zone, and find out why no request goes there.',
        },
      },
      moreTasks({
        ko: '태스크를 늘려도 그 영역의 태스크는 계속 ‘사용되지 않음’이고, 요금만 늘어납니다.',
        en: 'With more tasks, those in that zone are still unused. Only the bill grows.',
      }),
    ],
    touches: ['balancerZones', 'azs'],
    clue: ({ service, beside }) => ({
      where: { ko: 'EC2 → 로드 밸런서 → 네트워크 매핑', en: 'EC2 → Load Balancers → Network mapping' },
      shown: zoneNames(service, beside.balancerZones ?? service.azs).join('\n'),
    }),
    part: 'balancer',
    step: 'load-balancer',
  },
  {
    id: 'listener-leads-elsewhere',
    complaint: {
      ko: '태스크는 모두 ‘실행 중’인데 접속하면 오류가 나옵니다.',
      en: 'All tasks run, and whoever opens the site gets an error.',
    },
    stage: 'traffic',
    messages: [
      message('target-not-in-use'),
      message('status-503', '503 Service Temporarily Unavailable', 'http status'),
    ],
    browser: 'no-target',
    unless: withoutApplicationBalancer,
    broken: (own) => ({ ...benchOf(own), beside: { forwardsTo: 'old' } }),
    isIn: (bench) => ledElsewhere(graphOf(bench)).length > 0,
    proof: ledElsewhere,
    cuts: 'balancer',
    cause: {
      ko: '리스너가 이 서비스의 대상 그룹이 아니라 비어 있는 다른 대상 그룹으로 전달합니다.',
      en: 'The listener forwards to another, empty target group instead of the one of this service.',
    },
    fix: () => ({
      ko: '리스너의 기본 작업이나 규칙을 서비스의 대상 그룹으로 전달하게 고칩니다.',
      en: "Let the listener's default action or a rule forward to the target group of the service.",
    }),
    solution: (broken) => withBeside(broken, { forwardsTo: 'own' }),
    wrongWays: [
      otherRules({
        ko: '503은 로드 밸런서가 스스로 한 대답입니다. 요청이 태스크 쪽으로 가지도 않았으니 보안 그룹은 아직 문제가 아닙니다.',
        en: 'The load balancer itself answers 503. No request set out for the tasks, so no security group was asked.',
      }),
      moreTasks({
        ko: '새 태스크에도 요청은 오지 않습니다. 지금 있는 태스크가 모자라서 나는 오류가 아닙니다.',
        en: 'A new task gets no request either: the error does not come from too few tasks.',
      }),
    ],
    touches: ['forwardsTo'],
    clue: ({ service: { serviceName, tasks } }) => ({
      where: { ko: 'EC2 → 대상 그룹', en: 'EC2 → Target Groups' },
      shown: `${serviceName}       ${tasks} targets   Load balancer: none associated\n${oldGroup(serviceName)}   0 targets`,
    }),
    part: 'balancer',
    step: 'load-balancer',
  },
  {
    id: 'closed-to-users',
    complaint: {
      ko: 'AWS는 아무 문제도 알리지 않는데 접속이 되지 않습니다.',
      en: 'AWS reports no trouble at all, and nobody can open the site.',
    },
    stage: 'traffic',
    messages: [message('steady-state')],
    browser: 'shut',
    unless: ({ loadBalancer, internetFacing, egress }) => {
      if (loadBalancer === 'none') return egress === 'public-ip' ? undefined : notPublic
      return internetFacing ? undefined : notPublic
    },
    broken: (own) =>
      benchOf(own, own.loadBalancer === 'none' ? { taskInbound: [] } : { loadBalancerInbound: [] }),
    isIn: (bench) => shutToUsers(graphOf(bench)).length > 0,
    proof: shutToUsers,
    cuts: 'door',
    cause: {
      ko: '사용자의 요청이 맨 먼저 만나는 보안 그룹에 인바운드 규칙이 없습니다.',
      en: 'The first security group that the users’ requests meet has no inbound rule for them.',
    },
    fix: () => ({
      ko: '그 보안 그룹에 사용자가 접속하는 포트를 여는 인바운드 규칙을 넣습니다.',
      en: 'Add an inbound rule to that group, for the port that users connect to.',
    }),
    solution: (broken, { taskInbound, loadBalancerInbound }) =>
      withService(broken, { taskInbound, loadBalancerInbound }),
    wrongWays: [
      {
        hidesFault: true,
        isTaken: ({ service: { loadBalancer, taskInbound } }, own) =>
          loadBalancer !== 'none' &&
          taskInbound.some(({ source }) => source === everyone) &&
          !own.taskInbound.some(({ source }) => source === everyone),
        example: (broken) =>
          broken.service.loadBalancer === 'none'
            ? undefined
            : withService(broken, { taskInbound: inboundFrom(everyone, broken) }),
        says: {
          ko: '사용자는 태스크가 아니라 로드 밸런서의 주소로 접속합니다. 태스크 쪽을 열어도 접속되지 않고, 태스크에 옆문만 생깁니다.',
          en: "Users connect to the address of the load balancer, and not to the tasks. Opening the tasks' group only adds a side door.",
        },
      },
      {
        hidesFault: true,
        isTaken: ({ service }, own) =>
          [...service.loadBalancerInbound, ...service.taskInbound].some(
            ({ source }) => source.endsWith('/32') && !isOwnSource(source, own),
          ),
        example: (broken) =>
          broken.service.loadBalancer === 'none'
            ? withService(broken, { taskInbound: inboundFrom('203.0.113.7/32', broken) })
            : withService(broken, {
                loadBalancerInbound: [{ port: broken.service.listenerPort, source: '203.0.113.7/32' }],
              }),
        says: {
          ko: '그 주소 하나에서는 열리지만 나머지 손님은 여전히 막혀 있습니다. 이 서비스는 모든 손님에게 열려 있던 서비스입니다.',
          en: 'It opens from that one address; all other customers are still shut out. This service was open to everybody.',
        },
        browser: {
          ko: '그 주소에서는 열립니다. 다른 곳에서는 한없이 기다리다가 시간 초과가 납니다.',
          en: 'From that one address it opens. From anywhere else it waits, and the connection times out.',
        },
      },
      moreTasks({
        ko: '태스크는 모두 정상이고 한가합니다. 늘려도 달라지지 않습니다.',
        en: 'All tasks are well, and idle: more of them change nothing.',
      }),
    ],
    touches: ['loadBalancerInbound', 'taskInbound'],
    clue: ({ service }) => {
      const group = service.loadBalancer === 'none' ? 'task' : 'load-balancer'
      return {
        where: {
          ko: `EC2 → 보안 그룹 → ${service.serviceName}-${group} → 인바운드 규칙`,
          en: `EC2 → Security Groups → ${service.serviceName}-${group} → Inbound rules`,
        },
        shown: 'Inbound rules (0)',
      }
    },
    part: 'groups',
    step: 'security-groups',
  },
]

const noZoneLeft: Text = {
  ko: '이 리전의 가용 영역을 이미 모두 쓰고 있어 더할 영역이 없습니다.',
  en: 'The service uses all zones of the Region already: there is none to add.',
}

const notPublic: Text = {
  ko: '인터넷에서 접속하는 서비스가 아니어서 일어날 수 없습니다.',
  en: 'The service is not meant to be reached from the internet.',
}

function isOwnSource(source: string, { loadBalancerInbound, taskInbound }: CompleteServiceConfig): boolean {
  return [...loadBalancerInbound, ...taskInbound].some((rule) => rule.source === source)
}

/** A listener that lacks its certificate leads nowhere either: AWS does not create it, and it is no fault of this lab. */
function ledElsewhere(graph: ResourceGraph): readonly Text[] {
  const traces = traceFromInternet(graph, serviceOf(graph))
  return blockedBy(traces.filter(({ hops }) => hops.at(-1)?.reason === 'no-listener'))
}

/** What stops users before the first thing that they meet: behind its listener it is another fault. */
function shutToUsers(graph: ResourceGraph): readonly Text[] {
  const atDoor = traceFromInternet(graph, serviceOf(graph)).filter(({ hops }) =>
    hops.every(({ reason }) => reason !== 'listener-accepts'),
  )
  return blockedBy(atDoor, 'security-group')
}

function zonesWithoutBalancer(graph: ResourceGraph): readonly Text[] {
  const balancers = graph.all('elbv2.loadBalancer')
  const balancerZones = new Set(
    balancers.flatMap(({ properties }) => properties.availabilityZones ?? []).map(({ zoneName }) => zoneName),
  )
  const zones = graph
    .targets(serviceOf(graph), 'ec2.subnet')
    .map(({ properties }) => properties.availabilityZone)
    .filter((zone) => balancers.length > 0 && zone !== undefined && !balancerZones.has(zone))
  return zones.map((zone) => ({
    ko: `가용 영역 ${zone}: 서비스의 서브넷은 있는데 로드 밸런서는 이 영역을 쓰지 않습니다.`,
    en: `Zone ${zone}: the service has a subnet there, and the load balancer is not enabled in it.`,
  }))
}

/** `ap-northeast-2a`, … */
function zoneNames({ region }: CompleteServiceConfig, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${region}${'abcdef'[index] ?? ''}`)
}
