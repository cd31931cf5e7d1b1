import type { PropertiesOf } from '../resources/index.ts'

/** Whether deployments of a service are rolling updates by ECS itself, which is what a service has that says nothing. */
export function isRolling({
  deploymentController,
  deploymentConfiguration,
}: PropertiesOf<'ecs.service'>): boolean {
  return (
    (deploymentController?.type ?? 'ECS') === 'ECS' &&
    (deploymentConfiguration?.strategy ?? 'ROLLING') === 'ROLLING'
  )
}
