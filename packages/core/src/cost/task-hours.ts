import type { Text } from '../finding/index.ts'
import type { Resource } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import { shown, type Assumption, type LineItem } from './line-item.ts'
import type { CompleteUsage } from './usage.ts'

/** Tasks of a service that run side by side, several times a month perhaps. */
export interface Run {
  readonly tasks: number
  /** Hours that each task runs, each time. */
  readonly hours: number
  readonly times: number
  /** Tasks of the service that run at the same time and are paid for by another run. */
  readonly beside: number
  readonly isDeployment: boolean
  readonly basis: LineItem['basis']
}

/** The number of tasks that a service is to run: 1 where the file does not say, as the ECS API has it. */
export function taskCount(service: Resource<'ecs.service'>): number {
  return service.properties.desiredCount ?? (service.properties.schedulingStrategy === 'DAEMON' ? 0 : 1)
}

/** When how many tasks of a service run: all the time or by schedule, and what deployments add. */
export function runsOf(service: Resource<'ecs.service'>, context: CostContext): readonly Run[] {
  const { usage, hours } = context
  const isCountKnown = !service.unknowns.some(({ path }) => path.join('.') === 'desiredCount')
  const basis = isCountKnown ? context.basis : 'assumed'
  const common = { beside: 0, isDeployment: false }
  const runs: Run[] =
    usage.schedule.length === 0
      ? [{ ...common, tasks: taskCount(service), hours, times: 1, basis }]
      : usage.schedule.map((entry) => ({ ...common, times: 1, ...entry, basis: 'assumed' }))
  runs.push(deploymentRun(service, usage))
  return runs.filter((run) => run.tasks * run.hours * run.times > 0)
}

/** What one deployment starts beside the tasks that run, for as long as both run. */
function deploymentRun(service: Resource<'ecs.service'>, usage: CompleteUsage): Run {
  const { deploymentConfiguration, deploymentController } = service.properties
  const { strategy = 'ROLLING', maximumPercent = 200, bakeTimeInMinutes } = deploymentConfiguration ?? {}
  const isRolling = strategy === 'ROLLING' && deploymentController?.type !== 'CODE_DEPLOY'
  const tasks = Math.max(taskCount(service), ...usage.schedule.map((entry) => entry.tasks))
  return {
    // ECS rounds the most tasks that may run down.
    tasks: isRolling ? Math.max(0, Math.floor((tasks * maximumPercent) / 100) - tasks) : tasks,
    hours: (usage.deploymentMinutes + (isRolling ? 0 : (bakeTimeInMinutes ?? 0))) / 60,
    times: usage.deploymentsPerMonth,
    beside: tasks,
    isDeployment: true,
    basis: 'assumed',
  }
}

/** Whether a deployment of any service starts tasks beside those that run. */
export function deploymentsAddTasks({ graph, usage }: CostContext): boolean {
  return graph.all('ecs.service').some((service) => deploymentRun(service, usage).tasks > 0)
}

/** What the tasks that deployments add rest on. */
export function* deploymentAssumptions(context: CostContext): Generator<Assumption> {
  const { deploymentsPerMonth: times, deploymentMinutes: minutes } = context.usage
  if (times === 0 || !deploymentsAddTasks(context)) return
  yield {
    name: 'deployments',
    text: {
      ko: `한 달에 ${times}번 배포하고, 배포할 때마다 새 태스크와 이전 태스크가 ${minutes}분 동안 함께 실행된다고 보았습니다. 블루/그린은 베이크 시간을 더했습니다.`,
      en: `${times} ${times === 1 ? 'deployment' : 'deployments'} a month, in each of which new and old tasks run side by side for ${minutes} minutes, and for the bake time of a blue/green deployment.`,
    },
  }
}

/** Hours that AWS bills for something that runs `hours`: whole seconds, and `minimum` seconds at the least. */
export function billedHours(hours: number, minimum: number): number {
  // A hair less than a whole second is what dividing minutes by 60 leaves, not another second.
  return Math.max(Math.ceil(hours * 3600 - 1e-6), minimum) / 3600
}

/** `730 h`, or `0.17 h × 20 times`. */
export function durationText(hours: number, times: number): Text {
  const length = shown(hours)
  return times === 1
    ? { ko: `${length}시간`, en: `${length} h` }
    : { ko: `${length}시간 × ${times}회`, en: `${length} h × ${times} times` }
}

/** `1 task`, `3 tasks`. */
export function tasksText(tasks: number): Text {
  return { ko: `태스크 ${tasks}개`, en: `${tasks} ${tasks === 1 ? 'task' : 'tasks'}` }
}

/** What is paid for, marked where only deployments bring it about. */
export function described(description: Text, { isDeployment }: Run): Text {
  if (!isDeployment) return description
  return { ko: `${description.ko}: 배포 중 추가분`, en: `${description.en}: added by deployments` }
}
