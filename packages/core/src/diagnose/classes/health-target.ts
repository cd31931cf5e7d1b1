import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Why a load balancer calls a target unhealthy. */
export const healthTargetFailures: readonly Failure[] = [
  {
    id: 'balancer-server-error',
    stage: 'traffic',
    field: 'service event',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['with these codes', '500'],
      ['with these codes', '502'],
      ['with these codes', '503'],
      ['with these codes', '504'],
    ],
    cause: {
      ko: '컨테이너가 상태 확인에 서버 오류로 답했습니다.',
      en: 'The container answers the health check with a server error.',
    },
    fix: {
      ko: '앱과 프록시의 로그를 읽으세요. 상태 확인 경로가 데이터베이스에 기대지 않게 하고, 시작이 느리면 유예 기간을 늘리세요.',
      en: 'Read the logs of program and proxy. Do not let the health path depend on the database, and lengthen the grace period for a slow start.',
    },
    told: [
      {
        phrases: [
          ['with these codes', '502'],
          ['with these codes', '504'],
        ],
        cause: {
          ko: '컨테이너가 상태 확인에 {codes}로 답했습니다. 컨테이너 안의 프록시(nginx 등)가 뒤의 앱에 닿지 못할 때 내는 코드입니다.',
          en: 'The container answers the health check with {codes}: what a proxy in it (nginx) says that does not reach the program.',
        },
        fix: {
          ko: '프록시의 로그에서 어디에 닿지 못했는지 보고, 앱이 그 주소와 포트에서 듣는지 확인하세요. 시작이 느리면 유예 기간을 늘리세요.',
          en: 'Read in the log of the proxy what it does not reach, and see that the program listens there. Lengthen the grace period for a slow start.',
        },
      },
      {
        phrases: [
          ['with these codes', '500'],
          ['with these codes', '503'],
        ],
        cause: {
          ko: '컨테이너의 앱이 상태 확인에 {codes}로 답했습니다.',
          en: 'The program in the container answers the health check with {codes}.',
        },
        fix: {
          ko: '앱의 로그를 읽으세요. 상태 확인 경로가 데이터베이스에 기대지 않게 하고, 시작이 느리면 유예 기간을 늘리세요.',
          en: 'Read the log of the program. Do not let the health path depend on the database, and lengthen the grace period for a slow start.',
        },
      },
    ],
    look: looks.logs,
    sample:
      '(service web) (port 80) is unhealthy in (target-group x) due to (reason Health checks failed with these codes: [502])',
    source: sources.unhealthy,
    basis: 'excerpt',
  },
  {
    id: 'balancer-wrong-answer',
    stage: 'traffic',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['with these codes', '200'],
      ['with these codes', '204'],
      ['with these codes', '301'],
      ['with these codes', '302'],
      ['with these codes', '303'],
      ['with these codes', '307'],
      ['with these codes', '308'],
      ['with these codes', '400'],
      ['with these codes', '401'],
      ['with these codes', '403'],
      ['with these codes', '404'],
      ['with these codes', '405'],
      ['with these codes', '406'],
      ['with these codes', '415'],
      ['with these codes', '421'],
      ['with these codes', '426'],
      ['with these codes', '429'],
    ],
    hints: [['with these codes']],
    cause: {
      ko: '애플리케이션이 상태 확인에 대상 그룹이 받지 않는 코드로 답했습니다.',
      en: 'The application answers the health check with a code that the target group does not take.',
    },
    fix: {
      ko: '대상 그룹의 상태 확인 경로를 200으로 답하는 경로로 바꾸거나 성공 코드를 넓히세요.',
      en: 'Point the health check at a path that answers 200, or accept the other code.',
    },
    told: [
      {
        phrases: [['with these codes', '404']],
        cause: {
          ko: '애플리케이션에 상태 확인 경로가 없습니다({codes}).',
          en: 'The application has no such path as the health check asks for ({codes}).',
        },
        fix: {
          ko: '대상 그룹의 상태 확인 경로를 앱에 있고 200으로 답하는 경로로 바꾸세요.',
          en: 'Point the health check of the target group at a path that is there and answers 200.',
        },
      },
      {
        phrases: [
          ['with these codes', '301'],
          ['with these codes', '302'],
          ['with these codes', '303'],
          ['with these codes', '307'],
          ['with these codes', '308'],
        ],
        cause: {
          ko: '애플리케이션이 상태 확인을 다른 주소로 넘깁니다({codes}).',
          en: 'The application redirects the health check ({codes}).',
        },
        fix: {
          ko: '넘기지 않고 200으로 답하는 경로로 바꾸세요. HTTPS나 로그인 화면으로 넘기고 있지 않은지 보세요.',
          en: 'Point it at a path that answers 200 by itself; see whether it redirects to HTTPS or to a login.',
        },
      },
      {
        phrases: [
          ['with these codes', '401'],
          ['with these codes', '403'],
        ],
        cause: {
          ko: '애플리케이션이 로그인하지 않은 상태 확인을 거절합니다({codes}).',
          en: 'The application turns the health check away as it has no login ({codes}).',
        },
        fix: { ko: '로그인이 필요 없는 경로로 바꾸세요.', en: 'Point it at a path that needs no login.' },
      },
      {
        phrases: [
          ['with these codes', '400'],
          ['with these codes', '421'],
        ],
        cause: {
          ko: '애플리케이션이 상태 확인 요청을 받아들이지 않습니다({codes}).',
          en: 'The application does not take the request of the health check ({codes}).',
        },
        fix: {
          ko: '앱이 Host 헤더를 가린다면 IP 주소로 오는 상태 확인도 받게 하고, 대상 그룹의 프로토콜(HTTP, HTTPS)이 앱과 같은지 보세요.',
          en: 'If the application looks at the Host header, let it take the IP address that a health check comes by; see that the protocol of the target group (HTTP, HTTPS) is that of the application.',
        },
      },
    ],
    look: looks.targetGroup,
    sample:
      '(service web) (task t) (port 80) is unhealthy in (target-group x) due to (reason Health checks failed with these codes: [404])',
    source: sources.unhealthy,
    basis: 'excerpt',
  },
  {
    id: 'balancer-timeout',
    stage: 'traffic',
    field: 'service event',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['Request timed out'], ['Target.Timeout'], ['Connection timed out']],
    cause: {
      ko: '로드 밸런서가 태스크의 포트에 닿지 못했습니다. 보안 그룹이 막았거나, 포트가 다르거나, 127.0.0.1에서만 듣고 있거나, 너무 느립니다.',
      en: 'The load balancer does not reach the port of the task: a security group, another port, an application that listens on 127.0.0.1 only, or one that is too slow.',
    },
    fix: {
      ko: '태스크 보안 그룹에 로드 밸런서 보안 그룹에서 컨테이너 포트로 오는 인바운드를 허용하고, 애플리케이션이 0.0.0.0에서 듣게 하세요. 시작이 느리면 상태 확인 유예 기간을 늘리세요.',
      en: "Let the load balancer's security group in on the container port, and listen on 0.0.0.0. For a slow start, lengthen the health check grace period.",
    },
    told: [
      {
        cause: {
          ko: '로드 밸런서가 태스크의 포트 {port}에 닿지 못했습니다. 보안 그룹이 막았거나, 앱이 다른 포트나 127.0.0.1에서만 듣고 있거나, 너무 느립니다.',
          en: 'The load balancer does not reach port {port} of the task: a security group, an application that listens on another port or on 127.0.0.1 only, or one that is too slow.',
        },
        fix: {
          ko: '태스크 보안 그룹에 로드 밸런서 보안 그룹에서 {port}번 포트로 오는 인바운드를 허용하고, 애플리케이션이 0.0.0.0:{port}에서 듣게 하세요. 시작이 느리면 상태 확인 유예 기간을 늘리세요.',
          en: "Let the load balancer's security group in on port {port}, and listen on 0.0.0.0:{port}. For a slow start, lengthen the health check grace period.",
        },
      },
    ],
    sample: '(service web) (port 80) is unhealthy in (target-group x) due to (reason Request timed out)',
    source: sources.unhealthy,
    basis: 'excerpt',
  },
  {
    id: 'target-wrong-answer',
    stage: 'traffic',
    field: 'target health',
    kind: 'general',
    certainty: 'look-next',
    phrases: [['Target.ResponseCodeMismatch']],
    cause: {
      ko: '상태 확인에 기대와 다른 코드로 답했습니다. 어느 코드인지는 상태 세부 정보에 있습니다.',
      en: 'The health check got another code than it expects. The health details say which one.',
    },
    fix: {
      ko: '404나 301, 302, 401이면 상태 확인 경로를, 5xx면 앱과 그 앞의 프록시를 보세요.',
      en: 'With 404, 301, 302 or 401 look at the health check path; with 5xx at the program and a proxy before it.',
    },
    look: looks.targetGroup,
    sample: 'Target.ResponseCodeMismatch',
    source: sources.targetHealth,
    basis: 'read',
  },
  {
    id: 'balancer-health-check',
    stage: 'traffic',
    field: 'stoppedReason',
    kind: 'general',
    certainty: 'look-next',
    phrases: [],
    cause: {
      ko: '로드 밸런서의 상태 확인에 통과하지 못해 서비스가 태스크를 교체했습니다.',
      en: "The task did not pass the load balancer's health check, so the service replaced it.",
    },
    fix: {
      ko: 'EC2 → 대상 그룹에서 상태 세부 정보를 읽고, 로드 밸런서에서 컨테이너 포트로 가는 보안 그룹, 상태 확인 경로, 상태 확인 유예 기간을 확인하세요.',
      en: 'Read the health details under EC2 → Target groups; check the security group from load balancer to container port, the path, and the health check grace period.',
    },
    sample: 'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:...)',
    source: sources.stopped,
    basis: 'read',
  },
]
