import type { Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { traceFromInternet, traceTargets } from '@ecs-lint/core/network'
import { callersOf, vpcCidr, type CompleteServiceConfig, type InboundRule } from '@ecs-lint/core/readers'
import { zonesOf } from '../data/zones.ts'
import { graphOf, oldGroup, serviceOf, type Bench } from './bench.ts'
import {
  benchOf,
  message,
  moreTasks,
  needsApplicationBalancer,
  needsBalancer,
  withBeside,
  withService,
  type Fault,
} from './fault.ts'
import { blockedBy } from './proof.ts'

const everyone = '0.0.0.0/0'

/** Tasks run, and requests do not get through. */
export const trafficFaults: readonly Fault[] = [
  {
    id: 'group-shuts-out-balancer',
    complaint: {
      ko: '태스크가 ‘실행 중’까지는 가는데 얼마 지나지 않아 교체됩니다. 그동안 접속하면 답이 오지 않습니다.',
      en: 'Tasks do run, and are replaced after a while. Whoever opens the site meanwhile gets no answer.',
    },
    stage: 'traffic',
    messages: [
      message('balancer-timeout'),
      message('balancer-timeout', 'Target.Timeout', 'target health'),
      message('balancer-health-check'),
    ],
    browser: 'no-answer',
    unless: withoutBalancer,
    broken: (own) => benchOf(own, { taskInbound: [] }),
    isIn: (bench) => shutOut(graphOf(bench)).length > 0,
    proof: shutOut,
    version: 'unhealthy',
    cuts: 'tasks',
    cause: {
      ko: '태스크의 보안 그룹이 로드 밸런서의 보안 그룹에서 오는 연결을 받지 않습니다.',
      en: "The tasks' security group does not let the load balancer's security group in.",
    },
    fix: (own) => ({
      ko: `태스크의 보안 그룹에, 소스가 로드 밸런서의 보안 그룹이고 포트가 컨테이너 포트인 인바운드 규칙을 넣습니다.${callersOf(own).length > 0 ? ` Service Connect로 호출하는 서비스를 위해 VPC의 주소(${vpcCidr})도 같은 포트로 들입니다.` : ''}`,
      en: `Add an inbound rule to the tasks' group: the container port, from the load balancer's group.${callersOf(own).length > 0 ? ` Services that call it by Service Connect need one more, from addresses of the VPC (${vpcCidr}).` : ''}`,
    }),
    solution: (broken, own) =>
      withService(broken, {
        taskInbound: ['load-balancer', ...callersOf(own)].flatMap((source) => inboundFrom(source, broken)),
      }),
    wrongWays: [
      {
        hidesFault: true,
        isTaken: ({ service: { taskInbound } }) => taskInbound.some(({ source }) => source === everyone),
        example: (broken) => withService(broken, { taskInbound: inboundFrom(everyone, broken) }),
        says: {
          ko: '상태 확인은 통과하지만, 이제 누구나 로드 밸런서를 거치지 않고 태스크에 바로 올 수 있습니다. 태스크에 직접 연결해야 하는 쪽만 들이세요.',
          en: 'The health checks pass, and now everybody may go straight to the tasks, past the load balancer. Let in only what has to connect to them directly.',
        },
      },
      {
        isTaken: ({ service: { taskInbound } }) => taskInbound.some(({ source }) => source.endsWith('/32')),
        example: (broken) => withService(broken, { taskInbound: inboundFrom('203.0.113.7/32', broken) }),
        says: {
          ko: '그 주소의 사용자는 태스크에 직접 연결하지 않습니다. 시간 초과가 난 것은 누구의 연결인지 메시지에서 찾아 보세요.',
          en: 'The user at that address does not connect to the tasks directly. Read in the messages whose connection timed out.',
        },
      },
      {
        isTaken: ({ service }, _, broken) =>
          service.healthCheckGracePeriodSeconds > broken.service.healthCheckGracePeriodSeconds,
        example: (broken) =>
          withService(broken, {
            healthCheckGracePeriodSeconds: broken.service.healthCheckGracePeriodSeconds + 300,
          }),
        says: {
          ko: '유예 기간은 교체를 늦출 뿐입니다. 기다려도 달라지는 것이 없으니, 유예가 끝나면 똑같이 교체됩니다.',
          en: 'A grace period only puts the replacing off. Waiting changes nothing: when it is over, the tasks are replaced all the same.',
        },
      },
    ],
    touches: ['taskInbound'],
    clue: ({ service }) => ({
      where: {
        ko: `EC2 → 보안 그룹 → ${service.serviceName}-task → 인바운드 규칙`,
        en: `EC2 → Security Groups → ${service.serviceName}-task → Inbound rules`,
      },
      shown: 'Inbound rules (0)',
    }),
    part: 'groups',
    step: 'security-groups',
  },
  {
    id: 'wrong-path',
    complaint: {
      ko: '태스크가 ‘실행 중’까지는 가는데 얼마 지나지 않아 교체됩니다. 그동안 접속은 되다 말다 합니다.',
      en: 'Tasks do run, and are replaced after a while. Meanwhile the site works off and on.',
    },
    stage: 'traffic',
    messages: [
      message('balancer-wrong-answer'),
      message('target-wrong-answer'),
      message('balancer-health-check'),
    ],
    browser: 'comes-and-goes',
    unless: withoutApplicationBalancer,
    broken: (own) => benchOf(own, { healthCheckPath: absentPath(own) }),
    isIn: ({ service }, own) =>
      service.loadBalancer === 'application' &&
      service.healthCheckPath !== own.healthCheckPath &&
      service.healthCheckPath !== '/',
    version: 'unhealthy',
    cuts: 'tasks',
    cause: {
      ko: '대상 그룹의 상태 확인 경로에 애플리케이션이 404로 답합니다.',
      en: 'The application answers 404 on the health check path of the target group.',
    },
    fix: () => ({
      ko: '상태 확인 경로를 애플리케이션이 200으로 답하는 경로로 바꿉니다.',
      en: 'Point the health check at a path that the application answers with 200.',
    }),
    solution: (broken, own) => withService(broken, { healthCheckPath: own.healthCheckPath }),
    wrongWays: [
      {
        isTaken: ({ service }, _, broken) =>
          service.healthCheckGracePeriodSeconds > broken.service.healthCheckGracePeriodSeconds,
        example: (broken) =>
          withService(broken, {
            healthCheckGracePeriodSeconds: broken.service.healthCheckGracePeriodSeconds + 300,
          }),
        says: {
          ko: '늦게 뜨는 애플리케이션이 아닙니다. 이미 답하고 있고, 그 답이 404입니다. 유예가 끝나면 같은 이유로 교체됩니다.',
          en: 'The application is not slow: it answers, and the answer is 404. When the grace period is over, the tasks are replaced for the same reason.',
        },
      },
      {
        isTaken: (bench, own, broken) =>
          bench.service.healthCheckPath !== broken.service.healthCheckPath &&
          bench.service.healthCheckPath !== own.healthCheckPath &&
          bench.service.healthCheckPath !== '/',
        example: (broken) => withService(broken, { healthCheckPath: '/status' }),
        says: {
          ko: '애플리케이션은 이 경로에도 404로 답합니다. 짐작으로는 200으로 답하는 경로를 찾기 어렵습니다.',
          en: 'The application answers this path with 404 too. Guessing hardly finds the one that it answers with 200.',
        },
      },
      {
        isTaken: (bench, _, broken) => hasOtherRules(bench, broken),
        example: (broken) => withService(broken, { taskInbound: inboundFrom(everyone, broken) }),
        says: {
          ko: '보안 그룹이 막았다면 404가 아니라 “Request timed out”이었을 것입니다. 답이 왔다는 것은 연결이 들어왔다는 뜻입니다.',
          en: 'Had a security group been in the way, it would say “Request timed out”, not 404. An answer means that the connection got in.',
        },
      },
    ],
    touches: ['healthCheckPath'],
    clue: ({ service }, own) => ({
      where: logOf(service),
      shown: `"GET ${own.healthCheckPath} HTTP/1.1" 200\n"GET ${service.healthCheckPath} HTTP/1.1" 404 "ELB-HealthChecker/2.0"`,
    }),
    part: 'balancer',
    step: 'load-balancer',
  },
  {
    id: 'wrong-port',
    complaint: {
      ko: '태스크가 ‘실행 중’까지는 가는데 얼마 지나지 않아 교체됩니다. 그동안 접속하면 곧바로 오류가 납니다.',
      en: 'Tasks do run, and are replaced after a while. Whoever opens the site meanwhile gets an error at once.',
    },
    stage: 'traffic',
    messages: [message('target-refuses'), message('balancer-health-check')],
    browser: 'refused',
    unless: withoutBalancer,
    broken: (own) => benchOf(own, onOtherPort(own)),
    isIn: ({ service }, own) => service.containerPort !== own.containerPort,
    version: 'unhealthy',
    cuts: 'tasks',
    cause: {
      ko: '태스크 정의의 컨테이너 포트가 애플리케이션이 듣는 포트와 달라, 연결이 거절됩니다.',
      en: 'The container port of the task definition is not the one that the application listens on: connections are refused.',
    },
    fix: () => ({
      ko: '컨테이너 포트와 대상 그룹, 보안 그룹의 포트를 애플리케이션이 듣는 포트로 맞춥니다.',
      en: 'Set container port, target group and security group to the port that the application listens on.',
    }),
    solution: (broken, { containerPort, taskInbound }) => withService(broken, { containerPort, taskInbound }),
    wrongWays: [
      {
        isTaken: ({ service: { listenerPort } }, _, broken) => listenerPort !== broken.service.listenerPort,
        example: (broken) =>
          withService(broken, {
            listenerPort: 8443,
            loadBalancerInbound: broken.service.loadBalancerInbound.map((rule) => ({ ...rule, port: 8443 })),
          }),
        says: {
          ko: '리스너 포트는 사용자가 로드 밸런서에 접속하는 포트입니다. 거절당한 것은 로드 밸런서에서 태스크로 가는 연결입니다.',
          en: 'The listener port is where users reach the load balancer. What was refused is the connection from there to the tasks.',
        },
      },
      {
        isTaken: ({ service: { containerPort } }, own, broken) =>
          containerPort !== own.containerPort && containerPort !== broken.service.containerPort,
        example: (broken, own) =>
          withService(broken, {
            containerPort: own.containerPort + 3,
            taskInbound: own.taskInbound.map((rule) => ({ ...rule, port: own.containerPort + 3 })),
          }),
        says: {
          ko: '이 포트에서도 듣는 것이 없습니다. 애플리케이션이 어떤 포트에서 듣는지는 AWS의 설정이 아니라 애플리케이션이 정합니다.',
          en: 'Nothing listens on this port either. No setting of AWS decides where the application listens: the application does.',
        },
      },
      {
        isTaken: (bench, _, broken) =>
          bench.service.containerPort === broken.service.containerPort && hasOtherRules(bench, broken),
        example: (broken) => withService(broken, { taskInbound: inboundFrom(everyone, broken) }),
        says: {
          ko: '보안 그룹은 막을 때 아무 답도 하지 않아 시간 초과가 납니다. 곧바로 거절되었다면 연결은 태스크까지 간 것입니다.',
          en: 'A security group drops packets in silence, and it would time out. After an immediate refusal the connection has got as far as the task.',
        },
      },
    ],
    touches: ['containerPort'],
    clue: ({ service }, own) => ({
      where: logOf(service),
      shown: `Listening on 0.0.0.0:${own.containerPort}`,
    }),
    part: 'definition',
    step: 'load-balancer',
  },
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
      {
        isTaken: (bench, _, broken) => hasOtherRules(bench, broken),
        example: (broken) => withService(broken, { taskInbound: inboundFrom(everyone, broken) }),
        says: {
          ko: '503은 로드 밸런서가 스스로 한 대답입니다. 요청이 태스크 쪽으로 가지도 않았으니 보안 그룹은 아직 문제가 아닙니다.',
          en: 'The load balancer itself answers 503. No request set out for the tasks, so no security group was asked.',
        },
      },
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

function withoutBalancer({ loadBalancer }: CompleteServiceConfig): Text | undefined {
  return loadBalancer === 'none' ? needsBalancer : undefined
}

function withoutApplicationBalancer({ loadBalancer }: CompleteServiceConfig): Text | undefined {
  return loadBalancer === 'application' ? undefined : needsApplicationBalancer
}

function inboundFrom(source: string, { service }: Bench): readonly InboundRule[] {
  return [{ port: service.containerPort, source }]
}

function hasOtherRules({ service }: Bench, broken: Bench): boolean {
  return JSON.stringify(service.taskInbound) !== JSON.stringify(broken.service.taskInbound)
}

function isOwnSource(source: string, { loadBalancerInbound, taskInbound }: CompleteServiceConfig): boolean {
  return [...loadBalancerInbound, ...taskInbound].some((rule) => rule.source === source)
}

function absentPath({ healthCheckPath }: CompleteServiceConfig): string {
  return healthCheckPath === '/healthz' ? '/ping' : '/healthz'
}

/** Container, target group and security group agree, and nothing listens there. */
function onOtherPort({ containerPort, taskInbound }: CompleteServiceConfig): Partial<CompleteServiceConfig> {
  const other = containerPort === 8080 ? 8081 : 8080
  return {
    containerPort: other,
    taskInbound: taskInbound.map(({ port, source }) => ({
      port: port === containerPort ? other : port,
      source,
    })),
  }
}

function shutOut(graph: ResourceGraph): readonly Text[] {
  return blockedBy(traceTargets(graph, serviceOf(graph)), 'security-group')
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

function logOf({ serviceName }: CompleteServiceConfig): Text {
  return {
    ko: `애플리케이션의 로그 (/ecs/${serviceName})`,
    en: `The log of the application (/ecs/${serviceName})`,
  }
}
