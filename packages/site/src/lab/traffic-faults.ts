import type { Text } from '@ecs-lint/core/finding'
import { createGraph, identify, type ResourceGraph } from '@ecs-lint/core/graph'
import { traceFromInternet, traceTargets } from '@ecs-lint/core/network'
import { expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { zonesOf } from '../data/zones.ts'
import {
  message,
  needsApplicationBalancer,
  needsBalancer,
  serviceOf,
  withChanged,
  type Fault,
} from './fault.ts'
import { blockedBy } from './proof.ts'

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
    broken: (service) => expand({ ...service, taskInbound: [] }),
    proof: (graph) => blockedBy(traceTargets(graph, serviceOf(graph)), 'security-group'),
    version: 'unhealthy',
    cause: {
      ko: '태스크의 보안 그룹이 로드 밸런서의 보안 그룹에서 오는 연결을 들이지 않습니다.',
      en: "The tasks' security group does not let the load balancer's security group in.",
    },
    fix: {
      ko: '태스크의 보안 그룹에, 소스가 로드 밸런서의 보안 그룹이고 포트가 컨테이너 포트인 인바운드 규칙을 넣습니다.',
      en: "Add an inbound rule to the tasks' group: the container port, from the load balancer's group.",
    },
    confusedWith: ['wrong-port', 'wrong-path', 'closed-to-users'],
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
    broken: (service) =>
      expand({ ...service, healthCheckPath: service.healthCheckPath === '/healthz' ? '/ping' : '/healthz' }),
    version: 'unhealthy',
    cause: {
      ko: '대상 그룹의 상태 확인 경로에 애플리케이션이 404로 답합니다.',
      en: 'The application answers 404 on the health check path of the target group.',
    },
    fix: {
      ko: '상태 확인 경로를 애플리케이션이 200으로 답하는 경로로 바꿉니다.',
      en: 'Point the health check at a path that the application answers with 200.',
    },
    confusedWith: ['group-shuts-out-balancer', 'wrong-port', 'too-little-memory'],
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
    broken: (service) => expand(onOtherPort(service)),
    version: 'unhealthy',
    cause: {
      ko: '태스크 정의의 컨테이너 포트가 애플리케이션이 듣는 포트와 달라, 연결이 거절됩니다.',
      en: 'The container port of the task definition is not the one that the application listens on: connections are refused.',
    },
    fix: {
      ko: '컨테이너 포트와 대상 그룹, 보안 그룹의 포트를 애플리케이션이 듣는 포트로 맞춥니다.',
      en: 'Set container port, target group and security group to the port that the application listens on.',
    },
    confusedWith: ['group-shuts-out-balancer', 'wrong-path', 'listener-leads-elsewhere'],
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
    unless: (service) =>
      withoutBalancer(service) ?? (service.azs >= zonesOf(service.region) ? noZoneLeft : undefined),
    broken: withOneZoneMore,
    proof: zonesWithoutBalancer,
    cause: {
      ko: '서비스의 서브넷이 있는 가용 영역 하나를 로드 밸런서가 쓰지 않습니다.',
      en: 'The load balancer is not enabled in one of the zones in which the service has a subnet.',
    },
    fix: {
      ko: '로드 밸런서에 그 가용 영역의 서브넷을 더합니다.',
      en: 'Add a subnet of that zone to the load balancer.',
    },
    confusedWith: ['listener-leads-elsewhere', 'wrong-path', 'closed-to-users'],
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
    broken: withListenerElsewhere,
    proof: (graph) => blockedBy(traceFromInternet(graph, serviceOf(graph)), 'listener'),
    cause: {
      ko: '리스너가 이 서비스의 대상 그룹이 아니라 비어 있는 다른 대상 그룹으로 전달합니다.',
      en: 'The listener forwards to another, empty target group instead of the one of this service.',
    },
    fix: {
      ko: '리스너의 기본 작업이나 규칙을 서비스의 대상 그룹으로 전달하게 고칩니다.',
      en: "Let the listener's default action or a rule forward to the target group of the service.",
    },
    confusedWith: ['zone-without-balancer', 'wrong-port', 'no-room'],
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
    broken: (service) =>
      expand({
        ...service,
        ...(service.loadBalancer === 'none' ? { taskInbound: [] } : { loadBalancerInbound: [] }),
      }),
    proof: (graph) => blockedBy(traceFromInternet(graph, serviceOf(graph)), 'security-group'),
    cause: {
      ko: '사용자의 요청이 맨 먼저 만나는 보안 그룹에 인바운드 규칙이 없습니다.',
      en: 'The first security group that the users’ requests meet has no inbound rule for them.',
    },
    fix: {
      ko: '그 보안 그룹에 사용자가 접속하는 포트를 여는 인바운드 규칙을 넣습니다.',
      en: 'Add an inbound rule to that group, for the port that users connect to.',
    },
    confusedWith: ['group-shuts-out-balancer', 'no-way-to-image', 'listener-leads-elsewhere'],
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

/** Container, target group and security group agree, and nothing listens there. */
function onOtherPort(service: CompleteServiceConfig): CompleteServiceConfig {
  const { containerPort, taskInbound } = service
  const other = containerPort === 8080 ? 8081 : 8080
  return {
    ...service,
    containerPort: other,
    taskInbound: taskInbound.map(({ port, source }) => ({
      port: port === containerPort ? other : port,
      source,
    })),
  }
}

/** One zone more for the service, with tasks enough to reach it, and none more for the load balancer. */
function withOneZoneMore(service: CompleteServiceConfig): ResourceGraph {
  const azs = service.azs + 1
  const wide = expand({ ...service, azs, tasks: Math.max(service.tasks, azs) })
  return withChanged(wide, 'elbv2.loadBalancer', (balancer) => ({
    ...balancer,
    availabilityZones: balancer.availabilityZones?.slice(0, service.azs),
  }))
}

function zonesWithoutBalancer(graph: ResourceGraph): readonly Text[] {
  const balancerZones = new Set(
    graph
      .all('elbv2.loadBalancer')
      .flatMap(({ properties }) => properties.availabilityZones ?? [])
      .map(({ zoneName }) => zoneName),
  )
  const zones = graph
    .targets(serviceOf(graph), 'ec2.subnet')
    .map(({ properties }) => properties.availabilityZone)
    .filter((zone) => zone !== undefined && !balancerZones.has(zone))
  return zones.map((zone) => ({
    ko: `가용 영역 ${zone}: 서비스의 서브넷은 있는데 로드 밸런서는 이 영역을 쓰지 않습니다.`,
    en: `Zone ${zone}: the service has a subnet there, and the load balancer is not enabled in it.`,
  }))
}

function withListenerElsewhere(service: CompleteServiceConfig): ResourceGraph {
  const graph = expand(service)
  const [group] = graph.all('elbv2.targetGroup')
  if (group === undefined) return graph
  const targetGroupName = `${service.serviceName}-old`
  const targetGroupArn = group.arn?.replace(
    /targetgroup\/.*$/,
    `targetgroup/${targetGroupName}/8d1c2a4f6b7e9035`,
  )
  const properties = { ...group.properties, targetGroupName, targetGroupArn }
  const empty = {
    ...group,
    id: identify('elbv2.targetGroup', properties) ?? targetGroupName,
    properties,
    ...(targetGroupArn !== undefined && { arn: targetGroupArn }),
  }
  const rest = graph.resources.filter(({ type }) => type !== 'elbv2.rule')
  return withChanged(createGraph([...rest, empty], graph.complete), 'elbv2.listener', (listener) => ({
    ...listener,
    defaultActions: [{ type: 'forward', targetGroupArn }],
  }))
}
