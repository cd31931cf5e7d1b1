import type { Text } from '@ecs-lint/core/finding'
import { taskBounds } from '@ecs-lint/core/simulate'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { graphOf } from './bench.ts'
import { benchOf, message, withService, type Fault } from './fault.ts'
import { stuckIn } from './proof.ts'
import { outsideFargate } from './unless.ts'
import { moreTasks } from './wrong-ways.ts'

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
    broken: (own) =>
      benchOf(own, { minimumHealthyPercent: 100, maximumPercent: enoughPercent(own.tasks) - 1 }),
    isIn: (bench) => stuckIn(graphOf(bench), 'deploy').length > 0,
    proof: (graph) => stuckIn(graph, 'deploy'),
    cuts: 'none',
    cause: {
      ko: '최소와 최대 비율을 태스크 수로 바꾸면 같은 수가 되어, 하나를 더 띄울 수도 내릴 수도 없습니다.',
      en: 'Turned into tasks, the minimum and the maximum percent are the same number: no task may start, and none may stop.',
    },
    fix: () => ({
      ko: '태스크 하나를 더 띄울 수 있을 만큼 최대 비율을 올립니다.',
      en: 'Raise the maximum percent until one more task may start.',
    }),
    solution: (broken) => withService(broken, { maximumPercent: enoughPercent(broken.service.tasks) }),
    wrongWays: [
      {
        hidesFault: true,
        ...moreTasks({
          ko: '태스크 수를 바꾸면 어쩌다 틈이 생기기도 하지만, 태스크 하나의 요금이 매달 더 나갑니다. 태스크 수는 그대로 두고 고치세요.',
          en: 'With another number of tasks there may be room by chance, and a task more on every bill. Fix it with as many tasks as before.',
        }),
      },
      {
        isTaken: ({ service: { circuitBreaker } }, _, broken) =>
          circuitBreaker !== broken.service.circuitBreaker,
        example: (broken) => withService(broken, { circuitBreaker: !broken.service.circuitBreaker }),
        says: {
          ko: '배포 회로 차단기는 시작하지 못한 태스크를 셉니다. 여기서는 새 태스크가 시작해 보지도 못했으니 셀 것이 없습니다.',
          en: 'The circuit breaker counts tasks that failed to start. Here none was started at all, so there is nothing to count.',
        },
      },
      {
        isTaken: ({ service: { maximumPercent, minimumHealthyPercent } }, _, { service }) =>
          maximumPercent < service.maximumPercent && minimumHealthyPercent >= service.minimumHealthyPercent,
        example: (broken) =>
          broken.service.maximumPercent <= 100
            ? undefined
            : withService(broken, { maximumPercent: broken.service.maximumPercent - 1 }),
        says: {
          ko: '최대 비율을 낮추면 틈이 더 좁아집니다.',
          en: 'A lower maximum leaves still less room.',
        },
      },
    ],
    touches: ['maximumPercent', 'minimumHealthyPercent'],
    clue: ({ service: { tasks, maximumPercent } }) => ({
      where: { ko: 'ECS → 서비스 → 배포', en: 'ECS → Service → Deployments' },
      shown: `desired ${tasks} × minimum 100% = ${tasks} (rounded up)\ndesired ${tasks} × maximum ${maximumPercent}% = ${Math.floor((tasks * maximumPercent) / 100)} (rounded down)`,
    }),
    part: 'deployment',
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
    unless: (service) =>
      outsideFargate(service) ?? (service.operatingSystem === 'LINUX' ? undefined : needsLinux),
    broken: (own) => benchOf(own, { compute: 'FARGATE_SPOT' }),
    isIn: (bench) => stuckIn(graphOf(bench), 'spot-interruption', { hasSpotCapacity: false }).length > 0,
    proof: (graph) => stuckIn(graph, 'spot-interruption', { hasSpotCapacity: false }),
    cuts: 'tasks',
    cause: {
      ko: '용량 공급자 전략에 FARGATE_SPOT만 있어, 스팟 용량이 회수되면 대신 띄울 곳이 없습니다.',
      en: 'The capacity provider strategy has FARGATE_SPOT alone: once Spot capacity is taken back there is nowhere else to run.',
    },
    fix: () => ({
      ko: '전략에 FARGATE를 기본(base) 하나 이상으로 함께 둡니다.',
      en: 'Put FARGATE into the strategy too, with a base of one or more.',
    }),
    solution: (broken, own) => withService(broken, solvedSpot(own)),
    wrongWays: [
      {
        hidesFault: true,
        isTaken: ({ service: { compute } }) => compute === 'EC2' || compute === 'MANAGED_INSTANCES',
        example: (broken) => withService(broken, { compute: 'EC2' }),
        says: {
          ko: '이러면 서비스 전체가 인스턴스로 옮겨 가고 요금과 관리가 모두 달라집니다. Fargate를 쓰면서 고칠 수 있습니다.',
          en: 'That moves the whole service onto instances, with another bill and other work. It can be fixed on Fargate.',
        },
      },
      {
        isTaken: ({ service: { compute, tasks } }, _, broken) =>
          compute === 'FARGATE_SPOT' && tasks > broken.service.tasks,
        example: (broken) => withService(broken, { tasks: broken.service.tasks + 1 }),
        says: {
          ko: '늘린 태스크도 같은 스팟 용량에 놓입니다. 회수될 때는 함께 멈추고, 대신 뜰 곳이 없는 것도 같습니다.',
          en: 'The added tasks stand on the same Spot capacity: they stop with the others, and have nowhere to go either.',
        },
      },
      {
        isTaken: ({ service: { compute, azs } }, _, broken) =>
          compute === 'FARGATE_SPOT' && azs !== broken.service.azs,
        example: (broken) => withService(broken, { azs: broken.service.azs === 2 ? 3 : 2 }),
        says: {
          ko: '가용 영역을 늘리면 스팟 용량을 찾을 곳이 많아지지만, 남은 용량이 있다는 보장은 없습니다.',
          en: 'More zones are more places to look for Spot capacity, and no promise that there is any.',
        },
      },
    ],
    touches: ['compute', 'onDemandBase', 'onDemandWeight', 'spotWeight'],
    clue: () => ({
      where: { ko: '서비스 → 용량 공급자 전략', en: 'Service → Capacity provider strategy' },
      shown: 'FARGATE_SPOT   base 0   weight 1',
    }),
    part: 'compute',
    step: 'compute',
  },
]

/** The least maximum percent at which so many tasks can be replaced. */
function enoughPercent(tasks: number): number {
  return taskBounds(tasks, 100, 100).enoughPercent
}

function solvedSpot({
  compute,
  onDemandBase,
}: CompleteServiceConfig): Pick<CompleteServiceConfig, 'compute' | 'onDemandBase'> {
  return compute === 'FARGATE_SPOT'
    ? { compute: 'FARGATE_MIXED', onDemandBase: Math.max(1, onDemandBase) }
    : { compute, onDemandBase }
}

const needsRolling: Text = {
  ko: '롤링 업데이트에서만 일어나는 고장입니다. 4단계에서 롤링 업데이트를 고르면 해 볼 수 있습니다.',
  en: 'It happens in rolling updates alone. Choose one in step 4 to try it.',
}

const needsLinux: Text = {
  ko: 'Fargate 스팟은 Windows 태스크를 돌리지 않으므로 일어날 수 없습니다.',
  en: 'Fargate Spot runs no Windows tasks, so it cannot happen.',
}
