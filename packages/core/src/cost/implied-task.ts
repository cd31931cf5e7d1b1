import { referenceTo, type Resource } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import type { Assumption, Entries } from './line-item.ts'

type Service = Resource<'ecs.service'>
type Task = Resource<'ecs.taskDefinition'>

/** A task definition alone says nothing about how many tasks run: one is taken, and that is said. */
export function addImpliedTask(
  task: Task,
  context: CostContext,
  entries: Entries,
  addTasks: (service: Service, task: Task, context: CostContext, entries: Entries) => void,
): void {
  const resource = referenceTo(task)
  const service: Service = {
    type: 'ecs.service',
    id: task.id,
    properties: { taskDefinition: task.arn ?? task.id, desiredCount: 1 },
    origin: task.origin,
    unknowns: [],
    exists: true,
    ...(task.region !== undefined && { region: task.region }),
    ...(task.account !== undefined && { account: task.account }),
  }
  const ofTask: Entries = {
    item: (item) => entries.item({ ...item, resource }),
    assume: entries.assume,
    omit: (_, reason) => entries.omit(resource, reason),
    leaveOut: (_, reason) => entries.leaveOut(resource, reason),
  }
  addTasks(service, task, { ...context, basis: 'assumed' }, ofTask)
  entries.assume(impliedService)
}

const impliedService: Assumption = {
  name: 'implied-service',
  text: {
    ko: '서비스 파일이 없어, 태스크 정의마다 태스크 1개가 실행된다고 보았습니다.',
    en: 'There is no service file; one running task of each task definition is assumed.',
  },
}
