import { sources, type Failure } from './failure.ts'

/** Rarer things that targets, load balancers and nginx say. */
export const targetFailures: readonly Failure[] = [
  {
    id: 'target-vanished',
    stage: 'traffic',
    field: 'service event',
    phrases: [['due to TARGET IS NOT FOUND']],
    cause: {
      ko: '대상이 대상 그룹에서 사라졌습니다. 누군가 직접 등록 해제했을 수 있습니다.',
      en: 'The target is gone from its group; somebody may have deregistered it.',
    },
    fix: {
      ko: '이 대상 그룹을 바꾸는 다른 사람이나 도구가 있는지 찾으세요.',
      en: 'Look for somebody or something else that writes to the target group.',
    },
    sample: 'is not healthy in target-group x due to TARGET IS NOT FOUND',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'target-not-registered',
    stage: 'traffic',
    field: 'target health',
    phrases: [['Target.NotRegistered']],
    cause: {
      ko: '대상이 대상 그룹에 등록되어 있지 않습니다.',
      en: 'The target is not registered with the group.',
    },
    fix: {
      ko: '서비스에 이 대상 그룹이 연결되어 있는지, 다른 대상 그룹을 보고 있지 않은지 확인하세요.',
      en: 'See that the service has this target group, and that you look at the right one.',
    },
    sample: 'Target.NotRegistered',
    source: sources.targetHealth,
    basis: 'read',
  },
  {
    id: 'target-instance-ended',
    stage: 'traffic',
    field: 'target health',
    phrases: [['Target.InvalidState']],
    cause: {
      ko: '대상인 인스턴스가 중지되었거나 종료되었습니다.',
      en: 'The instance that is the target is stopped or terminated.',
    },
    fix: { ko: '그 대상을 등록 해제하세요.', en: 'Deregister the target.' },
    sample: 'Target.InvalidState',
    source: sources.targetHealth,
    basis: 'read',
  },
  {
    id: 'target-address-unusable',
    stage: 'traffic',
    field: 'target health',
    phrases: [['Target.IpUnusable']],
    cause: {
      ko: '대상의 IP 주소를 로드 밸런서가 쓰고 있습니다.',
      en: 'The IP address of the target is used by a load balancer.',
    },
    fix: { ko: '다른 IP 주소를 등록하세요.', en: 'Register another address.' },
    sample: 'Target.IpUnusable',
    source: sources.targetHealth,
    basis: 'read',
  },
  {
    id: 'balancer-internal-error',
    stage: 'traffic',
    field: 'target health',
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
    phrases: [['failed to describe target health on target-group']],
    cause: {
      ko: 'ECS가 대상의 상태를 물어보지 못했습니다. 대상 그룹이 지워졌거나 API가 제한되었을 수 있습니다.',
      en: 'ECS could not ask for the health of the targets: the group is gone, or the API is throttled.',
    },
    fix: {
      ko: '대상 그룹이 있는지, Elastic Load Balancing API가 제한되고 있지 않은지 확인하세요.',
      en: 'See that the target group is there, and whether the API of Elastic Load Balancing is throttled.',
    },
    sample: 'service x failed to describe target health on target-group y with (error Internal failure)',
    source: sources.reports,
    basis: 'excerpt',
  },
  {
    id: 'balancer-port-changed',
    stage: 'traffic',
    field: 'api error',
    phrases: [['Load balancer container name or port changed in task definition']],
    cause: {
      ko: '새 태스크 정의에 서비스가 대상 그룹에 등록하는 컨테이너 이름이나 포트가 없습니다.',
      en: 'The new task definition lacks the container or port that the service registers with the target group.',
    },
    fix: {
      ko: '이름과 포트를 그대로 두거나, UpdateService의 loadBalancers를 함께 바꾸세요.',
      en: 'Keep name and port, or change loadBalancers in the same UpdateService.',
    },
    sample:
      'Unable to update the service web: Load balancer container name or port changed in task definition',
    source: sources.serviceBalancer,
    basis: 'read',
  },
  {
    id: 'nginx-no-upstream',
    stage: 'traffic',
    field: 'log',
    phrases: [['no live upstreams while connecting to upstream']],
    cause: {
      ko: 'nginx가 뒤의 서버를 모두 실패한 것으로 보고 있습니다. localhost가 ::1로 풀릴 때도 그렇습니다.',
      en: 'nginx takes every server behind it for failed; also where localhost becomes ::1.',
    },
    fix: {
      ko: '뒤의 서버를 고치고, localhost 대신 127.0.0.1을 쓰고, max_fails를 살펴보세요.',
      en: 'Mend the server behind it, write 127.0.0.1 instead of localhost, and look at max_fails.',
    },
    sample: 'no live upstreams while connecting to upstream',
    source: sources.nginx,
    basis: 'excerpt',
  },
]
