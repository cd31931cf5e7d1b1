import { isRolling, type Resource } from '../graph/index.ts'
import { mayBe, type CostContext } from './context.ts'
import { besideSeconds, extraSecondsOf, taskBounds, timedDeploymentOf } from './deployment/index.ts'
import type { Assumption } from './line-item.ts'
import { deployedTasks, deploymentsAddTasks, type Run } from './task-hours.ts'

/**
 * What one deployment takes beyond the tasks that run: the task-hours that the simulator counts too, as tasks for an equal
 * time. A month's `deploymentMinutes` say instead how long both versions run side by side, before steps and bake time.
 */
export function deploymentRun(service: Resource<'ecs.service'>, context: CostContext): Run {
  const { usage, graph } = context
  const tasks = deployedTasks(service, context)
  const deployment = timedDeploymentOf(service, graph, tasks)
  const isInPlace = isRolling(service.properties)
  const { mayStart, mayStop } = taskBounds(tasks, deployment.minimumHealthyPercent, deployment.maximumPercent)
  const minutes = usage.deploymentMinutes
  // What a deployment saves by stopping tasks before it starts others is not taken off.
  const seconds =
    minutes === undefined
      ? Math.max(0, extraSecondsOf(deployment))
      : (isInPlace ? mayStart : tasks) * (minutes * 60 + (isInPlace ? 0 : (besideSeconds(deployment) ?? 0)))
  // Where no task may start first, those that are stopping are billed beside their replacements.
  const atOnce = isInPlace ? mayStart || mayStop : tasks
  return {
    tasks,
    hours: tasks === 0 ? 0 : seconds / tasks / 3600,
    atOnce,
    times: usage.deploymentsPerMonth,
    beside: tasks,
    isDeployment: true,
    basis: 'assumed',
  }
}

/** What the tasks that deployments add rest on. */
export function deploymentAssumptions(context: CostContext): readonly Assumption[] {
  const { deploymentsPerMonth: times, deploymentMinutes: minutes } = context.usage
  if (times === 0 || !mayBe(deploymentsAddTasks, context)) return []
  const often = {
    ko: `한 달에 ${times}번 배포한다고 보았습니다.`,
    en: `${times} ${times === 1 ? 'deployment' : 'deployments'} a month.`,
  }
  const long =
    minutes === undefined
      ? {
          ko: '새 태스크와 이전 태스크가 함께 실행되는 시간은 simulate와 같은 방법으로 계산했습니다(이미지 받기, 상태 확인, 트래픽 이동, 베이크 시간, 등록 취소).',
          en: 'How long new and old tasks run side by side is worked out as simulate does it: image pull, health checks, traffic shifts, bake time, deregistration.',
        }
      : {
          ko: `배포할 때마다 새 태스크와 이전 태스크가 ${minutes}분 동안 함께 실행되며, 트래픽을 옮기는 배포에는 단계와 베이크 시간을 더했습니다.`,
          en: `In each, new and old tasks run side by side for ${minutes} minutes, and through the steps and the bake time where traffic is shifted.`,
        }
  const assumption = {
    name: 'deployments',
    text: { ko: `${often.ko} ${long.ko}`, en: `${often.en} ${long.en}` },
  }
  return [assumption]
}
