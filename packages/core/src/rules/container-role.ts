import type { PropertiesOf } from '../graph/index.ts'

type TaskDefinition = PropertiesOf<'ecs.taskDefinition'>
type ContainerDefinition = NonNullable<TaskDefinition['containerDefinitions']>[number]

/**
 * What a container does for its task: the application itself; FireLens, which takes the logs of the others; the proxy that
 * their traffic goes through; or anything else that the task could go on without.
 */
export type ContainerRole = 'main' | 'log-router' | 'proxy' | 'sidecar'

/** The role of a container among those of its task definition. */
export function roleOf(
  { name, essential, firelensConfiguration }: ContainerDefinition,
  { proxyConfiguration }: TaskDefinition,
): ContainerRole {
  if (firelensConfiguration !== undefined) return 'log-router'
  const proxy = proxyConfiguration?.containerName
  if (proxy !== undefined && proxy === name) return 'proxy'
  return essential === false ? 'sidecar' : 'main'
}
