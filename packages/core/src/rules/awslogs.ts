import { isForFargate, type PropertiesOf, type Resource } from '../graph/index.ts'

type Container = NonNullable<PropertiesOf<'ecs.taskDefinition'>['containerDefinitions']>[number]

/** An option of the awslogs driver as the task's other containers have it. */
function fromOthers(containers: readonly Container[], option: string): string | undefined {
  return containers
    .filter(({ logConfiguration }) => logConfiguration?.logDriver === 'awslogs')
    .map(({ logConfiguration }) => logConfiguration?.options?.[option])
    .find((value) => value !== undefined)
}

/**
 * The options of awslogs for a container, as its neighbours have them or as the console fills them in; undefined where the
 * log group or the Region is not to be guessed.
 */
export function awslogsOptions({
  region,
  properties: { containerDefinitions = [], family },
}: Resource<'ecs.taskDefinition'>): Readonly<Record<string, string>> | undefined {
  const usualGroup = family === undefined ? undefined : `/ecs/${family}`
  const group = fromOthers(containerDefinitions, 'awslogs-group') ?? usualGroup
  const where = region ?? fromOthers(containerDefinitions, 'awslogs-region')
  if (group === undefined || where === undefined) return undefined
  return { 'awslogs-group': group, 'awslogs-region': where, 'awslogs-stream-prefix': 'ecs' }
}

/** A log configuration for a container without one; undefined where its options are not known, or nobody may write the logs. */
export function awslogsConfiguration(
  task: Resource<'ecs.taskDefinition'>,
): Container['logConfiguration'] | undefined {
  const options = awslogsOptions(task)
  // On Fargate the execution role writes them.
  const mayWrite = !isForFargate(task.properties) || task.properties.executionRoleArn !== undefined
  return options !== undefined && mayWrite ? { logDriver: 'awslogs', options } : undefined
}
