import type { PropertiesOf, Resource, View } from '../graph/index.ts'

/** The task definitions of a graph whose containers write to CloudWatch Logs; they share what is logged evenly. */
export function loggingTasks(graph: View): readonly Resource<'ecs.taskDefinition'>[] {
  return graph.memo(graph, 'cost: logging tasks', () =>
    graph.all('ecs.taskDefinition').filter((task) => writesLogs(task.properties)),
  )
}

function writesLogs(task: PropertiesOf<'ecs.taskDefinition'>): boolean {
  return (task.containerDefinitions ?? []).some(
    ({ logConfiguration }) => logConfiguration?.logDriver === 'awslogs',
  )
}
