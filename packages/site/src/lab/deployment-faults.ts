import type { Text } from '@ecs-lint/core/finding'
import { expand } from '@ecs-lint/core/readers'
import { taskBounds } from '@ecs-lint/core/simulate'
import { message, needsFargate, type Fault } from './fault.ts'
import { stuckIn } from './proof.ts'

/** The tasks are well, and ECS cannot replace them. */
export const deploymentFaults: readonly Fault[] = [
  {
    id: 'no-room',
    complaint: {
      ko: '새 버전을 배포했는데 오류도 없이 기존 태스크만 그대로 돕니다.',
      en: 'A new version was deployed, nothing fails, and only the old tasks go on running.',
    },
    stage: 'schedule',
    messages: [message('deployment-has-no-room')],
    browser: 'works',
    unless: ({ deploymentStrategy }) => (deploymentStrategy === 'ROLLING' ? undefined : needsRolling),
    broken: (service) =>
      expand({
        ...service,
        minimumHealthyPercent: 100,
        maximumPercent: taskBounds(service.tasks, 100, 100).enoughPercent - 1,
      }),
    proof: (graph) => stuckIn(graph, 'deploy'),
    cause: {
      ko: '최소와 최대 비율을 태스크 수로 바꾸면 같은 수가 되어, 하나를 더 띄울 수도 내릴 수도 없습니다.',
      en: 'Turned into tasks, the minimum and the maximum percent are the same number: no task may start, and none may stop.',
    },
    fix: {
      ko: '태스크 하나를 더 띄울 수 있을 만큼 최대 비율을 올립니다.',
      en: 'Raise the maximum percent until one more task may start.',
    },
    confusedWith: ['no-such-tag', 'spot-alone', 'container-exits'],
    step: 'deployment-options',
  },
  {
    id: 'spot-alone',
    complaint: {
      ko: '잘 돌던 태스크가 한꺼번에 멈추고, 원하는 수만큼 다시 뜨지 않습니다.',
      en: 'Tasks that ran well stop at once, and do not all come back.',
    },
    stage: 'schedule',
    messages: [message('no-capacity'), message('spot-interruption')],
    browser: 'no-task',
    unless: ({ compute, operatingSystem }) => {
      if (!compute.startsWith('FARGATE')) return needsFargate
      return operatingSystem === 'LINUX' ? undefined : needsLinux
    },
    broken: (service) => expand({ ...service, compute: 'FARGATE_SPOT' }),
    proof: (graph) => stuckIn(graph, 'spot-interruption', { hasSpotCapacity: false }),
    cause: {
      ko: '용량 공급자 전략에 FARGATE_SPOT만 있어, 스팟 용량이 회수되면 대신 띄울 곳이 없습니다.',
      en: 'The capacity provider strategy has FARGATE_SPOT alone: once Spot capacity is taken back there is nowhere else to run.',
    },
    fix: {
      ko: '전략에 FARGATE를 기본(base) 하나 이상으로 함께 둡니다.',
      en: 'Put FARGATE into the strategy too, with a base of one or more.',
    },
    confusedWith: ['too-little-memory', 'no-room', 'container-exits'],
    step: 'compute',
  },
]

const needsRolling: Text = {
  ko: '롤링 업데이트에서만 일어나는 고장입니다. 4단계에서 롤링 업데이트를 고르면 해 볼 수 있습니다.',
  en: 'It happens in rolling updates alone. Choose one in step 4 to try it.',
}

const needsLinux: Text = {
  ko: 'Fargate 스팟은 Windows 태스크를 돌리지 않으므로 일어날 수 없습니다.',
  en: 'Fargate Spot runs no Windows tasks, so it cannot happen.',
}
