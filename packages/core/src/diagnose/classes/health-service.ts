import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What ECS says of health beside what a balancer says. */
export const healthServiceFailures: readonly Failure[] = [
  {
    id: 'target-group-gone',
    stage: 'traffic',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['TARGET GROUP IS NOT FOUND']],
    cause: {
      ko: '서비스가 쓰는 대상 그룹을 먼저 지웠습니다.',
      en: 'The target group of the service was deleted before the service.',
    },
    fix: {
      ko: '살아 있는 대상 그룹으로 서비스를 다시 만드세요. 지울 때는 서비스가 먼저입니다.',
      en: 'Make the service again with a target group that exists. When you delete, the service goes first.',
    },
    look: looks.targetGroups,
    sample: 'is not healthy in target-group x due to TARGET GROUP IS NOT FOUND',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'target-vanished',
    stage: 'traffic',
    field: 'service event',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['due to TARGET IS NOT FOUND']],
    cause: { ko: '대상이 대상 그룹에 더는 없습니다.', en: 'The target is no longer in its group.' },
    fix: {
      ko: '직접 등록 해제했거나 이 대상 그룹을 바꾸는 다른 사람이나 도구가 있는지 찾으세요.',
      en: 'Look for somebody or something else that writes to the target group, or deregistered it.',
    },
    sample: 'is not healthy in target-group x due to TARGET IS NOT FOUND',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'container-health-check',
    stage: 'run',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['failed container health checks']],
    cause: {
      ko: '태스크 정의의 healthCheck 명령이 거듭 실패했습니다. 이미지에 curl이 없어서 그런 일도 많습니다.',
      en: 'The healthCheck command of the task definition failed too often; perhaps the image has no curl.',
    },
    fix: {
      ko: '그 명령을 이미지 안에서 직접 실행해 보고, startPeriod와 interval, retries를 넉넉히 잡으세요.',
      en: 'Run the command inside the image, and be generous with startPeriod, interval and retries.',
    },
    look: looks.containerHealth,
    sample: 'Task failed container health checks',
    source: sources.exitCodes,
    basis: 'excerpt',
  },
  {
    id: 'unhealthy-replaced',
    stage: 'run',
    field: 'service event',
    kind: 'general',
    certainty: 'look-next',
    phrases: [['due to an unhealthy status']],
    cause: {
      ko: '상태 확인에 실패한 태스크를 서비스가 교체했습니다. 어느 상태 확인인지는 이 문구에 없습니다.',
      en: 'The service replaced tasks that failed a health check. These words do not say which check.',
    },
    fix: {
      ko: '중지된 태스크의 stoppedReason을 보세요. ELB면 대상 그룹을, container면 healthCheck 명령을 확인하세요.',
      en: 'Read stoppedReason of the stopped tasks: for ELB look at the target group, for container at the healthCheck command.',
    },
    look: looks.stoppedTasks,
    sample: '(service web) Amazon ECS replaced 1 tasks due to an unhealthy status.',
    source: sources.unhealthy,
    basis: 'excerpt',
  },
]
