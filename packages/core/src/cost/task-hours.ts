import type { Text } from '../finding/index.ts'
import { isRolling, type Resource } from '../graph/index.ts'
import { needed, type CostContext } from './context.ts'
import { taskBounds } from './deployment/bounds.ts'
import { shown, type LineItem } from './line-item.ts'

/** Tasks of a service that run side by side, several times a month perhaps. */
export interface Run {
  readonly tasks: number
  /** Hours that each task runs, each time. */
  readonly hours: number
  readonly times: number
  /** Tasks of the service that run at the same time and are paid for by another run. */
  readonly beside: number
  /** How many of them run at once: fewer than all where a deployment goes by turns, each turn as long as the others. */
  readonly atOnce: number
  readonly isDeployment: boolean
  readonly basis: LineItem['basis']
}

/** The number of tasks that a service is to run: 1 where the file does not say, as the ECS API has it. */
export function taskCount({ properties }: Resource<'ecs.service'>): number {
  return properties.desiredCount ?? (properties.schedulingStrategy === 'DAEMON' ? 0 : 1)
}

/** The number of tasks that a service is priced for: one is assumed where nobody knows the desired count. */
function pricedCount(service: Resource<'ecs.service'>, { graph, assumed }: CostContext): number {
  const { reads, stop } = graph.record()
  const tasks = taskCount(service)
  stop()
  const unknowns = [...reads.keys()]
  const isOpen = unknowns.length > 0 && unknowns.every(({ path }) => path.join('.') === 'desiredCount')
  if (isOpen && tasks === 1) for (const unknown of unknowns) assumed.add(unknown)
  return tasks
}

/** When how many tasks of a service run, apart from deployments: all the time, or by schedule. */
export function runsOf(service: Resource<'ecs.service'>, context: CostContext): readonly Run[] {
  const { schedule } = context.usage
  const common = { times: 1, beside: 0, isDeployment: false }
  const runs: readonly Run[] =
    schedule.length === 0
      ? [always(pricedCount(service, context), context)]
      : schedule.map((entry) => ({ ...common, ...entry, atOnce: entry.tasks, basis: 'assumed' }))
  return runs.filter(lasts)
}

/** So many tasks all the time. */
function always(tasks: number, { hours, basis }: CostContext): Run {
  return { tasks, hours, basis, atOnce: tasks, times: 1, beside: 0, isDeployment: false }
}

/**
 * Goes through the times at which tasks of a service run. What deployments add comes last and is worked out last: it rests
 * on more of the service.
 */
export function eachRun(
  service: Resource<'ecs.service'>,
  context: CostContext,
  visit: (run: Run) => void,
): void {
  const runs = runsOf(service, context)
  if (runs.length === 0) return
  for (const run of runs) visit(run)
  if (context.usage.deploymentsPerMonth === 0) return
  const added = needed(context).deploymentRun(service, context)
  if (lasts(added)) visit(added)
}

function lasts({ tasks, hours, times }: Run): boolean {
  return tasks * hours * times > 0
}

/** Whether a deployment of any service starts tasks beside those that run. */
export function deploymentsAddTasks(context: CostContext): boolean {
  return context.graph.all('ecs.service').some((service) => {
    const tasks = deployedTasks(service, context)
    if (!isRolling(service.properties)) return tasks > 0
    const { minimumHealthyPercent = 100, maximumPercent = 200 } =
      service.properties.deploymentConfiguration ?? {}
    return taskBounds(tasks, minimumHealthyPercent, maximumPercent).mayStart > 0
  })
}

/** The most tasks of a service that a deployment replaces. */
export function deployedTasks(service: Resource<'ecs.service'>, context: CostContext): number {
  return Math.max(pricedCount(service, context), ...context.usage.schedule.map((entry) => entry.tasks))
}

/** Hours that AWS bills for something that runs `hours`: whole seconds, and `minimum` seconds at the least. */
export function billedHours(hours: number, minimum: number): number {
  // What is left over from writing minutes as a decimal of hours (0.1666667, 0.01667) is not another second.
  return Math.max(Math.ceil(hours * 3600 - 0.05), minimum) / 3600
}

/** `730 h`, or `0.17 h × 20 times`. */
export function durationText(hours: number, times: number): Text {
  const length = shown(hours)
  return times === 1
    ? { ko: `${length}시간`, en: `${length} h` }
    : { ko: `${length}시간 × ${times}회`, en: `${length} h × ${times} times` }
}

/** The part of a month that it lasts: `a month`, or `365 h ÷ 730 h`. */
export function monthsText(hours: number, times: number, { hours: month }: CostContext): Text {
  if (hours * times === month) return { ko: '한 달', en: 'a month' }
  const duration = durationText(hours, times)
  return { ko: `${duration.ko} ÷ ${month}시간`, en: `${duration.en} ÷ ${month} h` }
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
