import { taskOf } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const execRequiresTaskRole = defineRule({
  id: 'exec-requires-task-role',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  peers: ['ecspresso:verify'],
  *check({ enableExecuteCommand }, { resource, graph }) {
    if (enableExecuteCommand !== true) return
    const task = taskOf(resource, graph)
    if (task === undefined || task.properties.taskRoleArn !== undefined) return
    yield { path: ['enableExecuteCommand'], data: {}, related: [{ resource: task, path: [] }] }
  },
})
