import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What ECS and a load balancer say of one another. */
export const targetBalancerFailures: readonly Failure[] = [
  {
    id: 'balancer-internal-error',
    stage: 'traffic',
    field: 'target health',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['Elb.InternalError']],
    cause: {
      ko: 'Elastic Load Balancing 쪽의 문제입니다.',
      en: 'The trouble is on the side of Elastic Load Balancing.',
    },
    fix: {
      ko: '잠시 뒤에 다시 보고, AWS Health에 알림이 있는지 확인하세요.',
      en: 'Look again after a while, and see whether AWS Health tells of anything.',
    },
    sample: 'Elb.InternalError',
    source: sources.targetHealth,
    basis: 'read',
  },
  {
    id: 'balancer-not-described',
    stage: 'traffic',
    field: 'service event',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['failed to describe target health on target-group']],
    cause: {
      ko: 'ECS가 대상의 상태를 물어보지 못했습니다. 대상 그룹이 지워졌거나 API가 제한되었을 수 있습니다.',
      en: 'ECS could not ask for the health of the targets: the group is gone, or the API is throttled.',
    },
    fix: {
      ko: '대상 그룹이 있는지, Elastic Load Balancing API가 제한되고 있지 않은지 확인하세요.',
      en: 'See that the target group is there, and whether the API of Elastic Load Balancing is throttled.',
    },
    look: looks.targetGroup,
    sample: 'service x failed to describe target health on target-group y with (error Internal failure)',
    source: sources.reports,
    basis: 'excerpt',
  },
  {
    id: 'balancer-not-registered',
    stage: 'traffic',
    field: 'service event',
    kind: 'general',
    certainty: 'look-next',
    phrases: [
      ['failed to register targets'],
      ['failed to deregister targets'],
      ['unable to register targets'],
    ],
    cause: {
      ko: 'ECS가 대상 그룹에 태스크를 넣거나 빼지 못했습니다. 까닭은 괄호 안의 error에 있습니다.',
      en: 'ECS could not register a task with the target group, or deregister it. The error in brackets says why.',
    },
    fix: {
      ko: '대상 그룹이 있는지, 대상 유형이 맞는지, 할당량(대상 수)이 남았는지, 서비스 연결 역할이 그대로인지 확인하세요.',
      en: 'See that the group exists and has the right target type, that its quota of targets is not used up, and that the service-linked role is whole.',
    },
    look: looks.targetGroup,
    sample: '(service web) failed to register targets in (target-group x) with (error Internal failure)',
    source: sources.serviceBalancer,
    basis: 'excerpt',
  },
]
