import type { Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { traceTargets } from '@ecs-lint/core/network'
import { callersOf, vpcCidr, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { graphOf, serviceOf } from './bench.ts'
import { benchOf, message, withService, type Fault } from './fault.ts'
import { blockedBy } from './proof.ts'
import { withoutApplicationBalancer, withoutBalancer } from './unless.ts'
import { everyone, hasOtherRules, inboundFrom, longerGrace, otherRules } from './wrong-ways.ts'

/** Tasks run, fail the health checks of the load balancer, and are replaced. */
export const healthFaults: readonly Fault[] = [
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
      longerGrace({
        ko: '유예 기간은 교체를 늦출 뿐입니다. 기다려도 달라지는 것이 없으니, 유예가 끝나면 똑같이 교체됩니다.',
        en: 'A grace period only puts the replacing off. Waiting changes nothing: when it is over, the tasks are replaced all the same.',
      }),
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
      longerGrace({
        ko: '늦게 뜨는 애플리케이션이 아닙니다. 이미 답하고 있고, 그 답이 404입니다. 유예가 끝나면 같은 이유로 교체됩니다.',
        en: 'The application is not slow: it answers, and the answer is 404. When the grace period is over, the tasks are replaced for the same reason.',
      }),
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
      otherRules({
        ko: '보안 그룹이 막았다면 404가 아니라 “Request timed out”이었을 것입니다. 답이 왔다는 것은 연결이 들어왔다는 뜻입니다.',
        en: 'Had a security group been in the way, it would say “Request timed out”, not 404. An answer means that the connection got in.',
      }),
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
]

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

function logOf({ serviceName }: CompleteServiceConfig): Text {
  return {
    ko: `애플리케이션의 로그 (/ecs/${serviceName})`,
    en: `The log of the application (/ecs/${serviceName})`,
  }
}
